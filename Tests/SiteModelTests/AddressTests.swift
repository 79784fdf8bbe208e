import Content
import SiteModel
import TestSupport
import Testing

@Suite struct AddressTests {
    @Test func `Are made of section, date and slug`() async throws {
        let site = try await TemporaryPortal(files: [
            "content/berita/bebas/di/mana/saja.md": article("Salat Jum'at", date: "2017-10-13 06:33:16"),
            "content/berita/b.md": article("B", keys: "slug: lain"),
        ]).build().site
        #expect(site.articles.map(\.address) == ["/berita/2017/10/salat-jumat/", "/berita/2017/10/lain/"])
    }

    @Test func `Take the month of the portal's zone`() async throws {
        let files = ["content/berita/a.md": article("A", date: "2017-10-31T16:30:00Z")]
        func address(in zone: String) async throws -> Address? {
            let settings = TemporaryPortal.settings + "timezone: \(zone)\n"
            return try await TemporaryPortal(files: files, settings: settings).build().site.articles.first?.address
        }
        #expect(try await address(in: "Asia/Jakarta") == "/berita/2017/10/a/")
        #expect(try await address(in: "Asia/Makassar") == "/berita/2017/11/a/")
    }

    @Test func `Of pages follow their path`() async throws {
        let site = try await TemporaryPortal(files: [
            "content/halaman/profil/index.md": page("Profil"), "content/halaman/profil/Visi dan Misi.md": page("Visi"),
            "content/halaman/profil/tugas.md": page("Tugas", keys: "slug: tugas-dan-fungsi"),
            "content/halaman/kontak.md": page("Kontak"),
        ]).build().site
        #expect(
            site.pages.map(\.address) == [
                "/kontak/", "/profil/", "/profil/tugas-dan-fungsi/", "/profil/visi-dan-misi/",
            ]
        )
    }

    @Test func `Name the files that answer for them`() {
        #expect(Address("/").file == "index.html")
        #expect(Address("/berita/2017/").file == "berita/2017/index.html")
        #expect(Address("/404.html").file == "404.html")
        #expect(Addresses.page(1, of: "/berita/") == "/berita/")
        #expect(Addresses.page(2, of: "/berita/") == "/berita/halaman/2/")
        #expect(FeedFormat.rss.address(below: "/") == "/feed.xml")
        #expect(FeedFormat.json.address(below: "/kategori/x/") == "/kategori/x/feed.json")
    }

    @Test func `Are whole URLs below the portal's base path`() throws {
        let url = try #require(SiteURL("https://kota.example/portal/"))
        #expect(url.absolute("/") == "https://kota.example/portal/")
        #expect(
            url.absolute("/media/Rapat Besar é 100%.pdf")
                == "https://kota.example/portal/media/Rapat%20Besar%20%C3%A9%20100%25.pdf"
        )
        #expect(url.absolute("/media/a?b#c.pdf") == "https://kota.example/portal/media/a%3Fb%23c.pdf")
    }
}
