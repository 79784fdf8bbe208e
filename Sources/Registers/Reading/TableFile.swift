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

    /// The names of the sheets of a workbook. Nil for other files.
    var sheetNames: [String]? {
        if case .workbook(let workbook) = content { workbook.sheets.map(\.name) } else { nil }
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
            let text = try TextFile.read(file, path: path, limit: RegisterFiles.sizeLimit, findings)
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
    ///   - agencies: those after which sheets may be named.
    ///   - limit: how many rows of each sheet are read.
    func table(
        columns: RegisterColumns,
        sheet: String = "",
        hidden: RegisterDefinition.Hidden? = nil,
        agencies: AgencyNames = AgencyNames([]),
        limit: Int = .max,
        _ findings: Findings
    ) -> RegisterTable {
        switch content {
        case .text(let text): return RegisterTable.read(text, path: path, columns: columns, limit: limit, findings)
        case .workbook(let workbook):
            let (sheets, hasOthers) = Self.sheets(
                of: workbook,
                path: path,
                columns: columns,
                named: sheet,
                agencies,
                findings
            )
            if !sheets.isEmpty, workbook.hasExternalLinks { findings.report(UnreadSheet.externalLinks(path: path)) }
            if !sheets.isEmpty, workbook.hasComments { findings.report(UnreadSheet.comments(path: path)) }
            if !sheets.isEmpty, workbook.hasMacros { findings.report(UnreadSheet.macros(path: path)) }
            var joined = RegisterTable.joined(
                sheets.map { table(in: $0, columns: columns, hidden: hidden, limit: limit, findings) }
            )
            joined.reading.sheets = sheets.map(\.name)
            joined.reading.isOneOfSheets = sheets.count == 1 && hasOthers
            return joined
        case .unreadable: return .empty
        }
    }

    private func table(
        in sheet: Sheet,
        columns: RegisterColumns,
        hidden: RegisterDefinition.Hidden?,
        limit: Int,
        _ findings: Findings
    ) -> RegisterTable {
        var sheet = sheet
        let hiddenCells = hidden == nil ? Set(sheet.hidden.columns) : []
        switch hidden {
        case .include: break
        case .omit where !sheet.isHidden: sheet = sheet.withoutHidden
        default: for diagnostic in HiddenCells.diagnostics(sheet, path: path) { findings.report(diagnostic) }
        }
        return RegisterTable.read(
            Self.records(of: sheet, path: path, limit: limit),
            columns: columns,
            name: Located(sheet.name, at: SourceLocation(path: path, sheet: sheet.name)),
            merges: sheet.merges,
            uncalculated: sheet.uncalculated.map {
                SourceLocation(path: path, line: $0.row, column: $0.column + 1, sheet: sheet.name)
            },
            hiddenCells: hiddenCells,
            findings
        )
    }

    /// The first rows of a sheet, in which its headings are.
    private struct Candidate {
        let sheet: Sheet
        let records: [CSVRecord]
        /// Whether its entries are forms.
        let areForms: Bool
        /// How many columns its headings name.
        let count: Int
        /// The headings and what is above them. Nil where there are none.
        let head: TableHead?

        init(_ sheet: Sheet, _ records: [CSVRecord], _ match: HeadingMatch, _ columns: RegisterColumns) {
            let forms = UnreadLayout.labels(records, match).flatMap {
                FormRecords.list(records, labelCell: $0.cell, match)
            }
            self.sheet = sheet
            self.records = forms ?? records
            areForms = forms != nil
            count = TableHead.columnCount(self.records, match)
            head = records.isEmpty ? nil : TableHead(self.records, match, columns: columns)
        }

        /// The class whose rows the sheet has, as its titles or its name tell. Nil where they tell none.
        var klasifikasi: Klasifikasi? {
            guard let head else { return nil }
            let titles = records[..<head.index].flatMap(\.cells).map(\.text)
            let name = Located(sheet.name, at: head.record.location)
            return TableSection.classNamed(by: titles, name)?.klasifikasi
        }

        /// Whether two sheets have the same headings, or most columns in common, whatever their order.
        func isAlike(_ other: Candidate) -> Bool {
            guard let head, let otherHead = other.head else { return false }
            let columns = { (head: TableHead) in Set(head.headings.compactMap(\.role).flatMap(\.columns)) }
            let (mine, theirs) = (columns(head), columns(otherHead))
            return mine.intersection(theirs).count * 4 >= max(mine.count, theirs.count) * 3
        }
    }

    /// The sheets that are read: the one that is named, or looks most like the register, and with it those that have the same
    /// columns and each another class, or each the name of another agency, or forms; where rows are of single years, also those of other years
    /// and months. Sheets of groups of things, such as land, have other columns each. Empty where there is none, which is reported. With them,
    /// whether the workbook has other sheets that look like the register.
    private static func sheets(
        of workbook: Workbook,
        path: String,
        columns: RegisterColumns,
        named name: String,
        _ agencies: AgencyNames,
        _ findings: Findings
    ) -> (read: [Sheet], hasOthers: Bool) {
        let match = HeadingMatch(columns)
        let candidates = workbook.sheets.map { sheet in
            Candidate(sheet, records(of: sheet, path: path, limit: HeadingRows.searchLimit), match, columns)
        }
        let named = candidates.first { HeadingName.folded($0.sheet.name) == HeadingName.folded(name) }
        if !name.isEmpty, named == nil {
            findings.report(BadWorkbook.noSheet(name, known: workbook.sheets.map(\.name), path: path))
            return ([], false)
        }
        let visible = candidates.filter { !$0.sheet.isHidden }
        // Drafts and what is called old come after the list itself.
        let certain = visible.filter { $0.count >= 3 && !SheetName.isAside($0.sheet.name) }
        let likely = certain.isEmpty ? visible : certain
        let best = likely.first { $0.count == likely.map(\.count).max() } ?? candidates.first
        guard var chosen = named ?? best, !chosen.records.isEmpty || !chosen.sheet.uncalculated.isEmpty else {
            findings.report(BadCSV.empty(path: path))
            return ([], false)
        }
        // Sheets of other things, such as notes, are not taken for a register's.
        let rivals = candidates.filter { $0.count >= 3 }
        guard name.isEmpty else { return ([chosen.sheet], rivals.count > 1) }
        let alike = visible.filter { $0.count >= 3 && $0.isAlike(chosen) }
        // Of a list that is set each year, the last one holds.
        let isOfTimes = columns.contains { $0.isRequired && ($0.meaning == .year || $0.kind == .date) }
        let current = alike.filter { !SheetName.isAside($0.sheet.name) }
        let newest = current.filter { SheetName.year(in: $0.sheet.name) != nil }
            .max { SheetName.year(in: $0.sheet.name) ?? 0 < SheetName.year(in: $1.sheet.name) ?? 0 }
        if !isOfTimes, let newest, SheetName.year(in: chosen.sheet.name) != nil { chosen = newest }
        let group = columns.section.flatMap { columns[$0] }
        /// Those of which each has a part of its own, where the chosen one is among them.
        func parts(of candidates: [Candidate], _ part: (Candidate) -> String?) -> [Candidate]? {
            let found = candidates.filter { part($0) != nil }
            let isOnePerPart = found.count > 1 && part(chosen) != nil && Set(found.map(part)).count == found.count
            return isOnePerPart ? found : nil
        }
        let read =
            parts(of: current) { $0.klasifikasi?.rawValue } ?? parts(of: alike) {
                agencies.code(ofSheet: $0.sheet.name)
            }
            ?? parts(of: isOfTimes ? current : []) { SheetName.period(in: $0.sheet.name) }
            ?? parts(of: alike) { $0.areForms ? $0.sheet.name : nil }
            // What is said of things of different groups, such as land and vehicles, differs.
            ?? parts(of: rivals.filter { !$0.sheet.isHidden }) { group?.section(ofSheet: $0.sheet.name) } ?? [chosen]
        for candidate in rivals where !read.contains(where: { $0.sheet.name == candidate.sheet.name }) {
            let isAlike = alike.count > 1 && alike.contains { $0.sheet.name == candidate.sheet.name }
            findings.report(UnreadSheet.diagnostic(candidate.sheet, read: chosen.sheet, isAlike: isAlike, path: path))
        }
        return (read.map(\.sheet), rivals.count > read.count)
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
                    let link = sheet.links.isEmpty ? nil : sheet.links[CellPlace(row: row.number, column: cell.column)]
                    return CSVCell(index: cell.column, text: Located(cell.text.trimmed, at: place), link: link)
                }
            )
        }
    }
}

