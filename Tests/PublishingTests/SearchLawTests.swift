import Foundation
import Publishing
import TestSupport
import Testing

/// What holds for the index of every portal's search.
@Suite struct SearchLawTests {
    /// Drafts, scheduled and expired articles, rows of hidden registers and what is held back have no page: a word that no
    /// page of the portal says is not in the index either.
    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `The search knows no word and no page that the portal does not publish`(fixture: Fixture) async throws {
        let files = try await fixture.published().files
        guard files["cari/indeks/indeks.json"] != nil else {
            #expect(files.isEmpty)
            return
        }
        let index = try PublishedIndex(files)
        #expect(index.unknownWords(in: files) == [])
        #expect(index.addresses.filter { !index.isPage($0, in: files) } == [])
    }

    @Test func `What is hidden is not found`() async throws {
        let register = """
            title: Daftar Informasi yang Dikecualikan
            profile: dik
            published: false

            """
        let portal = try TemporaryPortal.plain([
            "berita/terbit.md": "---\ntitle: Terbit\ndate: 2025-01-01\n---\nIsi jambu.\n",
            "berita/rancangan.md": "---\ntitle: Rancangan\ndate: 2025-01-01\ndraft: true\n---\nIsi mangga.\n",
            "berita/nanti.md": "---\ntitle: Nanti\ndate: 2026-06-01\n---\nIsi durian.\n",
            "berita/lewat.md": "---\ntitle: Lewat\ndate: 2025-01-01\nexpires: 2025-02-01\n---\nIsi salak.\n",
            "halaman/rahasia.md": "---\ntitle: Tersembunyi\ndraft: true\n---\nIsi nangka.\n",
            "register/dik/register.yaml": register,
            "register/dik/dik.csv": "nomor,informasi,pasal_17,dasar_hukum,jangka_waktu\n"
                + "1,Sandi kelengkeng,c,UU 14/2008,P5Y\n",
        ])
        let files = try await portal.inFolder { root in
            try await build(.of(root), into: root + "/output")
            return try TreeSnapshot(of: root + "/output").published
        }
        let index = try PublishedIndex(files)
        let hidden = ["mangga", "durian", "salak", "nangka", "kelengkeng", "rancang", "nanti", "tersembunyi"]
        #expect(index.keys.contains("jambu"))
        #expect(hidden.filter { word in index.keys.contains { $0.contains(word) } } == [])
        #expect(index.addresses == ["/berita/2025/01/terbit/"])
    }

    @Test func `A portal without search has no page, no index and no field for it`() async throws {
        let portal = try TemporaryPortal.plain(
            ["berita/terbit.md": "---\ntitle: Terbit\ndate: 2025-01-01\n---\nIsi jambu.\n"],
            settings: "search: off\n"
        )
        let files = try await portal.inFolder { root in
            try await build(.of(root), into: root + "/output")
            return try TreeSnapshot(of: root + "/output").published
        }
        #expect(files["index.html"] != nil)
        #expect(files.keys.filter { $0.hasPrefix("cari/") } == [])
        #expect(files.filter { String(decoding: $0.value, as: UTF8.self).contains("/cari/") }.keys.sorted() == [])
    }
}

/// The index of a published portal.
private struct PublishedIndex {
    /// Words, stems and labels.
    private(set) var keys: Set<String> = []
    /// Words whose stem is another.
    private var forms: [String: String] = [:]
    private(set) var addresses: [String] = []

    init(_ files: [String: [UInt8]]) throws {
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            guard path.hasPrefix("cari/indeks/") else { continue }
            let json = try JSONSerialization.jsonObject(with: Data(bytes))
            if let entries = json as? [String: String] {
                for (key, entry) in entries {
                    keys.insert(key)
                    let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
                    if parts.count == 2 { forms[key] = String(parts[1]) }
                }
            } else if let rows = json as? [[String]] {
                addresses += rows.map { $0[1] }
            }
        }
    }

    /// Words that no page and no table of the portal has, and stems of no such word.
    func unknownWords(in files: [String: [UInt8]]) -> [String] {
        var known: Set<String> = []
        for (path, bytes) in files where path.hasSuffix(".html") || path.hasSuffix(".csv") {
            let text = decoded(String(decoding: bytes, as: UTF8.self))
            // Emphasis may divide a word, and tags may divide two.
            for text in [text, text.replacing(/<[^>]*>/, with: ""), text.replacing(/[-.,'’ʼ\u{AD}]/, with: "")] {
                for word in text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
                    .split(whereSeparator: { !$0.isLetter && !$0.isNumber })
                {
                    known.insert(String(word))
                    for part in word.split(whereSeparator: \.isNumber) { known.insert(String(part)) }
                    for part in word.split(whereSeparator: \.isLetter) { known.insert(String(part)) }
                }
            }
        }
        known.formUnion(forms.filter { known.contains($0.key) }.values)
        return keys.filter { !known.contains($0) && !$0.contains(":") }.sorted()
    }

    private func decoded(_ html: String) -> String {
        [("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")].reduce(html) {
            $0.replacing($1.0, with: $1.1)
        }
    }

    func isPage(_ address: String, in files: [String: [UInt8]]) -> Bool {
        let path = address.split(separator: "/").map { $0.removingPercentEncoding ?? "" }
        return files.keys.contains { $0 == path.joined(separator: "/") + "/index.html" }
            || files.keys.contains { $0 == path.dropFirst().joined(separator: "/") + "/index.html" }
    }
}
