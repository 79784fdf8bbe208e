import Diagnostics
import Files
import TestSupport
import Testing

@Suite struct GarbledTextTests {
    @Test(arguments: [
        "Kata ⟦garbled-text⟧â€œSiapâ€\u{9D} beliau.", "Caf⟦garbled-text⟧Ã© dan CafÃ©.\n\nLagi CafÃ©.",
        "⟦garbled-text⟧Ã¢â‚¬Å“Kata",
        "Kata ⟦garbled-text⟧‚ÄúSiap‚Äù.", "harga ⟦garbled-text⟧Â 5", "Siap⟦garbled-text⟧â€ katanya",
        "rusak ⟦garbled-text⟧\u{FFFD}",
        "Isi ⟦garbled-text⟧\u{F0E0} lanjut", "Kami menyiap⟦garbled-text⟧¬kan dana",
    ])
    func `Points at the first of them`(body: String) async throws {
        #expect(try await MarkedPortal(body: body + "\n").build().surprises == [])
    }

    @Test func `Settings, front matter and tables are looked at, too`() async throws {
        let portal = MarkedPortal(
            article: "---\ntitle: Rapat ⟦garbled-text⟧â€“ hasil\ndate: 2017-10-13\n---\nIsi.\n",
            settings: TemporaryPortal.settings.replacing("Berita dan", with: "Berita ⟦garbled-text⟧â€“ dan")
        )
        #expect(try await portal.build().surprises == [])
    }

    @Test func `The repaired words are the cure, and the fix repairs all`() async throws {
        let portal = MarkedPortal(body: "Kata â€œSiapâ€\u{9D}.\n\nï»¿CafÃ©.\n")
        let fault = try await portal.build().fault("garbled-text")
        #expect(fault.message.id == "4 tanda rusak karena salah pengodean: \"â€œSiapâ€\u{9D}.\"")
        #expect(fault.help?.id == "seharusnya: “Siap”.")
        #expect(fault.related.map(\.line) == [7])
        func edit(_ line: Int, _ columns: Range<Int>, _ text: String) -> TextEdit {
            let path = "content/berita/rapat.md"
            return TextEdit(
                from: Diagnostics.SourceLocation(path: path, line: line, column: columns.lowerBound),
                to: Diagnostics.SourceLocation(path: path, line: line, column: columns.upperBound),
                replacement: text
            )
        }
        let edits = [edit(5, 6..<9, "“"), edit(5, 13..<16, "”"), edit(7, 1..<4, ""), edit(7, 7..<9, "é")]
        #expect(fault.fix == .edits(edits))
    }

    @Test(arguments: [
        ("Siapâ€ katanya", "maksudnya \"Siap”\"?"), ("5Â kg", nil), ("rusak\u{FFFD}", "salin lagi dari naskah aslinya"),
    ])
    func `A guess is a question, and without one the original is asked for`(body: String, help: String?) async throws {
        let fault = try await MarkedPortal(body: body + "\n").build().fault("garbled-text")
        #expect(fault.fix == nil)
        if let help { #expect(fault.help?.id.hasPrefix(help) == true) }
    }

    @Test(arguments: [
        "“CAFÉ”, naïve, 80 °C, ½, Jum’at – …", "ISLÂM dan SÃO PAULO", "Ω ≈ √2", "├── a", "😀 ✅ ①", "- \u{2022} satu",
    ])
    func `Other signs are left alone`(body: String) async throws {
        #expect(try await MarkedPortal(body: body + "\n").build().surprises == [])
    }
}
