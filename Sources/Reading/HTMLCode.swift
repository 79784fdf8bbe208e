/// HTML in a text that is shown as it is written, such as a title or a cell.
package enum HTMLCode {
    /// Elements that editors of texts write.
    private static let elements: Set<String> = [
        "a", "b", "big", "blockquote", "br", "center", "code", "dd", "del", "div", "dl", "dt", "em", "font", "h1", "h2",
        "h3", "h4", "h5", "h6", "hr", "i", "iframe", "img", "ins", "li", "o:p", "ol", "p", "pre", "s", "script",
        "small", "span", "strike", "strong", "style", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u",
        "ul",
    ]

    /// References to characters that editors of texts write.
    private static let references: Set<String> = [
        "amp", "apos", "bull", "copy", "deg", "gt", "hellip", "ldquo", "lsquo", "lt", "mdash", "middot", "nbsp",
        "ndash", "quot", "rdquo", "reg", "rsquo",
    ]

    /// The first tag or character reference in a text. Nil where there is none.
    package static func first(in text: String) -> String? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return nil }
        return text.indices.lazy.compactMap { index in
            switch text[index] {
            case "<": tag(text[index...])
            case "&": reference(text[index...])
            default: nil
            }
        }.first
    }

    /// `<p>`, `</p>`, `<br/>`, `<a href="…">`.
    private static func tag(_ text: Substring) -> String? {
        let isEnd = text.dropFirst().first == "/"
        let rest = text.dropFirst(isEnd ? 2 : 1)
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ":") }
        guard elements.contains(name.lowercased()), let close = rest.prefix(400).firstIndex(of: ">") else { return nil }
        let attributes = rest[name.endIndex..<close]
        let isTag = attributes.allSatisfy { $0.isWhitespace || $0 == "/" } || (!isEnd && attributes.contains("="))
        return isTag ? String(text[...close]) : nil
    }

    /// `&amp;`, `&#8211;`.
    private static func reference(_ text: Substring) -> String? {
        let name = text.dropFirst().prefix(8).prefix { $0 != ";" }
        guard text.dropFirst(1 + name.count).first == ";" else { return nil }
        let isNumber = name.first == "#" && name.count > 1 && name.dropFirst().allSatisfy(\.isHexDigitOrX)
        return isNumber || references.contains(name.lowercased()) ? "&\(name);" : nil
    }
}

extension Character {
    fileprivate var isHexDigitOrX: Bool { isHexDigit || self == "x" || self == "X" }
}
