import Foundation
import TestSupport
import Testing

/// What an author writes never becomes markup of a feed or sitemap.
@Suite struct HostileTextTests {
    static let titles = [
        #"</script><script>alert(1)</script>"#, #"]]> <![CDATA[ & &amp; <!-- "#, #"'satu' "dua""#,
        "baris\u{2028}pisah", "tengah\u{FEFF}kata", "emoji 🏛️ é",
    ]

    private func files(title: String) async throws -> [String: String] {
        let quoted = title.replacing("\\", with: #"\\"#).replacing("\"", with: #"\""#)
        let front = """
            slug: berita
            author: "\(quoted)"
            summary: "\(quoted)"
            tags: ["\(quoted)"]
            """
        let text = article("\"\(quoted)\"", date: "2025-12-31", front, body: "Isi ]]> dan `</script>`.")
        let built = try await TemporaryPortal(files: ["content/berita/a.md": text]).build(now: "2026-01-01")
        return try texts(of: built.site)
    }

    @Test(arguments: titles) func `XML gives the text back`(title: String) async throws {
        let files = try await files(title: title)
        let rss = try ParsedXML(try #require(files["feed.xml"]))
        #expect(rss.texts("title").last == title)
        #expect(rss.texts("dc:creator") == [title])
        #expect(rss.texts("category") == [title])
        let atom = try ParsedXML(try #require(files["atom.xml"]))
        #expect(atom.texts("title").last == title)
        #expect(atom.texts("summary") == [title])
        let news = try ParsedXML(try #require(files["sitemap-news.xml"]))
        #expect(news.texts("news:title") == [title])
    }

    @Test(arguments: titles) func `JSON gives the text back`(title: String) async throws {
        struct Document: Decodable {
            struct Item: Decodable {
                let title, summary, content_html: String
                let tags: [String]
            }
            let items: [Item]
        }
        let text = try #require(await files(title: title)["feed.json"])
        let item = try #require(JSONDecoder().decode(Document.self, from: Data(text.utf8)).items.first)
        #expect(item.title == title)
        #expect(item.summary == title)
        #expect(item.tags == [title])
        #expect(item.content_html == "<p>Isi ]]&gt; dan <code>&lt;/script&gt;</code>.</p>\n")
    }

    @Test func `A summary is no markup where RSS reads HTML`() async throws {
        let files = try await files(title: "<b>&amp;</b>")
        let rss = try ParsedXML(try #require(files["feed.xml"]))
        #expect(rss.texts("description").last == "&lt;b&gt;&amp;amp;&lt;/b&gt;")
    }

    @Test func `Control characters are left out of XML`() async throws {
        let front = #"title: "a\x01b\x1Fc\uFFFEd""#
        let text = "---\n\(front)\ndate: 2025-12-31\nslug: berita\n---\nIsi.\n"
        let site = try await TemporaryPortal(files: ["content/berita/a.md": text]).build().site
        for (path, element) in [("feed.xml", "title"), ("atom.xml", "title"), ("sitemap-news.xml", "news:title")] {
            let xml = try ParsedXML(try #require(texts(of: site)[path]))
            #expect(xml.texts(element).last == "abcd")
        }
    }
}
