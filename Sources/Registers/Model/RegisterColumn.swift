public import Diagnostics
import Reading

/// A column of a register, after Frictionless Table Schema: everything that readers, pages, open data, rules and
/// documentation say about it is said here once.
public struct RegisterColumn: Sendable, Hashable {
    /// The kind of the values, as `register.yaml` names it.
    public enum Kind: String, Sendable, CaseIterable {
        case string, integer, number, date, boolean, uri
        /// Texts joined by commas in one cell.
        case list
    }

    /// The meaning of a column beyond its kind, which decides how its cells are read and shown.
    public enum Meaning: Sendable, Hashable {
        /// A year, month or day, or a span of them.
        case time
        case klasifikasi, bentuk, retensi, pasal17
        /// How long information is exempt.
        case term
        /// Code, name or short name of an agency in `opd.csv`.
        case agency
        /// Files in `media/`, pages of the portal, and addresses on other sites.
        case document
        /// Articles about the row.
        case news
        /// SHA-256 of documents that must never be published.
        case digest
        /// A quantity or a sum of money, in which points group and a comma begins decimals.
        case amount
        /// A year of four digits.
        case year
        /// A whole number from 0.
        case count
    }

    /// Where the page of a row shows the column.
    public enum Place: Sendable, Hashable {
        /// In the heading. The first title that is filled names the row.
        case title
        /// Below the heading. Names the row where it has no title.
        case summary
        /// Among the elements of the row, in the order of the columns.
        case element
        /// After the elements.
        case furtherElement
        /// In a place of its own, which the template chooses.
        case apart
    }

    /// The machine's name, such as `penanggung_jawab`.
    public let name: String
    public let kind: Kind
    /// Nil for plain values of the kind.
    public let meaning: Meaning?
    /// Whether a file without the column is incomplete.
    public internal(set) var isRequired = false
    /// Whether the law asks for it, so that pages show it where it is empty, too.
    public internal(set) var isLegal = false
    /// Whether pages and open data show it.
    public internal(set) var isPublished = true
    /// Whether few rows have it, so that blank tables leave it out.
    public internal(set) var isRare = false
    /// Whether it holds the time of something that has happened: a time to come is a mistake.
    public internal(set) var isPast = false
    /// The years in which its dates may be. Nil for columns that are not of a profile or hold no dates.
    var years: ClosedRange<Int>?
    /// Whether figures, or what is missing, are counted from it: without it, the rows of a table mean nothing.
    var isCounted = false
    public internal(set) var place = Place.element
    /// Whether it says which of several things a row belongs to, so that the row's name ends with it.
    public internal(set) var isQualifier = false
    /// Whether it speaks of what people asked for: beside it, columns for the people are refused.
    public internal(set) var isAnonymous = false
    /// Whether the name of a section above rows is their value.
    public internal(set) var isSection = false
    /// Whether that value keeps the sign of the section: `A. Laporan`.
    public internal(set) var keepsSectionSign = false
    /// Whether it has offices, and no people.
    public internal(set) var isOffice = false
    /// Whether what several columns say of it is one text: the telephone and the mail address of an office.
    var isOfParts = false
    /// Whether cells of different headings that mean it are joined.
    var joinsCells: Bool { isOffice || isOfParts }
    private var texts: SharedTexts