extension CSVRecord {
    /// The rows with the value of merged cells in each row that they span.
    static func filled(_ records: ArraySlice<CSVRecord>, by merges: [MergedRange]) -> [CSVRecord] {
        var records = Array(records)
        let indices = Dictionary(keepingFirst: records.enumerated().map { ($1.number, $0) })
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
                records[index] = record.with((record.cells + [cell]).sorted { $0.index < $1.index })
            }
        }
        return records
    }

    /// The records with those of one entry joined: its number is merged over several rows, such as those of its documents, and so is its
    /// title. Different texts of a column are in lines below each other.
    ///
    /// - Parameters:
    ///   - records: with merged cells filled.
    ///   - number: the cell of the numbers.
    ///   - title: that of the titles.
    static func joined(_ records: [CSVRecord], by merges: [MergedRange], number: Int, title: Int) -> [CSVRecord] {
        let ends = Dictionary(
            merges.filter { $0.columns.lowerBound == number && $0.rows.count > 1 }.map {
                ($0.rows.lowerBound, $0.rows.upperBound)
            },
            uniquingKeysWith: max
        )
        guard !ends.isEmpty else { return records }
        var joined: [CSVRecord] = []
        var index = 0
        while index < records.count {
            let first = records[index]
            let end = ends[first.number] ?? first.number
            let rows = records[index...].prefix { $0.number <= end }
            // Of several addresses behind texts one would be lost.
            let isOne =
                Set(rows.flatMap(\.cells).compactMap(\.link)).count <= 1
                && Set(rows.map { row in row.cells.first { $0.index == title }?.text.value }).count == 1
            joined += isOne && rows.count > 1 ? [first.joined(with: rows.dropFirst())] : Array(rows)
            index += rows.count
        }
        return joined
    }

    private func joined(with others: ArraySlice<CSVRecord>) -> CSVRecord {
        let byCell = Dictionary(grouping: cells + others.flatMap(\.cells), by: \.index)
        let joined = byCell.sorted { $0.key < $1.key }.map { index, cells in
            let texts = cells.map(\.text.value).firsts(by: \.self)
            return CSVCell(
                index: index,
                text: Located(texts.joined(separator: "\n"), at: cells[0].text.location),
                link: cells.lazy.compactMap(\.link).first
            )
        }
        return with(joined)
    }
}
