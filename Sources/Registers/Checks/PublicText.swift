import Reading

/// What a register shows to the public, cell by cell. A class, because several rules go through hundreds of thousands.
final class PublicText: Sendable {
    let row: RegisterRow
    let column: String
    let cell: Located<String>
    /// Whether it tells of exempt information: how people are reached has no place there at all.
    let isExempt: Bool
    /// Whether its column is for how an office is reached, which a list of exempt information has no column for.
    let isContact: Bool

    private init(
        row: RegisterRow,
        column: String,
        cell: Located<String>,
        isExempt: Bool = false,
        isContact: Bool = false
    ) {
        self.row = row
        self.column = column
        self.cell = cell
        self.isExempt = isExempt
        self.isContact = isContact
    }

    private static let contactWords = [
        "kontak", "telepon", "telp", "narahubung", "hotline", "whatsapp", "faks", "call", "email", "surel",
    ]

    /// The cells of every register that is shown, and of the tables of agencies and officials. How an agency is reached is left out: that is what its
    /// column is for. Digests are left out, which are shown nowhere, and values that a column lets choose from, which are nobody's own words.
    static func all(in registers: Registers) -> [PublicText] {
        let beside =
            registers.agencies.map { ($0.written, ["code", "name", "short_name", "ppid"]) }
            + registers.officials.map { ($0.written, ["jabatan", "nama", "opd", "peran_ppid"]) }
        return ofRows(registers)
            + beside.flatMap { row, columns in
                columns.compactMap { column in
                    row.cells[column].map { PublicText(row: row, column: column, cell: $0) }
                }
            }
    }

    private static func ofRows(_ registers: Registers) -> [PublicText] {
        registers.registers.filter(\.definition.isPublished).flatMap { register in
            let isExempt = register.definition.profile == .dik
            // Every cell of every row is asked, and there are few columns.
            var known: [String: Kind] = [:]
            func kind(of column: String, _ columns: RegisterColumns) -> Kind {
                if let kind = known[column] { return kind }
                let isContact = !isExempt && contactWords.contains(where: column.contains)
                let kind = Kind(columns[column], isContact: isContact)
                known[column] = kind
                return kind
            }
            return register.rows.flatMap { row in
                row.written.sortedCells.compactMap { column, cell -> PublicText? in
                    let kind = kind(of: column, row.columns)
                    guard kind.isShown, !kind.hasChoices || row.columns[column]?.choice(cell.value) == nil else {
                        return nil
                    }
                    return PublicText(
                        row: row.written,
                        column: column,
                        cell: cell,
                        isExempt: isExempt,
                        isContact: kind.isContact
                    )
                }
            }
        }
    }

    /// What all cells of a column have in common.
    private struct Kind {
        let isShown, hasChoices, isContact: Bool

        init(_ column: RegisterColumn?, isContact: Bool) {
            isShown = column.map { $0.isPublished && $0.meaning != .digest } ?? true
            hasChoices = column?.choices.isEmpty == false
            self.isContact = isContact
        }
    }
}
