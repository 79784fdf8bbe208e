import Diagnostics
import Reading

/// Imports a news table that a spreadsheet saved as CSV.
public struct CSVImport: Sendable {
    /// The size limit in bytes, far beyond what spreadsheets hold.
    static let sizeLimit = 256 * 1024 * 1024

    private let path: String
    private let options: TableImportOptions

    public init(path: String, options: TableImportOptions) {
        self.path = path
        self.options = options
    }

    /// Returns the headings in the first line and their guessed fields.
    public func columns() throws -> TableListing {
        var reader = CSVReader(try text().text, path: path, Findings())
        let names = headings(reader.next())
        var rows = 0
        while reader.next() != nil { rows += 1 }
        let mapping = ColumnMapping(guessedFrom: names, table: "")
        return TableListing(name: path, rows: rows, columns: names, mapping: mapping)
    }

    /// Returns the articles.
    ///
    /// - Throws: `TableImportError`, or `FileError` where the machine fails.
    public func read() throws -> ImportedSource {
        let (text, isLegacy) = try text()
        let findings = Findings()
        var reader = CSVReader(text, path: path, findings)
        let names = headings(reader.next())
        let shape = TableShape(columns: names, mapping: try options.mapping(of: names, table: ""), source: ["csv"])
        var records = ImportedRecords(try RecordConverter(shape: shape, options: options))
        let listed = shape.description
        records.note(LocalizedText(id: "kolom: \(listed.id)", en: "columns: \(listed.en)"))
        if isLegacy { records.note(Self.legacyNote) }
        var rows: [TableRecord] = []
        while let row = reader.next() { rows.append(record(row, names)) }
        for row in rows { records.foresee(row) }
        for row in rows { records.add(row) }
        for finding in findings.diagnostics {
            let line = finding.location.line
            records.note(finding.message, origin: LocalizedText(id: "baris teks \(line)", en: "line \(line)"))
        }
        return records.finished()
    }

    private func record(_ row: CSVRecord, _ names: [String]) -> TableRecord {
        var values = [String](repeating: "", count: names.count)
        for cell in row.cells where cell.index < names.count { values[cell.index] = cell.text.value }
        return TableRecord(
            origin: LocalizedText(id: "baris \(row.number)", en: "row \(row.number)"),
            values: values,
            notes: row.cells.contains { $0.index >= names.count } ? [Self.extraCells] : []
        )
    }

    private static let extraCells = LocalizedText(
        id: "baris ini lebih panjang daripada kepala tabel; sel lebihnya tidak dibaca",
        en: "this row is longer than the heading; the cells beyond it were not read"
    )

    private static let legacyNote = LocalizedText(
        id: "berkas ini bukan UTF-8, maka dibaca sebagai Windows-1252; periksa huruf dan tanda kutip",
        en: "this file is not UTF-8 and was read as Windows-1252; check letters and quotes"
    )

    private func headings(_ row: CSVRecord?) -> [String] {
        guard let row, let last = row.cells.last else { return [] }
        var names = (0...last.index).map { "kolom \($0 + 1)" }
        for cell in row.cells { names[cell.index] = cell.text.value }
        return names
    }

    /// Returns the text without byte order mark and with `\n` as line end, and whether it was Windows-1252.
    private func text() throws -> (text: String, isLegacy: Bool) {
        let bytes = try SourceFile.bytes(of: path, wanted: "CSV", limit: Self.sizeLimit)
        let decoded = LegacyText(bytes)
        guard decoded.encoding != .mixed, !decoded.isCut else {
            throw ImportError.notReadable(
                LocalizedText(
                    id: """
                        \(path) mencampur beberapa pengodean. Simpan ulang dari program tabel sebagai "CSV UTF-8", lalu ulangi
                        """,
                    en: "\(path) mixes encodings. Save it again from the spreadsheet as \"CSV UTF-8\", and try again"
                )
            )
        }
        let lines = decoded.text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return (
            lines.hasPrefix("\u{FEFF}") ? String(lines.unicodeScalars.dropFirst()) : lines, decoded.encoding != .utf8
        )
    }
}
