import Reading

/// What a register shows to the public, cell by cell.
struct PublicText: Sendable {
    let row: RegisterRow
    let column: String
    let cell: Located<String>
    /// Whether it tells of exempt information: how people are reached has no place there at all.
    var isExempt = false
    /// Whether its column is for how an office is reached, which a list of exempt information has no column for.
    var isContact = false

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
            var known: [String: Bool] = [:]
            func isContact(_ column: String) -> Bool {
                if let answer = known[column] { return answer }
                let answer = !isExempt && contactWords.contains(where: column.contains)
                known[column] = answer
                return answer
            }
            return register.rows.flatMap { row in
                row.written.sortedCells.filter { isText($0.cell, of: row.columns[$0.column]) }.map {
                    PublicText(
                        row: row.written,
                        column: $0.column,
                        cell: $0.cell,
                        isExempt: isExempt,
                        isContact: isContact($0.column)
                    )
                }
            }
        }
    }

    private static func isText(_ cell: Located<String>, of column: RegisterColumn?) -> Bool {
        guard let column else { return true }
        return column.isPublished && column.meaning != .digest
            && (column.choices.isEmpty || column.choice(cell.value) == nil)
    }
}
