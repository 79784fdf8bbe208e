import Content
import Diagnostics

/// How a known system keeps its texts: the one place where its tables, joins, columns and states are written.
struct Schema: Sendable {
    /// A system whose tables are in a dump.
    struct Match {
        let schema: Schema
        /// In front of the name of each table: `jos_`. Empty for none.
        let prefix: String
    }

    /// The name of the system, for reports.
    let name: String
    /// Tables and columns that together show the system, without the prefix.
    let marks: [String: [String]]
    /// The tables whose rows become articles and pages.
    let texts: [SchemaTable]
    /// The tables whose rows become a page that lists them.
    var lists: [SchemaList] = []
    /// Completes a table of the system by what editors made fields of, with the prefix of the names.
    var completing: (@Sendable (inout SchemaTable, SQLSurvey, String) -> Void)?
    /// Further columns of the system that look as if they said whether a row is shown, and do not.
    var plainColumns: Set<String> = []

    static let all: [Schema] = [
        joomla15, joomla, popoji, oldPopoji, sekolahku, openSID, lokomedia, drupal, drupal7, typo3,
    ]

    /// Returns the known system whose marks a dump has.
    static func match(_ survey: SQLSurvey) -> Match? {
        for schema in all {
            guard let first = schema.marks.keys.sorted().first else { continue }
            for table in survey.tables where table.name.lowercased().hasSuffix(first) {
                let prefix = String(table.name.dropLast(first.count))
                let hasAll = schema.marks.allSatisfy { name, columns in
                    guard let table = survey.table(prefix + name) else { return false }
                    let present = Set(table.columns.map { $0.lowercased() })
                    return columns.allSatisfy(present.contains)
                }
                if prefix.isEmpty || prefix.hasSuffix("_"), hasAll { return Match(schema: schema, prefix: prefix) }
            }
        }
        return nil
    }
}

/// A table of a known system whose rows become articles or pages.
struct SchemaTable: Sendable {
    /// Without the prefix.
    let name: String
    /// Where the value of each field is.
    var fields: [RecordField: SchemaValue]
    /// Names that are lists in the system: categories and tags.
    var names: [RecordField: SchemaValue] = [:]
    /// Categories of every row.
    var categories: [String] = []
    /// The patterns of the rows' addresses in the old system, of which sites use one or another. The first has no query.
    var addresses: [String] = []
    var kind = SchemaKind.article
    /// What the system hides.
    var states: [SchemaState] = []
    /// What the rows are in, and are hidden with.
    var parents: [SchemaParent] = []
    /// The kind of section for the rows, where the portal has one.
    var sectionKind: SectionKind?
    /// When an event begins and ends, and where it is.
    var event: (start: SchemaValue, end: SchemaValue, place: SchemaValue)?
    /// Further lines after the text, with their labels: the place of an event.
    var lines: [(label: String, value: SchemaValue)] = []
    /// Documents after the text: their places and, in the same order, their titles.
    var documents: [(place: SchemaValue, title: SchemaValue)] = []
    /// Pictures after the text: their places and, in the same order, their captions.
    var pictures: [(place: SchemaValue, caption: SchemaValue)] = []
    /// Whether the first of ``pictures`` stands above the text.
    var leadsWithPicture = false
    /// What the report says of rows that the system shows in a way of its own, by a value.
    var remarks: [(value: SchemaValue, is: String, text: LocalizedText)] = []
    /// Where the picture above a text is, if there is one, the best first. Only a copy of the old site tells.
    var possiblePictures: [SchemaValue] = []
    /// Whether times are in UTC.
    var isUTC = false
    /// Whether extensions of the system read tags in braces in the texts: `{access}`.
    var hasTags = false
}

/// A table of a known system that becomes one page with a list, such as downloads.
struct SchemaList: Sendable {
    /// Without the prefix.
    let table: String
    let title: String
    let place: SchemaValue
    let label: SchemaValue
    var note: SchemaValue?
    /// When a row was added. The page has the latest.
    var date: SchemaValue?
    var states: [SchemaState] = []
    /// What the rows are in, and are hidden with.
    var parents: [SchemaParent] = []

    /// All values of the table.
    var values: [SchemaValue] { [place, label] + [note, date].compactMap { $0 } + states.map(\.value) }
}

/// What a row becomes.
indirect enum SchemaKind: Sendable {
    case article
    /// A standing page in this folder below `halaman/`.
    case page(folder: String)
    /// By the value: what is in the list, everything else otherwise.
    case choose(SchemaValue, [String: SchemaKind], otherwise: SchemaKind)
    /// Of a type other than a text. The report counts such rows.
    case none
}
