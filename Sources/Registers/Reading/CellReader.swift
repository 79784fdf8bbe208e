import Diagnostics
import Reading

/// Reads the cells of one row by the kinds of their columns, and reports those that do not fit.
struct CellReader {
    let row: RegisterRow
    let zone: SiteTimeZone
    let findings: Findings
    /// Headings by column name, as the file writes them.
    let headings: [String: Located<String>]

    /// A cell's text, or empty.
    func text(_ column: String) -> String { row[column] }

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

    /// The parts of a cell between commas, semicolons and line ends, each with its place.
    func list(_ column: String) -> [Located<String>] {
        row.cells[column].map { ListText.parts(of: $0, separatedBy: Self.separatesList) } ?? []
    }

    static func separatesList(_ scalar: Unicode.Scalar) -> Bool { scalar == "," || scalar == ";" || scalar == "\n" }

    /// SHA-256 digests in small letters. What is none is reported: a document must not slip through for a typing mistake.
    func digests(_ column: String) -> [Located<String>] {
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

    func report(_ cell: Located<String>, in column: String, _ fault: CellFault) {
        let heading = headings[column]?.value ?? column
        findings.report(BadCell.diagnostic(cell, row: row.number, heading: heading, fault: fault))
    }

    func reportEmpty(_ column: String) {
        let heading = headings[column]?.value ?? column
        findings.report(BadCell.empty(row: row.number, heading: heading, at: row.location))
    }
}

/// Splits the text of a cell.
enum ListText {
    /// The parts between separators, without white space around them; empty ones are left out. Their places are exact
    /// unless a doubled quote stands before them in the cell.
    static func parts(
        of cell: Located<String>,
        separatedBy isSeparator: (Unicode.Scalar) -> Bool
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
                if part.isEmpty { start = SourceLocation(path: start.path, line: line, column: column) }
                part.unicodeScalars.append(scalar)
            }
            line += scalar == "\n" ? 1 : 0
            column = scalar == "\n" ? 1 : column + 1
        }
        finish()
        return parts
    }
}
