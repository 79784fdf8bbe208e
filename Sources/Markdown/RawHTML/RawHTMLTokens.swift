import ASCII
import Patterns

/// Reads raw HTML as browsers do, token by token (HTML Standard, 13.2.5), whatever the bytes are.
///
/// Only the tokens are read here. What is published of them is written anew, so that no difference between this reader
/// and a browser lets anything through.
struct RawHTMLTokens {
    enum Token {
        /// What is between tags, with its entities.
        case text(Slice<UnsafeBufferPointer<UInt8>>)
        case start(RawHTMLTag)
        case end(RawHTMLTag)
        /// `<!-- … -->`.
        case comment
        /// `<!DOCTYPE …>`, `<?php …>`, `<![CDATA[ … ]]>` or `</ …>`.
        case declaration(at: Int)
        /// A tag without its `>`, which reaches to the end.
        case unfinished(at: Int)
    }

    private let raw: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ raw: UnsafeBufferPointer<UInt8>) { self.raw = raw }

    /// Returns the next token. Nil at the end.
    mutating func next() -> Token? {
        guard position < raw.count else { return nil }
        let start = position
        guard raw[start] == UInt8(ascii: "<"), let next = byte(start + 1) else { return text(from: start) }
        switch next {
        case UInt8(ascii: "!"): return markup(from: start)
        case UInt8(ascii: "?"):
            skip(past: ">", from: start)
            return .declaration(at: start)
        case UInt8(ascii: "/"):
            guard let name = byte(start + 2) else { return text(from: start) }
            guard name.isASCIILetter else {
                skip(past: ">", from: start)
                return .declaration(at: start)
            }
            return tag(from: start, nameAt: start + 2).map(Token.end) ?? .unfinished(at: start)
        case let letter where letter.isASCIILetter:
            return tag(from: start, nameAt: start + 1).map(Token.start) ?? .unfinished(at: start)
        default: return text(from: start)
        }
    }

    /// Skips the content of an element that holds no tags, up to its end tag, or to the end.
    mutating func skip(contentOf name: String) {
        while position < raw.count {
            if raw[position] == UInt8(ascii: "<"), byte(position + 1) == UInt8(ascii: "/"),
                raw.count - position - 2 >= name.utf8.count,
                zip(raw[(position + 2)...], name.utf8).allSatisfy({ $0 | 0x20 == $1 })
            {
                let after = byte(position + 2 + name.utf8.count)
                if after.map({ Self.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }) ?? true {
                    skip(past: ">", from: position)
                    return
                }
            }
            position += 1
        }
    }

    private func byte(_ index: Int) -> UInt8? { index < raw.count ? raw[index] : nil }

    /// Takes the byte at `start`, and all that follows up to the next "<".
    private mutating func text(from start: Int) -> Token {
        position = raw[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? raw.count
        return .text(raw[start..<position])
    }

    private mutating func markup(from start: Int) -> Token {
        guard raw[start...].starts(with: "<!--".utf8) else {
            skip(past: raw[start...].starts(with: "<![CDATA[".utf8) ? "]]>" : ">", from: start)
            return .declaration(at: start)
        }
        // `<!-->` and `<!--->` are whole comments.
        let rest = raw[(start + 4)...]
        if rest.starts(with: ">".utf8) || rest.starts(with: "->".utf8) {
            skip(past: ">", from: start)
            return .comment
        }
        position = start + 4
        while position < raw.count {
            let rest = raw[position...]
            if rest.starts(with: "-->".utf8) || rest.starts(with: "--!>".utf8) {
                skip(past: ">", from: position)
                break
            }
            position += 1
        }
        return .comment
    }

    private mutating func skip(past end: String, from start: Int) {
        position = start
        while position < raw.count, !raw[position...].starts(with: end.utf8) { position += 1 }
        position = min(position + end.utf8.count, raw.count)
    }

    /// Returns the tag that begins at `start`. Nil for one that does not end.
    private mutating func tag(from start: Int, nameAt nameStart: Int) -> RawHTMLTag? {
        position = nameStart
        let name = take { !Self.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
        var attributes: [RawHTMLTag.Attribute] = []
        while let byte = byte(position) {
            if byte == UInt8(ascii: ">") {
                position += 1
                return RawHTMLTag(name: Self.lowercase(name), offset: start, end: position, attributes: attributes)
            }
            if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
                position += 1
            } else {
                attributes.append(attribute())
            }
        }
        return nil
    }

    private mutating func attribute() -> RawHTMLTag.Attribute {
        let start = position
        // An equal sign at the beginning belongs to the name.
        position += 1
        _ = take {
            !Self.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=")
        }
        let name = Self.lowercase(raw[start..<position])
        let end = position
        _ = take(while: Self.isSpace)
        guard byte(position) == UInt8(ascii: "=") else {
            position = end
            return RawHTMLTag.Attribute(name: name, value: nil, offset: start)
        }
        position += 1
        _ = take(while: Self.isSpace)
        let value: Slice<UnsafeBufferPointer<UInt8>>
        if let quote = byte(position), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            value = take { $0 != quote }
            position = min(position + 1, raw.count)
        } else {
            value = take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
        }
        return RawHTMLTag.Attribute(name: name, value: String(decoding: value, as: UTF8.self), offset: start)
    }

    private mutating func take(while isTaken: (UInt8) -> Bool) -> Slice<UnsafeBufferPointer<UInt8>> {
        let start = position
        while position < raw.count, isTaken(raw[position]) { position += 1 }
        return raw[start..<position]
    }

    private static func lowercase(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }
}

/// A tag of raw HTML.
struct RawHTMLTag {
    struct Attribute {
        /// In lower case.
        let name: String
        /// With its entities. Nil where there is no "=".
        let value: String?
        let offset: Int
    }

    /// In lower case.
    let name: String
    /// Where "<" is, and where the text goes on after ">".
    let offset: Int
    let end: Int
    let attributes: [Attribute]
}

/// The entities of raw HTML in addresses.
enum RawHTMLEntities {
    private static let named = [
        "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "colon": ":", "Tab": "\t", "NewLine": "\n",
        "sol": "/", "period": ".", "num": "#", "quest": "?", "lpar": "(", "rpar": ")", "nbsp": "\u{A0}",
    ]

    private static let entity = Pattern(/&(?:#(?:[xX]([0-9a-fA-F]{1,16})|([0-9]{1,18}));?|([A-Za-z]{2,7});)/)

    /// Returns a value with those entities resolved that stand for one character by its number, or for a sign of addresses.
    /// Others stay as they are written: what is made of the result is escaped anew.
    static func resolved(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
        return value.replacing(entity) { match in
            if let name = match.output.3 { return named[String(name)] ?? String(match.output.0) }
            let number = match.output.1.map { UInt32($0, radix: 16) } ?? match.output.2.map { UInt32($0) }
            guard let number, let number, number > 0, let scalar = Unicode.Scalar(number) else { return "\u{FFFD}" }
            return String(Character(scalar))
        }
    }
}
