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
        /// Mustache syntax that Terang does not support: pragmas, dynamic names, impossible names and delimiters.
        case unsupported(TemplateTag)
        /// A call or a filter, which Mustache calls a lambda.
        case function(TemplateTag)
        /// A tag in `{{<layout}}…{{/layout}}` outside its blocks.
        case outsideBlocks(TemplateTag)
        case tooDeep(TemplateTag)

        /// The place in the text, in bytes.
        var offset: Int {
            switch self {
            case .tagNotClosed(let offset): offset
            case .sectionNotClosed(let tag), .closedWithoutOpening(let tag), .closedOutOfOrder(let tag, open: _),
                .unsupported(let tag), .function(let tag), .outsideBlocks(let tag), .tooDeep(let tag):
                tag.offset
            }
        }
    }

    /// The maximum nesting of sections, which bounds the recursion of the parser and the compiler.
    private static let depthLimit = 50

    private var rest: ArraySlice<TemplateToken>
    /// Whether the text belongs to the definition of a block, whose lines lose the indentation of the first line.
    private var isDefinition = false
    /// Bytes of white space before the first line of the definition, once known.
    private var definitionIndentation: Int?
    /// Whether the last end of a layout was alone on its line.
    private var endsOnOwnLine = false

    static func nodes(in text: String) throws(Fault) -> [TemplateNode] {
        var parser = TemplateParser(rest: try TemplateScanner.tokens(of: text)[...])
        return try parser.nodes(inside: nil, depth: 0)
    }

    private init(rest: ArraySlice<TemplateToken>) { self.rest = rest }

    /// Parses up to the end of the section `open`, or of the template.
    private mutating func nodes(inside open: TemplateTag?, depth: Int) throws(Fault) -> [TemplateNode] {
        if depth > Self.depthLimit, let open { throw .tooDeep(open) }
        var nodes: [TemplateNode] = []
        while let token = rest.popFirst() {
            switch token {
            case .text(let text, let startsLine):
                nodes.append(.text(startsLine ? unindented(text) : text, startsLine: startsLine))
            case .tag(.end, let tag, _):
                try check(tag, closes: open)
                return nodes
            case .tag(let kind, let tag, let indentation):
                // The white space before a standalone tag may be the indentation of a definition.
                let indentation = indentation.map { unindented($0) }
                switch kind {
                case .escaped, .markup: nodes.append(.variable(tag, isEscaped: kind == .escaped))
                case .section, .inverted:
                    let children = try self.nodes(inside: tag, depth: depth + 1)
                    nodes.append(.section(tag, isInverted: kind == .inverted, children))
                case .partial: nodes.append(.partial(tag, indentation: indentation ?? "", overrides: []))
                case .layout: try appendLayout(tag, indentation, to: &nodes, depth: depth + 1)
                case .block:
                    let place = indentation ?? Self.indentation(ofLineEndingIn: nodes.last)
                    let children = try self.nodes(inside: tag, depth: depth + 1)
                    // The default content of a standalone block shows how far it is indented.
                    let own = indentation == nil ? nil : Self.indentation(ofLineStartingWith: children.first)
                    nodes.append(.block(tag, indentation: own ?? place, children))
                case .comment, .delimiters, .end, .unsupported: continue
                }
            }
        }
        if let open { throw .sectionNotClosed(open) }
        return nodes
    }

    /// Parses `{{<layout}}…{{/layout}}`. The lines on which it begins and ends are removed if nothing else is on them.
    private mutating func appendLayout(
        _ tag: TemplateTag,
        _ indentation: String?,
        to nodes: inout [TemplateNode],
        depth: Int
    ) throws(Fault) {
        let blocks = try blocks(of: tag, depth: depth)
        var own = indentation
        if !endsOnOwnLine, let next = rest.first, next.isBlank, next.endsLine {
            if own == nil, case .text(let start, startsLine: true) = nodes.last, start.utf8.allSatisfy(\.isBlank) {
                own = start
                nodes.removeLast()
            }
            if own != nil { rest.removeFirst() }
        }
        nodes.append(.partial(tag, indentation: own ?? "", overrides: blocks))
    }

    /// Parses up to the end of `{{<layout}}`. Only its blocks are shown.
    private mutating func blocks(of layout: TemplateTag, depth: Int) throws(Fault) -> [TemplateNode] {
        if depth > Self.depthLimit { throw .tooDeep(layout) }
        let outer = (isDefinition, definitionIndentation)
        defer { (isDefinition, definitionIndentation) = outer }
        var blocks: [TemplateNode] = []
        while let token = rest.popFirst() {
            guard case .tag(let kind, let tag, let indentation) = token else { continue }
            switch kind {
            case .end:
                try check(tag, closes: layout)
                endsOnOwnLine = indentation != nil
                return blocks
            case .comment, .delimiters: continue
            case .block:
                (isDefinition, definitionIndentation) = (true, nil)
                // The rest of the line on which a definition begins, and the white space before its end tag, are not shown.
                if let next = rest.first, next.isBlank, next.endsLine { rest.removeFirst() }
                var content = try nodes(inside: tag, depth: depth + 1)
                if case .text(let last, startsLine: true) = content.last, last.utf8.allSatisfy(\.isBlank) {
                    if last.utf8.last != UInt8(ascii: "\n") { content.removeLast() }
                }
                blocks.append(.block(tag, indentation: "", content))
            default: throw .outsideBlocks(tag)
            }
        }
        throw .sectionNotClosed(layout)
    }

    private func check(_ tag: TemplateTag, closes open: TemplateTag?) throws(Fault) {
        guard let open else { throw .closedWithoutOpening(tag) }
        guard open.name == tag.name else { throw .closedOutOfOrder(tag, open: open) }
    }

    /// Returns the beginning of a line without the indentation of the definition that contains it.
    private mutating func unindented(_ text: String) -> String {
        guard isDefinition else { return text }
        let own = text.utf8.prefix(while: \.isBlank).count
        let width = definitionIndentation ?? own
        definitionIndentation = width
        return String(decoding: text.utf8.dropFirst(min(own, width)), as: UTF8.self)
    }

    /// Returns the white space before a tag that is first on its line.
    private static func indentation(ofLineEndingIn node: TemplateNode?) -> String {
        guard case .text(let text, startsLine: true) = node, text.utf8.allSatisfy(\.isBlank) else { return "" }
        return text
    }

    private static func indentation(ofLineStartingWith node: TemplateNode?) -> String? {
        guard case .text(let text, startsLine: true) = node else { return nil }
        return String(decoding: text.utf8.prefix(while: \.isBlank), as: UTF8.self)
    }
}
