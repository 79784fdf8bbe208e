import ASCII

/// Writes the HTML of a tree, node by node in the order of a walk through it.
///
/// The HTML is what cmark-gfm's own renderer writes, with ids for headings, labels for what has no text of its own, and
/// the tags of links and pictures left open.
struct HTMLWriter {
    var anchors: Set<String> = []
    var html: HTMLBuffer
    let options: MarkdownOptions
    /// The element of raw HTML, such as a script, whose content is being left out of a paragraph. Nil for none.
    var leftOut: String?
    /// Raw HTML, where it is allowed.
    var allowed = AllowedHTML()

    private var cuts: [HTMLPieces.Cut] = []
    private var body: (end: Int, cuts: Int)?
    private var pictureDepth = 0
    private var headingStart = (offset: 0, cuts: 0)
    private var table = Table()
    /// The footnote that still lacks the links back to its references.
    private var openFootnote: CmarkNode?

    private struct Table {
        var alignments: [UInt8] = []
        var hasBody = false
        var isHeader = false
        var column = 0
    }

    init(capacity: Int, options: MarkdownOptions) {
        self.options = options
        html = HTMLBuffer(capacity: capacity)
    }

    var pieces: HTMLPieces {
        HTMLPieces(html: html.bytes, cuts: cuts, body: body ?? (html.bytes.count, cuts.count), labels: options.labels)
    }

    /// Whether the walk is inside of a picture, of which only the alternative text is written.
    var isInPicture: Bool { pictureDepth > 0 }

    mutating func enter(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        guard !isInPicture else { return writeAlternativeText(node, kind) }
        switch kind {
        case .text where leftOut != nil, .softBreak where leftOut != nil, .lineBreak where leftOut != nil,
            .code where leftOut != nil:
            break
        case .text: html.escape(node.literal)
        case .softBreak: html.write("\n")
        case .lineBreak: html.write("<br />\n")
        case .emphasis: html.write("<em>")
        case .strong: html.write("<strong>")
        case .strikethrough: html.write("<del>")
        case .code:
            html.write("<code>")
            html.escape(node.literal)
            html.write("</code>")
        case .htmlInline where options.copiesRawHTML: html.copy(node.literal)
        case .htmlInline where options.allowsRawHTML: writeAllowedHTML(node)
        case .htmlInline: html.escape(node.literal)
        case .link, .picture: openLink(node, kind)
        case .footnoteReference: writeReference(node)
        default: enterBlock(node, kind)
        }
    }

    private mutating func enterBlock(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        switch kind {
        case .paragraph:
            leftOut = nil
            openParagraph(node)
        case .heading(let level, _):
            leftOut = nil
            html.startLine("<h\(max(level, options.highestHeadingLevel))>")
            headingStart = (html.bytes.count - 1, cuts.count)
        case .quotation: html.startLine("<blockquote>\n")
        case .list: html.startLine(node.listStart.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n")
        case .item:
            html.startLine("<li>")
            if let isDone = node.isTaskDone { writeBox(isDone: isDone) }
        case .codeBlock: writeCodeBlock(node)
        case .htmlBlock: writeHTMLBlock(node)
        case .thematicBreak: html.startLine("<hr />\n")
        case .table:
            html.startLine()
            openBox()
            html.write("<table>")
            table = Table(alignments: node.columnAlignments)
        case .tableRow: openRow(node)
        case .tableCell:
            leftOut = nil
            openCell()
        case .footnote: open(footnote: node)
        default: break
        }
    }

    /// - Parameter headingID: only for headings; nil for one without an id.
    mutating func exit(_ node: CmarkNode, _ kind: CmarkNode.Kind, headingID: String? = nil) {
        guard !isInPicture || kind == .picture else { return }
        switch kind {
        case .emphasis: html.write("</em>")
        case .strong: html.write("</strong>")
        case .strikethrough: html.write("</del>")
        case .link: html.write("</a>")
        case .picture: closePicture(node)
        case .paragraph: closeParagraph(node)
        case .heading(let level, _):
            html.write("</h\(max(level, options.highestHeadingLevel))>\n")
            if let headingID { insert(headingID: headingID) }
        case .quotation: html.startLine("</blockquote>\n")
        case .list: html.write(node.listStart == nil ? "</ul>\n" : "</ol>\n")
        case .item: html.write("</li>\n")
        case .table:
            html.startLine(table.hasBody ? "</tbody>\n</table>" : "</table>")
            closeBox()
            html.write("\n")
        case .tableRow: html.startLine(table.isHeader ? "</tr>\n</thead>" : "</tr>")
        case .tableCell: html.write(table.isHeader ? "</th>" : "</td>")
        case .footnote:
            if node == openFootnote {
                writeReturns(from: node)
                html.write("\n")
            }
            html.write("</li>\n")
        case .document where body != nil: html.write("</ol>\n</section>\n")
        default: break
        }
    }
}

/// Blocks.
extension HTMLWriter {
    /// Puts the id of the heading that was written last into its tag.
    private mutating func insert(headingID id: String) {
        let attribute = " id=\"\(id)\""
        html.insert(attribute, at: headingStart.offset)
        for index in headingStart.cuts..<cuts.count {
            cuts[index].start += attribute.utf8.count
            cuts[index].end += attribute.utf8.count
        }
        anchors.insert(id)
    }

