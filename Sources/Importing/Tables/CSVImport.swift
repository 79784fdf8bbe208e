import Diagnostics
import Files
import HTMLReading
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

    /// Returns the headings and their guessed fields.
    public func columns() throws -> TableListing {
        var table = try open(Findings())
        var rows = 0
        while table.reader.next() != nil { rows += 1 }
        let mapping = ColumnMapping(guessedFrom: table.names, table: "")
        return TableListing(name: path, rows: rows, columns: table.names, mapping: mapping)
    }

    /// Returns the articles.
    ///
    /// - Throws: `ImportError`, or `FileError` where the machine fails.
    public func read() throws -> ImportedSource {
        let findings = Findings()
        var table = try open(findings)
        var names = table.names
        var rows: [TableRecord] = []
        while let row = table.reader.next() { rows.append(record(row, names)) }
        if let texts = try textsBeside(rows, names) {
            names.append("isi")
            for index in rows.indices { rows[index].values.append(texts[index]) }
            table.notes.append(Self.filesNote(texts.count { !$0.isEmpty }))
        }
        var profiles = names.map { _ in ColumnProfile() }
        for row in rows { for index in names.indices { profiles[index].count(row.values[index]) } }
        let mapping = try options.mapping(of: names, table: "", profiles)
        var shape = TableShape(columns: names, mapping: mapping, source: ["csv"])
        shape.profiles = profiles
        var records = ImportedRecords(try RecordConverter(shape: shape, options: options))
        let listed = shape.description(try TableStates(shape, options: options))
        records.note(LocalizedText(id: "kolom: \(listed.id)", en: "columns: \(listed.en)"))
        for note in table.notes { records.note(note) }
        for row in rows { records.guessAddresses(by: row) }
        records.takeGuess()
        for row in rows { records.foresee(row) }
        for row in rows { records.add(row) }
        for finding in findings.diagnostics {
            let line = finding.location.line - table.addedLines
            records.note(finding.message, origin: LocalizedText(id: "baris teks \(line)", en: "line \(line)"))
        }
        var source = records.finished()
        source.site = options.site
        return source
    }

    /// Returns the texts of a table without any, which are in files beside it that a column names: `111.rapat` for
    /// `posts/111.rapat.html`, as Substack exports them. Nil where there are none.
    private func textsBeside(_ rows: [TableRecord], _ names: [String]) throws -> [String]? {
        let mapping = ColumnMapping(guessedFrom: names, table: "")
        let hasAssigned = options.assignments.contains { $0.field == .body }
        guard mapping[.body] == nil, mapping[.title] != nil, !hasAssigned, let first = rows.first else { return nil }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        for (column, place) in names.indices.flatMap({ column in ["posts/", ""].map { (column, folder + $0) } }) {
            func file(_ row: TableRecord) -> String? {
                let name = row.values[column]
                let isName = !name.isEmpty && name.utf8.count < 200 && !name.contains("/") && !name.hasPrefix(".")
                return isName ? place + name + ".html" : nil
            }
            guard let name = file(first), try entryKind(at: name) == .file else { continue }
            return try rows.map { row in
                guard let name = file(row), try entryKind(at: name) == .file else { return "" }
                return LegacyText(try readFile(name, limit: Self.sizeLimit)).text
            }
        }
        return nil
    }

    private static func filesNote(_ count: Int) -> LocalizedText {
        LocalizedText(
            id: "isi \(count) naskah diambil dari berkas .html di samping tabel",
            en: "the texts of \(count) rows were taken from the .html files beside the table"
        )
    }

    /// A table whose headings were found.
    private struct OpenedTable {
        /// After the headings.
        var reader: CSVReader
        let names: [String]
        var notes: [LocalizedText]
        /// Lines that the import put in front of the text.
        let addedLines: Int
    }

    /// The most rows above the headings: titles of reports and blank lines.
    private static let titleLimit = 30

    /// Finds the headings: the first row that names title and text, or all columns that the user names. Offices put
    /// titles above them. The first row where there is none.
    private func open(_ findings: Findings) throws -> OpenedTable {
        var (text, notes) = try text()
        text = try withoutMarkup(text, &notes)
        closeQuotes(in: &text, &notes)
        // A title has no delimiter, and the first guess is made from it.
        for prefix in ["", "sep=;\n", "sep=\t\n", "sep=,\n", "sep=|\n"] {
            var reader = CSVReader(prefix + text, path: path, oddQuotes: .trust, Findings())
            for index in 0..<Self.titleLimit {
                guard let row = reader.next() else { break }
                guard isHeading(headings(row)) else { continue }
                return opened(prefix + text, findings, skipping: index, notes, addedLines: prefix.isEmpty ? 0 : 1)
            }
        }
        return opened(text, findings, skipping: 0, notes, addedLines: 0)
    }

    /// The most quotes without an end to take out.
    private static let quoteLimit = 50

    /// Takes out quotes that are never closed, each of which would hide all rows after it.
    private func closeQuotes(in text: inout String, _ notes: inout [LocalizedText]) {
        for _ in 0..<Self.quoteLimit {
            var reader = CSVReader(text, path: path, oddQuotes: .trust, Findings())
            while reader.next() != nil {}
            guard let offset = reader.unclosedQuote else { return }
            var bytes = Array(text.utf8)
            let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
            bytes.remove(at: offset)
            text = String(decoding: bytes, as: UTF8.self)
            notes.append(
                id: """
                    tanda kutip pada baris teks \(line) tidak ditutup sampai akhir berkas, maka dianggap tidak ada; periksa \
                    naskah dari baris itu
                    """,
                en: """
                    a quote on line \(line) of the text is not closed before the end of the file and was ignored; check the \
                    texts from that line
                    """
            )
        }
    }

    private func opened(
        _ text: String,
        _ findings: Findings,
        skipping count: Int,
        _ notes: [LocalizedText],
        addedLines: Int
    ) -> OpenedTable {
        var reader = CSVReader(text, path: path, oddQuotes: .trust, findings)
        var notes = notes
        let above = (0..<count).compactMap { _ in reader.next() }
        if !above.isEmpty {
            let words = above.map { $0.cells.map(\.text.value).joined(separator: " ") }.joined(separator: " / ")
            notes.append(
                id: "baris di atas kepala tabel tidak dibawa: \(words)",
                en: "rows above the headings were left out: \(words)"
            )
        }
        let names = headings(reader.next())
        return OpenedTable(reader: reader, names: names, notes: notes, addedLines: addedLines)
    }

    private func isHeading(_ names: [String]) -> Bool {
        let mapping = ColumnMapping(guessedFrom: names, table: "")
        let assigned = options.assignments.filter { !$0.column.isEmpty }
        let hasAssigned = assigned.allSatisfy { assignment in
            names.contains { HeadingName.folded($0) == HeadingName.folded(assignment.column) }
        }
        let fields = Set(mapping.fields + assigned.map(\.field))
        return hasAssigned && fields.contains(.title) && fields.contains(.body)
    }

    /// Returns the longest table of a page of HTML that was given the name of a table as CSV, or else the text.
    ///
    /// - Throws: `ImportError.notReadable` for pages without a table, and for XML.
    private func withoutMarkup(_ text: String, _ notes: inout [LocalizedText]) throws(ImportError) -> String {
        let head = text.prefix(400).trimmed.lowercased()
        let isHTML = ["<html", "<!doctype", "<table", "<head", "<meta", "<body", "<div"].contains { head.hasPrefix($0) }
        guard isHTML || head.hasPrefix("<?xml") || head.hasPrefix("<workbook") else { return text }
        if isHTML, let table = Self.table(inPage: text) {
            notes += table.notes
            return table.text
        }
        let kind = isHTML ? "HTML" : "XML"
        throw .notReadable(
            id: """
                \(path) bukan CSV: isinya \(kind), yang diberi nama tabel oleh program lain. Buka dengan Excel atau LibreOffice, \
                lalu simpan sebagai "CSV UTF-8"
                """,
            en: """
                \(path) is not CSV: it is \(kind) that a program gave the name of a table. Open it with Excel or LibreOffice and \
                save it as "CSV UTF-8"
                """
        )
    }

    /// Returns the longest table of a page, without what the page hides, and notes on that. Nil where there is none.
    private static func table(inPage html: String) -> (text: String, notes: [LocalizedText])? {
        do {
            let tables = try HTMLParser().parse(html).root.all("table").map(HTMLGrid.init)
            guard let grid = tables.max(by: { $0.rows.count < $1.rows.count }), grid.rows.count > 1 else { return nil }
            let cell = { (text: String) in "\"\(text.replacing("\"", with: "\"\""))\"" }
            let notes = grid.hidden.isEmpty ? [] : [Self.hiddenNote(grid.hidden)]
            return (grid.rows.map { $0.map(cell).joined(separator: ",") }.joined(separator: "\n"), notes)
        } catch {
            // Too long or too deep.
            return nil
        }
    }

    private static func hiddenNote(_ texts: [String]) -> LocalizedText {
        let words = texts.joined(separator: "; ")
        return LocalizedText(
            id: "yang tersembunyi di tabel itu tidak dibawa: \(words)",
            en: "what the table hides was left out: \(words)"
        )
    }

    private func record(_ row: CSVRecord, _ names: [String]) -> TableRecord {
        var values = [String](repeating: "", count: names.count)
        for cell in row.cells where cell.index < names.count { values[cell.index] = Self.unwrapped(cell.text.value) }
        return TableRecord(
            origin: LocalizedText(id: "baris \(row.number)", en: "row \(row.number)"),
            values: values,
            notes: Self.extraCells(row.cells.filter { $0.index >= names.count }.map(\.text.value))
        )
    }

    /// Returns the text of `="0012"`, which keeps spreadsheets from taking a text for a number.
    private static func unwrapped(_ text: String) -> String {
        guard text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 2 else { return text }
        return String(text.dropFirst(2).dropLast()).replacing("\"\"", with: "\"")
    }

    private static func extraCells(_ cells: [String]) -> [LocalizedText] {
        guard !cells.isEmpty else { return [] }
        let words = cells.joined(separator: "; ")
        return [
            LocalizedText(
                id: "baris ini lebih panjang daripada kepala tabel; sel lebihnya tidak dibawa: \(words)",
                en: "this row is longer than the heading; the cells beyond it were left out: \(words)"
            )
        ]
    }

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

    /// Returns the text without byte order mark and with `\n` as line end, and notes on its encoding.
    private func text() throws -> (text: String, notes: [LocalizedText]) {
        let bytes = try SourceFile.bytes(of: path, wanted: "CSV", limit: Self.sizeLimit)
        let decoded = LegacyText(bytes)
        guard decoded.encoding != .mixed, !decoded.isCut else {
            throw ImportError.notReadable(
                id: """
                    \(path) mencampur beberapa pengodean. Simpan ulang dari program tabel sebagai "CSV UTF-8", lalu ulangi
                    """,
                en: "\(path) mixes encodings. Save it again from the spreadsheet as \"CSV UTF-8\", and try again"
            )
        }
        var notes = decoded.encoding == .utf8 ? [] : [Self.legacyNote]
        var text = decoded.text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        if text.utf8.contains(0) {
            text = text.replacing("\u{0}", with: "")
            notes.append(
                id: "berkas ini memuat byte nol (NUL), yang dibuang; periksa kata di sekitarnya",
                en: "this file holds zero bytes (NUL), which were dropped; check the words around them"
            )
        }
        return (text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text, notes)
    }
}
