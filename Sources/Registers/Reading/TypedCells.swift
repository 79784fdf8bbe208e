import Reading

extension CellReader {
    /// Reports every cell of these columns that does not fit its column, and required ones that are empty. Where the
    /// whole column is missing that has been reported already.
    func check(_ columns: [RegisterColumn]) {
        for column in columns {
            if let cell = row.cells[column.name] {
                check(cell, column)
            } else if column.isRequired, headings[column.name] != nil {
                reportEmpty(column.name)
            }
        }
    }

    private func check(_ cell: Located<String>, _ column: RegisterColumn) {
        if column.kind == .list {
            for part in list(column.name) { checkChoice(part, column) }
        } else if let fault = fault(cell.value, column.kind) {
            report(cell, in: column.name, fault)
        } else {
            checkChoice(cell, column)
        }
    }

    private func fault(_ text: String, _ kind: RegisterColumn.Kind) -> CellFault? {
        switch kind {
        case .string, .list: nil
        case .integer: NumberText.integer(text) == nil ? .integer : nil
        case .number: NumberText.number(text) == nil ? .number : nil
        case .date: DateText.read(text, in: zone) == nil ? .date(text) : nil
        case .boolean: Self.truth(text) == nil ? .boolean : nil
        case .uri: Self.isAddress(text) ? nil : .address
        }
    }

    private func checkChoice(_ cell: Located<String>, _ column: RegisterColumn) {
        guard !column.choices.isEmpty else { return }
        let folded = HeadingName.folded(cell.value)
        if column.choices.contains(where: { HeadingName.folded($0) == folded }) { return }
        report(cell, in: column.name, .choice(cell.value, of: column.choices))
    }

    /// `ya` or `tidak`, also as machines write it. Nil for anything else.
    static func truth(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "ya", "true", "1": true
        case "tidak", "false", "0": false
        default: nil
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        let lowercased = text.lowercased()
        let hasStart = ["https://", "http://", "media/", "/"].contains {
            lowercased.hasPrefix($0) && text.count > $0.count
        }
        return hasStart && !text.contains(where: \.isWhitespace)
    }
}
