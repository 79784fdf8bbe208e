import Reading

/// The relations between the tables of a system that is not known, as the names of tables and columns tell them.
extension SQLSurvey {
    /// A column whose values are rows of another table.
    struct Reference {
        let column: String
        let table: Table
        /// The columns by which the rows are named: their number, short name and name.
        let keys: [String]
        /// The column with the name of a row.
        let name: String
        /// Whether a row is in the other row, as in a category, and hidden with it.
        let isPlace: Bool
        let isCategory: Bool
        let isPerson: Bool
        /// The column by which the rows are found, where their names are words of states: `Draft`, `Published`. Nil for others.
        let stateKey: String?

        /// The names of the rows, or the values that no row has.
        var names: SchemaValue {
            keys.filter { $0 != name }.reduce(.words(.column(column.lowercased()))) { value, key in
                .named(value, table: table.name, key: key.lowercased(), column: name.lowercased())
            }
        }
    }

    /// Returns the columns of a table that refer to other tables, with these.
    func references(of table: Table) -> [Reference] {
        let id = id(of: table)
        let owner = owner(of: table)?.table.name
        let free = [table.mapping[.title], table.mapping[.body], table.mapping[.summary], table.mapping[.date]]
        return table.columns.indices.compactMap { index in
            let column = table.columns[index]
            guard column != id, !free.contains(index), let target = target(of: index, in: table), target.name != owner,
                let name = Self.nameColumn(of: target)
            else { return nil }
            let words = Set(ColumnName.words(of: column) + ColumnName.words(of: target.subject))
            let isPerson = !words.isDisjoint(with: Self.personWords)
            let isTag = !words.isDisjoint(with: Self.tagWords)
            let isCategory = !words.isDisjoint(with: Self.categoryWords) || table.mapping[.categories] == index
            let isFree = !isPerson && !isTag && !isCategory
            return Reference(
                column: column,
                table: target,
                keys: Self.keys(of: target),
                name: name,
                isPlace: !isPerson && !isTag && (isCategory || Self.isKey(column)),
                isCategory: isCategory && !isPerson && !isTag,
                isPerson: isPerson,
                stateKey: isFree ? stateKey(of: target, named: name, for: table.profiles[index]) : nil
            )
        }
    }

    /// Returns the column that holds the values of another one, in a table whose rows are named by words of states that are
    /// understood: their number, or else the only one. Nil for other tables.
    private func stateKey(of table: Table, named name: String, for values: ColumnProfile) -> String? {
        guard let index = table.columns.firstIndex(of: name),
            let state = StateColumn(index, name, table.profiles[index]), state.meaning == .flag, state.isCertain
        else { return nil }
        let filled = Set(values.counts.keys.filter { !StateColumn.isNothing($0) })
        guard !filled.isEmpty, !values.hasFurther else { return nil }
        let fitting = table.columns.indices.filter { filled.isSubset(of: table.profiles[$0].counts.keys) }
            .map { table.columns[$0] }
        // A column with the order of the rows has the same numbers.
        if let number = id(of: table), fitting.contains(number) { return number }
        return fitting.count == 1 ? fitting.first : nil
    }

    /// Returns the columns of a table that others explain, unless these name states, and that with the numbers of its rows.
    func explainedColumns(of table: Table) -> Set<Int> {
        let references = references(of: table).filter { reference in
            guard let index = reference.table.columns.firstIndex(of: reference.name) else { return false }
            return StateColumn(index, reference.name, reference.table.profiles[index]) == nil
        }
        // A code that rows share is not their number.
        let number = id(of: table).flatMap(table.columns.firstIndex).flatMap { index in
            table.profiles[index].tellsRows || HeadingName.folded(table.columns[index]).contains("id") ? index : nil
        }
        // An export in JSON has no `_id` behind the names of keys.
        let isTree = Self.isTree(table)
        let tree = table.columns.filter { name in
            isTree && Self.treeColumns.contains(name.hasSuffix("_id") ? String(name.dropLast(3)) : name)
        }
        let names = Set(references.map(\.column) + tree + [owner(of: table)?.key].compactMap { $0 })
        return Set(table.columns.indices.filter { names.contains(table.columns[$0]) || $0 == number })
    }

