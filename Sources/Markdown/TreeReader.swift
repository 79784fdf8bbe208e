/// Walks a tree once, collects what `MarkdownDocument` tells of it, and puts marks where its HTML is to be cut.
struct TreeReader {
    var links: [MarkdownLink] = []
    var headings: [MarkdownHeading] = []
    private(set) var rawHTML: [TextPosition] = []
    private(set) var plain: [UInt8] = []
    private(set) var firstParagraph = ""
    private(set) var hasRawHTML = false

    let options: MarkdownOptions
    let token: SlotToken
    let text: [UInt8]
    lazy var source = SourceLines(text)
    var ids = HeadingIDs()

    private var separator: UInt8?
    var block: CmarkNode?
    var places: LeafBlock?
    var row = TableRow()
    /// Where the current paragraph or row begins in `plain`.
    private var blockStart = 0
    /// Names links and headings: as `plain`, but of the current block only, and with alternative texts.
    var names: [UInt8] = []
    /// Links and pictures that the walk is in, and where their names begin. A picture hides those inside of it.
    var open: [(index: Int?, nameStart: Int)] = []
    var pictureDepth = 0

    init(_ text: [UInt8], token: SlotToken, options: MarkdownOptions) {
        self.text = text
        self.token = token
        self.options = options
    }

    /// Without recursion: nothing bounds how deep blocks and inlines nest.
    mutating func read(_ root: CmarkNode) {
        var node = root
        while true {
            let kind = node.kind
            enter(node, kind)
            // Raw HTML that became a paragraph has been dealt with.
            if kind != .htmlBlock, let child = node.firstChild {
                node = child
                continue
            }
            exit(node, kind)
            while node.next == nil {
                guard let parent = node.parent, node != root else { return }
                node = parent
                exit(node, node.kind)
                if node == root { return }
            }
            guard let next = node.next else { return }
            node = next
        }
    }

    private mutating func enter(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        switch kind {
        case .paragraph, .heading:
            separator = 0x0A
            beginBlock(node)
        case .tableRow:
            separator = 0x0A
            row = TableRow(node)
        case .tableCell:
            if separator == nil { separator = 0x20 }
            beginBlock(node)
        case .text, .code: append(node.literal)
        case .softBreak, .lineBreak: appendSpace()
        case .codeBlock:
            separator = 0x0A
            let code = node.literal
            append(UnsafeBufferPointer(rebasing: code[..<SourceLines.trimmedEnd(of: code, 0, code.count)]))
        case .htmlInline, .htmlBlock: readRawHTML(node, kind)
        case .link, .picture: openLink(node, kind)
        default: break
        }
    }

    private mutating func exit(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        switch kind {
        case .paragraph:
            guard firstParagraph.isEmpty, node.parent?.kind == .document else { return }
            let text = plain[min(blockStart, plain.count)...].drop { $0 == 0x0A }
            firstParagraph = String(decoding: text, as: UTF8.self)
        case .heading(let level, _): closeHeading(node, level)
        case .link, .picture: closeLink(kind)
        default: break
        }
    }

    private mutating func beginBlock(_ node: CmarkNode) {
        block = node
        places = nil
        blockStart = plain.count
        names.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ literal: UnsafeBufferPointer<UInt8>) {
        names.append(contentsOf: literal)
        guard pictureDepth == 0, !literal.isEmpty else { return }
        if let separator, !plain.isEmpty { plain.append(separator) }
        separator = nil
        plain.append(contentsOf: literal)
    }

    private mutating func appendSpace() {
        names.append(0x20)
        if pictureDepth == 0, separator == nil { separator = 0x20 }
    }

    private mutating func readRawHTML(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        hasRawHTML = true
        guard !options.allowsRawHTML else { return }
        if kind == .htmlBlock {
            rawHTML.append(position(ofBlock: node))
        } else {
            let literal = node.literal
            rawHTML.append(locate(default: node) { $0.position(of: literal, in: &$1) })
        }
        node.showAsText()
    }
}
