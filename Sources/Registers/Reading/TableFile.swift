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
    /// - Parameter sheet: the name of the sheet to be read; the one that looks most like the register where it is empty.
    func table(columns: RegisterColumns, sheet: String = "", _ findings: Findings) -> RegisterTable {
        switch content {
        case .text(let text): RegisterTable.read(text, path: path, columns: columns, findings)
        case .workbook(let workbook):
            Self.table(of: workbook, path: path, columns: columns, sheet: sheet, findings)
        case .unreadable: .empty
        }
    }

    private static func table(
        of workbook: Workbook,
        path: String,
        columns: RegisterColumns,
        sheet name: String,
        _ findings: Findings
    ) -> RegisterTable {
        let match = HeadingMatch(columns)
        let candidates = workbook.sheets.map { sheet in
            (sheet: sheet, records: records(of: sheet, path: path))
        }
        let named = candidates.first { HeadingName.folded($0.sheet.name) == HeadingName.folded(name) }
        if !name.isEmpty, named == nil {
            findings.report(BadWorkbook.noSheet(name, known: workbook.sheets.map(\.name), path: path))
            return .empty
        }
        let counts = candidates.map { $0.sheet.isHidden ? 0 : TableHead.columnCount($0.records, match) }
        let most = counts.max() ?? 0
        let best = counts.firstIndex(of: most).map { candidates[$0] }
        guard let chosen = named ?? best, !chosen.records.isEmpty else {
            findings.report(BadCSV.empty(path: path))
            return .empty
        }
        for (index, candidate) in candidates.enumerated()
        where name.isEmpty && candidate.sheet.name != chosen.sheet.name && !candidate.records.isEmpty {
            let count = candidate.sheet.isHidden ? TableHead.columnCount(candidate.records, match) : counts[index]
            if count >= 3 { findings.report(UnreadSheet.diagnostic(candidate.sheet, read: chosen.sheet, path: path)) }
        }
        if !chosen.sheet.hiddenRows.isEmpty { findings.report(HiddenRows.diagnostic(chosen.sheet, path: path)) }
        if workbook.hasExternalLinks { findings.report(UnreadSheet.externalLinks(path: path)) }
        let merges = chosen.sheet.merges
        return RegisterTable.read(chosen.records, columns: columns, merges: merges, findings)
    }

    private static func records(of sheet: Sheet, path: String) -> [CSVRecord] {
        sheet.rows.map { row in
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
        for merge in merges {
            guard let start = indices[merge.rows.lowerBound],
                let cell = records[start].cells.first(where: { $0.index == merge.columns.lowerBound })
            else { continue }
            for number in merge.rows.dropFirst() {
                guard let index = indices[number] else { continue }
                let record = records[index]
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
