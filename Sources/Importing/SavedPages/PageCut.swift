import HTMLReading

/// Content without parts whose headings announce other articles or readers' comments.
struct PageCut {
    private(set) var content: [HTMLNode] = []
    /// The nodes below headings of related articles.
    private(set) var related: [HTMLNode] = []
    /// The headings of omitted parts that are more than links, with the number of lines below each.
    private(set) var dropped: [(heading: String, lines: Int)] = []

    /// The lines of readers' comments that were omitted.
    private(set) var comments: Set<String> = []

    init(_ content: [HTMLNode]) { self.content = cut(content, depth: 0) }

    /// Nothing of the article follows an announcement in the same box.
    private mutating func cut(_ nodes: [HTMLNode], depth: Int) -> [HTMLNode] {
        var kept: [HTMLNode] = []
        for (index, node) in nodes.enumerated() {
            let text = node.text
            if let kind = PageFurniture.announcement(in: text) {
                let rest = Array(nodes[(index + 1)...])
                if kind == .related { related += rest }
                if kind == .comments { comments.formUnion(PageLines.of(rest, isWhole: true)) }
                let lines = PageLines.of(rest.compactMap(Self.withoutLinks))
                if kind == .comments || lines.contains(where: { $0.count > 40 }) { dropped.append((text, lines.count)) }
                return kept
            }
            guard let element = node.element, depth < 64, PageBody.isBox(element) else {
                kept.append(node)
                continue
            }
            kept.append(.element(element.with(children: cut(element.children, depth: depth + 1))))
        }
        return kept
    }

    private static func withoutLinks(_ node: HTMLNode) -> HTMLNode? {
        guard let element = node.element else { return node }
        if element.name == "a" { return nil }
        return .element(element.with(children: element.children.compactMap(withoutLinks)))
    }
}
