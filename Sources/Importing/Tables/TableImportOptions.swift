import Diagnostics
import Reading

@dynamicMemberLookup public struct TableImportOptions: Sendable {
    /// A column that the user assigns to a field.
    public struct Assignment: Sendable, Hashable {
        public let field: RecordField
        /// Empty where no column holds the field, whatever the guess.
        public let column: String
    }

    /// The values of a column with which the old system showed a row.
    public struct PublicValues: Sendable, Hashable {
        public let column: String
        /// Nil for all values. An empty text is not a value, `NULL` in databases.
        public let values: [String]?
    }

    public var place: ImportPlace
    public var assignments: [Assignment] = []
    /// The values of columns with which the old system showed a row, as the user gives them. A row was shown where all of them apply.
    public var publicValues: [PublicValues] = []
    public var oldAddresses: [OldAddressPattern] = []
    /// The address of the old site, such as `https://kota.example`. Links to its host count as its own. Empty where it
    /// is unknown.
    public var site = ""

    public init(_ place: ImportPlace) { self.place = place }

    public subscript<Value>(dynamicMember key: KeyPath<ImportPlace, Value>) -> Value { place[keyPath: key] }
}

extension TableImportOptions {
    /// The types of WordPress's themes and plug-ins that the old site showed.
    var publicTypes: Set<String> {
        Set(publicValues.filter { $0.column == WordPressType.column }.flatMap { $0.values ?? [] })
    }

    /// Returns the guessed mapping with the user's assignments.
    ///
    /// - Parameter hasTitles: whether another table has the titles.
    /// - Throws: `ImportError.wrongArgument` for a column that the table does not have, and where no column holds
    ///   title or text.
    func mapping(of names: [String], table: String, _ profiles: [ColumnProfile], hasTitles: Bool = false) throws
        -> ColumnMapping
    {
        var mapping = ColumnMapping(guessedFrom: names, table: table, profiles)
        for assignment in assignments { try mapping.set(assignment.field, to: column(assignment, in: names)) }
        mapping.complete(names, profiles, except: Set(assignments.map(\.field) + (hasTitles ? [.title] : [])))
        let missing = [RecordField.title, .body].filter { mapping[$0] == nil }.map(\.rawValue)
        // The user says that there are no titles.
        if missing == ["title"], hasTitles || assignments.contains(where: { $0.field == .title }) { return mapping }
        guard missing.isEmpty else {
            let columns = names.joined(separator: ", ")
            throw ImportError.wrongArgument(
                id: """
                    tidak diketahui kolom mana yang memuat \(missing.joined(separator: " dan ")). Sebutkan, misalnya: --map \
                    title=judul,body=isi (title= bila tidak berjudul: baris pertama isinya menjadi judul). Kolom yang ada: \(columns)
                    """,
                en: """
                    it is not known which column holds \(missing.joined(separator: " and ")). Name it, for example: --map \
                    title=judul,body=isi (title= where there are no titles: the first line becomes one). The columns are: \(columns)
                    """
            )
        }
        return mapping
    }

    /// Returns the assigned columns only, for tables whose other fields are known.
    func assignedMapping(of names: [String]) throws -> ColumnMapping {
        var mapping = ColumnMapping()
        for assignment in assignments { try mapping.set(assignment.field, to: column(assignment, in: names)) }
        return mapping
    }

    private func column(_ assignment: Assignment, in names: [String]) throws -> Int? {
        assignment.column.isEmpty ? nil : try index(of: assignment.column, in: names)
    }

    /// Returns the index of a column that the user names.
    func index(of column: String, in names: [String]) throws -> Int {
        let exact = names.firstIndex(of: column)
        if let index = exact ?? names.firstIndex(where: { HeadingName.folded($0) == HeadingName.folded(column) }) {
            return index
        }
        let hint = Suggestion.nearest(to: column, among: names).map(LocalizedText.didYouMean)
        let columns = names.joined(separator: ", ")
        throw ImportError.wrongArgument(
            id: "tidak ada kolom \"\(column)\"; \(hint.map { $0.id + " " } ?? "")Kolom yang ada: \(columns)",
            en: "there is no column \"\(column)\"; \(hint.map { $0.en + " " } ?? "")The columns are: \(columns)"
        )
    }
}

extension TableImportOptions.PublicValues {
    /// Reads `status=Y,publish`, `status=*` for all values, `status=` and `status=NULL` for none, or `status=terisi` for all but
    /// none.
    ///
    /// - Throws: `ImportError.wrongArgument` where no column is named.
    public static func read(_ text: String) throws(ImportError) -> Self {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
        guard parts.count == 2, !parts[0].isEmpty else {
            throw .wrongArgument(
                id:
                    "--publik ditulis kolom=nilai, misalnya status=Y atau status=publish,1; status=* untuk semua nilai, status= untuk yang kosong, status=terisi untuk yang terisi",
                en:
                    "--publik is written column=value, such as status=Y or status=publish,1; status=* for all values, status= for none, status=terisi for all others"
            )
        }
        // A value may have commas itself.
        let whole = parts[1].contains(",") ? [parts[1]] : []
        let values = parts[1].split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed) + whole
        return Self(
            column: parts[0],
            values: parts[1] == "*" ? nil : values.map { $0.uppercased() == "NULL" ? "" : $0 }
        )
    }

    /// - Parameter name: the column as the user writes it.
    /// - Throws: `ImportError.wrongArgument` where no row has one of the values, which would hide all.
    func check(_ profile: ColumnProfile, named name: String) throws(ImportError) {
        guard let values, hidesAll(of: profile) else { return }
        let known = profile.counts.keys.filter { !$0.isEmpty }.sorted()
        let written = "\(name)=\(values.joined(separator: ","))"
        let hint = values.lazy.compactMap { Suggestion.nearest(to: $0, among: known) }.first.map(
            LocalizedText.didYouMean
        )
        let list = known.joined(separator: ", ")
        throw .wrongArgument(
            id:
                "--publik \(written): tidak ada baris dengan nilai itu; \(hint.map { $0.id + " " } ?? "")Nilai yang ada: \(list)",
            en:
                "--publik \(written): no row has that value; \(hint.map { $0.en + " " } ?? "")The values are: \(list)"
        )
    }

    /// Returns whether no row has one of the values, as far as the column is known.
    func hidesAll(of profile: ColumnProfile) -> Bool {
        values != nil && !profile.hasFurther && !profile.hasUnread && !profile.isEmpty
            && !profile.counts.keys.contains(where: allows)
    }

    /// Stands for every value but none.
    static let filled = "terisi"

    /// Returns whether a row with this value was shown.
    func allows(_ value: String) -> Bool {
        guard let values else { return true }
        let value = value.trimmed.lowercased()
        if values.contains(where: { $0.lowercased() == value }) { return true }
        let isNothing = value.isEmpty || value.hasPrefix("0000-00-00")
        return isNothing
            ? values.contains("")
            : values.contains { [Self.filled, "filled"].contains($0.lowercased()) } && value != "0"
    }
}
