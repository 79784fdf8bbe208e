import Files
import Foundation
import TestSupport
import Testing

/// `terang build --search-documents`.
@Suite struct SearchDocumentTests {
    @Test func `What the search finds comes as lines for the bulk interface, and nothing that is not published`()
        async throws
    {
        let files = [
            "content/berita/a.md":
                "---\ntitle: Rapat \"anggaran\"\ndate: 2025-03-04\nsummary: Ringkas.\n---\nIsi naskah\nbaris dua.\n",
            "content/berita/b.md": "---\ntitle: Rahasia\ndate: 2025-03-04\ndraft: true\n---\nIsi.\n",
            "content/berita/c.md": "---\ntitle: Nanti\ndate: 2027-03-04\n---\nIsi.\n",
            "content/halaman/profil.md": "---\ntitle: Profil\n---\nKami.\n",
        ]
        try await TemporaryPortal.plain(files).inFolder { root in
            let file = root + "/dokumen.ndjson"
            let call = ["build", "--root", root, "--now", "2026-01-01", "--search-documents", file]
            #expect(try Program.run(call).exitCode == 0)
            let text = String(decoding: try readFile(file), as: UTF8.self)
            let lines = try text.split(separator: "\n").map {
                try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
            #expect(lines.count == 6 && text.hasSuffix("\n"))
            let actions = stride(from: 0, to: 6, by: 2).compactMap { (lines[$0]["index"] as? [String: String])?["_id"] }
            #expect(actions.sorted() == ["/berita/2025/01/satu/", "/berita/2025/03/rapat-anggaran/", "/profil/"])
            let article = try #require(lines.first { $0["title"] as? String == "Rapat \"anggaran\"" })
            #expect(article["url"] as? String == "https://kota.example/berita/2025/03/rapat-anggaran/")
            #expect(article["date"] as? String == "2025-03-04" && article["summary"] as? String == "Ringkas.")
            #expect(article["jenis"] as? [String] == ["berita"] && article["tahun"] as? [String] == ["2025"])
            #expect((article["text"] as? String)?.contains("baris dua.") == true)
            // A build that has nothing to do says the same.
            try removeFile(file)
            #expect(try Program.run(call).exitCode == 0)
            #expect(String(decoding: try readFile(file), as: UTF8.self) == text)
            // One that holds something back says what is published.
            try removeFile(file)
            try writeFile(root + "/content/berita/d.md", Array("---\ntitle: Tanpa tanggal\n---\nIsi.\n".utf8))
            #expect(try Program.run(call).exitCode == 1)
            #expect(try entryKind(at: file) == nil)
            #expect(try Program.run(call + ["--faults", "hold"]).exitCode == 2)
            #expect(String(decoding: try readFile(file), as: UTF8.self) == text)
        }
    }
}
