import Diagnostics

/// A text of an old system, repaired where that is certain, with notes.
struct OldText {
    var text: String
    private(set) var notes: [LocalizedText] = []

    /// - Parameter name: names the text in notes, such as its column.
    init(_ text: String, name: String) {
        self.text = text
        repairEncoding(name)
        repairSlashes(name)
        repairEntities(name)
    }

    /// Returns a repaired text on one line without tags and entities, such as a title.
    static func line(_ source: String, name: String) -> OldText {
        var old = OldText(source, name: name)
        old.text = PlainHTML.text(old.text)
        return old
    }

    private mutating func repairEncoding(_ name: String) {
        let mojibake = Mojibake(repairing: text)
        text = mojibake.text
        if mojibake.repaired > 0 {
            notes.append(
                LocalizedText(
                    id: "\(name): tanda yang rusak karena salah pengodean (seperti â€œ) diperbaiki",
                    en: "\(name): characters garbled by a wrong encoding (such as â€œ) were repaired"
                )
            )
        }
        if let doubtful = mojibake.doubtful {
            notes.append(
                LocalizedText(
                    id: "\(name): ada tanda yang tampak rusak dan tidak pasti apa maksudnya: \"\(doubtful)\"",
                    en: "\(name): some characters look garbled and their meaning is uncertain: \"\(doubtful)\""
                )
            )
        }
    }

    /// Removes the backslashes of PHP's magic quotes, as in `Jum\'at`. News does not use a backslash before a quote.
    private mutating func repairSlashes(_ name: String) {
        guard text.contains("\\'") || text.contains("\\\"") else { return }
        text = text.replacing("\\'", with: "'").replacing("\\\"", with: "\"")
        notes.append(
            LocalizedText(
                id: "\(name): garis miring di depan tanda kutip dihapus",
                en: "\(name): backslashes before quotes were removed"
            )
        )
    }

    /// Decodes entities that a form encoded again, once or several times: `&amp;nbsp;`.
    private mutating func repairEntities(_ name: String) {
        var repaired = 0
        for _ in 0..<3 where text.contains("&amp;") {
            let pieces = text.split(separator: "&amp;", omittingEmptySubsequences: false)
            var result = String(pieces.first ?? "")
            var found = 0
            for piece in pieces.dropFirst() {
                let isEntity = Self.beginsEntity(piece)
                if isEntity { found += 1 }
                result += (isEntity ? "&" : "&amp;") + piece
            }
            if found == 0 { break }
            repaired += found
            text = result
        }
        guard repaired > 0 else { return }
        notes.append(
            LocalizedText(
                id: "\(name): tanda HTML yang disandikan dua kali (&amp;nbsp;) diperbaiki",
                en: "\(name): HTML entities that were encoded twice (&amp;nbsp;) were repaired"
            )
        )
    }

    /// Returns whether the text after an `&` completes an entity: `nbsp;`, `#8220;`, `amp;`.
    static func beginsEntity(_ text: Substring) -> Bool {
        let start = text.utf8.prefix(10)
        let name = start.prefix { $0 != UInt8(ascii: ";") }
        guard name.count < start.count, name.count > 1 else { return false }
        if name.first == UInt8(ascii: "#") {
            return name.dropFirst().allSatisfy { $0.isASCIIDigit || $0.isASCIILetter }
        }
        return name.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } && name.first?.isASCIILetter == true
    }
}
