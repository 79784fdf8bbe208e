import Testing

@testable import Rendering

@Suite struct RegisterPageTests {
    private func row(_ number: Int, _ klasifikasi: String = "berkala", opd: String = "bappeda") -> String {
        "D-\(number),\(klasifikasi),\(opd),Laporan \(number),Isi,Kepala,Bidang,2026,Kota,cetak,P5Y,,2026-05-20,"
    }

    @Test func `A row shows every legal element and its document`() async throws {
        let page = try await RegisterPortal().page("/informasi-publik/dip/d-1/").main
        for line in [
            "<h1>RKPD 2027</h1>", "Prioritas dan pagu", "<dt>Nomor</dt><dd>D-1</dd>",
            "<dt>Pejabat yang menguasai</dt><dd>Kepala Badan</dd>",
            "<dt>Penanggung jawab pembuatan atau penerbitan</dt><dd>Bidang Perencanaan</dd>",
            "<dt>Waktu pembuatan</dt><dd>Juli 2026</dd>", "<dt>Tempat pembuatan</dt><dd>Kota Contoh</dd>",
            "<dt>Bentuk yang tersedia</dt><dd>Cetak, Digital</dd>",
            "<dt>Jangka waktu penyimpanan</dt><dd>5 tahun</dd>", "<dt>Tanggal pemutakhiran</dt><dd>20 Mei 2026</dd>",
            "<a href=\"/informasi-publik/opd/bappeda/\">Badan Perencanaan</a>",
            "href=\"/media/rkpd.pdf\">Buka informasi (PDF, 8 byte)</a>",
        ] { #expect(page.contains(line), "\(line)") }
    }

    @Test func `Each address of a row is a link of its own`() async throws {
        var portal = RegisterPortal()
        let cell = "\"https://a.example/1; https://b.example/2\nmedia/rkpd.pdf, media/tidak-ada.pdf\""
        portal.dip = [RegisterPortal.wholeRow.replacing("media/rkpd.pdf", with: cell)]
        let page = try await portal.page("/informasi-publik/dip/d-1/").main
        for address in ["https://a.example/1", "https://b.example/2", "/media/rkpd.pdf"] {
            #expect(page.hrefs.count { $0 == address } == 1, "\(address)")
        }
        #expect(page.contains("Disebut dalam daftar, tetapi tidak dapat dibuka: media/tidak-ada.pdf"))
    }

    @Test func `Cells that cannot be read are shown as they are written`() async throws {
        var portal = RegisterPortal()
        portal.dip = ["D-1,Umum,,Laporan,Isi,Kepala,Bidang,2026,Kota,mikrofilm,Aktif,,kemarin,"]
        let row = try await portal.page("/informasi-publik/dip/d-1/").main
        for text in ["<dd>Umum</dd>", "<dd>mikrofilm</dd>", "<dd>Aktif</dd>", "<dd>kemarin</dd>"] {
            #expect(row.contains(text), "\(text)")
        }
        let list = try await portal.page("/informasi-publik/daftar/").main
        #expect(list.contains(">Umum</td>") && list.contains(">kemarin</td>"))
    }

    @Test func `A row says what it lacks`() async throws {
        var portal = RegisterPortal()
        portal.dip = ["D-1,berkala,,Laporan,,,,2026,,cetak,P5Y,,,"]
        let page = try await portal.page("/informasi-publik/dip/d-1/").main
        #expect(
            page.contains("<dt>Pejabat yang menguasai</dt><dd><span class=\"missing\">belum dicantumkan</span></dd>")
        )
        #expect(page.contains("Tanggal pemutakhiran informasi ini belum dicantumkan."))
        #expect(page.contains("Informasi dapat diminta kepada PPID."))
        #expect(!page.contains("class=\"button\""))
    }

