import Diagnostics
import Reading
import Spreadsheets

/// A CSV file whose headings are understood: its rows by column name.
struct RegisterTable: Sendable {
    /// By column name, the heading as written.
    let headings: [String: Located<String>]
    let rows: [RegisterRow]

    /// Characters of one cell, as spreadsheets count them; more come of a quote that was closed rows later.
    static let textLimit = 32_767

    /// How the table was understood.
    var reading: TableReading

    /// The tables of several sheets with the same columns, one after the other.
    static func joined(_ tables: [RegisterTable]) -> RegisterTable {
        guard let first = tables.first, tables.count > 1 else { return tables.first ?? empty }
        var reading = first.reading
        for table in tables.dropFirst() {
            reading.leftOut += table.reading.leftOut
            reading.repeated += table.reading.repeated.filter { !reading.repeated.contains($0) }
            reading.unread.merge(table.reading.unread) { first, _ in first }
        }
        let headings = tables.dropFirst().reduce(into: first.headings) { $0.merge($1.headings) { first, _ in first } }
        return RegisterTable(headings: headings, rows: tables.flatMap(\.rows), reading: reading)
    }

    static let empty = RegisterTable(headings: [:], rows: [], reading: TableReading())

    /// Reads the text of a CSV file and reports what is wrong with its headings, the lengths of its rows and the texts of
    /// its cells. Headings that are unknown, and the second of two that mean one column, are left out with their cells.
    ///
    /// - Parameters:
    ///   - maySign: whether rows with offices and names may be signatures below the table.
    ///   - limit: how many rows are read.
    static func read(
        _ text: String,
        path: String,
        columns: RegisterColumns,
        maySign: Bool = true,
        limit: Int = .max,
        _ findings: Findings
    ) -> RegisterTable {
        // Of exempt information, no part of the text may be left out: the whole file is guarded.
        var reader = CSVReader(text, path: path, oddQuotes: columns[.digest] == nil ? .readLines : .keepCells, findings)
        let before = findings.count
        var records: [CSVRecord] = []
        while records.count < limit, let record = reader.next() { records.append(record) }
        if records.isEmpty, findings.count == before { findings.report(BadCSV.empty(path: path)) }
        return read(records, columns: columns, maySign: maySign, findings)
    }

    /// Reads the rows of a table, whatever file they come from.
    ///
    /// - Parameters:
    ///   - merges: cells of several rows, whose value holds for each of them.
    ///   - name: what the table is called beside its titles, such as the name of a sheet.
    ///   - uncalculated: the places of formulas without results.
    ///   - hiddenCells: the cells of hidden columns, which are reported as hidden and not once more as unknown.
    static func read(
        _ records: [CSVRecord],
        columns: RegisterColumns,
        name: Located<String>? = nil,
        merges: [MergedRange] = [],
        maySign: Bool = true,
        uncalculated: [SourceLocation] = [],
        hiddenCells: Set<Int> = [],
        _ findings: Findings
    ) -> RegisterTable {
        guard !records.isEmpty else {
            for place in uncalculated { findings.report(BrokenFormula.uncalculated(at: place, heading: nil)) }
            return empty
        }
        let legend = columns[.klasifikasi] == nil ? .none : ClassLegend(records)
        let match = HeadingMatch(columns, legend: legend)
        let labels = UnreadLayout.labels(records, match)
        if let labels, uncalculated.isEmpty,
            let list = FormRecords.list(records, labelCell: labels.cell, match)
                ?? (merges.allSatisfy { $0.rows.count == 1 }
                    ? FormRecords.columns(records, labelCell: labels.cell, match) : nil)
        {
            return read(list, columns: columns, name: name, maySign: maySign, findings)
        }
        var head = TableHead(records, match, columns: columns)
        if labels == nil, uncalculated.isEmpty, merges.allSatisfy({ $0.rows.count == 1 }),
            let list = UnreadLayout.below(records, head)
        {
            return read(list, columns: columns, name: name, maySign: maySign, hiddenCells: hiddenCells, findings)
        }
        if let (diagnostic, named) = UnreadLayout.fault(labels, head) {
            findings.report(diagnostic)
            let headings = Dictionary(keepingFirst: named.map { (columns[$0].name, $1) })
            return RegisterTable(headings: headings, rows: [], reading: TableReading())
        }
        var list = records
        if let other = UnreadLayout.otherTable(in: records, below: head, match, columns: columns) {
            findings.report(other.diagnostic)
            list = Array(records[..<other.index])
            // What is below other headings says nothing of these.
            head = TableHead(list, match, columns: columns)
        }
        if !merges.isEmpty {
            list =
                list[..<head.end] + head.entries(list[head.end...], below: list[head.index..<head.end], merges, columns)
        }
        let titles = list[..<head.index].flatMap(\.cells).map(\.text)
        if columns[.digest] == nil {
            for title in titles + (name.map { [$0] } ?? []) {
                InternalNote.diagnostic(ofTitle: title).map(findings.report)
            }
        }
        let whole = TableSection(columns, head, titles: titles, name: name)
        let body = body(list, head, in: whole, columns, maySign: maySign)
        var layout = TableLayout(
            head,
            over: list[head.end...],
            columns: columns,
            legend: legend,
            sections: body.reduce(into: whole.cells) { $0.merge($1.section.cells) { first, _ in first } },
            hiddenCells: hiddenCells,
            findings
        )
        let uncalculatedByRow = Dictionary(grouping: uncalculated, by: \.line)
        var rows: [RegisterRow] = []
        for (record, kind, section) in body {
            guard case .entry = kind else { continue }
            rows += layout.rows(record, section, uncalculated: uncalculatedByRow[record.number] ?? [])
        }
        let leftOut =
            list[..<head.index].compactMap { LeftOutRow($0, .title) }
            + list[head.index..<head.end].dropFirst().compactMap { LeftOutRow($0, .heading) }
            + body.compactMap { LeftOutRow($0.record, $0.kind) }
        layout.report(uncalculated, below: head, except: Set(leftOut.map(\.number)))
        for diagnostic in RowsLeftOut.diagnostics(leftOut) { findings.report(diagnostic) }
        let like = DittoCells.resolved(rows, number: columns.number)
        let filled = MergedCells.filled(like.rows, headings: layout.headings, columns, merges)
        reportBrokenCopies(in: filled.rows, of: rows, columns: Set(like.columns + filled.columns).sorted(), findings)
        return RegisterTable(
            headings: layout.headings,
            rows: filled.rows,
            reading: TableReading(
                head: head.record.number,
                headings: head.headings,
                leftOut: leftOut,
                filled: filled.columns,
                repeated: like.columns,
                unread: head.unread(in: list.dropFirst(head.end))
            )
        )
    }

