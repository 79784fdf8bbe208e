/// Cuts rendered HTML at the marks that stand for destinations, and puts the ids of headings where theirs stand.
struct HTMLCutter {
    private let html: [UInt8]
    private let mark: [UInt8]
    private let links: [MarkdownLink]
    private let headings: [MarkdownHeading]
    private let returnLabel: [UInt8]

    private var index = 0
    private var output: [UInt8] = []
    private var isInTag = false
    private var head: String?
    private var slots: [HTMLPieces.Slot] = []
    private var opened: (element: HTMLPieces.Slot.Element, attributes: String)?
    private var nextHeading = 0
    private var anchors: Set<String> = []

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
        output.reserveCapacity(html.count)
    }

    /// The pieces, and every id in them.
    mutating func cut() -> (pieces: HTMLPieces, anchors: Set<String>) {
        while index < html.count {
            let byte = html[index]
            if byte == UInt8(ascii: "<") {
                isInTag = true
                if cutDestination() || openHeading() { continue }
            } else if byte == UInt8(ascii: ">") {
                isInTag = false
            } else if isInTag, byte == UInt8(ascii: "=") {
                noteAnchor()
            } else if isInTag, byte == UInt8(ascii: " "), starts(Self.libraryLabel, at: index) {
                output.append(contentsOf: returnLabel)
                index += Self.libraryLabel.count
                continue
            }
            output.append(byte)
            index += 1
        }
        closeSlot()
        return (HTMLPieces(head: head ?? "", slots: slots), anchors)
    }

    private mutating func cutDestination() -> Bool {
        let isImage = starts(Self.imageStart, at: index)
        guard isImage || starts(Self.anchorStart, at: index) else { return false }
        let start = index + (isImage ? Self.imageStart.count : Self.anchorStart.count)
        guard starts(mark, at: start), let quote = html[start...].firstIndex(of: UInt8(ascii: "\"")),
            let end = html[quote...].firstIndex(of: UInt8(ascii: ">"))
        else { return false }
        closeSlot()
        let attributes = String(decoding: html[(quote + 1)...end], as: UTF8.self)
        let link = links[slots.count]
        opened = (isImage ? .image(alternativeText: HTMLText.escaped(link.text)) : .anchor, attributes)
        index = end + 1
        isInTag = false
        return true
    }

    private mutating func closeSlot() {
        let text = String(decoding: output, as: UTF8.self)
        output.removeAll(keepingCapacity: true)
        if let opened {
            slots.append(HTMLPieces.Slot(element: opened.element, attributes: opened.attributes, text: text))
        } else {
            head = text
        }
        opened = nil
    }

    private mutating func openHeading() -> Bool {
        guard nextHeading < headings.count, index + 4 + mark.count < html.count,
            html[index + 1] == UInt8(ascii: "h"), html[index + 3] == UInt8(ascii: ">"),
            starts(mark, at: index + 4),
            let end = html[(index + 4 + mark.count)...].firstIndex(of: UInt8(ascii: "e"))
        else { return false }
        let id = headings[nextHeading].id
        nextHeading += 1
        output.append(contentsOf: html[index..<(index + 3)])
        output.append(contentsOf: " id=\"\(id)\">".utf8)
        anchors.insert(id)
        index = end + 1
        isInTag = false
        return true
    }

    /// Reads the value of an attribute `id` at whose "=" the index stands.
    private mutating func noteAnchor() {
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
