import CCmarkGFM
import Synchronization

/// The tree that cmark-gfm makes of one text. Every call of the library stands in this file.
///
/// cmark-gfm 0.29 adds the extensions' special characters to a process-wide table while it parses inlines and takes
/// them out afterwards, so only one parse may be in that phase at a time in a process. Feeding lines, walking the
/// tree, rendering and freeing touch only what belongs to one tree; they stay outside the lock.
struct CmarkTree: ~Copyable {
    let root: CmarkNode
    private let allowsRawHTML: Bool
    private let filtersTags: Bool

    /// Number of times that two threads were in the locked region at once; stays 0.
    static let overlaps = Atomic<Int>(0)
    private static let running = Atomic<Int>(0)
    private static let inlinePhase = Mutex<Void>(())
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    /// What GFM adds to CommonMark, by the names that the library gives it. `tagfilter` acts on raw HTML only, and so
    /// not at all where that is off.
    enum Extension: String, CaseIterable, Sendable {
        case table, strikethrough, autolink, tagfilter, tasklist
    }

    /// Parses UTF-8 without NUL.
    init(parsing text: [UInt8], extensions: [Extension], allowsRawHTML: Bool) throws(MarkdownError) {
        _ = Self.registration
        // CMARK_OPT_SOURCEPOS makes the parser count the lines inside of code spans; nothing of it shows in the HTML.
        let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SOURCEPOS
        guard let parser = cmark_parser_new(options) else { throw .parserUnavailable("cmark-gfm") }
        defer { cmark_parser_free(parser) }
        for name in extensions.map(\.rawValue) {
            guard let found = cmark_find_syntax_extension(name) else { throw .parserUnavailable(name) }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        text.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        guard let root = Self.finish(parser) else { throw .parserUnavailable("cmark-gfm") }
        self.root = CmarkNode(raw: root)
        self.allowsRawHTML = allowsRawHTML
        filtersTags = allowsRawHTML && extensions.contains(.tagfilter)
    }

    private static func finish(_ parser: OpaquePointer) -> UnsafeMutablePointer<cmark_node>? {
        var root: UnsafeMutablePointer<cmark_node>?
        inlinePhase.withLock { _ in
            if running.wrappingAdd(1, ordering: .acquiringAndReleasing).oldValue != 0 {
                overlaps.wrappingAdd(1, ordering: .relaxed)
            }
            root = cmark_parser_finish(parser)
            running.wrappingSubtract(1, ordering: .acquiringAndReleasing)
        }
        return root
    }

    deinit {
        cmark_node_free(root.raw)
    }

    /// The HTML that the library writes for the tree as it is now.
    borrowing func html() throws(MarkdownError) -> [UInt8] {
        var filters: UnsafeMutablePointer<cmark_llist>?
        let memory = cmark_get_default_mem_allocator()
        defer { cmark_llist_free(memory, filters) }
        if filtersTags {
            guard let filter = cmark_find_syntax_extension("tagfilter") else { throw .parserUnavailable("tagfilter") }
            filters = cmark_llist_append(memory, nil, UnsafeMutableRawPointer(filter))
        }
        guard let text = cmark_render_html(root.raw, allowsRawHTML ? CMARK_OPT_UNSAFE : 0, filters) else {
            throw .parserUnavailable("cmark-gfm")
        }
        defer { memory?.pointee.free(text) }
        return [UInt8](UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
}

/// A node of a `CmarkTree`; it must not outlive the tree.
///
/// It reads the members that the installed `node.h` declares: the library's accessors copy every text, and say neither
/// where a text lies in its block nor what the block's text is, without which places cannot be told.
struct CmarkNode: Equatable {
    enum Kind: Equatable {
        case document, paragraph, codeBlock, htmlBlock, item, table, tableRow, tableCell
        case heading(level: Int, isSetext: Bool)
        case text, code, htmlInline, softBreak, lineBreak, link, picture
        case other
    }

    fileprivate let raw: UnsafeMutablePointer<cmark_node>

    fileprivate init(raw: UnsafeMutablePointer<cmark_node>) {
        self.raw = raw
    }

    var parent: CmarkNode? { raw.pointee.parent.map(CmarkNode.init) }
    var next: CmarkNode? { raw.pointee.next.map(CmarkNode.init) }
    var previous: CmarkNode? { raw.pointee.prev.map(CmarkNode.init) }
    var firstChild: CmarkNode? { raw.pointee.first_child.map(CmarkNode.init) }

    /// Counted from 1; 0 where the library does not know.
    var startLine: Int { Int(raw.pointee.start_line) }
    var endLine: Int { Int(raw.pointee.end_line) }
    /// In bytes, counted from 1, as the library reports it.
    var startColumn: Int { Int(raw.pointee.start_column) }
    /// Bytes between the start of a block and the start of `content`.
    var contentOffset: Int { Int(raw.pointee.internal_offset) }

    /// The text that a block's inlines were parsed from.
    var content: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: raw.pointee.content.ptr, count: Int(raw.pointee.content.size))
    }

    var kind: Kind {
        switch cmark_node_type(UInt32(raw.pointee.type)) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .picture
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING:
            .heading(level: Int(raw.pointee.as.heading.level), isSetext: raw.pointee.as.heading.setext)
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_DOCUMENT: .document
        default: raw.pointee.extension == nil ? .other : extensionKind
        }
    }

