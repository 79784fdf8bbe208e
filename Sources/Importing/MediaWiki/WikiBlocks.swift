import Reading

/// Turns the lines of wikitext into blocks of HTML, whose words are still wikitext.
struct WikiBlocks {
    private var html: [String] = []
    private var paragraph: [Substring] = []
    private var code: [Substring] = []
    /// The marks of the lists that are open, from the outermost: `*#`.
    private var lists: [Character] = []
    private var tables = 0

    mutating func add(_ line: Substring) {
        let text = line.drop { $0 == " " || $0 == "\t" }
        if line.first == " ", !text.isEmpty, tables == 0, text.first != "<" {
            endParagraph()
            endLists(to: 0)
            code.append(line.dropFirst())
            return
        }
        endCode()
        if let table = Self.table(text) {
            endBlocks()
            addTable(table)
        } else if tables > 0 && (text.hasPrefix("|") || text.hasPrefix("!")) {
            endBlocks()
            addTable(text)
        } else if let heading = Self.heading(line) {
            endBlocks()
            html.append(heading)
        } else if line.hasPrefix("----") {
            endBlocks()
            html.append("<hr>")
            let words = line.drop { $0 == "-" }.trimmed
            if !words.isEmpty { paragraph.append(words[...]) }
        } else if let first = line.first, "*#:;".contains(first) {
            endParagraph()
            addItem(line)
        } else if text.isEmpty {
            endBlocks()
        } else {
            endLists(to: 0)
            if Self.isBlock(text) {
                endParagraph()
                html.append(String(line))
            } else {
                paragraph.append(line)
            }
        }
    }

    mutating func finished() -> String {
        endCode()
        endBlocks()
        return html.joined(separator: "\n")
    }

    private mutating func endBlocks() {
        endParagraph()
        endLists(to: 0)
    }

    private mutating func endParagraph() {
        guard !paragraph.isEmpty else { return }
        let text = paragraph.joined(separator: "\n")
        html.append(tables > 0 ? text : "<p>\(text)</p>")
        paragraph = []
    }

    private mutating func endCode() {
        guard !code.isEmpty else { return }
        html.append("<pre>" + code.joined(separator: "\n") + "</pre>")
        code = []
    }

    private static func isBlock(_ text: Substring) -> Bool {
        let name = text.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        return text.first == "<" && blocks.contains(name)
    }

    private static let blocks: Set<String> = [
        "div", "p", "table", "tr", "td", "th", "ul", "ol", "li", "dl", "dd", "dt", "center", "blockquote", "section",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "figure", "tbody", "thead", "caption",
    ]

    /// `== Judul ==`; the highest is that of the page.
    private static func heading(_ line: Substring) -> String? {
        let text = String(line).trimmed
        let level = min(text.prefix { $0 == "=" }.count, text.reversed().prefix { $0 == "=" }.count, 6)
        guard level > 0, text.count > 2 * level else { return nil }
        let words = text.dropFirst(level).dropLast(level)
        return "<h\(max(level, 2))>\(words)</h\(max(level, 2))>"
    }

    /// The beginning of a table, which may be set in: `:{|`. Nil for other lines.
    private static func table(_ text: Substring) -> Substring? {
        let rest = text.drop { $0 == ":" }
        return rest.hasPrefix("{|") ? rest : nil
    }

    /// Divides `Istilah : artinya` and `Istilah:Artinya` at the first colon outside of links, elements and addresses.
    private static func definition(_ words: String) -> [String] {
        var depth = 0
        var tagEnd = words.startIndex
        for (index, character) in zip(words.indices, words) where index >= tagEnd {
            if character == "<", let end = words[index...].firstIndex(of: ">") {
                let tag = words[index...end].dropFirst()
                if tag.first == "/" {
                    depth -= 1
                } else if tag.first?.isLetter == true, !tag.hasSuffix("/>"), !isEmpty(tag) {
                    depth += 1
                }
                tagEnd = words.index(after: end)
                continue
            }
            if character == "[" { depth += 1 } else if character == "]" { depth -= 1 }
            guard character == ":", depth == 0, !words[words.index(after: index)...].hasPrefix("//") else { continue }
            return [words[..<index].trimmed, words[words.index(after: index)...].trimmed].filter { !$0.isEmpty }
        }
        return [words]
    }

    /// Whether a tag is of an element without content.
    private static func isEmpty(_ tag: Substring) -> Bool {
        ["br", "hr", "img", "wbr"].contains(tag.prefix { $0.isLetter }.lowercased())
    }

    // MARK: - Lists

    private mutating func addItem(_ line: Substring) {
        let marks = Array(line.prefix { "*#:;".contains($0) })
        let words = String(line.dropFirst(marks.count)).trimmed
        let levels = marks.filter { $0 == "*" || $0 == "#" }
        guard marks.last == "*" || marks.last == "#" else {
            // Further words of an item, words that are set in, or a term and what it means.
            let isTerm = marks.last == ";"
            if !levels.isEmpty, lists.starts(with: levels) {
                html.append("<br>\(words)")
            } else {
                endLists(to: 0)
                let parts = isTerm ? Self.definition(words) : [words]
                html.append("<p>" + (isTerm ? "<b>\(parts.first ?? "")</b>" : words) + "</p>")
                if parts.count > 1 { html.append("<p>\(parts[1])</p>") }
            }
            return
        }
        let common = zip(lists, levels).prefix { $0 == $1 }.count
        endLists(to: common)
        if levels.count == common { html.append("</li><li>") }
        for mark in levels.dropFirst(common) {
            lists.append(mark)
            html.append(mark == "*" ? "<ul><li>" : "<ol><li>")
        }
        html.append(words)
    }

    private mutating func endLists(to count: Int) {
        while lists.count > count { html.append(lists.removeLast() == "*" ? "</li></ul>" : "</li></ol>") }
    }

    // MARK: - Tables

    /// Adds a line of a table. Cells and rows need no end tags.
    private mutating func addTable(_ line: Substring) {
        if line.hasPrefix("{|") {
            tables += 1
            html.append("<table><tr>")
        } else if line.hasPrefix("|}") {
            tables -= 1
            html.append("</table>" + line.dropFirst(2))
        } else if line.hasPrefix("|-") {
            html.append("<tr>")
        } else if line.hasPrefix("|+") {
            html.append("<caption>\(Self.cell(line.dropFirst(2)).text)</caption>")
        } else {
            let tag = line.first == "!" ? "th" : "td"
            let text = String(line.dropFirst())
            let cells = Self.cells(tag == "th" ? text.replacing("!!", with: "||") : text)
            for cell in cells.map({ Self.cell($0[...]) }) {
                html.append("<\(tag)\(cell.attributes)>\(cell.text)")
            }
        }
    }

    private static func cells(_ text: String) -> [String] {
        var cells: [String] = []
        var rest = text[...]
        while let bars = rest.firstRange(of: "||") {
            cells.append(String(rest[..<bars.lowerBound]))
            rest = rest[bars.upperBound...]
        }
        return cells + [String(rest)]
    }

    /// Divides a cell into its attributes, of which those that join cells are kept, and its words.
    private static func cell(_ text: Substring) -> (attributes: String, text: String) {
        guard let bar = text.firstIndex(of: "|"), !text[..<bar].contains("[["), text[..<bar].contains("=") else {
            return ("", text.trimmed)
        }
        let values = TagAttributes.read(String(text[..<bar]))
        let kept = ["colspan", "rowspan"].compactMap { name in
            values[name].flatMap { Int($0) }.map { " \(name)=\"\($0)\"" }
        }
        return (kept.joined(), text[text.index(after: bar)...].trimmed)
    }
}
