import Diagnostics
import Reading

/// A column of a profile: what is said about it, and the fact of a row that holds its value.
public struct Column<Facts: Sendable>: Sendable {
    public private(set) var column: RegisterColumn
    /// Puts the value of a cell into the facts.
    let read: @Sendable (CellValue, inout Facts) -> Void
    /// The value that the facts hold; nil where a row says nothing, or nothing that can be read.
    let value: @Sendable (Facts) -> CellValue?
    /// Tells the rows of which the law asks for it, where that is not the same for all.
    fileprivate var asks: (@Sendable (Facts) -> Bool)?

    /// - Parameters:
    ///   - fact: where the facts hold its value.
    ///   - id: its title in Indonesian.
    ///   - en: its title in English.
    init<Value: Sendable>(
        _ name: String,
        _ type: CellType<Value>,
        _ fact: any WritableKeyPath<Facts, Value> & Sendable,
        _ id: String,
        _ en: String
    ) {
        column = RegisterColumn(name, id, en, type.kind, type.meaning, choices: type.choices)
        column.otherChoices = type.otherChoices
        if type.kind == .date { column.years = RegisterColumn.years }
        read = { cell, facts in
            if let value = type.fact(cell) { facts[keyPath: fact] = value }
        }
        value = { type.cell($0[keyPath: fact]) }
    }

    /// Whether a row is to say something here.
    func isAsked(of facts: Facts) -> Bool { asks?(facts) ?? column.isAsked }

    private func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }

    /// Says in both languages what the column takes.
    func about(_ id: String, _ en: String) -> Self {
        with { $0.column.description = LocalizedText(id: id, en: en) }
    }

    /// Makes a file without the column incomplete.
    func required() -> Self { with { $0.column.isRequired = true } }

    /// Marks the column as one that the law asks for.
    func legal() -> Self { with { $0.column.isLegal = true } }

    /// Marks the column as one that the law asks some rows for.
    func legal(where asks: @escaping @Sendable (Facts) -> Bool) -> Self { with { $0.asks = asks } }

    /// Keeps the column from pages and open data.
    func unpublished() -> Self { with { $0.column.isPublished = false } }

    /// Leaves the column out of blank tables.
    func rare() -> Self { with { $0.column.isRare = true } }

    /// Makes a time to come a mistake.
    func past() -> Self { with { $0.column.isPast = true } }

    /// Makes dates of earlier years a mistake.
    func since(_ year: Int) -> Self { with { $0.column.years = year...RegisterColumn.years.upperBound } }

    /// Marks the column as one from which figures, or what is missing, are counted.
    func counted() -> Self { with { $0.column.isCounted = true } }

    /// Tells the cause of a state, which is a choice of another column.
    func causing(_ state: String) -> Self { with { $0.column.state = state } }

    /// Ends the name of a row with the column's text.
    func qualifying() -> Self { with { $0.column.isQualifier = true } }

    /// Refuses columns for people beside this one.
    func anonymous() -> Self { with { $0.column.isAnonymous = true } }

    /// Takes the name of a section above rows as their value.
    ///
    /// - Parameter keepsSign: whether with its sign: `A. Laporan`.
    func section(keepsSign: Bool = false) -> Self {
        with {
            $0.column.isSection = true
            $0.column.keepsSectionSign = keepsSign
        }
    }

    /// Marks the column as one of offices: the name of a person there is reported.
    func office() -> Self { with { $0.column.isOffice = true } }

    /// The same column of facts that hold these facts.
    func lifted<Outer: Sendable>(to inner: any WritableKeyPath<Outer, Facts> & Sendable) -> Column<Outer> {
        Column<Outer>(lifting: self, to: inner)
    }

    private init<Inner: Sendable>(lifting other: Column<Inner>, to inner: any WritableKeyPath<Facts, Inner> & Sendable)
    {
        column = other.column
        read = { other.read($0, &$1[keyPath: inner]) }
        value = { other.value($0[keyPath: inner]) }
        if let asks = other.asks { self.asks = { asks($0[keyPath: inner]) } }
    }

    /// The column `opd`, which most profiles have.
    static func agency(_ fact: any WritableKeyPath<Facts, String?> & Sendable) -> Self {
        Column("opd", .agency, fact, "Perangkat daerah", "Agency")
            .about(
                "kode, nama, atau singkatan perangkat daerah menurut `opd.csv`",
                "code, name or short name of the agency as in `opd.csv`"
            )
    }

    func at(_ place: RegisterColumn.Place) -> Self { with { $0.column.place = place } }

    /// Takes a name that the column had in earlier versions.
    func formerly(_ name: String) -> Self {
        with {
            $0.column.formerNames.append(name)
            $0.column.synonyms.append(name)
        }
    }

    /// Takes choices that go on with one of some words; see ``RegisterColumn/sequels``.
    func goingOn(with words: [String]) -> Self { with { $0.column.sequels = words } }

    /// Takes headings that have all words of one of these signs, which commas separate.
    func signs(_ signs: String) -> Self {
        with { $0.column.signs += signs.split(separator: ",").map { String($0.drop { $0 == " " }) } }
    }

    /// Says what another column holds in tables that have this one and not that one.
    func implying(_ column: String, _ value: String) -> Self {
        with { $0.column.implied = .init(column: column, value: value) }
    }

    /// Says which choice rows have whose cell is blank, unless one of some columns, which commas separate, is filled.
    func blank(_ choice: String, unless columns: String) -> Self {
        with { $0.column.blank = .init(choice: choice, signs: columns.split(separator: ",").map(\.trimmed)) }
    }

    /// Names headings of lists that have the column which the register does not publish, with commas between them.
    func beside(_ headings: String) -> Self {
        with { $0.column.neighbours = headings.split(separator: ",").map(\.trimmed) }
    }

    /// Takes further headings, which commas separate.
    func headings(_ synonyms: String) -> Self {
        with { $0.column.synonyms += synonyms.split(separator: ",").map { String($0.drop { $0 == " " }) } }
    }
}

