import Foundation
import Testing

@testable import Rendering

@Suite struct ExemptPageTests {
    @Test func `A row shows its ground, both consequences and the remaining time`() async throws {
        var portal = RegisterPortal()
        portal.dik = [RegisterPortal.exemptRow]
        let pages = try await portal.render()
        let row = try #require(pages["informasi-publik/dik/k-1/index.html"]).main
        #expect(row.contains("<b>dikecualikan sampai 30 Desember 2026</b>"))
        #expect(row.contains("<b>Pasal 17 huruf h angka 4</b>: rahasia pribadi."))
        #expect(row.contains("huruf h angka 4: hasil-hasil evaluasi sehubungan dengan kapabilitas, intelektualitas,"))
        #expect(row.contains("Rahasia terbongkar"))
        #expect(row.contains("Rahasia aman"))
        let list = try #require(pages["informasi-publik/dikecualikan/index.html"]).main
        #expect(list.contains("dikecualikan sampai 30 Desember 2026"))
        #expect(list.contains("<p>rahasia pribadi</p>"))
    }

    @Test func `A row says the last day of its term in the words of the cell`() async throws {
        var portal = RegisterPortal()
        portal.dik = [
            RegisterPortal.exemptRow.replacing("P2Y", with: "s.d. 30 Desember 2026").replacing("2026-12-30", with: "")
        ]
        portal.now = "2026-12-30 23:00"
        #expect(
            try #require(try await portal.render()["informasi-publik/dik/k-1/index.html"]).main.contains(
                "<b>dikecualikan sampai 30 Desember 2026</b>"
            )
        )
        portal.now = "2026-12-31"
        #expect(
            try #require(try await portal.render()["informasi-publik/dik/k-1/index.html"]).main.contains(
                "masa pengecualian berakhir 31 Desember 2026"
            )
        )
    }

    @Test(arguments: [
        ("", "masa pengecualian berakhir 30 Desember 2026", "Masa pengecualian berakhir</span>"),
        ("after_end: open\n", "informasi publik sejak 30 Desember 2026", "Informasi publik</span>"),
        ("after_end: review\n", "berakhir 30 Desember 2026, sedang diuji kembali", "Sedang diuji kembali</span>"),
    ])
    func `An ended exemption says no more than the body does`(yaml: String, term: String, badge: String) async throws {
        var portal = RegisterPortal()
        portal.dik = [RegisterPortal.exemptRow]
        portal.now = "2026-12-30 08:00"
        portal.files["register/dik/register.yaml"] = "profile: dik\n" + yaml
        let page = try await portal.page("/informasi-publik/dik/k-1/").main
        #expect(page.contains("<b>\(term)</b>"))
        #expect(page.contains(badge))
        #expect(!page.contains(">Dikecualikan</span>"))
    }

    @Test(arguments: ["", "after_end: open\n", "after_end: review\n"])
    func `An ended exemption is counted nowhere as exempt`(yaml: String) async throws {
        var portal = RegisterPortal()
        let running = RegisterPortal.exemptRow.replacing("K-1,Kunci", with: "K-2,Peta")
            .replacing("P2Y,2024-12-30,2026-12-30", with: "P5Y,2024-12-30,2029-12-30")
        portal.dik = [RegisterPortal.exemptRow, running]
        portal.now = "2026-12-30 08:00"
        portal.files["register/dik/register.yaml"] = "title: DIK\nprofile: dik\n" + yaml
        let pages = try await portal.render()
        let list = try #require(pages["informasi-publik/dikecualikan/index.html"]).main
        #expect(list.contains("Jumlah informasi: 1</span><span>Masa pengecualiannya sudah berakhir: 1</span>"))
        let (first, last) = (list.range(of: "Peta sandi"), list.range(of: "Kunci sandi"))
        #expect(try #require(first).lowerBound < #require(last).lowerBound, "what has ended comes last")
        let home = try #require(pages["informasi-publik/index.html"]).main
        #expect(home.contains("/dikecualikan/\"><b>1</b>"))
        let agency = try #require(pages["informasi-publik/opd/bappeda/index.html"]).main
        #expect(agency.contains("Peta sandi") && !agency.contains("Kunci sandi"))
    }

    @Test func `A row shows every letter that it cites`() async throws {
        var portal = RegisterPortal()
        portal.dik = [RegisterPortal.exemptRow.replacing("h angka 4", with: "Pasal 17 huruf b dan huruf i")]
        let row = try await portal.page("/informasi-publik/dik/k-1/").main
        #expect(
            row.contains("<b>Pasal 17 huruf b dan huruf i</b>: hak kekayaan intelektual dan persaingan usaha; memo")
        )
        #expect(row.contains("kecuali atas putusan Komisi Informasi atau pengadilan"))
        #expect(
            try await portal.page("/informasi-publik/dikecualikan/").main.contains("Pasal 17 huruf b dan huruf i<p>")
        )
    }

    @Test(arguments: [
        "Sampai penelitian selesai", "Tidak terbatas", "selama berlaku", "5 tahun sejak kontrak", "lama sekali",
    ])
    func `A period that gives no end is shown as it is written`(period: String) async throws {
        var portal = RegisterPortal()
        let row = RegisterPortal.exemptRow.replacing("P2Y,2024-12-30,2026-12-30", with: "\(period),,")
        portal.dik = [row.replacing("\n", with: "")]
        #expect(try await portal.page("/informasi-publik/dik/k-1/").main.contains("<b>\(period)</b>"))
        #expect(try await portal.page("/informasi-publik/dikecualikan/").main.contains(">\(period)</td>"))
    }

    @Test func `The list says of its rows what all of them say`() async throws {
        var portal = RegisterPortal()
        portal.dik = [RegisterPortal.exemptRow]
        #expect(
            try await portal.page("/informasi-publik/dikecualikan/").main.contains(
                "UU 14/2008 Pasal 17. Setiap barisnya menyebut alasan dan batas waktu."
            )
        )
        portal.files["register/dik/register.yaml"] = "profile: dik\ntest: {number: BA-1}\n"
        #expect(
            try await portal.page("/informasi-publik/").main.contains("UU 14/2008 Pasal 17 setelah uji konsekuensi.")
        )
        portal.dik.append("K-2,Denah gedung" + String(repeating: ",", count: 14))
        #expect(!(try await portal.page("/informasi-publik/dikecualikan/").main.contains("menyebut alasan")))
    }

    @Test func `Whatever a row says, it never links a document`() async throws {
        var portal = RegisterPortal()
        let cell = "[buka](media/rkpd.pdf) https://bocor.example/rahasia.pdf <a href='/media/rkpd.pdf'>x</a>"
        let cells = Array(repeating: "\"\(cell)\"", count: 15)
        portal.dik = ["K-1," + cells.joined(separator: ",")]
        portal.files["register/dik/register.yaml"] = "title: DIK\nprofile: dik\n"
        for (path, text) in try await portal.render() where path.hasPrefix("informasi-publik/") {
            guard path.contains("/dik/") || path.contains("dikecualikan"), !text.isRedirect else { continue }
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
