import Diagnostics
import Reading

/// Which cell of a row belongs to which column.
struct TableLayout {
    /// The cells of a row by column name.
    private typealias Cells = [String: Located<String>]

    private let columns: RegisterColumns
    private let legend: ClassLegend
    private let findings: Findings
    /// By cell; nil where the cell is not read.
    private var roleOfCell: [CellRole?]
    /// By column name, the heading as written.
    private(set) var headings: [String: Located<String>] = [:]
    /// The numbers of rows whose cells seem to be moved to the right.
    private let movedRows: Set<Int>
    /// The columns of ticks in which crosses are the opposite of check marks.
    private var contrasted: Set<Int> = []
    /// Cells without a heading, until one that holds text is reported.
    private var silentCells: Set<Int>
    /// Where titles stand behind the letters of a list. Nil where they do not.
    private let letters: ListLetters?
    /// Finds cells that can only be those of other columns. Nil where cells cannot be told from one another.
    private var movedCells: MovedCells?
    /// The headings by cell, whether they are read or not.
    private let headingOfCell: [Int: Located<String>]

    /// - Parameters:
    ///   - legend: what codes of classes stand for.
    ///   - sections: what the names of sections say, by column, for columns that the table does not have.
    ///   - hiddenCells: the cells of columns that are reported as hidden.
    ///   - body: the rows below the headings.
    init(
        _ head: TableHead,
        over body: ArraySlice<CSVRecord>,
        columns: RegisterColumns,
        legend: ClassLegend,
        sections: [String: Located<String>],
        hiddenCells: Set<Int>,
        _ findings: Findings
    ) {
        self.columns = columns
        self.legend = legend
        self.findings = findings
        let last = head.headings.map(\.cell).max() ?? 0
        let isSheet = head.record.location.sheet != nil
        let count = min(isSheet ? CSVReader.cellLimit : max(head.record.count, last + 1), CSVReader.cellLimit)
        roleOfCell = [CellRole?](repeating: nil, count: count)
        silentCells = Set(0..<count).subtracting(head.headings.map(\.cell))
        movedRows = Self.movedRows(in: body, columns: count)
        letters = ListLetters(below: head, body, columns)
        headingOfCell = Dictionary(keepingFirst: head.headings.map { ($0.cell, $0.text) })
        var owner: [Int: TableHead.Heading] = [:]
        for heading in head.headings where heading.cell < count {
            if let role = heading.role {
                take(heading, role, &owner)
            } else if let person = PersonColumn.diagnostic(heading.text, columns: columns) {
                findings.report(person)
            } else if !heading.isBlank, !hiddenCells.contains(heading.cell) {
                findings.report(
                    heading.isInUnits
                        ? UnknownColumn.inUnits(heading.text) : UnknownColumn.diagnostic(heading.text, columns: columns)
                )
            }
        }
        for (index, heading) in owner {
            roleOfCell[heading.cell] = heading.role
            headings[columns[index].name] = heading.text
        }
        movedCells = MovedCells(columns, headings: Array(owner.values))
        contrasted = contrastedColumns(in: body)
        for (name, place) in sections where headings[name] == nil { headings[name] = Located(name, at: place.location) }
        for column in columns where column.isRequired && headings[column.name] == nil {
            findings.report(MissingColumn.diagnostic(column, at: head.record.location))
        }
    }

