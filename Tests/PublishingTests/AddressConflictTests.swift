import Diagnostics
import Publishing
import TestSupport
import Testing

/// Addresses that an author asks for and the portal needs itself end in a finding, never in a failure of the machine.
@Suite struct AddressConflictTests {
    @Test(arguments: [
        "/berita/halaman/2/", "/berita/halaman/30/", "/kategori/pengumuman/halaman/2/", "/tag/warga/halaman/2/",
        "/berita/2025/01/halaman/2/",
        "/media/foto.png/", "/MEDIA/foto.png/", "/assets/polos.css", "/assets/", "/assets/lama.html", "/feed.xml/",
        "/404.html", "/sitemap.xml/lama/", "/kategori/", "/tag/warga/", "/berita/2025/",
    ])
    func `An alias at an address that the portal needs is reported`(alias: String) async throws {
        let portal = try portal(with: "halaman/profil.md", "---\ntitle: Profil\naliases: [\(alias)]\n---\nIsi.\n")
        let report = try await portal.inFolder { try await build(.of($0), into: $0 + "/output") }
        #expect(report.diagnostics.map(\.rule.id) == ["duplicate-address"])
        #expect(report.diagnostics.first?.location.line == 3)
    }

    @Test(arguments: [
        "halaman/berita/halaman/2.md", "halaman/assets.md", "halaman/assets/lama.md", "halaman/tag/warga.md",
    ])
    func `A page at an address that the portal needs is reported`(path: String) async throws {
        let portal = try portal(with: path, "---\ntitle: Halaman\n---\nIsi.\n")
        let report = try await portal.inFolder { try await build(.of($0), into: $0 + "/output") }
        #expect(report.diagnostics.map(\.rule.id) == ["duplicate-address"])
        #expect(report.diagnostics.first?.location.path == "content/" + path)
    }

    @Test(arguments: [
        "/informasi-publik/cari.json", "/informasi-publik/cari.json/lama/", "/data/dip.csv", "/data/dip.json/",
        "/data/datapackage.json", "/data/catalog.jsonld", "/data/perubahan.xml", "/data/tenggat.ics/",
        "/informasi-publik/daftar/halaman/2/", "/informasi-publik/perubahan/halaman/2/",
        "/informasi-publik/opd/dinkes/",
        "/informasi-publik/opd/dinkes/feed.xml", "/informasi-publik/dip/1/",
    ])
    func `An alias at an address that the registers need is reported`(alias: String) async throws {
        let portal = try TemporaryPortal.plain([
            "halaman/profil.md": "---\ntitle: Profil\naliases: [\(alias)]\n---\nIsi.\n",
            "opd.csv": "code,name\ndinkes,Dinas Kesehatan\n",
            "register/dip/register.yaml": "profile: dip\ntitle: Daftar Informasi Publik\n",
            "register/dip/dip.csv": """
            nomor,klasifikasi,opd,judul,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,retensi
            1,berkala,dinkes,Judul,Isi,Kepala Dinas,Sekretariat,2025,Kota Contoh,cetak,permanen

            """,
        ])
        try await portal.inFolder { root in
            let checked = try await check(.of(root))
            #expect(checked.diagnostics.filter { $0.severity == .error }.map(\.rule.id) == ["duplicate-address"])
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.diagnostics == checked.diagnostics)
            #expect(!report.isPublished)
        }
    }

    @Test(arguments: ["/media/", "/media/2025/", "/assets-lama/", "/halaman/2/"])
    func `An alias beside these is published`(alias: String) async throws {
        let portal = try portal(with: "halaman/profil.md", "---\ntitle: Profil\naliases: [\(alias)]\n---\nIsi.\n")
        let report = try await portal.inFolder { try await build(.of($0), into: $0 + "/output") }
        #expect(report.diagnostics == [])
        #expect(report.isPublished)
    }

    @Test func `Votes beyond counting are reported`() async throws {
        var portal = try TemporaryPortal.plain(settings: "poll: {question: Baik?, options: [Ya, Tidak]}\n")
        portal.files["content/jajak-pendapat.json"] = Array(#"{"hasil": {"Ya": 9223372036854775807, "Tidak": 1}}"#.utf8)
        let report = try await portal.inFolder { try await build(.of($0), into: $0 + "/output") }
        #expect(report.diagnostics.map(\.rule.id) == ["bad-value"])
    }

    /// Two articles in every list of a portal that shows one on a page, and a picture.
    private func portal(with path: String, _ text: String) throws -> TemporaryPortal {
        let keys = "categories: Pengumuman\ntags: [warga]\n"
        var portal = try TemporaryPortal.plain(
            ["berita/satu.md": article("Satu", keys: keys), "berita/dua.md": article("Dua", keys: keys), path: text],
            settings: "page_size: 1\n"
        )
        portal.files["content/media/foto.png"] = SamplePicture.png(width: 2, height: 2)
        return portal
    }
}
