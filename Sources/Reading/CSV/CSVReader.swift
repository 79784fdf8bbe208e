import ASCII
import Diagnostics

/// Reads CSV (RFC 4180) as offices produce it, row by row and in time linear in the text.
///
/// The delimiter is a semicolon, a tab, a comma or a vertical bar: the one declared by a first line such as `sep=;`, otherwise the most
/// frequent one in the heading. White space around cells is dropped, inside quotes or outside. Blank rows are skipped,
/// including those that contain only delimiters. Vertical tabs and form feeds from word processors become line ends.
///
/// A quote that is not closed at the end of its cell, and one in the middle of a quoted cell, are reported. Where such a cell would take
/// up rows, each line is a row: the one with the quote and those that cannot be told from a text in it are reported.
package struct CSVReader {
    /// The maximum number of cells in one row; a person never makes a wider table.
    package static let cellLimit = 1000
    static let rowLimit = 200_000
    /// The maximum number of filled cells in one file: those of as many rows as a file may have, and twenty columns.
    static let totalLimit = 4_000_000

    /// What follows a quote after which nobody can tell where cells end.
    package enum OddQuotes: Sendable {
        /// Each line is a row, and has the error unless it looks like the other rows.
        case readLines
        /// As ``readLines`` where the row with the quote has all its cells. Otherwise the reading ends before it.
        case keepCells
        /// A cell ends where a quote closes it, however many lines later. A quote that is never closed ends the reading.
        case trust
    }

    /// A place in the text.
    private struct Cursor {
        var offset = 0
        var line = 1
        var column = 1
    }

    package private(set) var delimiter: UInt8
    private let path: String
    private var findings: Findings
    private var oddQuotes: OddQuotes
    private let bytes: [UInt8]
    private var at = Cursor()
    private var number = 0
    private var isBroken = false
    /// Whether no row so far has more than one filled cell, as those of titles.
    private var isAboveTable = true
    /// Whether some of the first rows are not wholly in quotes, once they are counted.
    private var hasOpenRows = false
    /// How many more filled cells are read.
    private var budget: Int
    /// The offset in the text of a quote that is never closed, which ended the reading. Nil as long as there is none.
    package private(set) var unclosedQuote: Int?
    /// The quote that makes the following rows doubtful, until one looks like the rows of the table.
    private var doubtful: SourceLocation?
    /// The first quote of the row that is being read after whose cell other lines begin, and what is wrong with its quotes.
    private var spanning: SourceLocation?
    private var fault: QuoteFault?
    /// How many cells most rows have. Nil until a quote makes it necessary to know.
    private var usualCount: Int?
    /// How many bytes may be read once more, so that reading ends soon whatever the text is.
    private var rereadable: Int

    private struct QuoteFault {
        /// The quote that opens the cell, and its offset.
        let opening: SourceLocation
        let offset: Int
        /// A quote in the middle of the cell.
        let stray: SourceLocation?
        /// Whether a quote closes the cell before the end of the text.
        let isClosed: Bool
    }

    /// - Parameter text: without byte order mark and with `\n` as line end, as ``TextFile`` returns it.
    /// - Parameter budget: how many filled cells are read.
    package init(
        _ text: String,
        path: String,
        budget: Int = CSVReader.totalLimit,
        oddQuotes: OddQuotes = .readLines,
        _ findings: Findings
    ) {
        self.path = path
        self.oddQuotes = oddQuotes
        self.budget = budget
        self.findings = findings
        bytes = Array(text.utf8)
        rereadable = 4 * bytes.count
        if let separator = CSVDelimiter.declared(in: bytes) {
            delimiter = separator
            while let byte = current, byte != .newline { advance() }
            advance()
        } else {
            delimiter = CSVDelimiter.guess(from: bytes)
        }
    }

    /// Returns the next row that is not blank, or nil at the end.
    package mutating func next() -> CSVRecord? {
        while at.offset < bytes.count, !isBroken {
            number += 1
            let record = checkedRecord()
            if record.cells.count > 1 { isAboveTable = false }
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

    /// Reads a row and reports what is wrong with its quotes.
    private mutating func checkedRecord() -> CSVRecord {
        let start = at
        let record = record(ofOneLine: false)
        if oddQuotes == .trust {
            guard let fault else { return record }
            if let stray = fault.stray { report(stray: stray, of: fault) }
            if !fault.isClosed {
                reportUnclosed(fault.opening, at: fault.opening)
                (isBroken, unclosedQuote) = (true, fault.offset)
            }
            return record
        }
        guard let opening = spanning ?? fault?.opening ?? doubtful else { return unwrapped(record, from: start.offset) }
        rereadable -= at.offset - start.offset
        guard rereadable >= 0 else {
            reportUnclosed(opening, at: opening)
            isBroken = true
            return record
        }
        if let fault, !fault.isClosed || record.count != rowCount() {
            return recordOfLine(from: start, fault, opening)
        }
        let isWhole = fault == nil && record.count == rowCount()
        if spanning != nil, takesUpRows(from: start.offset, to: at.offset, isWhole: isWhole) {
            return recordOfLine(from: start, fault, opening)
        }
        if let fault, let stray = fault.stray {
            report(stray: stray, of: fault, isTitle: isTitle(record))
            if spanning != nil { doubtful = fault.opening }
        } else if doubtful != nil, !record.cells.isEmpty {
            let line = line(at: start.offset)
            let isRow =
                spanning == nil ? isLikeRow(line) && line.hasPairs : record.count == rowCount() && record.count > 3
            if isRow { doubtful = nil } else { reportUnclosed(opening, at: record.location) }
        }
        return record
    }

    /// Reads the line with a quote that would take up the rows after it.
    private mutating func recordOfLine(from start: Cursor, _ fault: QuoteFault?, _ opening: SourceLocation) -> CSVRecord
    {
        at = start
        let record = record(ofOneLine: true)
        let line = line(at: start.offset)
        if let fault, let stray = fault.stray, stray.line == start.line, line.count == rowCount(), line.hasPairs {
            report(stray: stray, of: fault, isTitle: isTitle(record))
        } else {
            doubtful = doubtful ?? opening
            reportUnclosed(opening, at: max(opening, record.location), isTitle: isTitle(record))
        }
        return record
    }

    private func report(stray: SourceLocation, of fault: QuoteFault, isTitle: Bool = false) {
        let diagnostic = BadCSV.strayQuote(row: number, at: stray, opening: fault.opening)
        findings.report(isTitle ? diagnostic.graded(.warning) : diagnostic)
    }

    private mutating func reportUnclosed(_ opening: SourceLocation, at place: SourceLocation, isTitle: Bool = false) {
        let diagnostic = BadCSV.unclosedQuote(row: number, at: place, opening: opening)
        findings.report(isTitle ? diagnostic.graded(.warning) : diagnostic)
        if oddQuotes == .keepCells, !isTitle { isBroken = true }
    }

    /// Whether a row is one of titles above a table of several columns. A quote there moves no cell.
    private mutating func isTitle(_ record: CSVRecord) -> Bool {
        isAboveTable && record.cells.count == 1 && record.cells[0].index == 0 && rowCount() > 3
    }

    /// A row that is wholly in quotes, as spreadsheets save lines that they took for one cell: with the cells inside these, which is reported.
    /// Other rows are returned as they are.
    private mutating func unwrapped(_ record: CSVRecord, from start: Int) -> CSVRecord {
        guard record.count == 1, let cell = record.cells.first, let inner = row(inside: cell),
            inner.count == rowCount(),
            !isAboveTable || !hasOpenRows
        else { return record }
        let written = String(decoding: bytes[start...].prefix { $0 != .newline }, as: UTF8.self)
        findings.report(
            BadCSV.quotedRow(row: number, at: record.location, written: written, inner: cell.text.value)
        )
        // The cells stand behind the quote that opens the row, and doubled quotes move those after them.
        let isAsWritten = !written.dropFirst().dropLast().contains("\"\"")
        return CSVRecord(
            number: number,
            location: record.location,
            count: inner.count,
            cells: inner.cells.map { inside in
                let column = record.location.column + inside.text.location.column
                let place =
                    isAsWritten ? record.location.moved(toLine: record.location.line, column: column) : record.location
                return CSVCell(index: inside.index, text: Located(inside.text.value, at: place))
            }
        )
    }

    /// The row that the only cell of another one holds. Nil where it is not in quotes, is a sentence (`"Mengetahui, Kepala Dinas, Budi"`), or holds
    /// less than three cells or several lines.
    private func row(inside cell: CSVCell) -> CSVRecord? {
        guard cell.isQuoted, cell.text.value.utf8.count(where: { $0 == delimiter }) > 1,
            !cell.text.value.utf8.contains(.newline)
        else { return nil }
        let text = cell.text.value.utf8
        let isSentence = zip(text, text.dropFirst()).allSatisfy { $0 != delimiter || $1 == UInt8(ascii: " ") }
        guard !isSentence || text.contains(.quote) else { return nil }
        var reader = CSVReader(cell.text.value, path: path, oddQuotes: .trust, Findings())
        reader.delimiter = delimiter
        return reader.next()
    }

    /// - Parameter ofOneLine: whether a quote that its line does not close is an ordinary sign.
    private mutating func record(ofOneLine: Bool) -> CSVRecord {
        let start = place
        var cells: [CSVCell] = []
        var count = 0
        (spanning, fault) = (nil, nil)
        while true {
            skipBlanks(andLineEnds: false)
            let isQuoted = current == .quote && (!ofOneLine || closingQuote(of: at.offset) != nil)
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
        return CSVRecord(number: number, location: start, count: count, cells: cells)
    }

    /// Reads up to the delimiter or line end that follows the cell. Nil where the cell is blank.
    private mutating func plainCell() -> Located<String>? {
        let place = place
        let start = at.offset
        while let byte = current, byte != delimiter, byte != .newline { advance() }
        return text(bytes[start..<at.offset], at: place)
    }

    /// Reads up to the delimiter or line end that follows the cell. Nil where the cell is blank or not closed.
    private mutating func quotedCell() -> Located<String>? {
        let opening = place
        let quote = at.offset
        advance()
        skipBlanks(andLineEnds: true)
        let start = place
        var content: [UInt8] = []
        while let byte = current {
            if byte != .quote {
                content.append(byte)
            } else if following == .quote {
                content.append(byte)
                advance()
            } else if isClosed(after: at.offset) {
                advance()
                if at.line > opening.line, spanning == nil { spanning = opening }
                while let byte = current, byte != delimiter, byte != .newline { advance() }
                return text(content[...], at: start)
            } else {
                if fault == nil { fault = QuoteFault(opening: opening, offset: quote, stray: place, isClosed: true) }
                content.append(byte)
            }
            advance()
        }
        spanning = spanning ?? opening
        let stray = fault.flatMap { $0.opening == opening ? $0.stray : nil }
        fault = QuoteFault(opening: opening, offset: quote, stray: stray, isClosed: false)
        return nil
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

    private var current: UInt8? { at.offset < bytes.count ? bytes[at.offset] : nil }
    private var following: UInt8? { at.offset + 1 < bytes.count ? bytes[at.offset + 1] : nil }
    private var place: SourceLocation { SourceLocation(path: path, line: at.line, column: at.column) }

    private mutating func advance() {
        guard let byte = current else { return }
        at.offset += 1
        if byte == .newline {
            at.line += 1
            at.column = 1
        } else if at.offset == bytes.count || bytes[at.offset] & 0b1100_0000 != 0b1000_0000 {
            // A scalar ends where the next byte is not a continuation byte.
            at.column += 1
        }
    }
}

// Rows that a quote would take up.
extension CSVReader {
    /// A line of the text, whose quoted cells end with it.
    private struct Line {
        /// The number of cells.
        var count = 1
        var quotes = 0
        /// Whether each quote can have another one that closes it.
        var hasPairs: Bool { quotes.isMultiple(of: 2) }
        /// Whether blanks follow a delimiter, as in texts.
        var hasBlanks = false
        /// Whether the first cell is a number such as `12`, `3.` or `DINKES-04`.
        var isNumbered = false
        /// The offset of its end.
        var end: Int
    }

    /// Whether a line is a row of the table rather than a part of a text: it has as many cells as other rows, and two more signs.
    private mutating func isLikeRow(_ line: Line) -> Bool {
        guard line.count > 1, line.count == rowCount() else { return false }
        return [!line.hasBlanks, line.isNumbered, line.count > 3].count { $0 } > 1
    }

    /// Whether a cell that goes on over lines takes up rows: one line is like a row or, where nothing is wrong with the cell, all are, the first
    /// included, because texts have lists.
    ///
    /// - Parameter isWhole: whether nothing is wrong with the cell, and its row has as many cells as others.
    private mutating func takesUpRows(from start: Int, to end: Int, isWhole: Bool) -> Bool {
        let first = line(at: start)
        if isWhole, first.count != rowCount() { return false }
        var next = first.end + 1
        while next < end {
            let line = line(at: next)
            let isBlank = line.end == next
            next = line.end + 1
            if isBlank { continue }
            switch (isWhole, isLikeRow(line)) {
            case (true, false): return false
            case (false, true): return true
            case (true, true), (false, false): continue
            }
        }
        return isWhole
    }

    /// The rows that tell how many cells rows have.
    private static let sampleCount = 1_000

    /// Returns how many cells most rows have, as far as quotes tell where these end.
    private mutating func rowCount() -> Int {
        if let usualCount { return usualCount }
        var reader = self
        (reader.at, reader.number, reader.budget) = (Cursor(), 0, Self.totalLimit)
        (reader.oddQuotes, reader.findings) = (.trust, Findings())
        var counts: [Int: Int] = [:]
        for _ in 0..<Self.sampleCount {
            guard let record = reader.next() else { break }
            if record.cells.count > 1 { hasOpenRows = true }
            let count = record.count > 1 ? record.count : record.cells.first.flatMap(row(inside:))?.count ?? 1
            if count > 1 { counts[count, default: 0] += 1 }
        }
        // A quote that is never closed may take up all rows.
        var start = counts.isEmpty && reader.unclosedQuote != nil ? 0 : bytes.count
        while start < bytes.count {
            let line = line(at: start)
            if line.count > 1 { counts[line.count, default: 0] += 1 }
            start = line.end + 1
        }
        let most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
        usualCount = most
        return most
    }

    private func line(at start: Int) -> Line {
        var line = Line(end: start)
        var beginsCell = true
        var hasDigit = false
        while line.end < bytes.count, bytes[line.end] != .newline {
            let byte = bytes[line.end]
            if byte == .quote, beginsCell, let closing = closingQuote(of: line.end) {
                line.quotes += bytes[line.end...closing].count { $0 == .quote }
                beginsCell = false
                line.end = closing
            } else if byte == delimiter {
                if line.count == 1 {
                    let first = bytes[start..<line.end].drop(while: \.isBlank)
                    line.isNumbered = hasDigit && first.count <= 16 && !first.contains(where: \.isBlank)
                }
                line.count += 1
                beginsCell = true
                if line.end + 1 < bytes.count, bytes[line.end + 1] == .space { line.hasBlanks = true }
            } else if !byte.isBlank {
                if byte == .quote { line.quotes += 1 }
                beginsCell = false
                if byte.isASCIIDigit { hasDigit = true }
            }
            line.end += 1
        }
        return line
    }

    /// Returns the offset of the quote that closes a cell in the line of its opening quote. Nil where none does.
    private func closingQuote(of opening: Int) -> Int? {
        var index = opening + 1
        while index < bytes.count, bytes[index] != .newline {
            if bytes[index] == .quote {
                guard index + 1 < bytes.count, bytes[index + 1] == .quote else {
                    return isClosed(after: index) ? index : nil
                }
                index += 1
            }
            index += 1
        }
        return nil
    }
}
