import Content
import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct RootFileTests {
    private static let security = "Contact: mailto:csirt@kota.example\nExpires: 2030-01-01T00:00:00Z\n"

    @Test func `Files for other services are published at the root`() async throws {
        let proof = "google0123456789abcdef.html"
        let portal = TemporaryPortal(files: [
            "content/akar/security.txt": Self.security, "content/akar/CNAME": "portal.kota.example\n",
            "content/akar/\(proof)": "google-site-verification: \(proof)\n",
            "content/akar/BingSiteAuth.xml": "<?xml version=\"1.0\"?><users><user>0A1B</user></users>\n",
            "content/akar/well-known/assetlinks.json": "[]\n",
            "content/halaman/keamanan.md":
                "---\ntitle: Keamanan\n---\nLaporkan menurut [security.txt](/.well-known/security.txt).\n",
        ])
        let checked = try await portal.build()
        #expect(checked.diagnostics.map(\.message.en) == [])
        let addresses: [Address] = [
            "/.well-known/security.txt", "/CNAME", "/\(proof)", "/BingSiteAuth.xml", "/.well-known/assetlinks.json",
        ]
        for address in addresses {
            #expect(checked.site.routes[address] != nil, "\(address)")
        }
        #expect(checked.site.routes.all.allSatisfy { !$0.address.rawValue.hasPrefix("/akar/") })
        #expect(checked.site.routes.inSitemap.allSatisfy { !$0.address.rawValue.contains("google") })
    }

    @Test(arguments: [
        ("brosur.pdf", "%PDF-1.7"), ("halaman.html", "<p>Isi</p>"), ("skrip.js", "alert(1)"),
        ("google0123456789abcdef.html", "google-site-verification: lain.html"),
        ("google0123456789abcdef.html", "<script>alert(1)</script>"), ("CNAME", "https://kota.example/portal"),
        ("CNAME", "satu.example\ndua.example"), ("folder/lain.txt", "isi"),
        ("security.txt", "Contact: mailto:a@b.example"),
        ("well-known/dalam/lagi.txt", "isi"),
    ])
    func `Refuses what is not looked for at the root`(name: String, text: String) async throws {
        let portal = MarkedPortal(files: ["content/akar/\(name)": "⟦root-file⟧" + text])
        #expect(try await portal.build().surprises == [])
        #expect(try await portal.portal.load().library.media.isEmpty)
    }

    @Test func `A drawing or XML with a script is refused here as in media`() async throws {
        let portal = MarkedPortal(files: [
            "content/akar/ikon.svg": "⟦media-kind⟧<svg width='9' height='9' onload='x()'/>"
        ])
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: ["robots.txt", "sitemap.xml", "Robots.TXT"])
    func `An address that the portal has is told, with the file that wants it`(name: String) async throws {
        let portal = MarkedPortal(files: ["content/akar/\(name)": "⟦duplicate-address⟧<a/>"])
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(try result.wording("duplicate-address").en.hasSuffix("the portal has a file at that address already"))
    }
}
