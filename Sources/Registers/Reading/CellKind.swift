import Reading

/// What a text can only be, whichever column it is in.
enum CellKind {
    case form, period, time, klasifikasi

    /// - Returns: nil for texts that may be anything.
    init?(_ text: String) {
        guard text.utf8.count <= 40 else { return nil }
        let forms = BentukInformasi.read(text)
        if !forms.forms.isEmpty, forms.unread.isEmpty {
            self = .form
        } else if Klasifikasi(text: text) != nil {
            self = .klasifikasi
        } else if Period(text: text) != nil || Retensi(text: text) == .permanen {
            self = .period
        } else if Int(text).map({ (1945...2199).contains($0) }) == true || WrittenDate.whole(text) != nil {
            self = .time
        } else {
            return nil
        }
    }

    /// Whether a column is for texts of this kind alone.
    func isOwn(_ column: RegisterColumn) -> Bool {
        switch self {
        case .form: column.meaning == .bentuk
        case .period: column.meaning == .retensi
        case .time: column.meaning == .time || column.kind == .date
        case .klasifikasi: column.meaning == .klasifikasi
        }
    }

    /// Whether a column may hold such a text: titles and further columns may be anything, a place may be a form ("Website"), and a time
    /// may be how often.
    func fits(_ column: RegisterColumn) -> Bool {
        if column.name == "tempat_pembuatan" { return self == .form }
        let kinds: [RegisterColumn.Meaning?] = [.bentuk, .retensi, .time, .klasifikasi, .agency]
        let isOfOneKind = kinds.contains(column.meaning) || column.isOffice
        return !isOfOneKind || isOwn(column) || column.meaning == .time && self == .klasifikasi
    }
}

extension String {
    /// Whether the text is no more than a letter or number of a list: `a.`, `(1)`.
    var isListLetter: Bool {
        let sign = filter { !"(). ".contains($0) }
        return utf8.count <= 5
            && (sign.count == 1 && sign.contains(where: \.isLetter)
                || sign.count <= 2 && !sign.isEmpty && sign.allSatisfy(\.isNumber))
    }
}
