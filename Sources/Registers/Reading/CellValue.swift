public import Reading

/// The value of a register's cell in the type of its column.
public enum CellValue: Sendable {
    case text(String)
    case integer(Int)
    /// Finite.
    case number(Double)
    case moment(Instant)
    case truth(Bool)
    case list([Located<String>])
    /// A file in `media/` or an address, as written.
    case link(String)
    /// A year, month or day, or a span of them, as written.
    case time(String)
    case klasifikasi(Klasifikasi)
    case bentuk([BentukInformasi])
    case retensi(Retensi)
    /// At least one.
    case pasal17([Pasal17])
    /// Files in `media/`, pages of the portal and addresses, as written.
    case documents([Located<String>])
    /// Code of an agency in `opd.csv`.
    case agency(String)
}

extension RegisterColumn {
    /// Reads a cell that is not empty; a choice is spelled as the column spells it. Nil where the text does not fit
    /// the column's type or choices.
    ///
    /// - Parameter zone: in which dates are read.
    public func value(of cell: Located<String>, in zone: SiteTimeZone) -> CellValue? {
        let text = cell.value
        return switch meaning {
        case .time:
            DateText.isImpossible(text) || DateText.hasImpossibleYear(text, Self.years) ? nil : .time(text)
        case .klasifikasi: Klasifikasi(text: text).map(CellValue.klasifikasi)
        case .retensi: Retensi(text: text).map(CellValue.retensi)
        case .term: Retensi(term: text).map(CellValue.retensi)
        case .pasal17:
            switch Pasal17.cited(in: Pasal17Citation.citations(inOwnCell: text)) {
            case let letters where !letters.isEmpty: .pasal17(letters)
            default: nil
            }
        case .bentuk:
            // A form that is not known would be lost among those that are.
            switch BentukInformasi.read(text) {
            case (let forms, let unread) where unread.isEmpty && !forms.isEmpty: .bentuk(forms)
            default: nil
            }
        case .agency: .agency(text)
        case .amount: NumberText.amount(text).flatMap { isMoney && NumberText.isPart(ofRupiah: $0) ? nil : .number($0) }
        case .year: Self.year(text).flatMap { Self.years.contains($0) ? .integer($0) : nil }
        case .count: NumberText.integer(text).flatMap { $0 >= 0 ? .integer($0) : nil }
        case .document: .documents(DocumentText.parts(of: cell))
        case .news, .digest: .list(ListText.parts(of: cell))
        case nil: plainValue(of: cell, in: zone)
        }
    }

    /// The number of `2026`, `TA. 2026` and `Tahun Anggaran 2026`. Nil for others.
    private static func year(_ text: String) -> Int? {
        let words = text.plainWords
        let isCalled = words.dropLast().allSatisfy { ["tahun", "anggaran", "ta", "t", "a", "thn", "th"].contains($0) }
        return NumberText.integer(isCalled && words.count > 1 ? String(words[words.count - 1]) : text)
    }

    /// The years that rows may name: those of old land to those of plans.
    static let years = 1800...2100

    /// The date of a text that is in one of the years in which the column's dates may be. Nil for others.
    func date(_ text: String, in zone: SiteTimeZone) -> Instant? {
        guard let date = DateText.read(text, in: zone) else { return nil }
        return years?.contains(zone.localTime(at: date).year) == false ? nil : date
    }

    private func plainValue(of cell: Located<String>, in zone: SiteTimeZone) -> CellValue? {
        let text = cell.value
        switch kind {
        case .string: return choice(text).map(CellValue.text)
        case .uri: return choice(text).map(CellValue.link)
        case .integer: return NumberText.integer(text).map(CellValue.integer)
        case .number: return NumberText.number(text).flatMap { $0.isFinite ? .number($0) : nil }
        case .date: return date(text, in: zone).map(CellValue.moment)
        case .boolean: return TruthText.read(text).map(CellValue.truth)
        case .list:
            let parts = ListText.parts(of: cell)
            let choices = parts.compactMap { part in choice(part.value).map { Located($0, at: part.location) } }
            return choices.count == parts.count ? .list(choices) : nil
        }
    }

    /// A text as the column's choices spell it, or nil where it is not one of them.
    func choice(_ text: String) -> String? {
        if choices.isEmpty { return text }
        let folded = HeadingName.folded(text)
        return choices.first { HeadingName.folded($0) == folded }
            ?? otherChoices.first { HeadingName.folded($0.name) == folded }?.choice
            ?? sequel(of: text).flatMap { choice($0.choice) } ?? unmarked(text).flatMap(choice)
    }

    /// The text after the letter with which the law counts the choices: `a. Permohonan ditolak`. Nil for others.
    private func unmarked(_ text: String) -> String? {
        guard let mark = text.first, mark.isLetter, let sign = text.dropFirst().first, ".)".contains(sign) else {
            return nil
        }
        let rest = text.dropFirst(2).trimmed
        return rest.count > 2 ? rest : nil
    }

    /// The text before and after a word with which a choice goes on. Nil where there is none, or where what follows names a choice as well.
    func sequel(of text: String) -> (choice: String, rest: String)? {
        guard !sequels.isEmpty else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace)
        var place = words.dropFirst().firstIndex { sequels.contains($0.lowercased()) } ?? words.endIndex
        var rest = words.dropFirst(place + 1).joined(separator: " ")
        // "Mencabut Perda 5/2020"
        let object = words.dropFirst().joined(separator: " ")
        if Regulation.namesKind(object) { (place, rest) = (1, object) }
        guard !rest.isEmpty else { return nil }
        guard Set(rest.plainWords.map(String.init)).isDisjoint(with: choices) else { return nil }
        return (words[..<place].joined(separator: " "), rest)
    }
}
