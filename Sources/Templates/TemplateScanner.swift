import ASCII

/// A piece of a template between two delimiters.
enum TemplateToken: Equatable {
    /// Literal text: at most one line, including its line feed. `startsLine` where it begins a line of the output.
    case text(String, startsLine: Bool)
    /// A tag. `indentation` is the white space before one that is alone on its line, and nil for others.
    case tag(kind: TemplateTag.Kind, TemplateTag, indentation: String?)

    /// Whether it is white space, or a line feed with nothing but white space before it.
    var isBlank: Bool {
        guard case .text(let text, _) = self else { return false }
        return text.utf8.allSatisfy(\.isSpace)
    }

    var endsLine: Bool {
        guard case .text(let text, _) = self else { return false }
        return text.utf8.last == UInt8(ascii: "\n")
    }

    fileprivate var kind: TemplateTag.Kind? {
        guard case .tag(let kind, _, _) = self else { return nil }
        return kind
    }
}

/// Splits a template into texts and tags, in time linear in the text, and recognizes the tags that are alone on their lines.
struct TemplateScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private var tokens: [TemplateToken] = []
    /// The tokens of the current line.
    private var line: [TemplateToken] = []

    static func tokens(of text: String) throws(TemplateParser.Fault) -> [TemplateToken] {
        var scanner = TemplateScanner(bytes: Array(text.utf8))
        while scanner.position < scanner.bytes.count { try scanner.readToken() }
        scanner.endLine()
        return scanner.tokens
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func readToken() throws(TemplateParser.Fault) {
        let start = position
        let lineEnd = bytes.index(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
        while position < lineEnd, let found = bytes.index(of: opening[0], from: position), found < lineEnd {
            position = found
            if has(opening, at: found) { break }
            position += 1
        }
        guard position < lineEnd, has(opening, at: position) else {
            position = min(lineEnd + 1, bytes.count)
            if position > start { line.append(.text(text(start..<position), startsLine: false)) }
            return lineEnd < bytes.count ? endLine() : ()
        }
        if position > start { line.append(.text(text(start..<position), startsLine: false)) }
        try readTag()
    }

    /// Moves the tokens of a line to the others. A line with one standalone tag and white space becomes the tag alone.
    private mutating func endLine() {
        defer { line = [] }
        let first = line.first?.isBlank == true ? 1 : 0
        let last = line.count - (line.count > first && line.last?.isBlank == true ? 1 : 0)
        if first < last, isStandalone(line[first..<last]), case .tag(let kind, let tag, _) = line[first] {
            tokens.append(.tag(kind: kind, tag, indentation: first == 1 ? line[0].text : ""))
            tokens += line[first + 1..<last]
            if case .tag(.end, let tag, _) = line[last - 1] {
                tokens[tokens.count - 1] = .tag(kind: .end, tag, indentation: "")
            }
            return
        }
        // Text after the end of a section counts as the start of the line, unless the section ends with white space of its own.
        let start = line.firstIndex { $0.kind != .end } ?? line.count
        tokens += line[..<start]
        guard start < line.count else { return }
        if case .text(let text, _) = line[start] {
            tokens.append(.text(text, startsLine: true))
            tokens += line[(start + 1)...]
        } else {
            tokens.append(.text("", startsLine: true))
            tokens += line[start...]
        }
    }

    /// Returns whether the tags of a line may be standalone: a single tag that inserts nothing itself, or a whole layout.
    private func isStandalone(_ line: ArraySlice<TemplateToken>) -> Bool {
        if line.count == 1 { return line.first?.kind.map { $0 != .escaped && $0 != .markup } ?? false }
        guard case .tag(.layout, let layout, _) = line.first, case .tag(.end, let end, _) = line.last else {
            return false
        }
        return layout.name == end.name && line.count { $0.kind == .layout } == 1
    }

    private mutating func readTag() throws(TemplateParser.Fault) {
        let start = position
        var first = start + opening.count
        var end = closing
        var kind = TemplateTag.Kind.escaped
        if first < bytes.count, let found = TemplateTag.Kind(sigil: bytes[first]) {
            if bytes[first] == UInt8(ascii: "{") { end = Array("}}}".utf8) }
            if found == .delimiters { end = [UInt8(ascii: "=")] + closing }
            kind = found
            first += 1
        }
        var last = first
        while true {
            guard let found = bytes.index(of: end[0], from: last) else { throw .tagNotClosed(offset: start) }
            last = found
            if has(end, at: last) { break }
            last += 1
        }
        position = last + end.count
        while first < last, bytes[first].isSpace { first += 1 }
        while last > first, bytes[last - 1].isSpace { last -= 1 }
        let tag = TemplateTag(name: text(first..<last), offset: first)
        switch kind {
        case .comment: break
        case .delimiters: try changeDelimiters(tag)
        case .unsupported: throw .unsupported(tag)
        default: try tag.checkName()
        }
        line.append(.tag(kind: kind, tag, indentation: nil))
    }

    private mutating func changeDelimiters(_ tag: TemplateTag) throws(TemplateParser.Fault) {
        let parts = tag.name.utf8.split(whereSeparator: \.isSpace).map(Array.init)
        guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else { throw .unsupported(tag) }
        (opening, closing) = (parts[0], parts[1])
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func has(_ sign: [UInt8], at index: Int) -> Bool {
        guard index < bytes.count, bytes[index] == sign[0], index + sign.count <= bytes.count else { return false }
        return sign.indices.dropFirst().allSatisfy { bytes[index + $0] == sign[$0] }
    }
}

extension UInt8 {
    /// Whether it is a space or a tab.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
    fileprivate var isNameSign: Bool { isASCIIAlphanumeric || "_-/".utf8.contains(self) }
    fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
    fileprivate var isSpace: Bool { isBlank || isLineEnd }
}

extension TemplateToken {
    fileprivate var text: String {
        guard case .text(let text, _) = self else { return "" }
        return text
    }
}

extension TemplateTag {
    /// What a tag does.
    enum Kind: Sendable, Hashable {
        case escaped, markup, section, inverted, end, partial, layout, block, comment, delimiters, unsupported

        /// The kind of a tag with a character after its delimiter, or nil where the character belongs to a name.
        init?(sigil: UInt8) {
            switch Unicode.Scalar(sigil) {
            case "{", "&": self = .markup
            case "#": self = .section
            case "^": self = .inverted
            case "/": self = .end
            case ">": self = .partial
            case "<": self = .layout
            case "$": self = .block
            case "!": self = .comment
            case "=": self = .delimiters
            case "%", "*": self = .unsupported
            default: return nil
            }
        }
    }

    /// Accepts `.`, and letters, digits, `_`, `-` and `/` in parts joined by dots.
    fileprivate func checkName() throws(TemplateParser.Fault) {
        if name == "." { return }
        let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNameSign) }
        if !isName { throw name.contains("(") || name.contains("|") ? .function(self) : .unsupported(self) }
    }
}
