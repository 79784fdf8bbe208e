import Diagnostics
import Reading
import TestSupport
import Testing

@Suite struct NotUTF8Tests {
    /// Marked bytes: `@` stands for bytes that UTF-8 does not have.
    private func bytes(_ marked: String, bad: [UInt8]) -> [UInt8] {
        Array(marked.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).joined(separator: bad))
    }

    @Test(
        arguments: [[0xE9], [0x93], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80]]
            as [[UInt8]]
    )
    func `Points at the first byte that is none`(bad: [UInt8]) async throws {
        var portal = MarkedPortal()
        portal.add("content/berita/rapat.md", bytes("---\ntitle: Rapat\n---\né 😀 caf⟦not-utf8⟧@ dan @\n", bad: bad))
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test(arguments: ["\u{FEFF}Satu ⟦not-utf8⟧@", "Satu\r\ndua ⟦not-utf8⟧@", "⟦not-utf8⟧@"])
    func `Counts neither byte order mark nor carriage return`(text: String) async throws {
        var portal = MarkedPortal()
        portal.add("content/berita/rapat.md", bytes(text, bad: [0xE9]))
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Checks the settings`() async throws {
        var portal = MarkedPortal()
        portal.add("content/site.yaml", bytes("name: Kota ⟦not-utf8⟧@\nurl: https://kota.example\n", bad: [0x96]))
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("not-utf8")
                == LocalizedText(
                    id:
                        "berkas bukan teks UTF-8; tampaknya tersimpan sebagai Windows-1252 (\"ANSI\")\nsimpan ulang sebagai UTF-8 (Notepad: Simpan Sebagai, Pengodean UTF-8)",
                    en:
                        "the file is not UTF-8 text; it seems to be saved as Windows-1252 (\"ANSI\")\nsave it again as UTF-8 (Notepad: Save As, Encoding UTF-8)"
                )
        )
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "UTF-32", nil), ([0xFF, 0xFE, 0x41, 0], "UTF-16 (\"Unicode\")", "A"),
        ] as [([UInt8], String, String?)]
    )
    func `Tells UTF-32 from UTF-16, and names what saves the latter again`(bytes: [UInt8], name: String, text: String?)
        async throws
    {
        var portal = MarkedPortal()
        portal.add("content/berita/rapat.md", bytes)
        let wording = try await portal.build().wording("not-utf8")
        #expect(wording.en.contains(name))
        #expect(wording.en.contains("terang check --fix") == (text != nil))
        #expect(OldEncoding.utf8(bytes) == text.map { Array($0.utf8) })
    }

    @Test func `Takes every scalar`() async throws {
        let result = try await MarkedPortal(body: "é ß 😀 ⟦garbled-text⟧\u{FFFD} \u{10FFFF}\n").build()
        #expect(result.surprises == [])
    }
}
