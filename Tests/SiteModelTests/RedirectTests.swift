import Content
import Reading
import TestSupport
import Testing

@testable import SiteModel

@Suite struct RedirectTests {
    @Test func `Lead from old addresses of what is published`() async throws {
        let site = try await TemporaryPortal(files: [
            "content/berita/a.md": article("A", keys: "aliases: [/lama/, /2016/a.html]"),
            "content/berita/b.md": article("B", keys: "aliases: /rahasia/\ndraft: true"),
            "content/halaman/profil.md": page(keys: "aliases: /tentang"),
        ]).build().site
        #expect(
            redirects(of: site) == [
                Redirect(from: "/2016/a.html", to: "/berita/2017/10/a/", title: "A"),
                Redirect(from: "/lama/", to: "/berita/2017/10/a/", title: "A"),
                Redirect(from: "/tentang/", to: "/profil/", title: "Profil"),
            ]
        )
    }

    @Test func `Lead from the folder of rows to their list, unless a page is there`() async throws {
        let register = [
            "content/register/dip/register.yaml": "profile: dip\ntitle: DIP kota",
            "content/register/dip/a.csv": "nomor,klasifikasi,judul\n1,berkala,Profil\n",
        ]
        let landing = Redirect(from: "/informasi-publik/register/", to: "/informasi-publik/", title: "Informasi Publik")
        let list = Redirect(from: "/informasi-publik/dip/", to: "/informasi-publik/daftar/", title: "DIP kota")
        func found(_ files: [String: String]) async throws -> [Redirect] {
            redirects(of: try await TemporaryPortal(files: files).build().site)
        }
        #expect(try await found(register) == [list, landing])
        #expect(
            try await found(register.merging(["content/layanan/dip.md": page()]) { first, _ in first }) == [landing]
        )
        #expect(try await found(["content/opd.csv": "kode,nama\nx,Dinas X\n"]).first?.to == list.to)
    }

    private func redirects(of site: Site) -> [Redirect] {
        site.routes.all.compactMap { route in
            if case .page(.redirect(let redirect)) = route.content { redirect } else { nil }
        }
    }

    @Test func `Can be linked`() async throws {
        let site = try await TemporaryPortal(files: [
            "content/berita/a.md": article("A", keys: "aliases: /lama/"),
            "content/berita/b.md": article("B", body: "[x](/lama/)"),
        ]).build()
        #expect(site.diagnostics.isEmpty)
        #expect(site.site.article("berita/b.md")?.links == [.page(address: "/lama/", suffix: "")])
    }
}
