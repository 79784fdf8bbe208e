import Reading

/// Cells that say no more than that they are like the one above: `s.d.a.`, `idem`, `-//-`.
enum DittoCells {
    /// Gives such cells the text above them. Numbers of rows are left as they are, and so are cells with nothing above.
    ///
    /// - Returns: the rows, and the names of the columns with such cells, in the order in which they were found.
    static func resolved(_ rows: [RegisterRow], number: String) -> (rows: [RegisterRow], columns: [String]) {
        var rows = rows
        var columns: [String] = []
        for index in rows.indices.dropFirst() {
            for column in rows[index].cells.columns(where: isDitto) where column != number {
                guard let above = rows[index - 1].cells[column], !isDitto(above.value) else { continue }
                rows[index] = rows[index].adding(Located(above.value, at: rows[index].location(of: column)), in: column)
                if !columns.contains(column) { columns.append(column) }
            }
        }
        return (rows, columns)
    }

    private static let words: Set<String> = [
        "sda", "s d a", "idem", "ditto", "idem di atas", "sda di atas", "sama dengan di atas", "sama dengan diatas",
        "sama seperti di atas", "sama seperti diatas", "seperti di atas", "sama dengan atas",
    ]
    private static let marks: Set<String> = ["\"", "\"\"", "''", "//", "〃", "”", "“", "″"]

    static func isDitto(_ text: String) -> Bool {
        // Every cell of every table is asked.
        guard text.utf8.count <= 24, let first = text.unicodeScalars.first, !"0123456789".unicodeScalars.contains(first)
        else { return false }
        if first.properties.isAlphabetic {
            return "sSiIdD".unicodeScalars.contains(first)
                && words.contains(HeadingName.words(of: text).joined(separator: " "))
        }
        let inner = text.filter { !$0.isWhitespace && !"-–—_.()".contains($0) }
        return marks.contains(inner) || words.contains(HeadingName.words(of: inner).joined(separator: " "))
    }
}
