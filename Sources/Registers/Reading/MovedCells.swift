import Diagnostics
import Reading

/// Finds rows of which several cells can only be those of the columns beside their own.
struct MovedCells {
    /// The cells of single columns, from left to right.
    private let places: [(cell: Int, column: RegisterColumn)]
    /// What texts can only be, as far as they were looked at.
    private var kinds: [String: CellKind?] = [:]

    /// - Parameter headings: those of the columns that are read.
    /// - Returns: nil for tables without a column of forms, by which the others can be told.
    init?(_ columns: RegisterColumns, headings: [TableHead.Heading]) {
        guard columns.contains(where: { $0.meaning == .bentuk }) else { return nil }
        places = headings.sorted { $0.cell < $1.cell }.compactMap { heading in
            if case .column(let index)? = heading.role { (heading.cell, columns[index]) } else { nil }
        }
    }

    /// - Parameter headings: by column name, the headings as written.
    mutating func diagnostic(of record: CSVRecord, _ headings: [String: Located<String>]) -> Diagnostic? {
        var moved: [(text: Located<String>, heading: String, other: String)] = []
        for cell in record.cells {
            guard let index = places.firstIndex(where: { $0.cell == cell.index }),
                places[index].column.takesFewKinds,
                let kind = kind(of: cell.text.value), !kind.fits(places[index].column)
            else { continue }
            let others = [index - 1, index + 1].filter(places.indices.contains).map { places[$0].column }
            guard let other = others.first(where: kind.isOwn) else { continue }
            let names = [places[index].column, other].map { headings[$0.name]?.value ?? $0.name }
            moved.append((cell.text, names[0], names[1]))
        }
        guard moved.count > 1 else { return nil }
        let fault = CellFault.moved(to: moved[0].other, and: moved[1].text.value, to: moved[1].other)
        return BadCell.diagnostic(moved[0].text, row: record.number, heading: moved[0].heading, fault: fault)
    }

    private mutating func kind(of text: String) -> CellKind? {
        if let known = kinds[text] { return known }
        let kind = CellKind(text)
        kinds[text] = .some(kind)
        return kind
    }
}

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

    /// Whether a column that ``RegisterColumn/takesFewKinds`` may hold such a text: a place may be a form ("Website"), and a time may be
    /// how often.
    func fits(_ column: RegisterColumn) -> Bool {
        if column.isPlace { return self == .form }
        return isOwn(column) || column.meaning == .time && self == .klasifikasi
    }
}

extension RegisterColumn {
    fileprivate var isPlace: Bool { name == "tempat_pembuatan" }

    /// Whether texts of some kinds are not for this column. Titles and further columns may be anything.
    fileprivate var takesFewKinds: Bool {
        let kinds: [Meaning?] = [.bentuk, .retensi, .time, .klasifikasi, .agency]
        return isPlace || kinds.contains(meaning) || isOffice
    }
}