    /// Takes a heading for its columns. Of two headings for one column, either both are read, or the better one is and the other is reported.
    ///
    /// - Parameter owner: by column, the heading whose cells are its values.
    private mutating func take(
        _ heading: TableHead.Heading,
        _ role: CellRole,
        _ owner: inout [Int: TableHead.Heading]
    ) {
        if role.isPart {
            roleOfCell[heading.cell] = role
            for index in role.columns where headings[columns[index].name] == nil {
                headings[columns[index].name] = heading.text
            }
            return
        }
        guard let index = role.columns.first(where: { owner[$0] != nil }), let other = owner[index] else {
            for index in role.columns { owner[index] = heading }
            return
        }
        let column = columns[index]
        let folded = { (heading: TableHead.Heading) in HeadingName.folded(heading.text.value) }
        // Beside the number of a regulation or request, "No" counts the rows.
        let isKind = columns.section.flatMap { columns[$0] }.map { !$0.keepsSectionSign } ?? false
        let hasOwnNumbers = column.name == columns.number && (isKind || columns.areAnonymous)
        let counts = { hasOwnNumbers && Self.ordinals.contains(folded($0)) }
        let isOwn = { folded($0) == HeadingName.folded(column.name) }
        let isBetter = counts(other) != counts(heading) ? counts(other) : isOwn(heading) && !isOwn(other)
        let (kept, left) = isBetter ? (heading, other) : (other, heading)
        // "Satker" beside "Pejabat": both have the information. "Keterangan Status" beside "Status" says how it came about.
        if column.joinsCells && folded(kept) != folded(left) || !column.sequels.isEmpty && isOwn(kept) != isOwn(left) {
            roleOfCell[left.cell] = left.role
            owner[index] = kept
            return
        }
        for place in kept.role?.columns ?? [] where place == index || owner[place] == nil { owner[place] = kept }
        if counts(left), !counts(kept) { return }
        findings.report(DuplicateColumn.diagnostic(left.text, column: column.name, kept: kept.text))
    }

    /// What a cell holds. Nil where it is not read.
    private func role(at cell: Int) -> CellRole? { cell < roleOfCell.count ? roleOfCell[cell] : nil }

    /// The columns in which crosses stand beside check marks, `v | x` below `Cetak | Digital`, more often than without them.
    private func contrastedColumns(in body: ArraySlice<CSVRecord>) -> Set<Int> {
        var surplus: [Int: Int] = [:]
        for record in body where record.cells.contains(where: { TickText.isCross($0.text.value) }) {
            let marked = { (isMark: (String) -> Bool) in
                Set(record.cells.filter { isMark($0.text.value) }.flatMap(tickedColumns))
            }
            let checked = marked(TickText.isCheck)
            for column in marked(TickText.isCross) { surplus[column, default: 0] += checked.contains(column) ? 1 : -1 }
        }
        return Set(surplus.filter { $0.value > 0 }.keys)
    }

    /// The columns of whose values a cell is a tick.
    private func tickedColumns(_ cell: CSVCell) -> [Int] {
        guard let role = role(at: cell.index), role.isPart else { return [] }
        return role.columns
    }

    /// The record with `tidak` for each cross that says so.
    private func withoutCrosses(_ record: CSVRecord) -> CSVRecord {
        record.with(
            record.cells.map { cell in
                TickText.isCross(cell.text.value) && !contrasted.isDisjoint(with: tickedColumns(cell))
                    ? CSVCell(index: cell.index, text: Located("tidak", at: cell.text.location)) : cell
            }
        )
    }

    /// Headings of columns that count rows.
    static let ordinals = Set(["no", "no urut", "nomor urut", "urut"].map(HeadingName.folded))

    /// The entries of a record: itself, or each of the things that it has.
    ///
    /// - Parameter uncalculated: the places of the record's formulas without results.
    mutating func rows(_ record: CSVRecord, _ section: TableSection, uncalculated: [SourceLocation]) -> [RegisterRow] {
        let ticked = contrasted.isEmpty ? record : withoutCrosses(record)
        let record = letters?.removed(from: ticked) ?? ticked
        let whole = row(record, section, uncalculated: uncalculated)
        guard let state = columns.first(where: { $0.blank != nil }), let blank = state.blank else { return [whole] }
        let things = record.cells.compactMap { cell in thing(cell, of: whole, state) }
        guard things.isEmpty else { return things }
        // A package without any document is in the list all the same: with what "-" stands below, or else with all that it may have.
        let marked = record.cells.filter { !$0.text.value.trimmed.isEmpty }.compactMap {
            thing(at: $0.index, of: whole, from: $0.text.location)?
                .adding(Located("belum_ada", at: $0.text.location), in: state.name)
        }
        let all =
            marked.isEmpty ? roleOfCell.indices.compactMap { thing(at: $0, of: whole, from: record.location) } : marked
        return (all.isEmpty ? [whole] : all).map { row in
            row.cells[state.name] == nil && !hasSign(row, of: blank.signs)
                ? row.adding(Located(blank.choice, at: record.location), in: state.name) : row
        }
    }