    /// The heading that people read.
    public internal(set) var title: LocalizedText {
        get { texts.values.title }
        set { texts = texts.with { $0.title = newValue } }
    }
    /// The content that the column takes; empty where its title is enough.
    public internal(set) var description: LocalizedText {
        get { texts.values.description }
        set { texts = texts.with { $0.description = newValue } }
    }
    /// The choice of another column whose cause this column holds: `dicabut` of `dicabut_oleh`.
    var state: String? {
        get { texts.values.state }
        set { texts = texts.with { $0.state = newValue } }
    }
    /// Values that the column takes; empty where it takes any.
    public var choices: [String] { texts.values.choices }
    /// Other spellings that offices use for the choices, each with its choice.
    public internal(set) var otherChoices: [ChoiceName] {
        get { texts.values.otherChoices }
        set { texts = texts.with { $0.otherChoices = newValue } }
    }
    /// Words after a choice with which a cell goes on to say how it came about: `Dicabut dengan Perda 3/2025`.
    public internal(set) var sequels: [String] {
        get { texts.values.sequels }
        set { texts = texts.with { $0.sequels = newValue } }
    }
    /// Headings that offices use for the column, compared without regard to case, accents and punctuation.
    public internal(set) var synonyms: [String] {
        get { texts.values.synonyms }
        set { texts = texts.with { $0.synonyms = newValue } }
    }
    /// Words by which other headings are recognized: all words of one sign are in such a heading, in any order.
    public internal(set) var signs: [String] {
        get { texts.values.signs }
        set { texts = texts.with { $0.signs = newValue } }
    }
    /// What the column says in tables that have it and not that other one.
    var implied: Implication? {
        get { texts.values.implied }
        set { texts = texts.with { $0.implied = newValue } }
    }
    /// What a blank cell means. Nil where it has no value.
    var blank: Blank? {
        get { texts.values.blank }
        set { texts = texts.with { $0.blank = newValue } }
    }
    /// Headings of lists that have the column which the register does not publish.
    var neighbours: [String] {
        get { texts.values.neighbours }
        set { texts = texts.with { $0.neighbours = newValue } }
    }
    /// Names that the column had in earlier versions; files may still use them.
    public internal(set) var formerNames: [String] {
        get { texts.values.formerNames }
        set { texts = texts.with { $0.formerNames = newValue } }
    }

    private struct Texts: Sendable, Hashable {
        var title: LocalizedText
        var description = LocalizedText(id: "", en: "")
        let choices: [String]
        var otherChoices: [ChoiceName] = []
        var sequels: [String] = []
        var synonyms: [String] = []
        var signs: [String] = []
        var formerNames: [String] = []
        var neighbours: [String] = []
        var implied: Implication?
        var blank: Blank?
        var state: String?
    }

    /// A value of another column, by its name.
    struct Implication: Sendable, Hashable {
        let column: String
        let value: String
    }

    /// The choice of rows whose cell is blank, and the names of columns of which none is filled in these.
    struct Blank: Sendable, Hashable {
        let choice: String
        let signs: [String]
    }

    /// The texts of a column, shared by its copies: every cell of a table is read, checked and shown with a copy.
    private final class SharedTexts: Sendable, Hashable {
        let values: Texts

        init(_ values: Texts) { self.values = values }

        func with(_ change: (inout Texts) -> Void) -> SharedTexts {
            var values = values
            change(&values)
            return SharedTexts(values)
        }

        static func == (left: SharedTexts, right: SharedTexts) -> Bool {
            left === right || left.values == right.values
        }

        func hash(into hasher: inout Hasher) { values.hash(into: &hasher) }
    }

    /// Another spelling of a choice.
    public struct ChoiceName: Sendable, Hashable {
        /// Compared without regard to case, accents and punctuation.
        public let name: String
        public let choice: String
    }

    public init(
        _ name: String,
        _ id: String,
        _ en: String,
        _ kind: Kind = .string,
        _ meaning: Meaning? = nil,
        choices: [String] = []
    ) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
        texts = SharedTexts(Texts(title: LocalizedText(id: id, en: en), choices: choices))
    }

    /// Whether the column holds sums of rupiah.
    var isMoney: Bool { meaning == .amount && title.id.contains("(Rp)") }

    /// The text of a cell below the column's title: an amount without the currency that the title names.
    public func shownText(of text: String) -> String {
        guard isMoney else { return text }
        return String(NumberText.withoutCurrency(text))
    }

    /// Whether pages show the column where it is empty, too.
    public var isAsked: Bool { isRequired || isLegal }

    /// The column in a register's own words. What a column of a profile means and takes is fixed.
    func renamed(title: String?, description: String?, synonyms: [String]) -> RegisterColumn {
        var copy = self
        if let title { copy.title = LocalizedText(id: title, en: title) }
        if let description { copy.description = LocalizedText(id: description, en: description) }
        copy.synonyms += synonyms
        return copy
    }
}

/// The columns of a register: those of its profile, in the profile's order, and then its own.
public struct RegisterColumns: Sendable, RandomAccessCollection {
    /// Shared by all rows of a register, which are copied by the thousand.
    private final class Storage: Sendable {
        let columns: [RegisterColumn]
        let places: [String: Int]
        let meanings: [RegisterColumn.Meaning: Int]
        let number: String
        let titles: [String]
        let qualifiers: [String]
        let areAnonymous: Bool
        let section: String?
        let summary: String?
        let elements: [RegisterColumn]
        let headings: [String: Int]
        /// Folded.
        let neighbours: Set<String>

