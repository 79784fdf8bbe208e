import Reading

/// What a register shows to the public, cell by cell.
struct PublicText {
    let row: RegisterRow
    let column: String
    let cell: Located<String>

    /// The cells of every register that is shown, and of the tables of agencies and officials. How an agency is reached is
    /// left out: that is what its column is for. Digests are left out, which are shown nowhere, and values that a column
    /// lets choose from, which are nobody's own words.
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
        registers.registers.filter(\.definition.isPublished).flatMap(\.rows).flatMap { row in
            row.written.sortedCells.filter { isText($0.cell, of: row.columns[$0.column]) }.map {
                PublicText(row: row.written, column: $0.column, cell: $0.cell)
            }
        }
    }

    private static func isText(_ cell: Located<String>, of column: RegisterColumn?) -> Bool {
        guard let column else { return true }
        return column.isPublished && column.meaning != .digest
            && (column.choices.isEmpty || column.choice(cell.value) == nil)
    }

    /// The text without web addresses, whose digits mean nothing to people. A WhatsApp link is a telephone number.
    static func withoutAddresses(_ text: String) -> String {
        guard text.contains("://") || text.contains("www.") else { return text }
        return text.split(whereSeparator: \.isWhitespace).compactMap { word -> String? in
            let lower = word.lowercased()
            if lower.contains("wa.me/") || lower.contains("whatsapp.com/send") {
                return word.map { "/=?&".contains($0) ? " " : String($0) }.joined().replacing("%2B", with: "+")
            }
            return lower.contains("://") || lower.contains("www.") ? nil : String(word)
        }.joined(separator: " ")
    }
}

/// A number in a text: groups of digits, joined by single spaces, dots or hyphens.
struct DigitGroups {
    let groups: [String]
    /// What stands before it, in small letters.
    let before: String

    /// Numbers that are not part of a word, a path or a document number: those have letters, slashes and underscores next
    /// to their digits.
    static func find(in text: String) -> [DigitGroups] {
        let characters = Array(text)
        var found: [DigitGroups] = []
        var index = 0
        while index < characters.count {
            guard isDigit(characters[index]) else {
                index += 1
                continue
            }
            let start = index
            var groups = [""]
            while index < characters.count {
                if isDigit(characters[index]) {
                    groups[groups.count - 1].append(characters[index])
                    index += 1
                } else if let next = separatorLength(characters, at: index) {
                    groups.append("")
                    index += next
                } else {
                    break
                }
            }
            let before = String(characters[max(0, start - 16)..<start]).lowercased()
            // `NIK3201…`: the word for such a number may lack its space.
            let isLabelled = ["nik", "nip", "ktp"].contains(where: before.hasSuffix)
            let isPart = isWordCharacter(characters, at: start - 1) && !isLabelled || isContinued(characters, at: index)
            if !isPart {
                found.append(DigitGroups(groups: groups, before: before))
            }
        }
        return found
    }

    /// Runs of neighbouring groups with these lengths.
    func runs(of lengths: [Int]) -> [String] {
        guard groups.count >= lengths.count else { return [] }
        return (0...(groups.count - lengths.count)).compactMap { start in
            let run = groups[start..<(start + lengths.count)]
            return run.map(\.count) == lengths ? run.joined() : nil
        }
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    /// One separator between two digits, or the `) ` after an area code.
    private static func separatorLength(_ characters: [Character], at index: Int) -> Int? {
        func digit(_ offset: Int) -> Bool { index + offset < characters.count && isDigit(characters[index + offset]) }
        if " .-".contains(characters[index]), digit(1) { return 1 }
        guard characters[index] == ")" else { return nil }
        if digit(1) { return 1 }
        return index + 1 < characters.count && " -".contains(characters[index + 1]) && digit(2) ? 2 : nil
    }

    private static func isWordCharacter(_ characters: [Character], at index: Int) -> Bool {
        guard characters.indices.contains(index) else { return false }
        let character = characters[index]
        return character.isLetter || "/_=#%&@".contains(character)
    }

    /// Whether a word goes on after the digits, as in `2024.pdf`, `045/7` or `2024-a`.
    private static func isContinued(_ characters: [Character], at index: Int) -> Bool {
        if isWordCharacter(characters, at: index) { return true }
        guard characters.indices.contains(index), ".-".contains(characters[index]) else { return false }
        return characters.indices.contains(index + 1) && characters[index + 1].isLetter
    }
}

extension String {
    /// Whether the text has at least so many ASCII digits.
    func hasDigits(_ least: Int) -> Bool {
        var count = 0
        for byte in utf8 where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") {
            count += 1
            if count == least { return true }
        }
        return false
    }
}