    /// Whether the list around a block is written without `<p>`.
    private func isTight(_ node: CmarkNode) -> Bool {
        guard let list = node.parent?.parent, list.kind == .list else { return false }
        return list.isTight
    }

    mutating func openParagraph(_ node: CmarkNode) {
        guard !isTight(node) else { return }
        html.startLine(node.isRightToLeft ? "<p dir=\"rtl\">" : "<p>")
    }

    mutating func closeParagraph(_ node: CmarkNode) {
        guard !isTight(node) else { return }
        if let footnote = node.parent, footnote == openFootnote, node.next == nil {
            html.write(" ")
            writeReturns(from: footnote)
        }
        html.write("</p>\n")
    }

    private mutating func writeCodeBlock(_ node: CmarkNode) {
        html.startLine("<pre><code")
        if !node.codeInfo.isEmpty {
            html.write(" class=\"language-")
            html.escape(node.codeInfo.prefix { !SourceLines.isSpace($0) })
            html.write("\"")
        }
        html.write(">")
        html.escape(node.literal)
        html.write("</code></pre>\n")
    }

    private mutating func writeBox(isDone: Bool) {
        html.write("<input type=\"checkbox\"")
        if let labels = options.labels { html.attribute("aria-label", isDone ? labels.taskDone : labels.taskOpen) }
        html.write(isDone ? " checked=\"\" disabled=\"\" /> " : " disabled=\"\" /> ")
    }
}

/// Links and pictures.
extension HTMLWriter {
    private mutating func openLink(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        cuts.append(HTMLPieces.Cut(start: html.bytes.count, end: html.bytes.count))
        if kind == .picture {
            pictureDepth = 1
            html.write(" alt=\"")
        } else {
            if !node.title.isEmpty { html.attribute("title", node.title) }
            html.write(">")
        }
    }

    /// Leaves a place for an address in raw HTML.
    ///
    /// - Parameters:
    ///   - attribute: what the address is the value of.
    ///   - hasOwnSize: whether the tag says how large a picture is.
    mutating func addCut(attribute: String, hasOwnSize: Bool) {
        let end = html.bytes.count
        cuts.append(HTMLPieces.Cut(start: end, end: end, attribute: attribute, hasOwnSize: hasOwnSize))
    }

    /// Ends the tag of a picture in raw HTML.
    mutating func endLastCut() { cuts[cuts.count - 1].end = html.bytes.count }

    private mutating func closePicture(_ node: CmarkNode) {
        pictureDepth -= 1
        guard !isInPicture else { return }
        html.write("\"")
        if !node.title.isEmpty { html.attribute("title", node.title) }
        html.write(" />")
        endLastCut()
    }