    @Test func `A stale row says so`() async throws {
        var portal = RegisterPortal()
        portal.now = "2027-01-01"
        let pages = try await portal.render()
        #expect(
            pages["informasi-publik/dip/d-1/index.html"]?.contains("dimutakhirkan sebelum 21 November 2026") == true
        )
        #expect(pages["informasi-publik/berkala/index.html"]?.contains("class=\"due\">perlu dimutakhirkan") == true)
    }

    @Test func `News and rows lead to each other`() async throws {
        var portal = RegisterPortal()
        portal.files["berita/rkpd.md"] = "---\ntitle: RKPD terbit\ndate: 2026-05-21\nregister: [dip/D-1]\n---\nIsi.\n"
        let pages = try await portal.render()
        let article = try #require(pages["berita/2026/05/rkpd-terbit/index.html"])
        #expect(article.main.hrefs.contains("/informasi-publik/dip/d-1/"))
        let row = try #require(pages["informasi-publik/dip/d-1/index.html"])
        #expect(row.main.hrefs.contains("/berita/2026/05/rkpd-terbit/"))
    }

    @Test func `An agency whose rows bear no date is not called up to date`() async throws {
        var portal = RegisterPortal()
        portal.dip = ["berkala", "berkala", "setiap saat"].enumerated().map { number, klasifikasi in
            "D-\(number),\(klasifikasi),bappeda,Judul,Isi,Kepala,Bidang,2026,Kota,cetak,P5Y,,,"
        }
        for address in ["/informasi-publik/opd/bappeda/", "/informasi-publik/opd/"] {
            let html = try await portal.page(address).main
            #expect(html.contains("2 informasi tanpa tanggal pemutakhiran"), "\(address)")
            #expect(!html.contains("Tidak ada klasifikasi yang kosong"), "\(address)")
        }
    }

    @Test func `Lists are split after a hundred rows`() async throws {
        var portal = RegisterPortal()
        portal.dip = (1...201).map { row($0) }
        let pages = try await portal.render()
        let paths = ["", "halaman/2/", "halaman/3/"].map { "informasi-publik/berkala/\($0)index.html" }
        #expect(paths.map { pages[$0]?.count(of: "<tr><td class=\"nomor\"") } == [100, 100, 1])
        #expect(pages[paths[1]]?.main.hrefs.contains("/informasi-publik/berkala/halaman/3/") == true)
        #expect(pages["informasi-publik/berkala/halaman/4/index.html"] == nil)
        #expect(pages["informasi-publik/setiap-saat/index.html"]?.contains("Belum ada informasi.") == true)
    }

    @Test func `An agency with more rows than its page holds leads to the rest`() async throws {
        var portal = RegisterPortal()
        portal.dip = (1...130).map { row($0, opd: $0 <= 70 ? "bappeda" : "dinkes") }
        let pages = try await portal.render()
        let first = try #require(pages["informasi-publik/opd/bappeda/index.html"])
        #expect(first.main.count(of: "<tr><td class=\"nomor\">") == 50)
        #expect(first.main.hrefs.filter { $0 == "/informasi-publik/berkala/" }.count == 1)
        let second = try #require(pages["informasi-publik/opd/dinkes/index.html"])
        #expect(second.main.hrefs.contains("/informasi-publik/berkala/halaman/2/"))
        #expect(second.contains("Belum ada informasi dalam klasifikasi: Setiap saat<"))
    }

    @Test func `The matrix marks what is missing in words`() async throws {
        let page = try await RegisterPortal().page("/informasi-publik/matriks/").main
        #expect(page.count(of: "</span> kosong</span>") == 4)
        #expect(page.contains("<td class=\"number\">1</td>"))
    }

    @Test func `The landing page counts and leads on`() async throws {
        var portal = RegisterPortal()
        portal.dip = [row(1), row(2), row(3, "serta_merta")]
        portal.dik = [RegisterPortal.exemptRow]
        let page = try await portal.page("/informasi-publik/").main
        #expect(page.contains("<b>2</b> <span>Informasi berkala</span>"))
        #expect(page.contains("<b>1</b> <span>Daftar yang Dikecualikan</span>"))
        let expected = [
            "berkala/", "serta-merta/", "setiap-saat/", "daftar/", "dikecualikan/", "opd/", "matriks/", "perubahan/",
            "laporan/",
        ].map { "/informasi-publik/" + $0 }
        let data = ["/data/dip.csv", "/data/dip.json", "/data/datapackage.json", "/data/catalog.jsonld"]
        #expect(Set(expected + data).isSubset(of: page.hrefs))
    }

    @Test func `Search and filter are absent without scripts`() async throws {
        let pages = try await RegisterPortal().render()
        for path in ["informasi-publik/index.html", "informasi-publik/daftar/index.html"] {
            let page = try #require(pages[path]).main
            #expect(page.contains("type=\"search\""))
            #expect(!page.replacing(/(?s)<template.*?<\/template>/, with: "").contains("type=\"search\""))
        }
        #expect(
            pages["informasi-publik/cari.json"]
                == "[[\"RKPD 2027\",\"/informasi-publik/dip/d-1/\",\"D-1 · Berkala · Bappeda\"]]\n"
        )
    }
}
