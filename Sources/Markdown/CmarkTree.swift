import CCmarkGFM
import Synchronization

/// The tree that cmark-gfm parses from one text. This file makes every call to the library.
///
/// While it parses inlines, cmark-gfm 0.29 adds the extensions' special characters to a process-wide table, so only one parse at a time in a process
/// may be in that phase. Feeding lines, walking the tree and freeing it touch only what belongs to one tree and happen outside the lock.
struct CmarkTree: ~Copyable {
    private let root: CmarkNode

    /// Number of times that two threads were in the locked region at once; stays 0.
    static let overlaps = Atomic<Int>(0)
    private static let running = Atomic<Int>(0)
    private static let inlinePhase = Mutex<Void>(())
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    /// What GFM adds to CommonMark, by the library's names, but for its filter of tags, which `RawHTMLElement` replaces.
    enum Extension: String, CaseIterable, Sendable {
        case table, strikethrough, autolink, tasklist

        fileprivate func find() throws(MarkdownError) -> UnsafeMutablePointer<cmark_syntax_extension> {
            guard let found = cmark_find_syntax_extension(rawValue) else { throw .parserUnavailable(rawValue) }
            return found
        }
    }

    /// Parses UTF-8 without NUL.
    init(parsing text: [UInt8], extensions: [Extension]) throws(MarkdownError) {
        _ = Self.registration
        // CMARK_OPT_SOURCEPOS makes the parser count the lines inside of code spans.
        let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SOURCEPOS
        guard let parser = cmark_parser_new(options) else { throw .parserUnavailable("cmark-gfm") }
        defer { cmark_parser_free(parser) }
        for name in extensions { cmark_parser_attach_syntax_extension(parser, try name.find()) }
        text.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        guard let root = Self.finish(parser) else { throw .parserUnavailable("cmark-gfm") }
        self.root = CmarkNode(raw: root)
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

    deinit { cmark_node_free(root.raw) }

    /// Returns what `read` makes of the document node, during which the tree is kept.
    borrowing func withRoot<Result>(_ read: (CmarkNode) -> Result) -> Result { read(root) }
}

/// A node of a `CmarkTree`; it must not outlive the tree.
///
/// It reads the members that the installed `node.h` declares: the library's accessors copy every text, and tell neither
/// where a text lies in its block nor what the block's text is, without which positions cannot be found.
struct CmarkNode: Equatable {
    enum Kind: Equatable {
        case document, quotation, list, item, paragraph, codeBlock, htmlBlock, thematicBreak
        case heading(level: Int, isSetext: Bool)
        case table, tableRow, tableCell, footnote
        case text, code, htmlInline, softBreak, lineBreak
        case emphasis, strong, strikethrough, link, picture, footnoteReference
        case other
    }

    fileprivate let raw: UnsafeMutablePointer<cmark_node>

    fileprivate init(raw: UnsafeMutablePointer<cmark_node>) { self.raw = raw }

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
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING:
            .heading(level: Int(raw.pointee.as.heading.level), isSetext: raw.pointee.as.heading.setext)
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_BLOCK_QUOTE: .quotation
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
        case CMARK_NODE_DOCUMENT: .document
        default: extensionKind
        }
    }

    private var extensionKind: Kind {
        guard raw.pointee.extension != nil, let name = cmark_node_get_type_string(raw) else { return .other }
        if strcmp(name, "table_cell") == 0 { return .tableCell }
        if strcmp(name, "table_row") == 0 || strcmp(name, "table_header") == 0 { return .tableRow }
        if strcmp(name, "strikethrough") == 0 { return .strikethrough }
        return strcmp(name, "table") == 0 ? .table : .other
    }

    /// Content of a text, code or raw HTML node, and the number of a footnote reference; empty for other kinds.
    var literal: UnsafeBufferPointer<UInt8> {
        switch kind {
        case .text, .code, .htmlInline, .htmlBlock, .footnoteReference: Self.bytes(raw.pointee.as.literal)
        case .codeBlock: Self.bytes(raw.pointee.as.code.literal)
        default: UnsafeBufferPointer(start: nil, count: 0)
        }
    }

    private static func bytes(_ chunk: cmark_chunk) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: chunk.data, count: Int(chunk.len))
    }
}

/// What only nodes of one kind have.
extension CmarkNode {
    /// Destination of a link or picture.
    var destination: UnsafeBufferPointer<UInt8> { Self.bytes(raw.pointee.as.link.url) }
    /// Title of a link or picture; empty when there is none.
    var title: UnsafeBufferPointer<UInt8> { Self.bytes(raw.pointee.as.link.title) }

    /// What follows the fence of a code block.
    var codeInfo: UnsafeBufferPointer<UInt8> { Self.bytes(raw.pointee.as.code.info) }

    /// Whether a code block is fenced; it is indented otherwise.
    var isFenced: Bool { raw.pointee.as.code.fenced != 0 }

    /// The first number of a numbered list; nil for a list with bullets.
    var listStart: Int? {
        raw.pointee.as.list.list_type == CMARK_BULLET_LIST ? nil : Int(raw.pointee.as.list.start)
    }

    /// Whether a list's items are written without `<p>`.
    var isTight: Bool { raw.pointee.as.list.tight }

    /// Whether the task of a list's item is done; nil for an item that is not a task.
    var isTaskDone: Bool? { raw.pointee.extension == nil ? nil : raw.pointee.as.list.checked }

    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(raw) != 0 }

    /// One letter for each column of a table: `l`, `c` or `r`; 0 where the text does not align it.
    var columnAlignments: [UInt8] {
        let count = Int(cmark_gfm_extensions_get_table_columns(raw))
        return Array(UnsafeBufferPointer(start: cmark_gfm_extensions_get_table_alignments(raw), count: count))
    }

    var footnoteLabel: UnsafeBufferPointer<UInt8> { Self.bytes(raw.pointee.as.literal) }
    /// Number of references to a footnote.
    var footnoteUses: Int { Int(raw.pointee.footnote.def_count) }
    /// The footnote that a reference names.
    var referencedFootnote: CmarkNode? { raw.pointee.parent_footnote_def.map(CmarkNode.init) }
    /// Which of the references to its footnote this one is, counted from 1.
    var referenceNumber: Int { Int(raw.pointee.footnote.ref_ix) }
}
