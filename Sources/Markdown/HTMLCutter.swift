/// Cuts rendered HTML at the marks that stand for destinations, and puts the ids of headings where theirs stand.
struct HTMLCutter {
    private let html: [UInt8]
    private let mark: [UInt8]
    private let links: [MarkdownLink]
    private let headings: [MarkdownHeading]
    private let returnLabel: [UInt8]
    private let elements: LabelledElements?

    /// What stands before it is in `output` or in a finished piece.
    private var copied = 0
    private var output: [UInt8] = []
    private var head: String?
    private var slots: [HTMLPieces.Slot] = []
    private var opened: (link: Int, element: HTMLPieces.Slot.Element, attributes: String)?
    private var anchors: Set<String> = []
    /// The tables that are open, outermost first: whether each was put into a box.
    private var tables: [Bool] = []

    private static let anchorStart = Array("<a href=\"".utf8)
    private static let imageStart = Array("<img src=\"".utf8)
    private static let libraryLabel = Array(" data-footnote-backref aria-label=\"Back to content\"".utf8)

    init(
        html: [UInt8],
        token: SlotToken,
        links: [MarkdownLink],
        headings: [MarkdownHeading],
        options: MarkdownOptions
    ) {
        self.html = html
        self.mark = Array(token.prefix.utf8)
        self.links = links
        self.headings = headings
        let label = HTMLText.escaped(options.footnoteReturnLabel)
        self.returnLabel = Array(" data-footnote-backref aria-label=\"\(label)\"".utf8)
        self.elements = options.labels.map(LabelledElements.init)
    }

    /// The pieces, and every id in them.
    mutating func cut() -> (pieces: HTMLPieces, anchors: Set<String>) {
        var index = 0
        while let tag = tagStart(from: index) {
            index = cutDestination(tag) ?? openHeading(tag) ?? labelElement(tag) ?? readTag(tag)
        }
        closeSlot(at: html.count)
        return (HTMLPieces(head: head ?? "", slots: slots), anchors)
    }

    private func tagStart(from start: Int) -> Int? {
        html.withUnsafeBufferPointer { html in
            var index = start
            while index < html.count {
                if html[index] == UInt8(ascii: "<") { return index }
                index += 1
            }
            return nil
        }
    }

    /// Ends the piece before a link or picture that has a mark; gives where its tag ends.
    private mutating func cutDestination(_ tag: Int) -> Int? {
        let isImage = starts(Self.imageStart, at: tag)
        guard isImage || starts(Self.anchorStart, at: tag) else { return nil }
        let start = tag + (isImage ? Self.imageStart.count : Self.anchorStart.count)
        // The mark is followed by the quotation mark that ends the attribute.
        guard let (link, quote) = readMark(at: start), links.indices.contains(link),
            let end = html[quote...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        closeSlot(at: tag)
        let attributes = String(decoding: html[(quote + 1)...end], as: UTF8.self)
        opened = (link, isImage ? .image(alternativeText: HTMLText.escaped(links[link].text)) : .anchor, attributes)
        copied = end + 1
        return end + 1
    }

    private mutating func copy(to end: Int) {
        output.append(contentsOf: html[copied..<end])
        copied = end
    }

    private mutating func closeSlot(at end: Int) {
        let text: String
        if output.isEmpty {
            text = String(decoding: html[copied..<end], as: UTF8.self)
        } else {
            copy(to: end)
            text = String(decoding: output, as: UTF8.self)
            output.removeAll(keepingCapacity: true)
        }
        if let opened {
            let (link, element, attributes) = opened
            slots.append(HTMLPieces.Slot(link: link, element: element, attributes: attributes, text: text))
        } else {
            head = text
        }
        opened = nil
    }

    /// The index that a mark stands for, and where the mark ends.
    private func readMark(at start: Int) -> (index: Int, end: Int)? {
        guard starts(mark, at: start) else { return nil }
        var index = 0
        var end = start + mark.count
        while end < html.count, html[end] != SlotToken.end {
            index = index * 10 + Int(html[end]) - 0x30
            end += 1
        }
        return (index, end + 1)
    }

    private mutating func openHeading(_ tag: Int) -> Int? {
        guard let (heading, end) = readMark(at: tag + 4), headings.indices.contains(heading),
            html[tag + 1] == UInt8(ascii: "h"), html[tag + 3] == UInt8(ascii: ">")
        else { return nil }
        let id = headings[heading].id
        copy(to: tag + 3)
        output.append(contentsOf: " id=\"\(id)\">".utf8)
        anchors.insert(id)
        copied = end
        return end
    }

    /// Names a task's box, and puts a table into a box that scrolls.
    private mutating func labelElement(_ tag: Int) -> Int? {
        guard let addition = elements?.addition(at: tag, in: html[...], tables: &tables) else { return nil }
        copy(to: tag + addition.offset)
        output.append(contentsOf: addition.text)
        return tag + addition.length
    }

    /// Notes the ids of any other tag and puts the label of a footnote's return; gives where the tag ends.
    private mutating func readTag(_ tag: Int) -> Int {
        var index = tag + 1
        while index < html.count {
            switch html[index] {
            case UInt8(ascii: ">"): return index + 1
            case UInt8(ascii: "<"): return index
            case UInt8(ascii: "="): noteAnchor(index)
            case UInt8(ascii: " ") where starts(Self.libraryLabel, at: index):
                copy(to: index)
                output.append(contentsOf: returnLabel)
                copied = index + Self.libraryLabel.count
                index = copied
                continue
            default: break
            }
            index += 1
        }
        return index
    }

    /// Reads the value of an attribute `id` that has its "=" at `index`.
    private mutating func noteAnchor(_ index: Int) {
        guard index >= 3, index + 1 < html.count, html[index - 1] | 0x20 == UInt8(ascii: "d"),
            html[index - 2] | 0x20 == UInt8(ascii: "i"), html[index - 3] <= 0x20
        else { return }
        let quote = html[index + 1]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        let value = html[(index + (isQuoted ? 2 : 1))...].prefix {
            isQuoted ? $0 != quote : $0 > 0x20 && $0 != UInt8(ascii: ">")
        }
        anchors.insert(HTMLText.withoutEscapedAmpersands(value))
    }

    private func starts(_ pattern: [UInt8], at start: Int) -> Bool {
        guard start + pattern.count <= html.count else { return false }
        for offset in pattern.indices where html[start + offset] != pattern[offset] { return false }
        return true
    }
}
