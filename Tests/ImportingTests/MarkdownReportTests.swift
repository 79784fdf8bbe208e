import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Importing

/// What the report of an import of Markdown says of links and front matter.
@Suite struct MarkdownReportTests {
    @Test func `A link to a draft becomes text, and the note says that it is a draft`() async throws {
        var files = TemporaryPortal(settings: nil)
        files.files = [
            "hugo.toml": [],
            "content/a.md": Array("---\ntitle: A\n---\nLihat [naskah]({{< relref \"b.md\" >}}).\n".utf8),
            "content/b.md": Array("---\ntitle: B\ndraft: true\n---\nIsi.\n".utf8),
        ]
        let source = try await files.inFolder { root in
            try MarkdownSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(root)
        }
        let document = try #require(source.documents.first { $0.title == "A" })
        #expect(document.body == "Lihat naskah.\n")
        #expect(document.notes.contains { $0.id == "tautan ke naskah yang masih draf menjadi teks biasa: b.md" })
    }

    @Test(arguments: [
        (
            "+++\ntitle = Rapat besar\n+++\nIsi.\n",
            "baris 2: \"title = Rapat besar\" tidak terbaca; tulis: title = \"Rapat besar\""
        ),
        ("+++\ntitle = \"A\"\ndate: 2024-01-01\n+++\nIsi.\n", "baris 3:"),
    ])
    func `Front matter that cannot be read is named by line, with the cure`(text: String, expected: String) async throws
    {
        var files = TemporaryPortal(settings: nil)
        files.files = ["a.md": Array(text.utf8)]
        let source = try await files.inFolder { root in
            try MarkdownSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(root)
        }
        let notes = source.documents.flatMap(\.notes).map(\.id)
        #expect(notes.contains { $0.contains(expected) }, "\(notes)")
    }

    @Test(arguments: ["[caption a=\"", "{{<", "{%", "<!--", "[caption x]", "==", "%%", "[[", "]("])
    func `Hostile text ends`(piece: String) async throws {
        let body = String(repeating: piece, count: 5_000)
        for end in ["", "[/caption]", "-->"] {
            var files = TemporaryPortal(settings: nil)
            files.files = ["a.md": Array("---\ntitle: A\n---\n\(body)\(end)".utf8)]
            let source = try await files.inFolder { root in
                try MarkdownSource(ImportPlace(zone: .jakarta, now: ImportMoment.now)).read(root)
            }
            #expect(source.documents.count == 1)
        }
    }
}
