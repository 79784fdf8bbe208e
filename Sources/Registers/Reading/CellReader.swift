import Diagnostics
import Reading

/// Reads the cells of one row by the kinds of their columns, and reports those that do not fit.
struct CellReader {
    let row: RegisterRow
    let zone: SiteTimeZone
    let findings: Findings
    /// Headings by column name, as the file writes them.
    let headings: [String: Located<String>]
    var agencies = AgencyNames([])
    /// Code of the agency after which the file is named, for rows that name none.
    var fileAgency: String?
    /// Whether the file was taken from that agency's own portal: all its rows are the agency's, whatever they name.
    var isHarvested = false
    /// Shared by the rows of a table.
    var known = KnownValues()

    /// What the cell of a column says. Nil where it is empty or does not fit. The latter is reported, but for values that
    /// the rules of the law judge.
    func value(of column: RegisterColumn) -> CellValue? {
        if isHarvested, column.meaning == .agency { return fileAgency.map(CellValue.agency) }
        guard let cell = row.cells[column.name] else {
            return column.meaning == .agency ? agencyOfPlace.map(CellValue.agency) : nil
        }
        switch column.meaning {
        case .agency: return agencies.code(of: cell.value).map(CellValue.agency)
        case .digest: return .list(digests(column.name))
        default:
            if let value = known[column, cell.value] { return value }
            let value = column.value(of: cell, in: zone)
            known[column, cell.value] = value
            // A link is taken as it is written even where it leads nowhere.
            if value == nil || column.kind == .uri { reportFaults(of: cell, column) }
            if column.kind == .date || column.meaning == .time { reportWeekday(of: cell, column) }
            return value
        }
    }

    /// Code of the agency to which a row belongs that names none: the one that its section, its sheet or its file is called
    /// after, or that has the information where the table has no column for agencies. Nil where none is.
    private var agencyOfPlace: String? {
        let sections = [row.cells["kelompok"]?.value, row.office].compactMap { $0 }
        let section = sections.lazy.compactMap { agencies.code(of: OfficeName.name(in: $0)) }.first
        // "Unit Kerja" over names of agencies.
        let offices = headings["opd"] == nil ? ["pejabat_menguasai", "penanggung_jawab"] : []
        let office = offices.lazy.compactMap {
            row.cells[$0]?.value.split(separator: ";").lazy.compactMap { agencies.code(of: $0.trimmed) }.first
        }
        .first
        return section ?? row.location.sheet.flatMap(agencies.code(ofSheet:)) ?? fileAgency ?? office
    }

    /// Reports a date that names a day of the week on which it does not fall.
    private func reportWeekday(of cell: Located<String>, _ column: RegisterColumn) {
        guard cell.value.first?.isLetter == true, let reading = DateText.reading(cell.value, in: zone),
            let weekday = reading.contradictedWeekday
        else { return }
        let actual = zone.localTime(at: reading.instant).weekday
        findings.report(ContradictedWeekday.rule, at: cell.location, row: row.number) {
            let rows = TableRows(row.number, heading: headings[column.name]?.value ?? column.name)
            return ContradictedWeekday.diagnostic(cell.value, at: rows.at(cell.location), weekday, actual: actual)
        }
    }

    private func reportFaults(of cell: Located<String>, _ column: RegisterColumn) {
        // `-` says that there is nothing to say.
        if !column.isRequired, cell.value.isBlankMark { return }
        switch (column.meaning, column.kind) {
        case (.bentuk, _):
            let read = BentukInformasi.read(cell.value)
            // Nothing read at all is an element that is missing, which a rule reports.
            for word in read.unread where !read.forms.isEmpty {
                report(Located(word, at: cell.location), in: column.name, .form(column.choices))
            }
        case (.amount, _):
            let isPart = column.isMoney && NumberText.amount(cell.value) != nil
            report(cell, in: column.name, isPart ? .rupiah : .number)
        case (.term, _), (.retensi, _):
            let end = cell.value.split(whereSeparator: \.isWhitespace)
            let isImpossible = [1, 3].contains { DateText.isImpossible(end.suffix($0).joined(separator: " ")) }
            if isImpossible { report(cell, in: column.name, .date(cell.value)) }
        case (.year, _): report(cell, in: column.name, .year)
        case (.time, _): report(cell, in: column.name, .date(cell.value))
        case (.count, _): report(cell, in: column.name, .count)
        case (nil, .list):
            for part in ListText.parts(of: cell) where column.choice(part.value) == nil {
                report(part, in: column.name, .choice(part.value, of: column.choices))
            }
        case (nil, let kind):
            if let fault = fault(cell.value, kind, column.years) {
                report(cell, in: column.name, fault())
            } else if column.choice(cell.value) == nil {
                report(cell, in: column.name, .choice(cell.value, of: column.choices))
            }
        default: break
        }
    }

    private func fault(_ text: String, _ kind: RegisterColumn.Kind, _ years: ClosedRange<Int>?) -> (() -> CellFault)? {
        switch kind {
        case .string, .list: nil
        case .integer: NumberText.integer(text) == nil ? { CellFault.integer } : nil
        case .number: NumberText.number(text) == nil ? { CellFault.number } : nil
        case .date: date(text, years)
        case .boolean: TruthText.read(text) == nil ? { CellFault.boolean } : nil
        case .uri: Self.isAddress(text) ? nil : { CellFault.address }
        }
    }

