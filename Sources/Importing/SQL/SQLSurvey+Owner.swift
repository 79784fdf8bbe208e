import Reading

/// Systems that keep the texts in a table beside the one with their dates, categories and states: `posts` and
/// `post_translations`, `berita` and `berita_isi`.
extension SQLSurvey {
    /// The table that a table's texts belong to.
    struct Owner {
        let table: Table
        /// The column with the numbers of its rows.
        let id: String
        /// The column of the texts with such a number.
        let key: String

        /// Returns a value of the row that a text belongs to.
        func row(_ value: SchemaValue) -> SchemaValue {
            .joined(.column(key.lowercased()), SchemaValue.Join(table: table.name, key: id.lowercased(), value: value))
        }
    }

    /// Words that the name of such a table has beyond that of its owner.
    private static let sideWords: Set<String> = [
        "translation", "translations", "trans", "terjemahan", "content", "contents", "konten", "isi", "detail",
        "details", "text", "texts", "teks", "body", "bodies", "lang", "langs", "language", "languages", "bahasa",
        "locale", "locales", "i18n",
    ]

    /// Returns the table that a table's texts belong to. Nil where they stand alone.
    func owner(of table: Table) -> Owner? {
        if let pointer = table.columns.first(where: { $0.hasSuffix("_ptr_id") }),
            // Other tables of the same kind point to it, too.
            let owner = tables.first(where: {
                $0.rows > 0 && !$0.columns.contains(pointer) && $0.subject.hasSuffix(pointer.dropLast("_ptr_id".count))
            }), let id = id(of: owner)
        {
            return Owner(table: owner, id: id, key: pointer)
        }
        let words = ColumnName.words(of: table.subject)
        let rest = words.filter { !Self.sideWords.contains($0) }
        guard rest.count < words.count, !rest.isEmpty else { return nil }
        let name = Self.singular(of: rest.joined(separator: "_"))
        for other in tables
        where other.name != table.name && other.rows > 0 && other.mapping[.body] == nil
            && Self.singular(of: other.subject) == name
        {
            let keys = keyNames(of: other)
            guard let id = id(of: other),
                let key = table.columns.first(where: { keys.contains(HeadingName.folded($0)) })
            else { continue }
            return Owner(table: other, id: id, key: key)
        }
        return nil
    }

    /// Returns the further tables whose rows are a part of the same rows as those of a table: the other kinds of pages.
    func siblings(of table: Table) -> [Table] {
        guard let owner = owner(of: table), owner.key.hasSuffix("_ptr_id") else { return [] }
        return tables.filter { other in
            other.name != table.name && other.rows > 0 && other.columns.contains(owner.key)
                && other.mapping[.body] != nil && !Self.isNamed(other.subject, Self.waitingWords)
        }
    }

    /// Gives the texts of a table what their owner says: fields, categories, tags and writers, files, and what hides them.
    func take(from owner: Owner, into schema: inout SchemaTable, of table: Table, _ states: inout GuessedStates) throws
    {
        let own = owner.table
        for field in RecordField.allCases where table.mapping[field] == nil && field != .id {
            if let index = own.mapping[field] {
                schema.fields[field] = owner.row(.column(own.columns[index].lowercased()))
            }
        }
        for (field, value) in try names(for: own, assigned: [], { try states.conditions(of: $0, .parent) })
        where schema.names[field] == nil { schema.names[field] = owner.row(value) }
        let attached = try attachments(of: own, &states)
        schema.documents += attached.documents.map { (owner.row($0.place), owner.row($0.title)) }
        schema.pictures += attached.pictures.map { (owner.row($0.place), owner.row($0.caption)) }
        schema.leadsWithPicture = schema.leadsWithPicture || attached.leadsWithPicture
        let conditions = try states.conditions(of: own, .text)
        var parents = try parents(of: own, own: conditions, &states) + attached.states
        for index in parents.indices { parents[index].keys = owner.row(parents[index].keys) }
        schema.parents += parents
        if !conditions.isEmpty {
            schema.parents.append(
                SchemaParent(
                    of: .column(owner.key.lowercased()),
                    own.name,
                    owner.id.lowercased(),
                    states: conditions
                )
            )
        }
    }
}
