import Files
import Foundation
import Serialization
import TestSupport
import Testing

@Suite struct ExplainCommandTests {
    private let portal: TemporaryPortal

    init() throws {
        portal = try .plain([
            "content/berita/dua.md": "---\ntitle: Satu lagi\ndate: 2025-02-01\n---\nIsi satu.\n",
            "content/berita/draf.md": "---\ntitle: Draf\ndate: 2025-02-01\ndraft: true\n---\nIsi.\n",
            "content/halaman/profil.md": "---\ntitle: Profil\naliases: [/tentang/]\n---\nIsi.\n",
        ])
    }

    @Test(arguments: [
        "content/berita/satu.md", "berita/satu.md", "./content/berita/satu.md", "/berita/2025/01/satu/",
        "https://kota.example/berita/2025/01/satu",
    ])
    func `An article is known by its file and its address`(subject: String) async throws {
        try await portal.inFolder { root in
            let result = try Program.run("explain", subject, in: root)
            #expect(result.exitCode == 0)
            #expect(result.errors == "")
            #expect(result.output.contains("content/berita/satu.md"))
            #expect(result.output.contains("/berita/2025/01/satu/"))
            #expect(result.output.contains("terbit"))
        }
    }

    @Test(arguments: ["/tentang kami", "/tentang%20kami/", "https://kota.example/kota/tentang%20kami", "/kota/profil/"])
    func `A page is known by its old addresses, percent-encoded and below the base path`(subject: String) async throws {
        var portal = portal
        portal.files["content/halaman/profil.md"] =
            Array("---\ntitle: Profil\naliases: [/tentang%20kami/]\n---\nIsi.\n".utf8)
        let settings = String(decoding: portal.files["content/site.yaml"] ?? [], as: UTF8.self)
        portal.files["content/site.yaml"] =
            Array(settings.replacing("https://kota.example", with: "https://kota.example/kota").utf8)
        try await portal.inFolder { root in
            let result = try Program.run("explain", subject, in: root)
            #expect(result.output.contains("content/halaman/profil.md"), "\(result.errors)")
        }
    }

    @Test func `A file below another root is known, too`() async throws {
        try await portal.inFolder { root in
            let result = try Program.run("explain", root + "/content/berita/satu.md", "--root", root)
            #expect(result.exitCode == 0)
        }
    }

    @Test func `JSON says the state of an article and what is related to it`() async throws {
        try await portal.inFolder { root in
            let article = try Program.run("explain", "berita/dua.md", "--format", "json", in: root).json()
            #expect(article["state"] as? String == "published")
            #expect(article["output"] as? String == "berita/2025/02/satu-lagi/index.html")
            let related = try #require(article["related"] as? [[String: Any]])
            #expect(related.map { $0["path"] as? String } == ["content/berita/satu.md"])
            let draft = try Program.run("explain", "berita/draf.md", "--format", "json", in: root).json()
            #expect(draft["state"] as? String == "draft")
            let page = try Program.run("explain", "/profil/", "--format", "json", in: root).json()
            #expect(page["aliases"] as? [String] == ["/tentang/"])
        }
    }

    @Test func `Of many words that two articles share, the strongest are named and the others counted`() async throws {
        let words = "banjir sungai tanggul pompa lumpur tenda perahu hujan genangan bantaran sawah"
        let portal = try TemporaryPortal.plain([
            "content/berita/hulu.md": "---\ntitle: Hulu\ndate: 2025-03-01\n---\n\(words)\n",
            "content/berita/hilir.md":
                "---\ntitle: Hilir\ndate: 2025-03-02\n---\n\(words.replacing(" ", with: ", "))\n",
        ])
        try await portal.inFolder { root in
            let text = try Program.run("explain", "berita/hilir.md", in: root).output
            #expect(text.contains("kata \"banjir\""))
            #expect(text.contains("3 kata lain "))
            let english = try Program.run("explain", "berita/hilir.md", "--lang", "en", in: root).output
            #expect(english.contains("3 other words "))
            let json = try Program.run("explain", "berita/hilir.md", "--format", "json", in: root).json()
            let related = try #require(json["related"] as? [[String: Any]])
            let reasons = try #require(related.first?["reasons"] as? [String])
            #expect(reasons.count { $0.hasPrefix("word ") } == 11)
        }
    }

    @Test func `A rule is explained in both languages, without a portal`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            let indonesian = try Program.run("explain", "undeclared-category", in: root)
            let english = try Program.run("explain", "undeclared-category", "--lang", "en", in: root)
            #expect(indonesian.exitCode == 0)
            #expect(indonesian.output.contains("Kategori belum didaftarkan"))
            #expect(english.output.contains("Undeclared category"))
        }
    }

    @Test func `What is not known ends with 64 and the nearest name`() async throws {
        try await portal.inFolder { root in
            let result = try Program.run("explain", "berita/sato.md", in: root)
            #expect(result.exitCode == 64)
            #expect(result.output == "")
            #expect(result.errors.contains("berita/satu.md?"))
            #expect(try Program.run("explain", "profil", in: root).errors.contains("halaman/profil.md?"))
            #expect(try Program.run("explain", "withdrawn", in: root).errors.contains("terang docs kunci"))
        }
    }

    @Test(arguments: ["hold", "stop"])
    func `A file with errors is explained by them`(faults: String) async throws {
        var portal = portal
        portal.files["content/site.yaml"]? += Array("faults: \(faults)\n".utf8)
        portal.files["content/berita/rusak.md"] = Array("tanpa kepala\n".utf8)
        try await portal.inFolder { root in
            let result = try Program.run("explain", "content/berita/rusak.md", in: root)
            #expect(result.exitCode == 0)
            #expect(result.output.contains("front-matter-missing"))
            #expect(result.output.contains(faults == "hold" ? "ditahan: belum terbit" : "tidak dapat terbit"))
            let json = try Program.run("explain", "berita/rusak.md", "--format", "json", in: root).json()
            #expect(json["held"] != nil)
        }
    }
}