    /// Whether one of some columns is filled, or one that implies what the row is: a plan of procurement with its code is there.
    private func hasSign(_ row: RegisterRow, of signs: [String]) -> Bool {
        columns.contains { column in
            guard row.cells[column.name] != nil else { return false }
            return signs.contains(column.name)
                || column.implied.map { columns[$0.column]?.choice(row[$0.column]) == $0.value } == true
        }
    }

    /// A thing of a row by its kind and number, with what the row says of all of them. Nil where the cell is not one of a thing.
    private func thing(at cell: Int, of row: RegisterRow, from place: SourceLocation) -> RegisterRow? {
        guard case .thing(let index, let kind)? = role(at: cell) else { return nil }
        let ordinal = roleOfCell[..<cell].count { if case .thing? = $0 { true } else { false } } + 1
        let number = row.cells[columns.number]
        return row.adding(Located(kind, at: place), in: columns[index].name).adding(
            Located((number.map { $0.value + "." } ?? "") + "\(ordinal)", at: number?.location ?? place),
            in: columns.number,
            part: ordinal
        )
    }

    /// A thing of a row with what its cell says. Nil where the cell is not one of a thing, or says that there is none.
    ///
    /// - Parameter state: the column for whether a thing is there, with a choice that ticks are read as.
    private func thing(_ cell: CSVCell, of row: RegisterRow, _ state: RegisterColumn) -> RegisterRow? {
        let text = cell.link ?? cell.text.value
        guard TickText.isYes(cell.text.value) || !cell.text.value.isBlankMark,
            var thing = thing(at: cell.index, of: row, from: cell.text.location)
        else { return nil }
        if TickText.isYes(text) {
            return thing.adding(Located(state.choices.first ?? text, at: cell.text.location), in: state.name)
        }
        if TickText.isNo(text), state.choice(text) == nil {
            return thing.adding(Located("belum_ada", at: cell.text.location), in: state.name)
        }
        let column =
            if state.choice(text) != nil { state } else if DocumentText.isAddress(text) {
                columns[.document]
            } else if DateText.reading(text, in: .jakarta) != nil || DateText.isImpossible(text) {
                columns["tanggal"]
            } else {
                text.contains("/") && text.contains(where: \.isNumber) ? columns["nomor_dokumen"] : state
            }
        if let column { thing = thing.adding(Located(text, at: cell.text.location), in: column.name) }
        return thing
    }

