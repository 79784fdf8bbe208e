import Testing

@testable import Rendering

@Suite struct ExemptPageTests {
    @Test func `A row shows its ground, both consequences and the remaining time`() async throws {
        var portal = RegisterPortal()
        portal.dik = [RegisterPortal.exemptRow]
        let pages = try await portal.render()
        let row = try #require(pages["informasi-publik/dik/k-1/index.html"]).main
        #expect(row.contains("<b>terbuka dalam 212 hari</b> (30 Desember 2026)"))
        #expect(row.contains("<b>Pasal 17 huruf h angka 4</b>: rahasia pribadi."))
        #expect(row.contains("Rahasia terbongkar"))
        #expect(row.contains("Rahasia aman"))
        let list = try #require(pages["informasi-publik/dikecualikan/index.html"]).main
        #expect(list.contains("terbuka dalam 212 hari"))
        #expect(list.contains("<p>rahasia pribadi</p>"))
    }

    @Test func `An ended exemption says since when it is open`() async throws {
        var portal = RegisterPortal()
        portal.dik = [RegisterPortal.exemptRow]
        portal.now = "2026-12-30 08:00"
        #expect(try await portal.page("/informasi-publik/dik/k-1/").contains("terbuka sejak 30 Desember 2026"))
    }

    @Test func `Whatever a row says, it never links a document`() async throws {
        var portal = RegisterPortal()
        let cell = "[buka](media/rkpd.pdf) https://bocor.example/rahasia.pdf <a href='/media/rkpd.pdf'>x</a>"
        let cells = Array(repeating: "\"\(cell)\"", count: 15)
        portal.dik = ["K-1," + cells.joined(separator: ",")]
        portal.files["register/dik/register.yaml"] = "title: DIK\nprofile: dik\n"
        for (path, text) in try await portal.render() where path.hasPrefix("informasi-publik/") {
            guard path.contains("/dik/") || path.contains("dikecualikan") else { continue }
            #expect(text.contains("bocor.example"), "the row is on \(path)")
            let outside = text.main.hrefs.filter { !$0.hasPrefix("/informasi-publik/") && !$0.hasPrefix("/data/") }
            #expect(outside == ["https://peraturan.bpk.go.id/Details/39047/uu-no-14-tahun-2008"], "\(path)")
        }
    }

    @Test func `Row and list refer to the law where the portal says it is`() async throws {
        var portal = RegisterPortal()
        portal.dik = [RegisterPortal.exemptRow]
        portal.settings = "law: https://jdih.kota.example/uu-14-2008\n"
        for address in ["/informasi-publik/dik/k-1/", "/informasi-publik/dikecualikan/"] {
            let page = try await portal.page(address)
            #expect(page.contains("<a href=\"https://jdih.kota.example/uu-14-2008\" rel=\"external\">"), "\(address)")
        }
    }

    @Test func `A row shows the news that name it`() async throws {
        var portal = RegisterPortal()
        portal.dik = [RegisterPortal.exemptRow]
        portal.files["berita/uji.md"] =
            "---\ntitle: Uji konsekuensi\ndate: 2026-05-01\nregister: [dik/K-1]\n---\nIsi.\n"
        let row = try await portal.page("/informasi-publik/dik/k-1/").main
        #expect(row.contains("Berita tentang informasi ini"))
        #expect(row.hrefs.contains("/berita/2026/05/uji-konsekuensi/"))
    }

    @Test func `A hidden list has no pages`() async throws {
        var portal = RegisterPortal()
        portal.dik = [RegisterPortal.exemptRow]
        portal.files["register/dik/register.yaml"] = "title: DIK\nprofile: dik\npublished: false\n"
        let pages = try await portal.render()
        #expect(!pages.contains { $0.key.contains("/dik/") || $0.value.contains("Kunci sandi") })
    }
}
