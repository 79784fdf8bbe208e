/// Writes blocks as GitHub Flavored Markdown, with each paragraph on one line.
struct MarkdownWriter {
    /// Returns the text, with a line break at its end unless it is empty.
    static func write(_ blocks: [Block]) -> String {
        let lines = lines(of: blocks)
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    /// Returns the lines without indentation.
    private static func lines(of blocks: [Block]) -> [String] {
        var lines: [String] = []
        var previous: Block?
        // Two consecutive lists would merge into one, so the markers alternate.
        var listNumber = 0
        for block in blocks {
            if case .list = block {
                if case .list = previous { listNumber += 1 } else { listNumber = 0 }
            }
            let next = self.lines(of: block, listNumber: listNumber)
            guard !next.isEmpty else { continue }
            if !lines.isEmpty { lines.append("") }
            lines += next
            previous = block
        }
        return lines
    }

    private static func lines(of block: Block, listNumber: Int) -> [String] {
        switch block {
        case .paragraph(let runs): paragraph(runs)
        case .heading(let level, let runs): heading(level, runs)
        case .list(let list): lines(of: list, number: listNumber)
        case .quote(let blocks): lines(of: blocks).map { $0.isEmpty ? ">" : "> " + $0 }
        case .code(let text, let language): code(text, language: language)
        case .rule: ["---"]
        case .table(let table): lines(of: table)
        }
    }

    private static func paragraph(_ runs: [Run]) -> [String] {
        let text = LineWriter().write(runs)
        guard !text.isEmpty else { return [] }
        return split(text).map(MarkdownEscape.lineStart)
    }

    private static func split(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func heading(_ level: Int, _ runs: [Run]) -> [String] {
        var text = LineWriter(isOneLine: true).write(runs.withoutStress)
        guard !text.isEmpty else { return [] }
        // Trailing number signs after a space would close the heading.
        let signs = text.reversed().prefix { $0 == "#" }.count
        if signs > 0, text.dropLast(signs).last ?? " " == " " { text = text.dropLast() + "\\#" }
        return [String(repeating: "#", count: level) + " " + text]
    }

    private static func code(_ text: String, language: String) -> [String] {
        let fence = String(repeating: "`", count: max(3, MarkdownEscape.longestRun(of: "`", in: text) + 1))
        return [fence + language] + split(text) + [fence]
    }

    private static func lines(of list: Block.List, number: Int) -> [String] {
        let items = list.items.map { (blocks: [Block]) in Self.lines(of: blocks) }
        let isTight = list.items.allSatisfy(isTight)
        var lines: [String] = []
        for (index, item) in items.enumerated() {
            let sign = list.start.map { "\($0 + index)" + (number.isMultiple(of: 2) ? "." : ")") }
            let marker = (sign ?? (number.isMultiple(of: 2) ? "-" : "*")) + " "
            let indent = String(repeating: " ", count: marker.count)
            if !isTight, !lines.isEmpty { lines.append("") }
            guard let first = item.first else {
                lines.append(String(marker.dropLast()))
                continue
            }
            // After a bullet, hyphens would turn the whole line into a thematic break.
            lines.append(marker + (first == "---" ? "___" : first))
            let rest = isTight ? item.dropFirst().filter { !$0.isEmpty } : Array(item.dropFirst())
            lines += rest.map { $0.isEmpty ? "" : indent + $0 }
        }
        return lines
    }

    /// Returns whether an item is one line of text, followed at most by lists of such lines.
    private static func isTight(_ item: [Block]) -> Bool {
        for (index, block) in item.enumerated() {
            switch block {
            case .paragraph where index == 0: continue
            case .list(let inner) where index > 0 && inner.items.allSatisfy(isTight):
                // A list that does not begin at 1 cannot follow a line or another list without a blank line.
                guard inner.start ?? 1 == 1, index == 1 else { return false }
            default: return false
            }
        }
        return true
    }

    private static func lines(of table: Block.Table) -> [String] {
        let columns = (table.rows + [table.header]).map(\.count).max() ?? 0
        func row(_ cells: [[Run]], isHeader: Bool) -> String {
            let texts = (0..<columns).map { column in
                let runs = column < cells.count ? cells[column] : []
                return LineWriter(isOneLine: true, isInTable: true).write(isHeader ? runs.withoutStress : runs)
            }
            return "| " + texts.joined(separator: " | ") + " |"
        }
        guard columns > 0 else { return [] }
        let ruler = "|" + String(repeating: " --- |", count: columns)
        return [row(table.header, isHeader: true), ruler] + table.rows.map { row($0, isHeader: false) }
    }
}