    /// The records below the headings, each with what it is and the section that it is in or begins.
    private static func body(
        _ records: [CSVRecord],
        _ head: TableHead,
        in whole: TableSection,
        _ columns: RegisterColumns,
        maySign: Bool
    ) -> [(record: CSVRecord, kind: TableRowKinds.Kind, section: TableSection)] {
        let kinds = TableRowKinds(records, head, columns: columns, maySign: maySign)
        var section = whole
        for name in kinds.titleSections {
            section.begin(name, isMarked: true, isAboveHeadings: true)
        }
        return records.indices.dropFirst(head.end).map { index in
            let (record, kind) = (records[index], kinds.kind(at: index))
            switch kind {
            case .entry, .leftOut(.nothing): section.holdsRow()
            case .section(let name):
                section.begin(
                    name,
                    isMarked: record.cells.count == 2 || SectionMark.begins(name.value)
                        || OfficeName.begins(name.value) || OfficeName.names(name.value),
                    isAboveHeadings: kinds.namesAboveHeadings.contains(index)
                )
            case .leftOut: break
            }
            return (record, kind, section)
        }
    }
}

extension RegisterTable {
    /// Reports cells that took a spreadsheet's error from a cell above them: it is the content of neither.
    ///
    /// - Parameter columns: those in which cells took anything from above.
    private static func reportBrokenCopies(
        in rows: [RegisterRow],
        of written: [RegisterRow],
        columns: [String],
        _ findings: Findings
    ) {
        guard !columns.isEmpty else { return }
        for (row, old) in zip(rows, written) {
            for column in columns {
                guard let text = row.cells[column]?.value, old.cells[column]?.value != text,
                    let error = OfficeError.inCell(text)
                else { continue }
                let cell = Located(text, at: row.location(of: column))
                let heading = row.headings[column]?.value ?? column
                findings.report(BrokenFormula.failed(cell, error: error, row: row.number, heading: heading))
            }
        }
    }
}

/// How a table was understood.
struct TableReading: Sendable {
    /// The number of the row with the headings.
    var head = 1
    var headings: [TableHead.Heading] = []
    var leftOut: [LeftOutRow] = []
    /// The columns whose blank cells take the value above them.
    var filled: [String] = []
    /// The columns with cells that say to be like the one above them.
    var repeated: [String] = []
    /// What is below headings that mean no column, by the places of the headings.
    var unread: [SourceLocation: String] = [:]
    /// The names of the sheets that were read; empty for CSV.
    var sheets: [String] = []
    /// Whether one sheet was read and the workbook has others that look like the register.
    var isOneOfSheets = false
}
