/// Reads a Mustache template into nodes.
struct TemplateScanner {
    /// What is wrong with a template's syntax.
    enum Fault: Error, Hashable {
        case tagNotClosed(offset: Int)
        case sectionNotClosed(TemplateTag)
        case closedWithoutOpening(TemplateTag)
        case closedOutOfOrder(TemplateTag, open: TemplateTag)
        /// Mustache that themes may not use: changed delimiters, pragmas, dynamic names, transforms.
        case unsupported(TemplateTag)
        case tooDeep(TemplateTag)
    }

    /// Sections within sections. Rendering recurses as deep.
    private static let depthLimit = 50

    private let bytes: [UInt8]
    private var position = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static func nodes(in text: String) throws(Fault) -> [TemplateNode] {
        var scanner = TemplateScanner(text)
        return try scanner.nodes(inside: nil, depth: 0)
    }

    private mutating func nodes(inside open: TemplateTag?, depth: Int) throws(Fault) -> [TemplateNode] {
        if depth > Self.depthLimit, let open { throw .tooDeep(open) }
        var nodes: [TemplateNode] = []
        while let tag = try nextTag() {
            let name = tag.name
            switch tag.sigil {
            case "!": continue
            case "": nodes.append(.variable(name, isEscaped: true))
            case "{", "&": nodes.append(.variable(name, isEscaped: false))
            case "#", "^":
                nodes.append(
                    .section(name, isInverted: tag.sigil == "^", try self.nodes(inside: name, depth: depth + 1))
                )
            case "$": nodes.append(.block(name, try self.nodes(inside: name, depth: depth + 1)))
            case ">": nodes.append(.partial(name, overrides: []))
            case "<": nodes.append(.partial(name, overrides: try self.nodes(inside: name, depth: depth + 1)))
            case "/":
                guard let open else { throw .closedWithoutOpening(name) }
                guard open.name == name.name else { throw .closedOutOfOrder(name, open: open) }
                return nodes
            default: throw .unsupported(name)
            }
        }
        if let open { throw .sectionNotClosed(open) }
        return nodes
    }

    private struct RawTag {
        /// The character behind the braces, or empty for a plain variable.
        let sigil: String
        let name: TemplateTag
    }

    private mutating func nextTag() throws(Fault) -> RawTag? {
        guard let start = find("{{", from: position) else { return nil }
        let isTriple = has("{", at: start + 2)
        let end = isTriple ? "}}}" : "}}"
        guard let close = find(end, from: start + 2) else { throw .tagNotClosed(offset: start) }
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
        let name = TemplateTag(name: String(decoding: bytes[first..<last], as: UTF8.self), offset: first)
        if sigil != "!", !Self.isName(name.name) { throw .unsupported(name) }
        return RawTag(sigil: sigil, name: name)
    }

    private func find(_ text: String, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if has(text, at: index) { return index }
            index += 1
        }
        return nil
    }

    private func has(_ text: String, at index: Int) -> Bool {
        index + text.utf8.count <= bytes.count && bytes[index..<index + text.utf8.count].elementsEqual(text.utf8)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }

    /// `.`, or letters, digits, `_`, `-` and `/` in parts joined by dots.
    private static func isName(_ name: String) -> Bool {
        if name == "." { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-/".contains($0)) }
        }
    }
}
