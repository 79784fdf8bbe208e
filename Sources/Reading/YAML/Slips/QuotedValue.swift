import Patterns
import Serialization

/// A value as it is written, and between the quotation marks that it needs.
struct QuotedValue {
    let written: String
    let kind: YAMLSlip.Kind
    /// The text that was meant.
    private let meant: String

    /// Such as `"Rapat: hasil"`.
    var quoted: String { YAMLScalar.quoted(meant) }

    /// Whether the value cannot be in a list as it is.
    var isNeeded: Bool {
        switch kind {
        case .first(let sign): "@`%&*!|>{}".contains(sign)
        case .colon: written.contains(": ")
        case .curlyQuotes: false
        default: true
        }
    }

    private static let curly = "“”„‟«»‘’‚‛"
    private static let textSign = Pattern(/[|>][+\-]? +(?![\d ])/)

    init(_ value: some StringProtocol) {
        written = String(value)
        guard let first = written.first, let last = written.last else {
            (kind, meant) = (.colon, "")
            return
        }
        if first == "\"" || first == "'" {
            (kind, meant) = Self.unquoted(written, first, last)
        } else if Self.curly.contains(first), Self.curly.contains(last) || "\"'".contains(last), written.count > 1 {
            (kind, meant) = (.curlyQuotes, String(written.dropFirst().dropLast()))
        } else if let sign = written.prefixMatch(of: Self.textSign) {
            // The sign for a text on the lines below, with the text on its own line. "> 50" is more than 50.
            (kind, meant) = (.first(first), String(written[sign.range.upperBound...]).trimmed)
        } else if "@`%&*!|>[]{},-?:#".contains(first) {
            (kind, meant) = (.first(first), written)
        } else {
            (kind, meant) = (.colon, written)
        }
    }

    private static func unquoted(_ value: String, _ mark: Character, _ last: Character) -> (YAMLSlip.Kind, String) {
        let isClosed = value.count > 1 && (last == mark || curly.contains(last))
        let inner = String(isClosed ? value.dropFirst().dropLast() : value.dropFirst())
        guard let next = inner.firstIndex(of: mark) else {
            return (isClosed ? (last == mark ? .backslash : .curlyQuotes) : .openQuote(mark), inner)
        }
        // `"Rapat \"besar\" C:\data"`: only the backslash of the path is wrong.
        if isClosed, mark == "\"", inner.replacing("\\\"", with: "").firstIndex(of: mark) == nil {
            return (.backslash, inner.replacing("\\\"", with: "\""))
        }
        let isApostrophe = inner.indices.filter { inner[$0] == mark }.allSatisfy { isBetweenLetters($0, in: inner) }
        if mark == "'", isApostrophe { return (isClosed ? .apostrophe : .openQuote(mark), inner) }
        // "Rapat "besar" desa": the second mark opens. "Rapat" dan "desa": it closes.
        let opens = next == inner.startIndex || inner[inner.index(before: next)].isWhitespace
        return isClosed && opens ? (.innerQuotes, inner) : (.textAfterQuotes, value)
    }

    private static func isBetweenLetters(_ index: String.Index, in text: String) -> Bool {
        let after = text.index(after: index)
        return index > text.startIndex && after < text.endIndex && text[text.index(before: index)].isLetter
            && text[after].isLetter
    }
}
