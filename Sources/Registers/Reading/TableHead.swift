import Diagnostics
import Reading
import Spreadsheets

/// The headings of a table: which rows they are in, and what the cells below them hold.
struct TableHead {
    /// A heading and what it means.
    struct Heading: Sendable {
        let cell: Int
        /// Of two-row headings both, with a space between them.
        let text: Located<String>
        /// Nil where the heading means no column.
        var role: CellRole?
        /// Whether the cells below told what it means.
        var isJudgedByCells = false
        /// Whether the rows below have no text, or `-`, in each of its cells.
        var isBlank = false
        /// Whether its sums are in thousands or millions, and would be false as rupiah.
        var isInUnits = false
    }

    /// The index of the record with the headings.
    let index: Int
    /// How many records the headings fill: one to three.
    let height: Int
    let record: CSVRecord
    let headings: [Heading]

    /// The index of the first record below the headings.
    var end: Int { index + height }

    /// Finds the headings and what they mean.
    ///
    /// - Parameter records: at least one.
    init(_ records: [CSVRecord], _ match: HeadingMatch, columns: RegisterColumns) {
        let rows = HeadingRows(in: records, match, columns)
        (index, height) = (rows.index, rows.height)
        record = records[index]
        var judge = HeadingJudge(rows.headings, over: rows.body(of: records), match, columns)
        judge.judgeCells()
        judge.judgeThings()
        judge.findBlank()
        judge.judgeOrdinals()
        judge.judgeUnits(above: records[..<index], below: records[rows.end...])
        headings = judge.headings
    }

    /// What is below headings that mean no column, by the places of the headings.
    func unread(in body: ArraySlice<CSVRecord>) -> [SourceLocation: String] {
        let unread = headings.filter { $0.role == nil && !$0.isBlank }
        guard !unread.isEmpty else { return [:] }
        var texts = Dictionary(keepingFirst: unread.map { ($0.cell, [String]()) })
        for cell in body.lazy.flatMap(\.cells) { texts[cell.index]?.append(cell.text.value) }
        return Dictionary(
            keepingFirst: unread.map { ($0.text.location, texts[$0.cell]?.joined(separator: "\n") ?? "") }
        )
    }

    /// The cell of a column, by its name. Nil where no heading is the column's alone.
    func cell(of name: String, _ columns: RegisterColumns) -> Int? {
        columns.place(of: name).flatMap { place in headings.first { $0.role == .column(place) }?.cell }
    }

    /// The records below the headings with merged cells filled, and with those of one entry joined whose number and title are merged.
    func entries(
        _ written: ArraySlice<CSVRecord>,
        below heads: ArraySlice<CSVRecord>,
        _ merges: [MergedRange],
        _ columns: RegisterColumns
    ) -> [CSVRecord] {
        let repeated = Set(written.filter { row in heads.contains(where: row.hasHeadings) }.map(\.number))
        let merges = merges.filter { !repeated.contains($0.rows.lowerBound) }
        let body = CSVRecord.filled(written, by: merges)
        guard let number = cell(of: columns.number, columns),
            let title = columns.titles.lazy.compactMap({ cell(of: $0, columns) }).first
        else { return body }
        return CSVRecord.joined(body, by: merges, number: number, title: title)
    }

    /// How many columns the headings of a table name.
    static func columnCount(_ records: [CSVRecord], _ match: HeadingMatch) -> Int {
        HeadingRows.counts(records, match).max() ?? 0
    }
}
