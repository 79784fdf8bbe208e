import ASCII
import Diagnostics
import Encodings

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
        repairMarkup(name)
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
                id: "\(name): tanda yang rusak karena salah pengodean (seperti â€œ) diperbaiki",
                en: "\(name): characters garbled by a wrong encoding (such as â€œ) were repaired"
            )
        }
        if let doubtful = mojibake.doubtful {
            notes.append(
                id: "\(name): ada tanda yang tampak rusak dan tidak pasti apa maksudnya: \"\(doubtful)\"",
                en: "\(name): some characters look garbled and their meaning is uncertain: \"\(doubtful)\""
            )
        }
    }

    /// Removes the backslashes that PHP's magic quotes and exports put before quotes and tags, once or several times, as
    /// in `Jum\'at` and `\<p>`, and reads line ends that they wrote as `\r\n`. News does not use these.
    private mutating func repairSlashes(_ name: String) {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        let hasLineEnds = text.contains("\\r\\n")
        var index = 0
        var removed = 0
        var others = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            var end = index
            while end < bytes.count, bytes[end] == UInt8(ascii: "\\") { end += 1 }
            if let length = Self.lineEnd(after: end, in: bytes, hasLineEnds: hasLineEnds, before: result.last) {
                result.append(0x0A)
                index = end + length
                others += 1
            } else if Self.isEscaped(at: end, in: bytes) {
                if bytes[end] == UInt8(ascii: "<") { others += 1 } else { removed += 1 }
                index = end
            } else {
                result += bytes[index..<end]
                index = end
            }
        }
        guard removed + others > 0 else { return }
        text = String(decoding: result, as: UTF8.self)
        if removed > 0 {
            notes.append(
                id: "\(name): garis miring di depan tanda kutip dihapus",
                en: "\(name): backslashes before quotes were removed"
            )
        }
        if others > 0 {
            notes.append(
                id: "\(name): garis miring di depan tanda HTML atau sebagai ganti baris (\\r\\n) diperbaiki",
                en: "\(name): backslashes before tags, or in place of line ends (\\r\\n), were repaired"
            )
        }
    }

    /// Returns whether a quote or a tag is here.
    private static func isEscaped(at index: Int, in bytes: [UInt8]) -> Bool {
        guard index < bytes.count else { return false }
        if bytes[index] == UInt8(ascii: "'") || bytes[index] == UInt8(ascii: "\"") { return true }
        guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return false }
        let next = bytes[index + 1]
        return next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    }

    /// Returns the length of `r\n` or `n` after a backslash, where it certainly means a line end: as `\r\n`, in a text
    /// that has such, and between tags. `C:\new` keeps its own.
    private static func lineEnd(after index: Int, in bytes: [UInt8], hasLineEnds: Bool, before: UInt8?) -> Int? {
        let rest = bytes[min(index, bytes.count)...].prefix(3)
        if rest.elementsEqual("r\\n".utf8) { return 3 }
        guard rest.first == UInt8(ascii: "n") || rest.first == UInt8(ascii: "r") else { return nil }
        let isBetweenTags =
            (before == nil || before == UInt8(ascii: ">") || before == 0x0A)
            && (rest.count < 2 || rest.dropFirst().first == UInt8(ascii: "<")
                || rest.dropFirst().first == UInt8(ascii: "\\"))
        return hasLineEnds || isBetweenTags ? 1 : nil
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
            id: "\(name): tanda HTML yang disandikan dua kali (&amp;nbsp;) diperbaiki",
            en: "\(name): HTML entities that were encoded twice (&amp;nbsp;) were repaired"
        )
    }

    /// Decodes HTML that the old system kept as entities: `&lt;p&gt;Isi&lt;/p&gt;`. A text with real blocks shows such
    /// tags to its readers, and keeps them.
    private mutating func repairMarkup(_ name: String) {
        guard text.contains("&lt;"), !BodyHTML.isHTML(text) else { return }
        let decoded = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#039;", with: "'").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        guard BodyHTML.hasPairs(decoded) else { return }
        text = decoded
        notes.append(
            id: "\(name): HTML yang disimpan sebagai tanda (&lt;p&gt;) dibuka",
            en: "\(name): HTML that was kept as entities (&lt;p&gt;) was decoded"
        )
    }

    /// Returns whether the text after an `&` completes an entity: `nbsp;`, `#8220;`, `amp;`.
    static func beginsEntity(_ text: Substring) -> Bool {
        let start = text.utf8.prefix(10)
        let name = start.prefix { $0 != UInt8(ascii: ";") }
        guard name.count < start.count, name.count > 1 else { return false }
        if name.first == UInt8(ascii: "#") {
            return name.dropFirst().allSatisfy(\.isASCIIAlphanumeric)
        }
        return name.allSatisfy(\.isASCIIAlphanumeric) && name.first?.isASCIILetter == true
    }
}
