import HTMLReading

/// Extracts the visible lines of text.
enum PageLines {
    /// - Parameter isWhole: whether everything counts that some reader can meet: attributes, templates, what browsers
    ///   without scripts show, and what scripts and style sheets write; and comments.
    static func of(_ nodes: [HTMLNode], isWhole: Bool = false) -> [String] {
        var lines = [""]
        add(nodes, to: &lines, isWhole: isWhole)
        return lines.map { HTMLText.collapsed($0) }.filter { !$0.isEmpty }
    }

    /// Returns the text of a node within a line, with the white space at its ends.
    static func raw(_ node: HTMLNode) -> String {
        switch node {
        case .text(let text): return text
        case .comment: return ""
        case .element(let element):
            guard !HTMLText.unread.contains(element.name) else { return "" }
            return HTMLNames.inline.contains(element.name) ? element.children.map(raw).joined() : " \(element.text) "
        }
    }

    private static func add(_ nodes: [HTMLNode], to lines: inout [String], isWhole: Bool) {
        for node in nodes {
            switch node {
            case .text(let text): lines[lines.count - 1] += text
            case .comment(let text):
                if isWhole, let words = HTMLComment.words(text) { lines.insert(words, at: lines.count - 1) }
            case .element(let element):
                if isWhole { lines.insert(contentsOf: TextAttributes.texts(of: element), at: lines.count - 1) }
                switch element.name {
                case "script": if isWhole { lines += GeneratedText.ofScript(element.rawText) + [""] }
                case "style": if isWhole { lines += GeneratedText.ofStyle(element.rawText) + [""] }
                case let name where HTMLText.unread.contains(name) && !isWhole: continue
                default:
                    let isApart = !HTMLNames.inline.contains(element.name)
                    if isApart { lines.append("") }
                    add(element.children, to: &lines, isWhole: isWhole)
                    if isApart { lines.append("") }
                }
            }
        }
    }
}
