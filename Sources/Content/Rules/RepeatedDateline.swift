import Patterns
import Reading

/// The place at the beginning of a text, `LUBUKLINGGAU – Wali Kota …`, where the key `location` says it as well.
struct RepeatedDateline {
    /// The place as written, with the dash after it.
    let written: String
    /// The line of the text, counted from 0.
    let line: Int
    /// The column of the first scalar, counted from 1.
    let column: Int
    /// In scalars.
    let length: Int
    /// Whether the text says nothing else there than the key does.
    let isSame: Bool

    private static let dash = Pattern(
        /(?<more>[*_]*(?:(?:,|\s*\()[^–—\n]{1,40}?)?)(?<closing>[*_]*)(?:\s*(?:–|—|--)|\s+-(?=\s))[*_]*\s*/
    )

    /// - Parameter text: the text below the front matter. Nil where it begins otherwise.
    init?(of location: String, in text: ArraySlice<UInt8>) {
        // Most texts begin with another letter, which a byte tells. One outside of ASCII may be its capital.
        let first = text.first { $0 > 0x20 && $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }
        guard let first, let letter = location.utf8.first, first | 0x20 == letter | 0x20 || first >= 0x80 else {
            return nil
        }
        let beginning = String(decoding: text.prefix(400), as: UTF8.self)
        let lines = beginning.split(separator: "\n", maxSplits: 8, omittingEmptySubsequences: false)
        guard let index = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
        let whole = lines[index]
        let start = whole.firstIndex { !$0.isWhitespace } ?? whole.startIndex
        let marks = whole[start...].prefix { $0 == "*" || $0 == "_" }
        let words = whole[marks.endIndex...].prefix(location.count)
        guard words.lowercased() == location.lowercased() else { return nil }
        let rest = whole[words.endIndex...]
        guard let match = rest.prefixMatch(of: Self.dash), match.range.upperBound < rest.endIndex,
            rest[match.range.upperBound].isUppercase || "\"“‘'[*(".contains(rest[match.range.upperBound])
        else { return nil }
        let piece = whole[start..<match.range.upperBound]
        written = String(piece).trimmed
        line = index
        column = whole[..<start].unicodeScalars.count + 1
        length = piece.unicodeScalars.count
        let signs = piece.filter { "*_".contains($0) }
        isSame = match.output.more.allSatisfy { "*_".contains($0) } && signs == String(marks) + String(marks)
    }
}
