package import Diagnostics

/// A cell that is not blank, without surrounding white space.
package struct CSVCell {
    /// Counted from 0.
    package let index: Int
    /// Located at the first character of the text, inside the quotes.
    package let text: Located<String>
    package let isQuoted: Bool
    /// The address that a cell of a workbook leads to beside its text. Nil where there is none.
    package let link: String?

    package init(index: Int, text: Located<String>, isQuoted: Bool = false, link: String? = nil) {
        self.link = link
        self.index = index
        self.text = text
        self.isQuoted = isQuoted
    }
}

/// A row of a CSV file with at least one cell that is not blank.
package struct CSVRecord {
    /// The row number that a spreadsheet shows, counted from 1 and including blank rows.
    package let number: Int
    package let location: SourceLocation
    /// The number of cells, empty ones included.
    package let count: Int
    /// The non-blank cells, from left to right.
    package let cells: [CSVCell]
    /// The columns that its table has beside another one, counted from 1. Nil where the table has the row for itself.
    package let span: ClosedRange<Int>?

    package init(
        number: Int,
        location: SourceLocation,
        count: Int,
        cells: [CSVCell],
        span: ClosedRange<Int>? = nil
    ) {
        self.span = span
        self.number = number
        self.location = location
        self.count = count
        self.cells = cells
    }
}

