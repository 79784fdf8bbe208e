import HTMLReading

/// The lines of text that readers see, one after the other.
enum PageLines {
    static func of(_ nodes: [HTMLNode]) -> [String] {
        var lines = [""]
        add(nodes, to: &lines)
        return lines.map { HTMLText.collapsed($0) }.filter { !$0.isEmpty }
    }

    private static let inline: Set<String> = [
        "a", "b", "strong", "i", "em", "span", "font", "small", "big", "u", "time", "abbr", "sup", "sub",
    ]

    private static func add(_ nodes: [HTMLNode], to lines: inout [String]) {
        for node in nodes {
            switch node {
            case .text(let text): lines[lines.count - 1] += text
            case .comment: continue
            case .element(let element):
                guard !["script", "style", "noscript", "template"].contains(element.name) else { continue }
                let isApart = !inline.contains(element.name)
                if isApart { lines.append("") }
                add(element.children, to: &lines)
                if isApart { lines.append("") }
            }
        }
    }
}