    private mutating func row(
        _ record: CSVRecord,
        _ section: TableSection,
        uncalculated: [SourceLocation]
    ) -> RegisterRow {
        var cells: Cells = [:]
        cells.reserveCapacity(record.cells.count)
        var isTooLong = false
        var secret: CSVCell?
        for cell in record.cells {
            reportText(cell.text, row: record.number)
            guard cell.index < roleOfCell.count else {
                if !isTooLong { reportLength(record, cell.text) }
                isTooLong = true
                continue
            }
            if let role = roleOfCell[cell.index] {
                reportError(in: cell.text, role, row: record.number)
                take(cell, role, of: record, &cells)
            } else if columns[.klasifikasi] != nil, let mark = SecrecyMark.find(inRemark: cell.text.value) {
                // What is not read may still say that the row is secret.
                if !mark.isDoubtful {
                    secret = cell
                } else {
                    findings.report(UnknownClassification.unread(mark, at: cell.text.location, row: record.number))
                }
            } else if silentCells.remove(cell.index) != nil {
                findings.report(
                    UnknownColumn.withoutHeading(number: cell.index + 1, row: record.number, cell: cell.text)
                )
            }
        }
        for cell in record.cells {
            guard case .cause(let causes)? = role(at: cell.index), !cell.text.value.isBlankMark else { continue }
            takeCause(cell.text, causes, &cells, row: record.number)
        }
        for place in uncalculated {
            guard case .column(let index)? = role(at: place.column - 1) else { continue }
            cells[columns[index].name] = Located(BrokenFormula.unknown(at: place), at: place)
        }
        if let moved = movedCells?.diagnostic(of: record, headings) { findings.report(moved) }
        if let name = section.className, let column = columns[.klasifikasi], let cell = cells[column.name],
            let own = Klasifikasi(text: cell.value), own != Klasifikasi(section: name.value)
        {
            let contradicted = UnknownClassification.contradicted(
                cell,
                row: record.number,
                heading: heading(of: column),
                by: name
            )
            findings.report(contradicted)
        }
        for (name, cell) in section.cells where cells[name] == nil { cells[name] = cell }
        var headings = headings
        if let secret, let column = columns[.klasifikasi] {
            cells[column.name] = secret.text
            // What is wrong is told with the heading below which it stands.
            headings[column.name] = headingOfCell[secret.index] ?? headings[column.name]
        }
        reportShortness(record)
        // A delimiter in a text moves those after it, also where the last column is empty.
        if !isTooLong, movedRows.contains(record.number) { reportLength(record, nil) }
        return RegisterRow(
            location: record.location,
            number: record.number,
            cells: cells,
            headings: headings,
            section: section.ordinal,
            office: section.office,
            span: record.span
        )
    }

    /// Takes what a cell says into the cells of its columns.
    private func take(_ cell: CSVCell, _ role: CellRole, of record: CSVRecord, _ cells: inout Cells) {
        let text = cell.text
        func set(_ value: String, in column: Int?) {
            if let column { cells[columns[column].name] = Located(value, at: text.location) }
        }
        switch role {
        case .column(let index): take(cell, columns[index], of: record, &cells)
        case .timeAndPlace(let time, let place):
            // "s.d.a." is said of both.
            let parts = DittoCells.isDitto(text.value) ? (time: text, place: text) : TimeAndPlace.parts(of: text)
            cells[columns[time].name] = parts.time
            cells[columns[place].name] = parts.place
        case .numberAndYear(let number, let year):
            let parts = RegulationCitation.numberAndDate(text.value)
            if let date = parts?.date, !date.isEmpty, cells["tanggal_penetapan"] == nil {
                cells["tanggal_penetapan"] = Located(date, at: text.location)
            }
            set(parts?.number ?? text.value, in: number)
            if let parts { set(String(parts.year), in: year) }
        case .regulation(let kind, let number, let year, let title):
            let parts = RegulationCitation.named(text.value)
            set(parts?.number ?? text.value, in: number)
            guard let parts else { return }
            set(parts.kind, in: kind)
            set(String(parts.year), in: year)
            if let name = RegulationCitation.title(in: text.value) { set(name, in: title) }
        case .ground(let letters, let law):
            set(text.value, in: letters)
            set(text.value, in: law)
        case .cause, .thing: break
        case .tick(let index, let value):
            if TickText.isNo(text.value) { return }
            append(TickText.isYes(text.value) ? value : text.value, at: text.location, to: columns[index].name, &cells)
        case .scheduled(let index, let state):
            if text.value.isBlankMark { return }
            let written = periodOfNumber(text.value, columns[index]) ?? text.value
            let isSaid = state.isEmpty || HeadingName.words(of: written).contains(state)
            append(isSaid ? written : written + " " + state, at: text.location, to: columns[index].name, &cells)
        }
    }