    /// Columns of Wagtail's tree: where a row is among others, which table has its text, and who edits it, or did last.
    private static let treeColumns: Set<String> = [
        "path", "depth", "numchild", "content_type", "locale", "translation_key", "alias_of", "owner", "locked",
        "locked_at", "locked_by", "live_revision", "latest_revision", "latest_revision_created_at", "last_published_at",
    ]

    /// Returns the table that a column refers to: by its name, by the name of the key, or else the one that names
    /// categories or users.
    private func target(of index: Int, in table: Table) -> Table? {
        let others = tables.filter { $0.name != table.name && $0.rows > 0 && Self.nameColumn(of: $0) != nil }
        let own = Set(ColumnName.words(of: table.subject).flatMap { [$0, Self.singular($0)] })
        let column = table.columns[index]
        let cores = Self.cores(of: column, own)
        if let found = others.first(where: { !cores.isDisjoint(with: Self.cores(of: $0.subject, own)) }) {
            return found
        }
        let folded = HeadingName.folded(column)
        if Self.isKey(column),
            let found = others.first(where: { $0.columns.first.map(HeadingName.folded) == folded && $0.rows < 1000 })
        {
            return found
        }
        let words =
            table.mapping[.categories] == index
            ? Self.categoryWords : table.mapping[.author] == index ? Self.personWords : []
        let named = others.filter { Self.isNamed($0.subject, words) }
        // `kategori` and `kategori_berita` before `kategori_foto`.
        let telling = words.union(own).union(["berita", "news", "artikel", "post"]).union(Self.noise)
        return named.first { telling.isSuperset(of: ColumnName.words(of: $0.subject)) } ?? named.first
    }

    /// Returns what the rows of a table are in: categories, by a column or by a table between both, and rows of the
    /// table itself.
    ///
    /// - Parameters:
    ///   - own: what hides the rows of the table itself.
    ///   - states: what hides the rows of other tables.
    func parents(of table: Table, own: [SchemaState], _ states: inout GuessedStates) throws -> [SchemaParent] {
        var parents: [SchemaParent] = []
        for reference in references(of: table)
        where reference.isPlace || reference.isPerson || reference.stateKey != nil {
            if reference.isPerson, states.isAnswered(reference.table) { continue }
            let states = try states.conditions(of: reference.table, reference.isPerson ? .person : .parent)
            for key in reference.stateKey.map({ [$0] }) ?? reference.keys where !states.isEmpty {
                var parent = SchemaParent(
                    of: .words(.column(reference.column.lowercased())),
                    reference.table.name,
                    key.lowercased(),
                    above: reference.isPerson ? nil : Self.above(in: reference.table),
                    states: states
                )
                if reference.isPerson { parent.hidden = .hiddenAuthor(reference.table.name) }
                if reference.stateKey != nil {
                    (parent.need, parent.missing, parent.hidden) = (.always, .uncertain, .off)
                }
                parents.append(parent)
            }
        }
        for pivot in pivots(of: table) where pivot.field == .categories {
            let states = try states.conditions(of: pivot.table, .parent)
            guard !states.isEmpty else { continue }
            let above = Self.above(in: pivot.table)
            parents.append(
                SchemaParent(of: pivot.link, pivot.table.name, pivot.key, above: above, states: states)
            )
        }
        if let id = id(of: table), let above = Self.above(in: table), !own.isEmpty {
            parents.append(
                SchemaParent(of: .column(above), table.name, id.lowercased(), above: above, states: own)
            )
        }
        return parents
    }

