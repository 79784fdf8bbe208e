import Reading

/// The letters of a list, `a.`, that stand in a cell of their own below the heading of titles, before titles without a heading.
struct ListLetters {
    private let cell: Int

    /// - Parameter body: the rows below the headings.
    /// - Returns: nil where fewer than two of the first rows have such a letter.
    init?(below head: TableHead, _ body: ArraySlice<CSVRecord>, _ columns: RegisterColumns) {
        let named = Set(head.headings.map(\.cell))
        let title = head.headings.first { heading in
            guard case .column(let index)? = heading.role, [.title, .summary].contains(columns[index].place),
                !named.contains(heading.cell + 1)
            else { return false }
            return body.prefix(200).count { Self.index(in: $0, heading.cell) != nil } > 1
        }
        guard let title else { return nil }
        cell = title.cell
    }

    /// The index among the cells of a letter that is followed by a text. Nil where there is none.
    private static func index(in record: CSVRecord, _ cell: Int) -> Int? {
        record.cells.indices.dropLast().first { index in
            record.cells[index].index == cell && record.cells[index + 1].index == cell + 1
                && record.cells[index].text.value.isListLetter
        }
    }

    /// Returns the row with its title in the place of the letter before it.
    func removed(from record: CSVRecord) -> CSVRecord {
        guard let letter = Self.index(in: record, cell) else { return record }
        var cells = record.cells
        let title = cells.remove(at: letter + 1)
        cells[letter] = CSVCell(index: cell, text: title.text, link: title.link)
        return record.with(cells)
    }
}

extension String {
    /// Whether the text is no more than a letter or number of a list: `a.`, `(1)`.
    var isListLetter: Bool {
        guard utf8.count <= 5 else { return false }
        let sign = filter { !"(). ".contains($0) }
        return sign.count == 1 && sign.contains(where: \.isLetter)
            || sign.count <= 2 && !sign.isEmpty && sign.allSatisfy(\.isNumber)
    }
}
