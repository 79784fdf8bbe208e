import ASCII

/// Estimates in one pass how much work the tags of a text cause the parser.
///
/// The estimate only knows void elements and elements closed by the next of their kind. A text that defeats it costs
/// seconds but cannot crash the program, because the tree is read and freed without recursion.
struct HTMLComplexity {
    private let text: [UInt8]
    private var position = 0
    private var open: [String: Int] = [:]
    private var openCount = 0
    private var deepest = 0
    private var reopened = 0
    /// The ranges of attributes beyond ``HTMLLimits/attributes``, in order.
    private(set) var surplus: [Range<Int>] = []

    init(_ text: [UInt8]) { self.text = text }

    mutating func isWithin(_ limits: HTMLLimits) -> Bool {
        while let tag = nextTag(limits) {
            count(tag)
            if deepest > limits.openElements || reopened > limits.reopenedElements { return false }
        }
        return true
    }

    private struct Tag {
        let name: String
        let isEnd: Bool
    }

    private mutating func count(_ tag: Tag) {
        guard !Self.unnested.contains(tag.name) else {
            // Each of these may reopen the formatting elements that are open outside.
            if !tag.isEnd { reopened += formatting }
            return
        }
        if tag.isEnd {
            guard let number = open[tag.name], number > 0 else { return }
            open[tag.name] = number - 1
            openCount -= 1
        } else {
            open[tag.name, default: 0] += 1
            openCount += 1
            deepest = max(deepest, openCount)
            if !Self.formatting.contains(tag.name) { reopened += formatting }
        }
    }

    private var formatting: Int { Self.formatting.reduce(0) { $0 + (open[$1] ?? 0) } }

    /// Void elements, and elements closed by the next of their kind.
    private static let unnested: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup", "dt", "dd", "html",
        "head", "body", "frame", "image", "rt", "rp",
    ]

    private static let formatting = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    ]

    /// Elements whose content is not markup.
    private static let raw: Set<String> = ["script", "style", "textarea", "title", "xmp", "iframe", "noframes"]

    private mutating func nextTag(_ limits: HTMLLimits) -> Tag? {
        while position < text.count {
            guard text[position] == UInt8(ascii: "<") else {
                position += 1
                continue
            }
            position += 1
            if starts(with: "!--") {
                skip(past: "-->")
                continue
            }
            let isEnd = starts(with: "/")
            if isEnd { position += 1 }
            let name = readName()
            guard !name.isEmpty else { continue }
            skipAttributes(limit: limits.attributes)
            if !isEnd, Self.raw.contains(name) { skip(past: "</" + name) }
            return Tag(name: name, isEnd: isEnd)
        }
        return nil
    }

    private func starts(with word: String) -> Bool {
        text[position...].prefix(word.utf8.count).elementsEqual(word.utf8)
    }

    private mutating func readName() -> String {
        let start = position
        guard position < text.count, text[position].isASCIILetter else { return "" }
        while position < text.count, !Self.endsName(text[position]) { position += 1 }
        return String(decoding: text[start..<position].map(\.asciiLowercased), as: UTF8.self)
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    /// Advances past the `>` that ends the tag, ignoring those in quotes. Records the ranges of attributes beyond the limit.
    private mutating func skipAttributes(limit: Int) {
        var quote: UInt8?
        var previous: UInt8 = 0
        var isApart = true
        var count = 0
        var start: Int?
        while position < text.count {
            let byte = text[position]
            position += 1
            if let open = quote {
                if byte == open {
                    quote = nil
                    isApart = true
                }
            } else if byte == UInt8(ascii: ">") {
                if let start { surplus.append(start..<position - 1) }
                return
            } else if previous == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
                isApart = true
            } else if isApart, byte != UInt8(ascii: "=") {
                isApart = false
                count += 1
                if count > limit, start == nil { start = position - 1 }
            }
            if byte > 0x20 { previous = byte }
        }
        if let start { surplus.append(start..<position) }
    }

    /// Returns the text without the surplus attributes of its tags.
    func withoutSurplus() -> [UInt8] {
        guard !surplus.isEmpty else { return text }
        var rest: [UInt8] = []
        var start = 0
        for range in surplus {
            rest += text[start..<range.lowerBound]
            start = range.upperBound
        }
        return rest + text[start...]
    }

    /// Advances past a word in any case, or to the end of the text.
    private mutating func skip(past word: String) {
        let wanted = Array(word.utf8)
        while position + wanted.count <= text.count {
            let found = text[position..<position + wanted.count]
            if found.elementsEqual(wanted, by: { $0 == $1 || $0.asciiLowercased == $1 }) {
                position += wanted.first == UInt8(ascii: "-") ? wanted.count : 0
                return
            }
            position += 1
        }
        position = text.count
    }
}
