import Content
import Diagnostics
import Reading

/// One row of a news table, decoded.
struct TableRecord {
    /// The place in the source, such as "baris 12".
    let origin: LocalizedText
    /// In the order of the table's columns. Empty where the row has no value.
    var values: [String]
    /// Notes from decoding.
    var notes: [LocalizedText]
    /// The values of a known schema, from the row and from those of other tables.
    var fields: [RecordField: String] = [:]
    /// Categories, tags and the author, by their names in other tables.
    var names: [RecordField: [String]] = [:]
    /// The kind of section for it, where the portal has one.
    var sectionKind: SectionKind?
    /// When an event begins and ends, and where it is, as written. Nil where the row is not an event.
    var event: (start: String, end: String, place: String)?
    /// What the row becomes. Nil for an article.
    var kind: ImportedDocument.Kind?
    /// What follows the text: attachments and further pictures.
    var appendix: SchemaAppendix?
    /// The places of a picture above the text, which the old system has for some rows.
    var possiblePictures: [String] = []
    /// Whether the known system showed the row.
    var visibility = Visibility.shown
    /// The moment from which the known system hides the row.
    var end: Instant?
    /// Whether what the row is in, such as its category, was shown, where that is guessed.
    var parents = Visibility.shown
}

/// A table whose rows become articles.
struct TableShape {
    let columns: [String]
    let mapping: ColumnMapping
    /// The source of the rows in the keys of articles: `sql` and the table's name, or `csv`.
    let source: [String]
    /// Whether a schema gives the fields and states of the rows, so that none is guessed from columns.
    var isKnown = false
    /// The old addresses of rows of a known schema.
    var addresses: [OldAddressPattern] = []
    /// By field of a known schema, the name of the column for notes.
    var columnNames: [RecordField: String] = [:]
    /// What the values of the columns look like.
    var profiles: [ColumnProfile] = []
    /// The fields, of date and update, whose times without a zone are in UTC.
    var fieldsInUTC: Set<RecordField> = []
    /// In front of the names of columns in questions, where the table is not the first: `halaman.`.
    var prefix = ""
    /// Whether the name of the table tells of events.
    var areEvents = false
    /// Whether the rows are events, which begin somewhere.
    var isOfEvents: Bool {
        let names = columns.map(HeadingName.folded)
        return areEvents
            || names.contains(where: EventTimes.places.contains) && names.contains(where: EventTimes.starts.contains)
    }
    /// The columns of a known schema, or of files, whose values are in the texts, or say only whether and when they were shown.
    var takenColumns: Set<Int> = []
    /// The words that the names of the columns share.
    var noise: Set<String> {
        let table = source.count > 1 ? source[1] : String(prefix.dropLast())
        return ColumnMapping.noise(in: columns, table: table)
    }
    /// Returns what the name of a column says: the whole of it where that tells a state, or else what it says without the words that the names share.
    func subject(of name: String) -> String {
        guard StateNames.meaning(of: name) == nil else { return name }
        let words = ColumnName.words(of: name)
        let own = words.filter { !noise.contains($0) }
        return own.isEmpty || own.count == words.count ? name : own.joined(separator: "_")
    }

    /// The columns that another table explains, such as that of categories, and the key of the rows.
    var explainedColumns: Set<Int> = []
    /// Columns with the numbers of states that another table names.
    var lookupColumns: Set<Int> = []
    /// Whether extensions of the system read tags in braces in the texts.
    var hasTags = false
    /// Columns of a known schema, in lower case, that look as if they said whether a row was shown, and do not.
    var plainColumns: Set<String> = []

    /// The columns that are certain to say something else than whether a row was shown.
    ///
    /// Two rows with one number have it for something else than their key.
    var harmlessColumns: Set<Int> {
        let fields = mapping.fields.filter { field in
            let index = mapping[field] ?? 0
            return field != .status
                && !(field == .id && index < profiles.count && profiles[index].sortsRows(isKey: true))
        }
        let indices = fields.compactMap { mapping[$0] } + [mapping.bodyLead, mapping.otherDate].compactMap { $0 }
        return explainedColumns.union(takenColumns).union(indices).union(mapping.otherBodies)
    }

    /// Returns the columns whose words may be lost.
    ///
    /// - Parameter states: the columns that say whether a row was shown.
    func rest(_ states: TableStates) -> RestColumns {
        guard !isKnown else { return RestColumns(columns, taken: takenColumns.union(states.indices)) }
        let fields: [RecordField] = [
            .title, .body, .date, .time, .updated, .author, .categories, .slug, .status, .pinned, .id,
        ]
        let indices = fields.compactMap { mapping[$0] } + [mapping.bodyLead, mapping.otherDate].compactMap { $0 }
        // JSON says more than a state.
        let short = states.indices.filter { $0 >= profiles.count || profiles[$0].stateKeys.isEmpty }
        return RestColumns(columns, taken: Set(indices + short).union(takenColumns))
    }

    /// Returns the columns for the report: the field of each, those that say whether a row was shown, and those not imported.
    ///
    /// - Parameter names: the fields that other tables name.
    func description(_ states: TableStates, names: [RecordField: SchemaValue] = [:]) -> LocalizedText {
        let hiding = states.indices.map { columns[$0] }.joined(separator: "+")
        let used = mapping.assignments(of: columns).joined(separator: ", ")
        let other = mapping.otherDate.map { columns[$0] } ?? ""
        let taken =
            mapping.fields.compactMap { mapping[$0] } + [mapping.bodyLead, mapping.otherDate].compactMap { $0 }
            + mapping.otherBodies + states.indices + takenColumns
        let named = Set(names.values.flatMap(\.ownColumns))
        let rest = columns.indices.filter { !taken.contains($0) && !named.contains(columns[$0].lowercased()) }
            .map { columns[$0] }.joined(separator: ", ")
        return LocalizedText(
            id: "\(used)" + (other.isEmpty ? "" : "; tanggal bila date kosong: \(other)")
                + (hiding.isEmpty ? "" : "; keadaan: \(hiding)") + (rest.isEmpty ? "" : "; tidak dipakai: \(rest)"),
            en: "\(used)" + (other.isEmpty ? "" : "; the date where date is empty: \(other)")
                + (hiding.isEmpty ? "" : "; state: \(hiding)") + (rest.isEmpty ? "" : "; not used: \(rest)")
        )
    }
}