        init(_ columns: [RegisterColumn]) {
            self.columns = columns
            let own = columns.enumerated().map { ($1.name, $0) }
            let former = columns.enumerated().flatMap { place, column in column.formerNames.map { ($0, place) } }
            places = Dictionary(keepingFirst: own + former)
            meanings = Dictionary(
                keepingFirst: columns.enumerated().compactMap { place, column in column.meaning.map { ($0, place) } }
            )
            qualifiers = columns.filter(\.isQualifier).map(\.name)
            areAnonymous = columns.contains(where: \.isAnonymous)
            section = columns.first(where: \.isSection)?.name
            headings = HeadingName.names(of: columns)
            neighbours = Set(columns.flatMap(\.neighbours).map { HeadingName.fullWords(of: $0).joined() })
            summary = columns.first { $0.place == .summary }?.name
            let published = columns.filter(\.isPublished)
            elements =
                published.filter { $0.place == .element } + published.filter { $0.place == .furtherElement }
            let names = columns.map(\.name)
            let number = places["nomor"] == nil ? names.first ?? "nomor" : "nomor"
            self.number = number
            let titles = columns.filter { $0.place == .title } + columns.filter { $0.place == .summary }
            if titles.isEmpty {
                let usual = ["judul", "nama", "tentang", "uraian"].filter { names.contains($0) && $0 != number }
                self.titles = usual + names.filter { $0 != number && !usual.contains($0) }
            } else {
                self.titles = titles.map(\.name)
            }
        }
    }

    private let storage: Storage

    public init(_ columns: [RegisterColumn]) { storage = Storage(columns) }

    /// The column that numbers the rows: `nomor` or, without such a column, the first.
    public var number: String { storage.number }
    /// The columns that name a row; the first that is filled does.
    public var titles: [String] { storage.titles }
    /// Whether columns for people are refused.
    public var areAnonymous: Bool { storage.areAnonymous }
    /// The column that says what a row is about, in short. Nil where there is none.
    public var summary: String? { storage.summary }
    /// The published columns that pages of rows list, in their order.
    public var elements: [RegisterColumn] { storage.elements }
    /// The column whose value the name of a section is. Nil where there is none.
    var section: String? { storage.section }

    public var startIndex: Int { storage.columns.startIndex }
    public var endIndex: Int { storage.columns.endIndex }
    public subscript(position: Int) -> RegisterColumn { storage.columns[position] }

    /// The column that has or had a name, or nil where there is none.
    public subscript(name: String) -> RegisterColumn? { place(of: name).map { storage.columns[$0] } }

    /// The first column with a meaning, or nil where there is none.
    public subscript(meaning: RegisterColumn.Meaning) -> RegisterColumn? {
        place(of: meaning).map { storage.columns[$0] }
    }

    func place(of name: String) -> Int? { storage.places[name] }

    func place(of meaning: RegisterColumn.Meaning) -> Int? { storage.meanings[meaning] }

    /// The index of each column by what a heading may call it, as ``HeadingName`` folds it.
    var headings: [String: Int] { storage.headings }

    /// Whether a heading is one of those that such lists have and the register does not publish.
    func isNeighbour(_ heading: String) -> Bool {
        let words = HeadingName.fullWords(of: heading)
        // Headings of two rows begin with the group or end with the part: "Jenis Permintaan" over "Melihat | Meminta Salinan".
        return storage.neighbours.contains(words.joined())
            || words.indices.dropFirst(2).contains { count in
                storage.neighbours.contains(words.prefix(count).joined())
                    || storage.neighbours.contains(words.suffix(count).joined())
            }
    }

    public func nomor(of row: RegisterRow) -> String { row[number] }

    /// The title of a row: its first title whole, any other text cut at a word's end, and its number where it has none.
    public func title(of row: RegisterRow) -> String {
        guard let name = titles.first(where: { !row[$0].isEmpty }) else { return "Nomor \(row[number])" }
        let text = row[name]
        guard self[name]?.place == .title else { return text.spacedOnce.cut(at: 160) }
        return ([text] + storage.qualifiers.map { row[$0] }.filter { !$0.isEmpty }).joined(separator: ", ")
    }
}
