/// Parses Mustache into nodes, in time linear in the text.
///
/// Templates use the core of Mustache and its inheritance. A standalone tag, one that is alone on its line, removes the
/// whole line, as the Mustache specification requires.
struct TemplateParser {
    /// A syntax error in a template.
    enum Fault: Error, Hashable {
        case tagNotClosed(offset: Int)
        case sectionNotClosed(TemplateTag)
        case closedWithoutOpening(TemplateTag)
        case closedOutOfOrder(TemplateTag, open: TemplateTag)
        /// Mustache that themes cannot use: changed delimiters, pragmas, dynamic names, transforms.
        case unsupported(TemplateTag)
        /// A tag in `{{<layout}}…{{/layout}}` outside its blocks.
        case outsideBlocks(TemplateTag)
        case tooDeep(TemplateTag)
    }

    /// How the parser treats the lines of a section.
    private struct Lines {
        /// Whether only white space and standalone tags precede on the current line.
        var areAtStart = true
        /// Whether the section is `{{<layout}}…{{/layout}}` itself, in which blocks are defined.
        var defineBlocks = false
        /// Whether lines lose the indentation of the first line, as in the definition of a block.
        var areUnindented = false
        /// Bytes of white space before the first line of a block, once known.
        var indentation: Int?

        func section(isStandalone: Bool) -> Lines {
            var lines = self
            lines.areAtStart = isStandalone
            lines.defineBlocks = false
            return lines
        }

        var layout: Lines {
            var lines = self
            lines.areAtStart = true
            lines.defineBlocks = true
            lines.areUnindented = true
            return lines
        }
    }

    /// The maximum nesting of sections, which bounds the recursion of rendering.
    private static let depthLimit = 50

    private let bytes: [UInt8]
    private var position = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static func nodes(in text: String) throws(Fault) -> [TemplateNode] {
        var parser = TemplateParser(text)
        return try parser.nodes(inside: nil, Lines(), depth: 0)
    }

    /// Parses up to the end of the section `open`, or of the template.
    private mutating func nodes(inside open: TemplateTag?, _ lines: Lines, depth: Int) throws(Fault) -> [TemplateNode] {
        if depth > Self.depthLimit, let open { throw .tooDeep(open) }
        var lines = lines
        var nodes: [TemplateNode] = []
        // White space at the beginning of a line, which a standalone tag removes.
        var space = position..<position
        while position < bytes.count {
            if lines.areAtStart { space = readSpace(&lines) ?? space }
            let start = position
            while position < bytes.count, bytes[position] != UInt8(ascii: "\n"), !has("{{", at: position) {
                position += 1
            }
            if position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
                position += 1
                append(space, start..<position, to: &nodes)
                space = position..<position
                lines.areAtStart = true
                continue
            }
            if position > start || position == bytes.count {
                append(space, start..<position, to: &nodes)
                space = position..<position
                if position == bytes.count { break }
                lines.areAtStart = false
            }
            let tag = try nextTag()
            if lines.defineBlocks, !["$", "/", "!"].contains(tag.sigil) { throw .outsideBlocks(tag.name) }
            let isStandalone = !["", "{", "&"].contains(tag.sigil) && endsLine(lines)
            let removesSpace = isStandalone && ["#", "^", "/"].contains(tag.sigil) || tag.sigil == "!"
            let indentation = text(space)
            if !removesSpace, !lines.defineBlocks { append(space, position..<position, to: &nodes) }
            if tag.sigil != "!" { space = position..<position }
            let name = tag.name
            switch tag.sigil {
            case "!": break
            case "": nodes.append(.variable(name, isEscaped: true))
            case "{", "&": nodes.append(.variable(name, isEscaped: false))
            case "#", "^":
                let inner = lines.section(isStandalone: isStandalone)
                let isInverted = tag.sigil == "^"
                let children = try self.nodes(inside: name, inner, depth: depth + 1)
                nodes.append(.section(name, isInverted: isInverted, children))
            case "$":
                let inner = lines.section(isStandalone: isStandalone)
                let children = try self.nodes(inside: name, inner, depth: depth + 1)
                nodes.append(.block(name, indentation: lines.defineBlocks ? "" : indentation, children))
            case ">": nodes.append(.partial(name, indentation: isStandalone ? indentation : "", overrides: []))
            case "<":
                let children = try self.nodes(inside: name, lines.layout, depth: depth + 1)
                let blocks = children.filter { if case .block = $0 { true } else { false } }
                nodes.append(.partial(name, indentation: indentation, overrides: blocks))
            case "/":
                guard let open else { throw .closedWithoutOpening(name) }
                guard open.name == name.name else { throw .closedOutOfOrder(name, open: open) }
                return nodes
            default: throw .unsupported(name)
            }
            lines.areAtStart = isStandalone
        }
        if let open { throw .sectionNotClosed(open) }
        return nodes
    }

    /// Reads the white space at the beginning of a line. Nil where it is the indentation that the lines of a block
    /// lose.
    private mutating func readSpace(_ lines: inout Lines) -> Range<Int>? {
        let start = position
        while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
        guard lines.areUnindented, !lines.defineBlocks else { return start..<position }
        guard let indentation = lines.indentation else {
            lines.indentation = position - start
            return nil
        }
        return min(start + indentation, position)..<position
    }

    private func append(_ space: Range<Int>, _ rest: Range<Int>, to nodes: inout [TemplateNode]) {
        let text = text(space) + text(rest)
        if !text.isEmpty { nodes.append(.text(text)) }
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Returns whether a tag is alone on its line; if so, advances to the next line.
    private mutating func endsLine(_ lines: Lines) -> Bool {
        guard lines.areAtStart else { return false }
        if position == bytes.count { return true }
        var end = position
        while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\n") else { return false }
        position = end + 1
        return true
    }

    private struct RawTag {
        /// The character after the braces, or empty for a plain variable.
        let sigil: String
        let name: TemplateTag
    }

    /// Reads the tag at `position`.
    private mutating func nextTag() throws(Fault) -> RawTag {
        let start = position
        let end = has("{", at: start + 2) ? "}}}" : "}}"
        var close = start + 2
        while !has(end, at: close) {
            guard close < bytes.count else { throw .tagNotClosed(offset: start) }
            close += 1
        }
        position = close + end.utf8.count
        var first = start + 2
        var sigil = ""
        if let byte = bytes[first..<close].first, "{&#^/!><$=%*".utf8.contains(byte) {
            sigil = String(Unicode.Scalar(byte))
            first += 1
        }
        var last = close
        while first < last, Self.isSpace(bytes[first]) { first += 1 }
        while last > first, Self.isSpace(bytes[last - 1]) { last -= 1 }
        let name = TemplateTag(name: text(first..<last), offset: first)
        if sigil != "!", !Self.isName(name.name) { throw .unsupported(name) }
        return RawTag(sigil: sigil, name: name)
    }

    private func has(_ text: String, at index: Int) -> Bool {
        index + text.utf8.count <= bytes.count && bytes[index..<index + text.utf8.count].elementsEqual(text.utf8)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == UInt8(ascii: "\n") }

    /// Returns whether a text is `.`, or letters, digits, `_`, `-` and `/` in parts joined by dots.
    private static func isName(_ name: String) -> Bool {
        if name == "." { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-/".contains($0)) }
        }
    }
}
