import HTMLReading
import Reading

/// The lines before the text within the content of an article: the repeated title, the date, the author.
struct LeadingLines {
    /// Nil where no line has a date.
    private(set) var date: Instant?
    private(set) var author = ""
    /// The line before the date, which is the title where no other is known. Empty where there is none.
    private(set) var headline = ""
    /// The remaining content.
    private(set) var rest: [HTMLNode]
    /// The removed lines, without the title.
    private(set) var dropped: [String] = []
    private let title: String
    private let zone: SiteTimeZone
    private var found: Set<Int> = []
    /// The nodes of ``headline`` in the content. Nil where it comes before the content.
    private var headlineNodes: Range<Int>?

    /// The number of lines to examine.
    private static let lineLimit = 8

    /// - Parameter before: the lines before the content.
    init(_ content: [HTMLNode], before: [String], title: String, zone: SiteTimeZone) {
        self.title = title
        self.zone = zone
        rest = Self.opened(content, title: title)
        var previous = Line(nodes: 0..<0, text: "")
        var opening: String?
        for line in Self.lines(of: rest).prefix(Self.lineLimit) {
            guard line.text.count <= 200 || line.text == title else {
                opening = opening ?? line.text
                break
            }
            if isTitle(line.text) || line.text == "//" || line.text.lowercased() == "berita" {
                take(line)
            } else if let label = LabelLine(line.text, zone: zone), label.date == nil || date == nil {
                if let instant = label.date {
                    date = instant
                    if previous.text.count >= 12 {
                        headline = previous.text
                        headlineNodes = previous.nodes
                    }
                }
                if author.isEmpty { author = label.author }
                take(line)
            } else if opening == nil {
                opening = line.text
            }
            previous = line
        }
        if date == nil { read(before) }
        if date == nil, let opening { date = dateOpening(opening) }
    }

    private mutating func take(_ line: Line) {
        found.formUnion(line.nodes)
        if !isTitle(line.text), line.text != "//" { dropped.append(line.text) }
    }

    /// Nodes on one visible line.
    private struct Line {
        var nodes: Range<Int>
        var text: String
    }

    private static func lines(of nodes: [HTMLNode]) -> [Line] {
        var lines: [Line] = []
        var isOpen = false
        for (index, node) in nodes.enumerated() {
            let isInline = node.element.map { HTMLNames.inline.contains($0.name) } ?? true
            if isOpen, isInline, let last = lines.indices.last {
                lines[last].nodes = lines[last].nodes.lowerBound..<index + 1
                lines[last].text += PageLines.raw(node)
            } else {
                lines.append(Line(nodes: index..<index + 1, text: isInline ? PageLines.raw(node) : node.text))
            }
            isOpen = isInline
        }
        return lines.map { Line(nodes: $0.nodes, text: HTMLText.collapsed($0.text)) }.filter { !$0.text.isEmpty }
    }

    /// Takes the nearest line with a date, and the line before it.
    private mutating func read(_ lines: [String]) {
        for (index, text) in lines.enumerated().reversed() {
            guard let line = LabelLine(text, zone: zone), let instant = line.date else { continue }
            date = instant
            if author.isEmpty { author = line.author }
            dropped.append(text)
            headline = lines[..<index].last { $0.count >= 12 } ?? ""
            headlineNodes = nil
            return
        }
    }

    /// Returns the date at the beginning of a report: "Lubuklinggau, 5 November 2017 – Wali Kota …". The sentence stays in the text.
    private func dateOpening(_ sentence: String) -> Instant? {
        guard let date = WrittenDate(in: String(sentence.prefix(80))),
            Byline.words(date.before).count <= 4, date.before.allSatisfy({ !$0.isNumber })
        else { return nil }
        let isDateline = Byline.words(date.before).allSatisfy { $0.first?.isUppercase == true }
        return isDateline ? date.instant(in: zone) : nil
    }

    /// Removes the understood lines except for pictures in them.
    mutating func dropFound() {
        rest = rest.enumerated().flatMap { index, node -> [HTMLNode] in
            guard found.contains(index) else { return [node] }
            return node.element.map { $0.all("img").map(HTMLNode.element) } ?? []
        }
        found = []
    }

    /// Returns the line before the date as the title and removes it from the text.
    mutating func takeHeadline() -> String {
        if let headlineNodes { found.formUnion(headlineNodes) }
        return headline
    }

    private func isTitle(_ text: String) -> Bool { text == title || text.lowercased() == title.lowercased() }

    /// Returns the content with its first elements unwrapped where they hold the title among other things.
    private static func opened(_ content: [HTMLNode], title: String) -> [HTMLNode] {
        var nodes = content
        for _ in 0..<6 {
            guard let index = nodes.firstIndex(where: { !$0.isBlank }), let first = nodes[index].element,
                [
                    "div", "header", "section", "center", "font", "span", "td", "tr", "tbody", "table", "p", "b",
                    "strong",
                ].contains(first.name), first.text != title, first.text.hasPrefix(title) || first.name == "header",
                !title.isEmpty
            else { return nodes }
            nodes.replaceSubrange(index...index, with: first.children)
        }
        return nodes
    }
}

extension HTMLNode {
    /// The visible text on one line.
    var text: String {
        switch self {
        case .text(let text): HTMLText.collapsed(text)
        case .comment: ""
        case .element(let element): element.text
        }
    }
}