    /// Takes a cell for the value of a column, or for a part of it beside the value of another cell.
    private func take(_ cell: CSVCell, _ column: RegisterColumn, of record: CSVRecord, _ cells: inout Cells) {
        let text = cell.text
        let isLink = column.meaning == .document || column.kind == .uri
        if !column.sequels.isEmpty, let other = cells[column.name] {
            let told = StateText.joined(other.value, text.value, column)
            cells[column.name] = Located(told.text, at: other.location)
            guard let remark = told.remark else { return }
            let left = remark == text.value ? cell : record.cells.first { $0.text.location == other.location }
            if let left { reportRemark(left, row: record.number) }
        } else if isLink, let link = cell.link, !text.value.contains("/"), !text.value.contains("www.") {
            // "Unduh" that leads to an address.
            cells[column.name] = Located(link, at: text.location)
        } else if let period = periodOfNumber(text.value, column) {
            cells[column.name] = Located(period, at: text.location)
        } else if column.meaning == .klasifikasi, let value = legend.value(of: text.value) {
            cells[column.name] = Located(value, at: text.location)
        } else if column.joinsCells, let other = cells[column.name], !other.value.isBlankMark {
            if other.value != text.value, !text.value.isBlankMark {
                cells[column.name] = Located("\(other.value); \(text.value)", at: other.location)
            }
        } else {
            cells[column.name] = text
        }
    }

    private func append(_ text: String, at location: SourceLocation, to column: String, _ cells: inout Cells) {
        cells[column] =
            cells[column].map { Located($0.value + ", " + text, at: $0.location) } ?? Located(text, at: location)
    }

    /// Reports what is said of a state and is not read, so that it does not get lost unnoticed.
    private func reportRemark(_ cell: CSVCell, row: Int) {
        let heading = headingOfCell[cell.index]?.value ?? role(at: cell.index).flatMap(heading(of:)) ?? ""
        findings.report(BadCell.diagnostic(cell.text, row: row, heading: heading, fault: .remark).graded(.warning))
    }

    /// Takes what caused the state of a row into the column for the causes of that state. Where the row has none of these states, it is
    /// reported: which column it belongs to would be a guess.
    private func takeCause(_ text: Located<String>, _ causes: [Int], _ cells: inout Cells, row: Int) {
        let states = causes.compactMap { columns[$0].state }
        let state = columns.first { $0.choices.contains(where: states.contains) }
        let written = state.flatMap { state in cells[state.name].flatMap { state.choice($0.value) } }
        if let column = causes.lazy.map({ columns[$0] }).first(where: { $0.state == written }) {
            cells[column.name] = text
        } else {
            let fault = CellFault.cause(ofOne: states, state: state?.name ?? "")
            let heading = heading(of: columns[causes[0]])
            findings.report(BadCell.diagnostic(text, row: row, heading: heading, fault: fault))
        }
    }

    /// A number with the unit that the heading of its column gives. Nil for other texts and headings.
    private func periodOfNumber(_ text: String, _ column: RegisterColumn) -> String? {
        guard column.meaning == .retensi || column.meaning == .term, text.allSatisfy(\.isNumber) else { return nil }
        return unit(of: column).map { text + " " + $0 }
    }

    /// The unit of a period that only the heading gives: `Retensi (Tahun)`. Nil where the heading gives none.
    private func unit(of column: RegisterColumn) -> String? {
        guard let heading = headings[column.name]?.value, !heading.contains(where: \.isNumber)
        else { return nil }
        let words = HeadingName.words(of: heading)
        let found = ["tahun": ["tahun", "thn", "th"], "bulan": ["bulan", "bln"]].filter { _, names in
            names.contains(where: words.contains)
        }
        return found.count == 1 ? found.first?.key : nil
    }

    private func heading(of role: CellRole) -> String? { role.columns.first.map { heading(of: columns[$0]) } }

    private func heading(of column: RegisterColumn) -> String { headings[column.name]?.value ?? column.name }