    /// Returns the column with the number of the row above, in lower case. Nil where there is none.
    private static func above(in table: Table) -> String? {
        let names: Set<String> = [
            "parentid", "idparent", "parent", "parrent", "induk", "idinduk", "indukid", "postparent", "parentcategory",
            "parentcategoryid", "categoryparent", "kategoriinduk",
        ]
        return table.columns.first { names.contains(HeadingName.folded($0)) }?.lowercased()
    }

    /// Returns the categories, tags and author of a table's rows, as other tables name them.
    ///
    /// - Parameters:
    ///   - assigned: the fields to which the user assigns a column. Only this one names them.
    ///   - states: returns what hides the rows of another table.
    func names(for table: Table, assigned: Set<RecordField>, _ states: (Table) throws -> [SchemaState]) throws
        -> [RecordField: SchemaValue]
    {
        var names: [RecordField: SchemaValue] = [:]
        let references = references(of: table)
        let category = references.first { $0.isCategory }
        // Where no name says so, a place that is not a district or office is a category.
        names[.categories] =
            (category ?? references.first { $0.isPlace && $0.stateKey == nil && table.mapping[.categories] == nil })?
            .names
        let column = { (field: RecordField) in table.mapping[field].map { table.columns[$0] } }
        let author = references.first { $0.column == column(.author) }
        names[.author] = (author ?? references.first { $0.isPerson && table.mapping[.author] == nil })?.names
        names[.tags] = references.first { $0.column == column(.tags) }?.names
        for field in assigned where names[field] != nil {
            names[field] = references.first { $0.column == column(field) }?.names
        }
        if names[.author] == nil, !assigned.contains(.author) { names[.author] = writers(of: table) }
        for pivot in pivots(of: table)
        where !assigned.contains(pivot.field) && (names[pivot.field] == nil || pivot.field == .tags) {
            names[pivot.field] = .name(
                of: pivot.link,
                pivot.table.name,
                pivot.key,
                pivot.name,
                states: try states(pivot.table)
            )
        }
        for (field, words) in [(RecordField.tags, Self.tagWords), (.categories, Self.categoryWords)]
        where names[field] == nil && !assigned.contains(field) { names[field] = try ownNames(words, of: table, states) }
        return names
    }

    /// Returns the tags or categories of a text that another table has in rows of their own: `post_tag (post_id, tag)`.
    private func ownNames(_ words: Set<String>, of table: Table, _ states: (Table) throws -> [SchemaState]) throws
        -> SchemaValue?
    {
        guard let id = id(of: table) else { return nil }
        let keys = keyNames(of: table)
        for other in tables where other.name != table.name && other.rows > 0 && Self.isNamed(other.subject, words) {
            guard let key = other.columns.first(where: { keys.contains(HeadingName.folded($0)) }),
                let name = Self.nameColumn(of: other), name != key
            else { continue }
            return .name(
                of: .column(id.lowercased()),
                other.name,
                key.lowercased(),
                name.lowercased(),
                states: try states(other)
            )
        }
        return nil
    }

    /// Returns the names of those who wrote a text, where a table between both tells: `posts_authors`.
    private func writers(of table: Table) -> SchemaValue? {
        guard let id = id(of: table) else { return nil }
        let words: Set<String> = ["author", "authors", "penulis", "writer", "writers", "kontributor"]
        let own = keyNames(of: table)
        for between in tables
        where between.rows > 0 && !words.isDisjoint(with: ColumnName.words(of: between.subject))
            && between.name != table.name
        {
            for person in tables
            where person.rows > 0 && Self.isNamed(person.subject, Self.personWords) && person.name != between.name {
                let targets = keyNames(of: person) + ["authorid", "idauthor", "penulisid", "idpenulis", "writerid"]
                guard let name = Self.nameColumn(of: person), let key = self.id(of: person),
                    let link = Self.link(through: between, from: own, to: targets, id: id, of: table)
                else { continue }
                return .name(of: link, person.name, key.lowercased(), name.lowercased())
            }
        }
        return nil
    }
}
