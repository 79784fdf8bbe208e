import Diagnostics
import Reading
import Spreadsheets

/// A CSV file whose headings are understood: its rows by column name.
struct RegisterTable: Sendable {
    /// By column name, the heading as written.
    let headings: [String: Located<String>]
    let rows: [RegisterRow]

    /// The largest CSV file that is read, in bytes.
    static let sizeLimit = 20 * 1024 * 1024

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
        let other = UnreadLayout.otherTable(in: records, below: head, match, columns: columns)
        if let other { findings.report(other.diagnostic) }
        let list = other.map { Array(records[..<$0.index]) } ?? records
        // What is below other headings says nothing of these.
        if other != nil { head = TableHead(list, match, columns: columns) }
        let records =
            merges.isEmpty
            ? list
            : list[..<(head.index + head.height)]
                + head.entries(
                    list[(head.index + head.height)...],
                    below: list[head.index..<(head.index + head.height)],
                    merges,
                    columns
                )
        let reader = TableRowKinds(records, head, columns: columns, maySign: maySign)
        let body = records.indices.dropFirst(head.index + head.height).map { ($0, reader.kind(at: $0)) }
        let titles = records[..<head.index].flatMap(\.cells).map(\.text)
        if columns[.digest] == nil {
            for title in titles + (name.map { [$0] } ?? []) {
                InternalNote.diagnostic(ofTitle: title).map(findings.report)
            }
        }
        let whole = TableSection(columns, head, titles: titles, name: name)
        var section = whole
        var sections = section.cells
        func isMarked(_ name: Located<String>, _ record: CSVRecord) -> Bool {
            record.cells.count == 2 || SectionMark.begins(name.value) || OfficeName.begins(name.value)
        }
        for (index, kind) in body {
            switch kind {
            case .entry: section.holdsRow()
            case .section(let name): section.begin(name, isMarked: isMarked(name, records[index]))
            case .leftOut: continue
            }
            sections.merge(section.cells) { first, _ in first }
        }
        section = whole
        var layout = TableLayout(
            head,
            over: records[(head.index + head.height)...],
            columns: columns,
            legend: legend,
            sections: sections,
            hiddenCells: hiddenCells,
            findings
        )
        var rows: [RegisterRow] = []
        var leftOut: [LeftOutRow] = []
        let uncalculatedByRow = Dictionary(grouping: uncalculated, by: \.line)
        func leaveOut(_ record: CSVRecord, _ reason: LeftOutRow.Reason, name: Located<String>? = nil) {
            guard let text = name ?? record.cells.first?.text else { return }
            leftOut.append(LeftOutRow(number: record.number, reason: reason, text: text))
        }
        for record in records[..<head.index] { leaveOut(record, .title) }
        for record in records[head.index..<(head.index + head.height)].dropFirst() { leaveOut(record, .heading) }
        for (index, kind) in body {
            switch kind {
            case .entry:
                let record = records[index]
                let unknown = uncalculatedByRow[record.number] ?? []
                rows += layout.rows(record, section, uncalculated: unknown, findings)
                section.holdsRow()
            case .section(let name):
                section.begin(name, isMarked: isMarked(name, records[index]))
                leaveOut(records[index], .section, name: name)
            case .leftOut(let reason): leaveOut(records[index], reason)
            }
        }
        layout.report(uncalculated, below: head, except: Set(leftOut.map(\.number)), findings)
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
                unread: head.unread(in: records.dropFirst(head.index + head.height))
            )
        )
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

/// The section that rows are in.
struct TableSection {
    private let classColumn: String?
    private let groupColumn: RegisterColumn?
    /// What the section says for its rows, by column.
    private(set) var cells: [String: Located<String>] = [:]
    /// A group with classes in it, such as an agency above the classes of its information.
    private var outerGroup: Located<String>?
    /// Whether the group has rows of its own.
    private var groupHasRows = false
    /// Whether the group is named as one, and not a title.
    private var groupIsMarked = false
    /// How many sections have begun.
    private(set) var ordinal = 0
    /// The office whose section it is or is in. Nil where there is none.
    private(set) var office: String?
    private var officeHasClasses = false

    /// The section that a whole table is: of the class that its titles or, failing that, its name tell, if it is a single
    /// one, and of the group that its name tells.
    init(_ columns: RegisterColumns, _ head: TableHead, titles: [Located<String>], name: Located<String>?) {
        classColumn = columns[.klasifikasi]?.name
        groupColumn = columns.section.flatMap { columns[$0] }
        let filled = Set(head.headings.compactMap(\.role).flatMap(\.columns))
        if let place = columns.indices.first(where: { columns[$0].meaning == .year && columns[$0].isQualifier }),
            !filled.contains(place),
            let year = Self.year(titles + (name.map { [$0] } ?? []))
        {
            cells[columns[place].name] = year
        }
        for heading in head.headings {
            guard case .column(let place)? = heading.role, let (name, value) = columns[place].implied,
                let implied = columns.place(of: name), !filled.contains(implied)
            else { continue }
            cells[name] = Located(value, at: heading.text.location)
        }
        if let groupColumn, let name, let section = groupColumn.section(ofSheet: name.value) {
            cells[groupColumn.name] = Located(section, at: name.location)
        }
        guard let classColumn, let (found, text) = Self.classNamed(by: titles, name) else { return }
        cells[classColumn] = Located(found.rawValue, at: text.location)
    }