/// How the cells of a column become facts of one type, and facts values.
struct CellType<Value: Sendable>: Sendable {
    let kind: RegisterColumn.Kind
    var meaning: RegisterColumn.Meaning?
    var choices: [String] = []
    var otherChoices: [RegisterColumn.ChoiceName] = []
    let fact: @Sendable (CellValue) -> Value?
    let cell: @Sendable (Value) -> CellValue?
}

extension CellType<String> {
    static let text = choice([])

    /// One of some texts, which other cells are reported to differ from.
    static func choice(_ choices: [String]) -> Self {
        CellType(kind: .string, choices: choices) {
            if case .text(let text) = $0 { text } else { nil }
        } cell: {
            $0.isEmpty ? nil : .text($0)
        }
    }

    /// One of some texts with other spellings, which commas separate.
    static func choice(_ choices: KeyValuePairs<String, String>) -> Self {
        var type = choice(choices.map(\.key))
        type.otherChoices = RegisterColumn.ChoiceName.all(of: choices)
        return type
    }

    /// A file in `media/` or an address, as written.
    static let link = CellType(kind: .uri) {
        if case .link(let text) = $0 { text } else { nil }
    } cell: {
        $0.isEmpty ? nil : .link($0)
    }

    static let time = CellType(kind: .string, meaning: .time) {
        if case .time(let text) = $0 { text } else { nil }
    } cell: {
        $0.isEmpty ? nil : .time($0)
    }

}

extension CellType<String?> {
    /// The fact is the agency's code, as in `opd.csv`.
    static let agency = CellType(kind: .string, meaning: .agency) {
        if case .agency(let code) = $0 { code } else { nil }
    } cell: {
        $0.map(CellValue.agency)
    }
}

extension RegisterColumn.ChoiceName {
    /// - Parameter choices: each choice with other spellings of it, which commas separate.
    static func all(of choices: KeyValuePairs<String, String>) -> [Self] {
        choices.flatMap { choice, names in
            names.split(separator: ",").map { Self(name: String($0.drop { $0 == " " }), choice: choice) }
        }
    }
}

extension KeyValuePairs<String, String> {
    /// The choices for a description: `` `baik`, `rusak_ringan` ``.
    var listed: String { map { "`\($0.key)`" }.joined(separator: ", ") }
}

extension CellType<Double?> {
    static let amount = CellType(kind: .number, meaning: .amount) {
        if case .number(let number) = $0 { number } else { nil }
    } cell: {
        $0.map(CellValue.number)
    }
}

extension CellType<Int?> {
    static let year = integer(.year)
    static let count = integer(.count)

    private static func integer(_ meaning: RegisterColumn.Meaning) -> Self {
        CellType(kind: .integer, meaning: meaning) {
            if case .integer(let number) = $0 { number } else { nil }
        } cell: {
            $0.map(CellValue.integer)
        }
    }
}

extension CellType<Instant?> {
    static let date = CellType(kind: .date) {
        if case .moment(let instant) = $0 { instant } else { nil }
    } cell: {
        $0.map(CellValue.moment)
    }
}

extension CellType<Klasifikasi?> {
    static let klasifikasi = CellType(
        kind: .string,
        meaning: .klasifikasi,
        choices: Klasifikasi.allCases.map(\.rawValue)
    ) {
        if case .klasifikasi(let klasifikasi) = $0 { klasifikasi } else { nil }
    } cell: {
        $0.map(CellValue.klasifikasi)
    }
}

extension CellType<[BentukInformasi]> {
    static let bentuk = CellType(kind: .list, meaning: .bentuk, choices: BentukInformasi.allCases.map(\.rawValue)) {
        if case .bentuk(let forms) = $0 { forms } else { nil }
    } cell: {
        $0.isEmpty ? nil : .bentuk($0)
    }
}

extension CellType<Retensi?> {
    static let retensi = period(.retensi)
    static let term = period(.term)

    private static func period(_ meaning: RegisterColumn.Meaning) -> Self {
        CellType(kind: .string, meaning: meaning) {
            if case .retensi(let retensi) = $0 { retensi } else { nil }
        } cell: {
            $0.map(CellValue.retensi)
        }
    }
}

extension CellType<[Pasal17]> {
    static let pasal17 = CellType(kind: .list, meaning: .pasal17) {
        if case .pasal17(let letters) = $0 { letters } else { nil }
    } cell: {
        $0.isEmpty ? nil : .pasal17($0)
    }
}

extension CellType<[Located<String>]> {
    static let news = list(.news)
    static let digests = list(.digest)

    static let documents = CellType(kind: .list, meaning: .document) {
        if case .documents(let parts) = $0 { parts } else { nil }
    } cell: {
        $0.isEmpty ? nil : .documents($0)
    }

    /// Any of some texts with other spellings, which commas separate.
    static func choices(_ choices: KeyValuePairs<String, String>) -> Self {
        var type = list(nil)
        type.choices = choices.map(\.key)
        type.otherChoices = RegisterColumn.ChoiceName.all(of: choices)
        return type
    }

    private static func list(_ meaning: RegisterColumn.Meaning?) -> Self {
        CellType(kind: .list, meaning: meaning) {
            if case .list(let parts) = $0 { parts } else { nil }
        } cell: {
            $0.isEmpty ? nil : .list($0)
        }
    }
}
