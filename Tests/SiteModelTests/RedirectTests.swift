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
