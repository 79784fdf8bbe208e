import ASCII
import Reading

/// Finds what makes a browser that opens an SVG file ask for another file: another host would learn who reads the page.
enum OutsideReference {
    /// Returns what refers to another file, in small letters. Nil where the picture is all in the file: it refers to its own
    /// parts by `#name`, holds data, or links for readers by `<a>`.
    static func first(in bytes: [UInt8]) -> String? {
        let text = plain(bytes.map(\.asciiLowercased))
        return style(text) ?? attribute(text)
    }

    private static let styles = ["@import", "image-set("]
    /// Attributes that name files. Animation may give an element the first of them, and the last changes what `#name` means.
    private static let attributes = ["href", "src", "attributename", "base"]

    /// What a style sheet or a style refers to.
    private static func style(_ text: [UInt8]) -> String? {
        for word in styles where text.contains(bytesOf: word) { return word }
        var index = 0
        while let found = text.firstIndex(ofBytes: "url(", from: index) {
            index = found + 4
            let value = text[index...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }
            if !isInside(value), value.first != UInt8(ascii: ")") { return "url(\(shown(value)))" }
        }
        return nil
    }

    /// What an element refers to.
    private static func attribute(_ text: [UInt8]) -> String? {
        var element: ArraySlice<UInt8> = []
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: "<") {
                element = text[(index + 1)...].prefix(64).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            }
            // Each byte is asked, and hardly one begins such a name.
            guard index > 0, "hsab".utf8.contains(byte),
                text[index - 1] <= 0x20 || "\"'/:".utf8.contains(text[index - 1]),
                let name = attributes.first(where: { text[index...].starts(with: $0.utf8) })
            else { continue }
            let rest = text[(index + name.utf8.count)...].drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            let quoted = rest.dropFirst().drop { $0 <= 0x20 }
            guard let quote = quoted.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
            let value = quoted.dropFirst().drop { $0 <= 0x20 }
            let isEmpty = value.first == quote
            let local = element.split(separator: UInt8(ascii: ":")).last ?? element
            switch name {
            case "attributename":
                if value.prefix(16).prefix(while: { $0 != quote }).reversed().starts(with: "ferh".utf8) {
                    return "href"
                }
            case "base":
                if text[index - 1] == UInt8(ascii: ":"), !isEmpty { return "xml:base" }
            default:
                // A link is followed by a reader, not by a browser.
                if !isEmpty, !isInside(value), !local.elementsEqual("a".utf8) { return "\(name)=\"\(shown(value))\"" }
            }
        }
        return nil
    }

    private static func isInside(_ value: ArraySlice<UInt8>) -> Bool {
        value.first == UInt8(ascii: "#") || value.starts(with: "data:".utf8)
    }

    /// The beginning of an address, for people.
    private static func shown(_ value: ArraySlice<UInt8>) -> String {
        let end: Set<UInt8> = Set("\"')".utf8)
        let part = value.prefix(60).prefix { $0 > 0x20 && !end.contains($0) }
        return String(decoding: part, as: UTF8.self)
    }

    /// The text with references to ASCII characters and CSS escapes resolved, and without CSS comments.
    private static func plain(_ text: [UInt8]) -> [UInt8] {
        guard
            text.contains(UInt8(ascii: "\\")) || text.contains(UInt8(ascii: "&"))
                || text.contains(bytesOf: "/*")
        else { return text }
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var index = 0
        /// Where the next comment ends. Past the end where none does.
        var close = 0
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "&"), let (replacement, end) = character(text[index...]) {
                plain.append(replacement)
                index = end
            } else if byte == UInt8(ascii: "\\"), let escape = escape(text[index...]) {
                plain.append(escape.byte.asciiLowercased)
                index = escape.end
            } else if byte == UInt8(ascii: "/"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "*") {
                if close < index + 1 { close = text.firstIndex(ofBytes: "*/", from: index + 1) ?? .max }
                if close == .max { plain.append(byte) }
                index = close == .max ? index + 1 : close + 2
            } else {
                plain.append(byte)
                index += 1
            }
        }
        return plain
    }

    /// The character that a reference at the beginning encodes.
    private static func character(_ text: ArraySlice<UInt8>) -> (byte: UInt8, end: Int)? {
        if let reference = ActiveXML.reference(text) { return (reference.byte.asciiLowercased, reference.end) }
        let named = ["&quot;": UInt8(ascii: "\""), "&apos;": UInt8(ascii: "'"), "&amp;": UInt8(ascii: "&")]
        return named.first { text.starts(with: $0.key.utf8) }.map { ($0.value, text.startIndex + $0.key.utf8.count) }
    }

    /// The ASCII character that `\75` or `\u` at the beginning stands for (CSS Syntax, 4.3.7).
    private static func escape(_ text: ArraySlice<UInt8>) -> (byte: UInt8, end: Int)? {
        let digits = text.dropFirst().prefix(6).prefix(while: \.isLowercaseHexDigit)
        guard !digits.isEmpty else {
            return text.dropFirst().first.map { ($0, min(text.startIndex + 2, text.endIndex)) }
        }
        guard let number = Int(String(decoding: digits, as: UTF8.self), radix: 16), (1..<0x80).contains(number) else {
            return nil
        }
        // One space may end it.
        let hasSpace = digits.endIndex < text.endIndex && text[digits.endIndex] <= 0x20
        return (UInt8(number), digits.endIndex + (hasSpace ? 1 : 0))
    }
}
