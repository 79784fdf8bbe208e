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

    /// Returns the row with other cells in the place of its own.
    ///
    /// - Parameter count: the number of cells where it is another.
    package func with(_ cells: [CSVCell], count: Int? = nil) -> CSVRecord {
        CSVRecord(number: number, location: location, count: count ?? self.count, cells: cells, span: span)
    }
}
