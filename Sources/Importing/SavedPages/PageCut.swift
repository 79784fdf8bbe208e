import HTMLReading

/// Content without the parts that a heading announces as something else: other articles, readers' comments.
struct PageCut {
    private(set) var content: [HTMLNode] = []
    /// What stood below headings that announce related articles.
    private(set) var related: [HTMLNode] = []
    /// The headings of what was left out and is more than links, with the number of lines below each.
    private(set) var dropped: [(heading: String, lines: Int)] = []

    init(_ content: [HTMLNode]) {
        self.content = cut(content, depth: 0)
    }

    /// Behind an announcement nothing of the article comes within the same box.
    private mutating func cut(_ nodes: [HTMLNode], depth: Int) -> [HTMLNode] {
        var kept: [HTMLNode] = []
        for (index, node) in nodes.enumerated() {
            let text = node.text
            if let kind = PageFurniture.announcement(in: text) {
                let rest = Array(nodes[(index + 1)...])
                if kind == .related { related += rest }
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
