import Diagnostics
import Files
import Reading
import Spreadsheets

/// A table file whose content is in memory: CSV, or a workbook.
struct TableFile {
    private enum Content {
        case text(String)
        case workbook(Workbook)
        /// Why is reported.
        case unreadable
    }

    private let path: String
    private let content: Content

    /// Whether the file could be read.
    var isReadable: Bool {
        if case .unreadable = content { return false }
        return true
    }

    /// The endings of files that hold tables, in lower case.
    static let endings = ["csv", "xlsx", "xlsm", "ods"]

    static func isTable(_ path: String) -> Bool {
        // Excel and LibreOffice lay files with these beginnings beside one that is open.
        let name = path.split(separator: "/").last ?? ""
        return endings.contains(FileType.ending(of: path)) && !name.hasPrefix("~$") && !name.hasPrefix(".~lock.")
    }

    /// The name of a file without folders and ending.
    static func name(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.dropLast(FileType.ending(of: path).count + 1))
    }

    /// Reads a file. What keeps it from being read is reported.
    ///
    /// - Parameters:
    ///   - file: the path on this machine.
    ///   - path: the path relative to the portal's root, for diagnostics.
    init(_ file: String, path: String, _ findings: Findings) throws(FileError) {
        self.path = path
        guard FileType.ending(of: path) != "csv" else {
            let text = try TextFile.read(file, path: path, limit: RegisterTable.sizeLimit, findings)
            content = text.map(Content.text) ?? .unreadable
            return
        }
        let limit = Workbook.sizeLimit
        let bytes = try readFile(file, limit: limit + 1)
        guard bytes.count <= limit else {
            findings.report(FileTooLarge.diagnostic(path: path, size: try fileSize(file), limit: limit))
            content = .unreadable
            return
        }
        do throws(WorkbookFault) {
            content = .workbook(try Workbook(bytes))
        } catch {
            findings.report(BadWorkbook.diagnostic(error, path: path))
            content = .unreadable
        }
    }

    /// Returns the table in the file, empty where there is none, which is reported.
    ///
    /// - Parameters:
    ///   - sheet: the name of the sheet to be read; the one that looks most like the register where it is empty.
    ///   - hidden: what becomes of hidden parts of the sheet; nil reports them.
    func table(
        columns: RegisterColumns,
        sheet: String = "",
        hidden: RegisterDefinition.Hidden? = nil,
        _ findings: Findings
    ) -> RegisterTable {
        switch content {
        case .text(let text): return RegisterTable.read(text, path: path, columns: columns, findings)
        case .workbook(let workbook):
            guard var chosen = Self.sheet(of: workbook, path: path, columns: columns, named: sheet, findings) else {
                return .empty
            }
            if workbook.hasExternalLinks { findings.report(UnreadSheet.externalLinks(path: path)) }
            if workbook.hasMacros { findings.report(UnreadSheet.macros(path: path)) }
            switch hidden {
            case .include: break
            case .omit where !chosen.isHidden: chosen = chosen.withoutHidden
            default: for diagnostic in HiddenCells.diagnostics(chosen, path: path) { findings.report(diagnostic) }
            }
            return RegisterTable.read(
                Self.records(of: chosen, path: path),
                columns: columns,
                merges: chosen.merges,
                uncalculated: chosen.uncalculated.map {
                    SourceLocation(path: path, line: $0.row, column: $0.column + 1, sheet: chosen.name)
                },
                findings
            )
        case .unreadable: return .empty
        }
    }

    /// The sheet that is read. Nil where there is none, which is reported.
    private static func sheet(
        of workbook: Workbook,
        path: String,
        columns: RegisterColumns,
        named name: String,
        _ findings: Findings
    ) -> Sheet? {
        let match = HeadingMatch(columns)
        let candidates = workbook.sheets.map { sheet in
            (sheet: sheet, records: records(of: sheet, path: path, limit: TableHead.searchLimit))
        }
        let named = candidates.first { HeadingName.folded($0.sheet.name) == HeadingName.folded(name) }
        if !name.isEmpty, named == nil {
            findings.report(BadWorkbook.noSheet(name, known: workbook.sheets.map(\.name), path: path))
            return nil
        }
        let counts = candidates.map { $0.sheet.isHidden ? 0 : TableHead.columnCount($0.records, match) }
        let most = counts.max() ?? 0
        let best = counts.firstIndex(of: most).map { candidates[$0] }
        guard let chosen = named ?? best, !chosen.records.isEmpty || !chosen.sheet.uncalculated.isEmpty else {
            findings.report(BadCSV.empty(path: path))
            return nil
        }
        for (index, candidate) in candidates.enumerated()
        where name.isEmpty && candidate.sheet.name != chosen.sheet.name && !candidate.records.isEmpty {
            let count = candidate.sheet.isHidden ? TableHead.columnCount(candidate.records, match) : counts[index]
            if count >= 3 { findings.report(UnreadSheet.diagnostic(candidate.sheet, read: chosen.sheet, path: path)) }
        }
        return chosen.sheet
    }

    /// The rows of a sheet, or the first of them.
    private static func records(of sheet: Sheet, path: String, limit: Int = .max) -> [CSVRecord] {
        sheet.rows.prefix(limit).map { row in
            CSVRecord(
                number: row.number,
                location: SourceLocation(path: path, line: row.number, column: 1, sheet: sheet.name),
                // A sheet has no end of rows, so that none is too short.
                count: CSVReader.cellLimit,
                cells: row.cells.map { cell in
                    let place = SourceLocation(path: path, line: row.number, column: cell.column + 1, sheet: sheet.name)
                    return CSVCell(index: cell.column, text: Located(cell.text.trimmed, at: place))
                }
            )
        }
    }
}

extension CSVRecord {
    /// The rows with the value of merged cells in each row that they span.
    static func filled(_ records: ArraySlice<CSVRecord>, by merges: [MergedRange]) -> [CSVRecord] {
        var records = Array(records)
        let indices = Dictionary(records.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        // Merged cells that overlap are for no spreadsheet; they must not be gone through again and again.
        var budget = 4 * max(records.count, 1_000)
        for merge in merges where merge.rows.count > 1 {
            guard let start = indices[merge.rows.lowerBound],
                let cell = records[start].cells.first(where: { $0.index == merge.columns.lowerBound })
            else { continue }
            for index in records.indices.dropFirst(start + 1) {
                let record = records[index]
                budget -= 1
                guard budget >= 0, record.number <= merge.rows.upperBound else { break }
                guard !record.cells.contains(where: { $0.index == cell.index }) else { continue }
                let cells = (record.cells + [cell]).sorted { $0.index < $1.index }
                records[index] = CSVRecord(
                    number: record.number,
                    location: record.location,
                    count: record.count,
                    cells: cells
                )
            }
        }
        return records
    }
}
