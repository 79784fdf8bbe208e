import HTMLReading

/// The texts of a table of HTML by rows and columns, as its reader sees them.
struct HTMLGrid {
    private(set) var rows: [[String]] = []
    /// The texts that the table hides.
    private(set) var hidden: [String] = []

    /// The most cells that one may take up by `rowspan` or `colspan`, and the most columns. What is beyond is told as hidden.
    private static let spanLimit = 1000

    init(_ table: HTMLElement) {
        let parts = table.children.compactMap(\.element)
        let hiddenColumns = Self.hiddenColumns(of: parts)
        // Texts of cells that go on in the rows below, with the number of these rows.
        var open: [Int: (text: String, rows: Int)] = [:]
        for row in parts.flatMap(Self.rows) {
            if row.isHidden {
                keep(row.text)
                continue
            }
            var texts: [Int: String] = [:]
            for (column, cell) in open {
                texts[column] = cell.text
                open[column] = cell.rows > 1 ? (cell.text, cell.rows - 1) : nil
            }
            var column = 0
            for cell in row.children.compactMap(\.element) where ["td", "th"].contains(cell.name) {
                while texts[column] != nil { column += 1 }
                let (width, height) = (Self.span(cell["colspan"]), Self.span(cell["rowspan"]))
                let isHidden = cell.isHidden || hiddenColumns.contains(column) || column + width > Self.spanLimit
                if isHidden { keep(cell.text) }
                let shown = isHidden ? "" : text(of: cell)
                for offset in 0..<width where column + offset < Self.spanLimit {
                    // A cell that is wider than one column says its text once.
                    let text = offset == 0 ? shown : ""
                    texts[column + offset] = text
                    if height > 1 { open[column + offset] = (text, height - 1) }
                }
                column += width
            }
            rows.append((0..<((texts.keys.max() ?? -1) + 1)).map { texts[$0] ?? "" })
        }
        let empty = hiddenColumns.sorted(by: >)
        rows = rows.map { row in
            var row = row
            for column in empty where row.indices.contains(column) { row.remove(at: column) }
            return row
        }
    }

    /// The rows of a table's part, without those of tables in its cells.
    private static func rows(of part: HTMLElement) -> [HTMLElement] {
        if part.name == "tr" { return [part] }
        guard ["thead", "tbody", "tfoot"].contains(part.name) else { return [] }
        return part.children.compactMap(\.element).filter { $0.name == "tr" }
    }

    private static func hiddenColumns(of parts: [HTMLElement]) -> Set<Int> {
        var hidden: Set<Int> = []
        var index = 0
        for column in parts.flatMap({ $0.name == "colgroup" ? $0.children.compactMap(\.element) : [$0] })
        where column.name == "col" && index < spanLimit {
            let width = span(column["span"])
            if column.isHidden { hidden.formUnion(index..<(index + width)) }
            index += width
        }
        return hidden
    }

    private static func span(_ text: String?) -> Int { min(max(text.flatMap(Int.init) ?? 1, 1), spanLimit) }

    private mutating func keep(_ text: String) {
        if !text.isEmpty { hidden.append(text) }
    }

    /// The text of a cell without what is hidden in it.
    private mutating func text(of cell: HTMLElement) -> String {
        let inner = cell.all.dropFirst().filter(\.isHidden)
        guard !inner.isEmpty else { return cell.text }
        for element in inner { keep(element.text) }
        return cell.shown.text
    }
}

extension HTMLElement {
    /// The element without the parts that are hidden in it.
    fileprivate var shown: HTMLElement {
        with(
            children: children.compactMap { child in
                guard let element = child.element else { return child }
                return element.isHidden ? nil : .element(element.shown)
            }
        )
    }
}