    private var extensionKind: Kind {
        guard let name = cmark_node_get_type_string(raw) else { return .other }
        if strcmp(name, "table_cell") == 0 { return .tableCell }
        if strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0 { return .tableRow }
        return strcmp(name, "table") == 0 ? .table : .other
    }

    /// Content of a text, code or raw HTML node; empty for other kinds.
    var literal: UnsafeBufferPointer<UInt8> {
        switch kind {
        case .text, .code, .htmlInline, .htmlBlock: Self.bytes(raw.pointee.as.literal)
        case .codeBlock: Self.bytes(raw.pointee.as.code.literal)
        default: UnsafeBufferPointer(start: nil, count: 0)
        }
    }

    /// Only for links and pictures.
    var destination: UnsafeBufferPointer<UInt8> { Self.bytes(raw.pointee.as.link.url) }
    /// Only for links and pictures.
    var title: UnsafeBufferPointer<UInt8> { Self.bytes(raw.pointee.as.link.title) }

    private static func bytes(_ chunk: cmark_chunk) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: chunk.data, count: Int(chunk.len))
    }

    /// Only for links and pictures.
    func setDestination(_ text: String) {
        cmark_node_set_url(raw, text)
    }

    /// Only for headings.
    func setHeadingLevel(_ level: Int) {
        cmark_node_set_heading_level(raw, Int32(level))
    }

    /// Puts `text` before what the node holds.
    func prependText(_ text: String) {
        let child = cmark_node_new(CMARK_NODE_TEXT)
        cmark_node_set_literal(child, text)
        cmark_node_prepend_child(raw, child)
    }

    /// Makes a text of raw HTML, or a paragraph with the text of a block of it. The text keeps its bytes; both kinds
    /// keep them in the same member of the node.
    func showAsText() {
        switch kind {
        case .htmlInline:
            raw.pointee.type = UInt16(CMARK_NODE_TEXT.rawValue)
        case .htmlBlock:
            guard let text = cmark_node_new(CMARK_NODE_TEXT) else { return }
            text.pointee.as.literal = raw.pointee.as.literal
            while let last = Self.bytes(text.pointee.as.literal).last, last == 0x0A || last == 0x0D {
                text.pointee.as.literal.len -= 1
            }
            raw.pointee.as.literal = cmark_chunk(data: nil, len: 0, alloc: 0)
            raw.pointee.type = UInt16(CMARK_NODE_PARAGRAPH.rawValue)
            cmark_node_append_child(raw, text)
        default:
            break
        }
    }
}