    private mutating func writeAlternativeText(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        switch kind {
        case .text, .code, .htmlInline: html.escape(node.literal)
        case .softBreak, .lineBreak: html.write(" ")
        case .picture: pictureDepth += 1
        default: break
        }
    }
}

/// Tables.
extension HTMLWriter {
    /// Begins a box that has a name and scrolls sideways.
    mutating func openBox() {
        guard let labels = options.labels else { return }
        html.write("<div class=\"table\" role=\"group\" tabindex=\"0\"")
        html.attribute("aria-label", labels.table)
        html.write(">")
    }

    mutating func closeBox() {
        if options.labels != nil { html.write("</div>") }
    }

    private mutating func openRow(_ node: CmarkNode) {
        table.isHeader = node.isHeaderRow
        table.column = 0
        html.startLine(table.isHeader ? "<thead>\n<tr>" : table.hasBody ? "<tr>" : "<tbody>\n<tr>")
        if !table.isHeader { table.hasBody = true }
    }

    /// The attribute `align` that cmark-gfm writes does not belong to HTML any more, and a `style` would be dropped by the policy of the pages.
    private mutating func openCell() {
        html.startLine(table.isHeader ? "<th" : "<td")
        switch table.alignments.indices.contains(table.column) ? table.alignments[table.column] : 0 {
        case UInt8(ascii: "l"): html.write(" class=\"left\">")
        case UInt8(ascii: "c"): html.write(" class=\"center\">")
        case UInt8(ascii: "r"): html.write(" class=\"right\">")
        default: html.write(">")
        }
        table.column += 1
    }
}

/// Footnotes.
extension HTMLWriter {
    private mutating func writeReference(_ node: CmarkNode) {
        guard let footnote = node.referencedFootnote else { return }
        html.write("<sup class=\"footnote-ref\"><a")
        html.attribute("href", address: "#fn-" + footnote.label)
        writeID(Self.referenceID(footnote, node.referenceNumber))
        html.write(" data-footnote-ref>")
        html.copy(node.literal)
        html.write("</a></sup>")
    }

    private mutating func open(footnote: CmarkNode) {
        if body == nil {
            closeAllowedHTML()
            body = (html.bytes.count, cuts.count)
            html.write("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
        }
        openFootnote = footnote
        html.write("<li")
        writeID("fn-" + footnote.label)
        html.write(">\n")
    }

    /// Writes a link back to each reference.
    private mutating func writeReturns(from footnote: CmarkNode) {
        openFootnote = nil
        for number in 1...max(footnote.footnoteUses, 1) {
            html.write(number > 1 ? " <a" : "<a")
            html.attribute("href", address: "#" + Self.referenceID(footnote, number))
            html.write(" class=\"footnote-backref\" data-footnote-backref")
            html.attribute("aria-label", options.footnoteReturnLabel)
            html.write(number > 1 ? ">↩<sup class=\"footnote-ref\">\(number)</sup></a>" : ">↩</a>")
        }
    }

    private static func referenceID(_ footnote: CmarkNode, _ number: Int) -> String {
        "fnref-" + footnote.label + (number > 1 ? "-\(number)" : "")
    }

    private mutating func writeID(_ id: String) {
        anchors.insert(id)
        html.attribute("id", address: id)
    }
}

extension CmarkNode {
    /// A footnote's label as addresses and ids hold it.
    fileprivate var label: String { String(decoding: HTMLBuffer.percentEncoded(footnoteLabel), as: UTF8.self) }

    /// Whether most letters of a paragraph are of a script that is written from right to left, such as Arabic.
    fileprivate var isRightToLeft: Bool {
        // The first bytes of Hebrew, Arabic and their neighbours.
        let letters = content.count { (0xD7...0xDF).contains($0) }
        return letters > 0 && letters > content.count(where: \.isASCIILetter)
    }
}