    /// The only year that follows a word for years in titles: `TAHUN ANGGARAN 2026`. Nil where there are none or several.
    private static func year(_ titles: [Located<String>]) -> Located<String>? {
        let years = titles.flatMap { title in
            let words = title.value.plainWords
            return zip(words, words.dropFirst()).filter {
                ["tahun", "anggaran", "ta"].contains($0) && TableName.isYear(String($1))
            }
            .map { Located(String($1), at: title.location) }
        }
        return Set(years.map(\.value)).count == 1 ? years.first : nil
    }

    /// The class that titles of a table or, failing that, its name tell. Nil where they tell none, or several.
    static func classNamed(
        by titles: [Located<String>],
        _ name: Located<String>?
    ) -> (klasifikasi: Klasifikasi, text: Located<String>)? {
        for texts in [titles, name.map { [$0] } ?? []] {
            let mentions = texts.map { HeadingName.words(of: $0.value).joined(separator: " ") }.joined(separator: " ")
            guard Klasifikasi(section: mentions) != nil else { continue }
            return texts.lazy.compactMap { text in Klasifikasi(section: text.value).map { ($0, text) } }.first
        }
        return nil
    }

    /// A section that names a class ends the group before it, except for one that has no rows before its first class: such a group holds for the
    /// classes that follow. Exempt information has no place in a public list: its rows keep the words, which are reported. So do those of a section
    /// that seems to name a class.
    ///
    /// - Parameter isMarked: whether a letter, a Roman number or the word for an office begins it.
    mutating func begin(_ name: Located<String>, isMarked: Bool) {
        ordinal += 1
        beginOffice(name.value, isMarked: isMarked)
        if let classColumn, let found = Klasifikasi(section: name.value) {
            begin(Located(found.rawValue, at: name.location), in: classColumn)
        } else if let classColumn, SecrecyMark.isHeading(name.value) || Klasifikasi.isMeant(bySection: name.value) {
            begin(name, in: classColumn)
        } else if let groupColumn {
            cells[groupColumn.name] = groupColumn.sectionName(name)
            groupHasRows = false
            groupIsMarked = isMarked
        }
    }

    /// An office holds for its classes and for the counted groups in them. Any other section may be beside it.
    private mutating func beginOffice(_ name: String, isMarked: Bool) {
        if OfficeName.isWhole(SectionMark.removed(from: name)) {
            (office, officeHasClasses) = (name, false)
        } else if Klasifikasi(section: name) != nil {
            officeHasClasses = true
        } else if !isMarked || !officeHasClasses {
            office = nil
        }
    }

    private mutating func begin(_ klasifikasi: Located<String>, in classColumn: String) {
        if let group = groupColumn.flatMap({ cells[$0.name] }), !groupHasRows, groupIsMarked { outerGroup = group }
        cells = [classColumn: klasifikasi]
        if let groupColumn, let outerGroup { cells[groupColumn.name] = outerGroup }
        groupHasRows = true
    }

    /// Tells that the section has a row.
    mutating func holdsRow() { groupHasRows = true }
}

extension RegisterColumn {
    /// What the name of a sheet says in a column of sections: `KIB B`, `Perda 2025`. Nil where it names none.
    func section(ofSheet sheet: String) -> String? {
        let words = sheet.split(whereSeparator: \.isWhitespace).map(String.init).filter { !TableName.isYear($0) }
        let kind = words.joined(separator: " ")
        // "KIB A Tanah"
        if !choices.isEmpty { return choice(kind) ?? choice(words.prefix(2).joined(separator: " ")) }
        return name == "jenis" && Regulation.namesKind(kind) ? kind : nil
    }

    /// What the name of a section says in the column. Nil where it is not one of the column's choices.
    fileprivate func sectionName(_ name: Located<String>) -> Located<String>? {
        keepsSectionSign
            ? name : choice(SectionMark.removed(from: name.value)).map { Located($0, at: name.location) }
    }
}

/// Cells that are blank because the one above them is merged with them.
enum MergedCells {
    /// Fills blank cells of classes, groups and agencies with the value above. A column is filled only where each value
    /// is written once, above the rows that it holds for, and most cells are blank: a cell that was forgotten is left blank. So is every
    /// blank cell of a column with cells that are merged in the workbook, which tells itself for which rows they hold.
    static func filled(
        _ rows: [RegisterRow],
        headings: [String: Located<String>],
        _ columns: RegisterColumns,
        _ merges: [MergedRange]
    ) -> (rows: [RegisterRow], columns: [String]) {
        var rows = rows
        let names = [columns[.klasifikasi]?.name, columns.section, columns[.agency]?.name].compactMap { $0 }
        let merged = names.filter { name in
            guard let place = headings[name]?.location, isMerged(rows, name) else { return false }
            return !merges.contains {
                $0.rows.count > 1 && $0.rows.lowerBound > place.line && $0.columns.contains(place.column - 1)
            }
        }
        for name in merged {
            var value: Located<String>?
            for index in rows.indices {
                if let cell = rows[index].cells[name] {
                    value = cell
                } else if let value {
                    rows[index] = rows[index].adding(value, in: name)
                }
            }
        }
        return (rows, merged)
    }

    private static func isMerged(_ rows: [RegisterRow], _ name: String) -> Bool {
        let cells = rows.map { $0.cells[name] }
        let values = cells.compactMap { $0?.value }
        return cells.first.map { $0 != nil } == true && values.count * 2 < cells.count
            && zip(values, values.dropFirst()).allSatisfy { $0 != $1 }
    }
}
