package import Diagnostics
package import Files
import Reading

/// The cells of a CSV register that are read rightly although they are not spelled as open data spell them. Nothing is
/// wrong with them, so that no finding names them; `terang check --fix` writes them anew.
package enum CellSpellings {
    /// Returns the edits of a table, in the order of its cells. Cells without a place of their own in the file, such as
    /// those that a section or a tick gives, have none; neither have cells with quotes.
    ///
    /// - Parameters:
    ///   - file: the table on this machine.
    ///   - path: the same relative to the portal's root.
    package static func edits(
        in file: String,
        path: String,
        of register: Register
    ) throws(FileError) -> [TextEdit] {
        var wanted: [SourceLocation: (written: String, canonical: String)] = [:]
        let columns = register.definition.columns
        for row in register.rows where row.written.location.path == path {
            for column in columns {
                guard let cell = row.written.cells[column.name] else { continue }
                let canonical = column.canonicalText(of: cell.value)
                if canonical != cell.value { wanted[cell.location] = (cell.value, canonical) }
            }
        }
        // What is wrong with the file its reader has reported.
        guard !wanted.isEmpty,
            let text = try TextFile.read(file, path: path, limit: RegisterFiles.sizeLimit, Findings())
        else { return [] }
        // The reader makes line ends of these, which the file does not count as such.
        let hasFurtherLineEnds = text.utf8.contains { $0 == 0x0B || $0 == 0x0C }
        var edits: [TextEdit] = []
        var reader = CSVReader(text, path: path, Findings())
        while let record = reader.next() {
            for cell in record.cells {
                guard let (written, canonical) = wanted[cell.text.location], written == cell.text.value,
                    !written.contains("\""), !(hasFurtherLineEnds && written.contains("\n"))
                else { continue }
                let needsQuotes = !cell.isQuoted && canonical.utf8.contains(reader.delimiter)
                edits.append(
                    TextEdit(
                        from: cell.text.location,
                        to: end(of: cell.text),
                        replacement: needsQuotes ? "\"\(canonical)\"" : canonical
                    )
                )
            }
        }
        return edits
    }

    private static func end(of cell: Located<String>) -> SourceLocation {
        let lines = cell.value.split(separator: "\n", omittingEmptySubsequences: false)
        let length = lines.last?.unicodeScalars.count ?? 0
        let start = cell.location
        return start.moved(
            toLine: start.line + lines.count - 1,
            column: lines.count == 1 ? start.column + length : 1 + length
        )
    }
}
