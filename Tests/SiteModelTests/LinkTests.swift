import Content
import Markdown
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct LinkTests {
    /// Where the only link of a text leads.
    private func target(_ body: String, url: String = "https://kota.example") async throws -> LinkTarget? {
        var portal = TemporaryPortal(
            files: [
                "content/berita/2017/rapat.md": article(body: body),
                "content/berita/hujan.md": article("Hujan", body: "## Deras\n\nIsi."),
                "content/halaman/profil.md": page(),
                "content/halaman/kedai.md": "---\ntitle: Kedai\naliases: [\"/caf\u{E9}/\"]\n---\nIsi.\n",
                "content/halaman/ppid/index.md": page("PPID"),
                "content/media/Foto Rapat.pdf": "pdf",
            ],
            settings: "name: Portal\nurl: \(url)\n"
        )
        portal.files["content/media/a.png"] = SamplePicture.png(width: 640, height: 480)
        return try await portal.build().site.article("berita/2017/rapat.md")?.links.first
    }

    @Test(arguments: ["/caf\u{E9}/", "/cafe\u{301}/", "/cafe%CC%81", "/caf%C3%A9/"])
    func `Leads to the address as it is published, however its accents are written`(written: String) async throws {
        guard case .page(let address, _) = try await target("[x](\(written))") else {
            Issue.record("no page")
            return
        }
        #expect(address.encoded == "/caf%C3%A9/")
    }

    @Test(arguments: [
        ("../hujan.md", "/berita/2017/10/hujan/", ""), ("/berita/hujan.md", "/berita/2017/10/hujan/", ""),
        ("berita/hujan.md", "/berita/2017/10/hujan/", ""), ("./../hujan.md#deras", "/berita/2017/10/hujan/", "#deras"),
        ("/berita/2017/10/hujan/", "/berita/2017/10/hujan/", ""),
        ("/berita/2017/10/hujan", "/berita/2017/10/hujan/", ""),
        ("/berita/2017/10/hujan/index.html", "/berita/2017/10/hujan/", ""),
        ("../../halaman/profil.md?x=1", "/profil/", "?x=1"),
        ("/profil/", "/profil/", ""), ("/profil?x=1", "/profil/", "?x=1"), ("/", "/", ""), ("/berita/", "/berita/", ""),
        ("/berita/2017/10/", "/berita/2017/10/", ""), ("/feed.xml", "/feed.xml", ""),
        ("/halaman/ppid/index.md", "/ppid/", ""),
        ("https://kota.example/profil/", "/profil/", ""), ("HTTPS://Kota.Example/profil/", "/profil/", ""),
        ("https://kota.example", "/", ""), ("https://kota.example?x=1", "/", "?x=1"),
        ("https://kota.example//profil/", "/profil/", ""), ("/pro%66il/", "/profil/", ""),
    ])
    func `Leads to a page`(written: String, address: Address, suffix: String) async throws {
        #expect(try await target("[x](\(written))") == .page(address: address, suffix: suffix))
    }

    @Test(arguments: [
        "https://lain.example/a?b=c#d", "mailto:ppid@kota.example", "tel:+62000", "http://kota.example/profil/",
        "https://kota.example.lain.example/", "https://kota.examples/profil/",
    ])
    func `Leads elsewhere`(written: String) async throws {
        #expect(try await target("[x](\(written))") == .external(written))
    }

    @Test func `Completes addresses without a scheme`() async throws {
        #expect(try await target("[x](//lain.example/a)") == .external("https://lain.example/a"))
    }

    @Test(arguments: [
        "/tidak-ada/", "../../../../etc/passwd", "/%2E%2E/site.yaml", "../../../site.yaml",
    ])
    func `Leads to what is missing`(written: String) async throws {
        #expect(try await target("[x](\(written))") == .missing)
    }

    @Test(arguments: ["javascript:x", "data:,x"])
    func `Leads nowhere`(written: String) async throws {
        #expect(try await target("[x](\(written))") == LinkTarget.none)
    }

    @Test func `Leads to media`() async throws {
        let document = LinkTarget.media(address: "/media/Foto Rapat.pdf", size: nil)
        #expect(try await target("[x](/media/Foto%20Rapat.pdf)") == document)
        #expect(try await target("[x](<../../media/Foto Rapat.pdf>)") == document)
        guard case .media(let address, let size) = try await target("![x](/media/a.png)") else {
            Issue.record("no media")
            return
        }
        #expect(address == "/media/a.png")
        #expect(size?.width == 640)
        #expect(size?.height == 480)
    }

    @Test func `A picture and a link of one destination lead where each may`() async throws {
        let site = try await TemporaryPortal(files: [
            "content/berita/a.md": article(body: "[x](https://lain.example/a.jpg) ![x](https://lain.example/a.jpg)")
        ]).build()
        #expect(site.site.articles.first?.links == [.external("https://lain.example/a.jpg"), .missing])
    }

    @Test func `Leads to a place on the page`() async throws {
        #expect(try await target("[x](#bawah)\n\n## Bawah") == .fragment("bawah"))
    }

    @Test func `Knows the portal below a base path`() async throws {
        let url = "https://kota.example/portal/"
        #expect(
            try await target("[x](https://kota.example/portal/profil/)", url: url)
                == .page(address: "/profil/", suffix: "")
        )
        #expect(
            try await target("[x](https://kota.example/profil/)", url: url) == .external("https://kota.example/profil/")
        )
        #expect(try await target("[x](/profil/)", url: url) == .page(address: "/profil/", suffix: ""))
    }

    @Test func `Is written below a base path`() {
        #expect(
            LinkTarget.page(address: "/profil/", suffix: "#a").resolved(prefix: "/portal")
                == ResolvedLink("/portal/profil/#a")
        )
        #expect(
            LinkTarget.media(address: "/media/a.pdf", size: nil).resolved(prefix: "")
                == ResolvedLink("/media/a.pdf")
        )
        #expect(LinkTarget.fragment("a").resolved(prefix: "", page: "/x/") == ResolvedLink("/x/#a"))
        #expect(
            LinkTarget.external("https://lain.example/").resolved(prefix: "")
                == ResolvedLink("https://lain.example/", isExternal: true)
        )
        #expect(LinkTarget.external("tel:+62").resolved(prefix: "") == ResolvedLink("tel:+62"))
        #expect(LinkTarget.none.resolved(prefix: "") == nil)
    }
}