    private func date(_ text: String, _ years: ClosedRange<Int>?) -> (() -> CellFault)? {
        guard let date = DateText.read(text, in: zone) else { return { CellFault.date(text) } }
        let year = zone.localTime(at: date).year
        guard let years, !years.contains(year) else { return nil }
        return { CellFault.year(year, outside: years) }
    }

    /// Reports required cells that are empty. Where the whole column is missing that has been reported already.
    func reportEmptyCells(_ columns: some Sequence<RegisterColumn>) {
        for column in columns where column.isRequired && headings[column.name] != nil {
            let cell = row.cells[column.name]
            // A hyphen stands for an empty cell, and every row needs a title.
            if cell == nil || column.place == .title && cell?.value.isBlankMark == true { reportEmpty(column.name) }
        }
    }

    /// A date, or nil where the cell is empty or holds none; the latter is reported.
    func date(_ column: String) -> Instant? {
        guard let cell = row.cells[column] else { return nil }
        if let instant = DateText.read(cell.value, in: zone) { return instant }
        report(cell, in: column, CellFault.date(cell.value))
        return nil
    }

    /// A whole number from 0, or nil where the cell is empty or holds none; the latter is reported.
    func count(_ column: String) -> Int? {
        guard let cell = row.cells[column] else { return nil }
        if let number = NumberText.integer(cell.value), number >= 0 { return number }
        report(cell, in: column, .count)
        return nil
    }

    /// A number from 0, or nil where the cell is empty or holds none; the latter is reported.
    func number(_ column: String) -> Double? {
        guard let cell = row.cells[column] else { return nil }
        if let number = NumberText.number(cell.value), number >= 0 { return number }
        report(cell, in: column, .number)
        return nil
    }

    /// SHA-256 digests in small letters. Anything else is reported: a document must not slip through for a typing mistake.
    private func digests(_ column: String) -> [Located<String>] {
        guard let cell = row.cells[column] else { return [] }
        let parts = ListText.parts(of: cell) { ",; \t\n".unicodeScalars.contains($0) }
        return parts.compactMap { part in
            let digits = part.value.lowercased().split(separator: ":").last ?? ""
            let isDigest = digits.utf8.count == 64 && digits.utf8.allSatisfy("0123456789abcdef".utf8.contains)
            if isDigest { return Located(String(digits), at: part.location) }
            report(part, in: column, .digest)
            return nil
        }
    }

    func report(
        _ cell: Located<String>,
        in column: String,
        _ fault: @autoclosure () -> CellFault,
        severity: Severity? = nil
    ) {
        findings.report(BadCell.rule, at: cell.location, row: row.number) {
            let heading = headings[column]?.value ?? column
            let diagnostic = BadCell.diagnostic(cell, row: row.number, heading: heading, fault: fault())
            return severity.map(diagnostic.graded) ?? diagnostic
        }
    }

    func reportEmpty(_ column: String) {
        let heading = headings[column]?.value ?? column
        findings.report(BadCell.empty(row: row.number, heading: heading, at: row.location))
    }

    private static func isAddress(_ text: String) -> Bool {
        let lowercased = text.lowercased()
        let hasStart = ["https://", "http://", "media/", "/"].contains {
            lowercased.hasPrefix($0) && text.count > $0.count
        }
        return hasStart && !text.contains(where: \.isWhitespace)
    }
}

/// What was read of cells, by column and text: thousands of rows have the same few classes, forms and times.
final class KnownValues {
    private var values: [String: [String: CellValue]] = [:]

    /// The value of a text in a column. Nil where the text was not read yet or has no value, in columns whose values tell places, and for texts that
    /// begin with a word in columns of times, where a day of the week is reported in each row.
    subscript(column: RegisterColumn, text: String) -> CellValue? {
        get { values[column.name]?[text] }
        set {
            switch column.meaning {
            case .klasifikasi, .bentuk, .retensi, .term: break
            case .time where text.utf8.first.map { $0 < UInt8(ascii: "A") } == true: break
            case nil where column.kind == .date && text.utf8.first.map { $0 < UInt8(ascii: "A") } == true: break
            default: return
            }
            values[column.name, default: [:]][text] = newValue
        }
    }
}

/// Splits the text of a cell.
enum ListText {
    /// The parts between separators, without white space around them; empty ones are left out. Their places are exact
    /// unless a doubled quote is before them in the cell.
    ///
    /// - Parameter isSeparator: commas, semicolons and line ends where nothing else is said.
    static func parts(
        of cell: Located<String>,
        separatedBy isSeparator: (Unicode.Scalar) -> Bool = { $0 == "," || $0 == ";" || $0 == "\n" }
    ) -> [Located<String>] {
        var parts: [Located<String>] = []
        var line = cell.location.line
        var column = cell.location.column
        var part = ""
        var start = cell.location
        func finish() {
            while part.last?.isWhitespace == true { part.removeLast() }
            if !part.isEmpty { parts.append(Located(part, at: start)) }
            part = ""
        }
        for scalar in cell.value.unicodeScalars {
            if isSeparator(scalar) {
                finish()
            } else if !part.isEmpty || !scalar.properties.isWhitespace {
                if part.isEmpty { start = start.moved(toLine: line, column: column) }
                part.unicodeScalars.append(scalar)
            }
            line += scalar == "\n" ? 1 : 0
            column = scalar == "\n" ? 1 : column + 1
        }
        finish()
        return parts
    }
}
