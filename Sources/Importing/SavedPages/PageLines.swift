import HTMLReading

/// Extracts the visible lines of text.
enum PageLines {
    /// - Parameter withFallbacks: whether what browsers without scripts show counts too.
    static func of(_ nodes: [HTMLNode], withFallbacks: Bool = false) -> [String] {
        var lines = [""]
        add(nodes, to: &lines, unread: withFallbacks ? unread.subtracting(["noscript"]) : unread)
        return lines.map { HTMLText.collapsed($0) }.filter { !$0.isEmpty }
    }

    static let inline: Set<String> = [
        "a", "b", "strong", "i", "em", "span", "font", "small", "big", "u", "time", "abbr", "sup", "sub",
    ]

    /// Returns the text of a node within a line, with the white space at its ends.
    static func raw(_ node: HTMLNode) -> String {
        switch node {
        case .text(let text): return text
        case .comment: return ""
        case .element(let element):
            guard !unread.contains(element.name) else { return "" }
            return inline.contains(element.name) ? element.children.map(raw).joined() : " \(element.text) "
        }
    }

    private static let unread: Set<String> = ["script", "style", "noscript", "template"]

    private static func add(_ nodes: [HTMLNode], to lines: inout [String], unread: Set<String>) {
        for node in nodes {
            switch node {
            case .text(let text): lines[lines.count - 1] += text
            case .comment: continue
            case .element(let element):
                guard !unread.contains(element.name) else { continue }
                let isApart = !inline.contains(element.name)
                if isApart { lines.append("") }
                add(element.children, to: &lines, unread: unread)
                if isApart { lines.append("") }
            }
        }
    }
}
