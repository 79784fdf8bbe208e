import HTMLReading
import Reading

/// The pictures and sentences between the line with title or date and the box with the text.
struct PageOpening {
    private(set) var content: [HTMLNode] = []
    /// Omitted short lines.
    private(set) var dropped: [String] = []

    /// - Parameter before: the nodes before the box with the text.
    init(_ before: [HTMLNode], title: String, zone: SiteTimeZone) {
        guard let tail = Self.tail(before, title: title, zone: zone, depth: 0) else { return }
        for node in tail {
            let hasPicture = node.element.map { !$0.all("img").isEmpty } ?? false
            let text = node.text
            // Shorter texts and links are buttons or labels.
            let isSentence = text.count > 40 && node.element?.name != "a"
            if hasPicture || isSentence || node.element?.name == "br" {
                content.append(node)
            } else if !text.isEmpty {
                dropped.append(text)
            }
        }
    }

    /// Returns the nodes after the last line with title or date. Nil where there is no such line.
    private static func tail(_ nodes: [HTMLNode], title: String, zone: SiteTimeZone, depth: Int) -> [HTMLNode]? {
        guard depth < 64 else { return nil }
        for (index, node) in nodes.enumerated().reversed() {
            let text = node.text
            if !text.isEmpty, text.lowercased() == title.lowercased() || LabelLine(text, zone: zone)?.date != nil {
                return (node.element?.all("img") ?? []).map(HTMLNode.element) + nodes[(index + 1)...]
            }
            if let element = node.element,
                let inner = tail(element.children, title: title, zone: zone, depth: depth + 1)
            {
                return inner + nodes[(index + 1)...]
            }
        }
        return nil
    }
}
