import Foundation
import Publishing
import TestSupport
import Testing

/// Corrections beyond the page of their article.
@Suite struct CorrectionListTests {
    private func published(_ portal: TemporaryPortal) async throws -> [String: String] {
        try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            return try TreeSnapshot(of: root + "/output").published.mapValues { String(decoding: $0, as: UTF8.self) }
        }
    }

    private static let files = [
        "berita/a.md": article(
            "Rapat",
            keys:
                "corrections:\n- {date: 2025-03-01, text: \"Nama <b> & jabatan.\"}\n- {date: 2025-05-02, text: Tempat.}\n"
        ),
        "berita/b.md": article("Pasar", keys: "corrections: [{date: 2025-04-01, text: Jam buka.}]\n"),
    ]

    @Test func `All corrections are in one list, the latest first, with their articles`() async throws {
        let files = try await published(.plain(Self.files))
        let list = try #require(files["koreksi/index.html"])
        let order = ["Tempat.", "Jam buka.", "Nama &lt;b&gt; &amp; jabatan."].compactMap {
            list.range(of: $0)?.lowerBound
        }
        #expect(order.count == 3 && order == order.sorted())
        #expect(list.contains("<a href=\"/berita/2025/01/pasar/\">Pasar</a>"))
        #expect(files["index.html"]?.contains("href=\"/koreksi/\"") == true)
        #expect(files["sitemap.xml"]?.contains("https://kota.example/koreksi/") == true)
    }

    @Test func `Feeds tell of corrections, and the article is dated by the last`() async throws {
        let files = try await published(.plain(Self.files))
        let atom = try #require(files["atom.xml"])
        #expect(atom.contains("<updated>2025-05-02T00:00:00+07:00</updated>"))
        for name in ["atom.xml", "feed.xml", "feed.json"] {
            let feed = try #require(files[name])
            #expect(feed.contains("Koreksi") && feed.contains("1 April 2025: Jam buka."), "\(name)")
            #expect(feed.contains("1 Maret 2025: Nama"), "\(name)")
        }
    }

    @Test func `A portal without corrections has no list of them`() async throws {
        let withdrawn = article("Rapat", keys: "withdrawn: Keliru.\ncorrections: [{date: 2025-04-01, text: Jam.}]\n")
        let files = try await published(.plain(["berita/a.md": withdrawn]))
        #expect(files["koreksi/index.html"] == nil)
        #expect(!files.values.contains { $0.contains("/koreksi/") })
    }

    @Test func `A theme without a template of its own shows them as terms`() async throws {
        var portal = try TemporaryPortal.plain(Self.files)
        portal.files["themes/polos/templates/corrections.mustache"] = nil
        let list = try #require(try await published(portal)["koreksi/index.html"])
        #expect(list.contains("<a href=\"/berita/2025/01/pasar/\">Pasar</a>1 April 2025: Jam buka."))
    }
}
