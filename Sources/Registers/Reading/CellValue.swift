import Reading

/// What a cell of a register says, in the type of its column.
public enum CellValue: Sendable, Hashable {
    case text(String)
    case integer(Int)
    /// Finite.
    case number(Double)
    case day(CalendarDay)
    case truth(Bool)
    case list([String])
}

extension RegisterColumn {
    /// What a cell that is not empty says, a choice being spelled as the column spells it. Nil where the text does not fit
    /// the column's type or choices.
    ///
    /// - Parameter zone: in which dates are read.
    public func value(of cell: Located<String>, in zone: SiteTimeZone) -> CellValue? {
        let text = cell.value
        switch kind {
        case .string, .uri:
            return choice(text).map(CellValue.text)
        case .integer:
            return NumberText.integer(text).map(CellValue.integer)
        case .number:
            return NumberText.number(text).flatMap { $0.isFinite ? .number($0) : nil }
        case .date:
            return DateText.read(text, in: zone).map { .day(CalendarDay(at: $0, in: zone)) }
        case .boolean:
            return CellReader.truth(text).map(CellValue.truth)
        case .list:
            let parts = ListText.parts(of: cell, separatedBy: CellReader.separatesList)
            let choices = parts.compactMap { choice($0.value) }
            return choices.count == parts.count ? .list(choices) : nil
        }
    }

    private func choice(_ text: String) -> String? {
        if choices.isEmpty { return text }
        let folded = HeadingName.folded(text)
        return choices.first { HeadingName.folded($0) == folded }
    }
}