    private func reportError(in cell: Located<String>, _ role: CellRole, row: Int) {
        guard let error = OfficeError.inCell(cell.value), let heading = heading(of: role) else { return }
        findings.report(BrokenFormula.failed(cell, error: error, row: row, heading: heading))
    }

    /// Reports formulas without results where entries or headings would be read from them.
    ///
    /// - Parameter rows: the numbers of rows that hold no entry.
    func report(_ places: [SourceLocation], below head: TableHead, except rows: Set<Int>) {
        for place in places where place.line >= head.record.number && !rows.contains(place.line) {
            let role = role(at: place.column - 1)
            let isHeading = place.line == head.record.number
            guard isHeading || role != nil else { continue }
            let heading = isHeading ? nil : role.flatMap(heading(of:))
            findings.report(BrokenFormula.uncalculated(at: place, heading: heading))
        }
    }

    /// Reports what no spreadsheet writes.
    private func reportText(_ cell: Located<String>, row: Int) {
        let limit = RegisterTable.textLimit
        if cell.value.utf8.contains(where: \.isControl) {
            findings.report(BadCSV.controlCharacter(row: row, at: cell.location))
        }
        if cell.location.sheet != nil {
            for diagnostic in CellSigns.diagnostics(in: cell, row: row) { findings.report(diagnostic) }
        }
        if cell.value.utf8.count > limit, cell.value.utf16.count > limit {
            findings.report(BadCSV.tooMuchText(row: row, limit: limit, at: cell.location, isOfRow: rowsStandAlone))
        }
    }

    /// Whether a row that loses or moves cells is held back by itself. What a row of exempt information names and is not read is guarded by the
    /// text of the table instead.
    private var rowsStandAlone: Bool { columns[.digest] == nil }

    /// Returns the numbers of rows with surplus cells in a table whose rows mostly have none. Where most rows fill the last column, a text that
    /// moves would push its cell out. Spreadsheets end blocks of rows with further delimiters, which move nothing.
    private static func movedRows(in body: ArraySlice<CSVRecord>, columns count: Int) -> Set<Int> {
        guard body.contains(where: { $0.count > count }) else { return [] }
        let counts = body.reduce(into: [:]) { $0[$1.count, default: 0] += 1 }
        guard counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key == count else { return [] }
        func isFilled(_ record: CSVRecord) -> Bool { record.cells.last.map { $0.index >= count - 1 } ?? false }
        let isUsuallyFilled = body.count(where: isFilled) * 2 > body.count
        let moved = body.indices.filter { index in
            let record = body[index]
            let neighbours = [index - 1, index + 1].filter(body.indices.contains)
            return record.count > count && !(isUsuallyFilled && isFilled(record))
                && !neighbours.contains { body[$0].count == record.count }
        }
        return Set(moved.map { body[$0].number })
    }

    /// Reports a row with more cells than the heading.
    ///
    /// - Parameter text: the first that is beyond the heading. Nil where none is.
    private func reportLength(_ record: CSVRecord, _ text: Located<String>?) {
        findings.report(
            BadCSV.tooLong(
                row: record.number,
                cells: record.count,
                headings: roleOfCell.count,
                text: text,
                at: record.location,
                isOfRow: rowsStandAlone
            )
        )
    }

    /// Spreadsheets leave out empty cells at a row's end. Where a required one is among them, the row is more likely
    /// broken in two.
    private func reportShortness(_ record: CSVRecord) {
        guard record.count < roleOfCell.count else { return }
        let missing = roleOfCell[record.count...].lazy.compactMap { $0 }.flatMap(\.columns)
            .first { columns[$0].isRequired }
        guard let missing else { return }
        findings.report(
            BadCSV.tooShort(
                row: record.number,
                cells: record.count,
                headings: roleOfCell.count,
                missing: columns[missing].name,
                at: record.location,
                isOfRow: rowsStandAlone
            )
        )
    }
}