/// Reads CSV (RFC 4180) as offices produce it, row by row and in time linear in the text.
///
/// The delimiter is a semicolon, a tab, a comma or a vertical bar: the one declared by a first line such as `sep=;`, otherwise the most
/// frequent one in the heading. White space around cells is dropped, inside quotes or outside. Blank rows are skipped,
/// including those that contain only delimiters. Vertical tabs and form feeds from word processors become line ends.
/// Unescaped quotes inside a quoted cell and unclosed quotes are reported.
package struct CSVReader {
    /// The maximum number of cells in one row; a person never makes a wider table.
    package static let cellLimit = 1000
    /// The maximum number of rows in one file.
    static let rowLimit = 200_000
    /// The maximum number of filled cells in one file: those of as many rows as a file may have, and twenty columns.
    package static let totalLimit = 4_000_000

    package let delimiter: UInt8
    private let path: String
    private let findings: Findings
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var column = 1
    private var number = 0
    private var isBroken = false
    /// Whether a quote that is never closed ends with its line, so that the rows after it are read, each with the error.
    private let readsOn: Bool
    /// How many more filled cells are read.
    private var budget: Int
    /// The offset in the text of a quote that is never closed, which ends the reading. Nil as long as there is none.
    package private(set) var unclosedQuote: Int?
    private var unclosedQuotePlace: SourceLocation?

    /// - Parameter text: without byte order mark and with `\n` as line end, as ``TextFile`` returns it.
    /// - Parameter budget: how many filled cells are read.
    /// - Parameter readsOn: whether the rows from a quote on that is never closed are read, as if it were an ordinary sign.
    package init(
        _ text: String,
        path: String,
        budget: Int = CSVReader.totalLimit,
        readsOn: Bool = false,
        _ findings: Findings
    ) {
        self.path = path
        self.readsOn = readsOn
        self.budget = budget
        self.findings = findings
        bytes = Array(text.utf8)
        if let separator = CSVDelimiter.declared(in: bytes) {
            delimiter = separator
            while let byte = current, byte != .newline { advance() }
            advance()
        } else {
            delimiter = CSVDelimiter.guess(from: bytes)
        }
    }

    /// Returns the next row that is not blank, or nil at the end. A row with an unclosed quote is left out.
    package mutating func next() -> CSVRecord? {
        while offset < bytes.count, !isBroken {
            number += 1
            let record = record()
            if isBroken || record.cells.isEmpty { continue }
            guard number <= Self.rowLimit else {
                findings.report(BadCSV.tooManyRows(limit: Self.rowLimit, at: record.location))
                return nil
            }
            budget -= record.cells.count
            guard budget >= 0 else {
                findings.report(BadCSV.tooManyCells(at: record.location))
                return nil
            }
            return record
        }
        return nil
    }

    private mutating func record() -> CSVRecord {
        let start = place
        var cells: [CSVCell] = []
        var count = 0
        while true {
            skipBlanks(andLineEnds: false)
            let isQuoted = current == .quote && unclosedQuotePlace == nil
            let text = isQuoted ? quotedCell() : plainCell()
            if let text, count < Self.cellLimit {
                cells.append(CSVCell(index: count, text: text, isQuoted: isQuoted))
            }
            count += 1
            if count == Self.cellLimit + 1 {
                findings.report(BadCSV.tooManyCells(row: number, limit: Self.cellLimit, at: start))
            }
            guard current == delimiter else { break }
            advance()
        }
        advance()
        if let unclosedQuotePlace, !isBroken, !cells.isEmpty {
            findings.report(
                BadCSV.unclosedQuote(row: number, at: max(unclosedQuotePlace, start), opening: unclosedQuotePlace)
            )
        }
        return CSVRecord(number: number, location: start, count: count, cells: cells)
    }

    /// Reads up to the delimiter or line end that follows the cell. Nil where the cell is blank.
    private mutating func plainCell() -> Located<String>? {
        let place = place
        let start = offset
        while let byte = current, byte != delimiter, byte != .newline { advance() }
        return text(bytes[start..<offset], at: place)
    }

    /// Reads up to the delimiter or line end that follows the cell. Nil where the cell is blank.
    private mutating func quotedCell() -> Located<String>? {
        let opening = place
        let quote = offset
        advance()
        skipBlanks(andLineEnds: true)
        let start = place
        var content: [UInt8] = []
        var hasStrayQuote = false
        while let byte = current {
            if byte != .quote {
                content.append(byte)
            } else if following == .quote {
                content.append(byte)
                advance()
            } else if isClosed(after: offset) {
                advance()
                while let byte = current, byte != delimiter, byte != .newline { advance() }
                return text(content[...], at: start)
            } else {
                if !hasStrayQuote { findings.report(BadCSV.strayQuote(row: number, at: place, opening: opening)) }
                hasStrayQuote = true
                content.append(byte)
            }
            advance()
        }
        unclosedQuote = quote
        guard readsOn else {
            findings.report(BadCSV.unclosedQuote(row: number, at: opening, opening: opening))
            isBroken = true
            return nil
        }
        unclosedQuotePlace = opening
        (offset, line, column) = (quote, opening.line, opening.column)
        return plainCell()
    }

    /// Returns whether only blanks separate a quote from the end of its cell.
    private func isClosed(after quote: Int) -> Bool {
        var index = quote + 1
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != .newline {
            guard bytes[index] == .space || bytes[index] == .tab else { return false }
            index += 1
        }
        return true
    }

    private func text(_ content: ArraySlice<UInt8>, at place: SourceLocation) -> Located<String>? {
        var content = content
        while let last = content.last {
            if last.isBlank {
                content.removeLast()
            } else if last == UInt8.noBreakSpace[1], content.suffix(2).elementsEqual(UInt8.noBreakSpace) {
                content.removeLast(2)
            } else {
                break
            }
        }
        guard !content.isEmpty else { return nil }
        if content.contains(where: \.isWordBreak) { content = content.map { $0.isWordBreak ? .newline : $0 }[...] }
        return Located(String(decoding: content, as: UTF8.self), at: place)
    }

    private mutating func skipBlanks(andLineEnds skipsLineEnds: Bool) {
        while let byte = current {
            if byte.isBlank, skipsLineEnds || (byte != .newline && byte != delimiter) {
                advance()
            } else if byte == UInt8.noBreakSpace[0], following == UInt8.noBreakSpace[1] {
                advance()
                advance()
            } else {
                return
            }
        }
    }

    private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }
    private var following: UInt8? { offset + 1 < bytes.count ? bytes[offset + 1] : nil }
    private var place: SourceLocation { SourceLocation(path: path, line: line, column: column) }

    private mutating func advance() {
        guard let byte = current else { return }
        offset += 1
        if byte == .newline {
            line += 1
            column = 1
        } else if offset == bytes.count || bytes[offset] & 0b1100_0000 != 0b1000_0000 {
            // A scalar ends where the next byte is not a continuation byte.
            column += 1
        }
    }
}
