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

        /// The names of the rows, or the values that no row has.
        var names: SchemaValue {
            keys.filter { $0 != name }.reduce(.words(.column(column.lowercased()))) { value, key in
                .named(value, table: table.name, key: key.lowercased(), column: name.lowercased())
            }
        }
    }

    private static let categoryWords: Set<String> = [
        "kategori", "category", "categories", "kategoriberita", "rubrik", "kanal", "topik", "topic", "topics", "seksi",
        "section", "sections", "channel", "channels", "tema", "kelompok", "jenis", "kolom",
    ]
    private static let tagWords: Set<String> = ["tag", "tags", "tagar", "label", "labels"]
    static let personWords: Set<String> = [
        "user", "users", "admin", "admins", "penulis", "author", "authors", "pengguna", "redaktur", "editor",
        "operator",
        "pegawai", "staf",
    ]

    /// Returns the column with the numbers of a table's rows. Nil where there is none.
    func id(of table: Table) -> String? {
        let id = table.mapping[.id].map { table.columns[$0] } ?? "id"
        if table.columns.contains(id) { return id }
        let own = Self.references(to: table)
        return table.columns.first { own.contains(HeadingName.folded($0)) }
    }

    /// Returns the columns of a table that refer to other tables, with these.
    func references(of table: Table) -> [Reference] {
        let id = id(of: table)
        let free = [table.mapping[.title], table.mapping[.body], table.mapping[.summary], table.mapping[.date]]
        return table.columns.indices.compactMap { index in
            let column = table.columns[index]
            guard column != id, !free.contains(index), let target = target(of: index, in: table),
                let name = Self.nameColumn(of: target)
            else { return nil }
            let words = Set(HeadingName.words(of: column) + HeadingName.words(of: target.subject))
            let isPerson = !words.isDisjoint(with: Self.personWords)
            let isTag = !words.isDisjoint(with: Self.tagWords)
            let isCategory = !words.isDisjoint(with: Self.categoryWords) || table.mapping[.categories] == index
            return Reference(
                column: column,
                table: target,
                keys: Self.keys(of: target),
                name: name,
                isPlace: !isPerson && !isTag && (isCategory || Self.isKey(column)),
                isCategory: isCategory && !isPerson && !isTag,
                isPerson: isPerson
            )
        }
    }

    /// Returns the columns of a table that others explain, unless these name states, and that with the numbers of its rows.
    func explainedColumns(of table: Table) -> Set<Int> {
        let references = references(of: table).filter { reference in
            guard let index = reference.table.columns.firstIndex(of: reference.name) else { return false }
            return StateColumn(index, reference.name, reference.table.profiles[index]) == nil
        }
        let names = Set(references.map(\.column) + [id(of: table)].compactMap { $0 })
        return Set(table.columns.indices.filter { names.contains(table.columns[$0]) })
    }

    /// Returns the table that a column refers to: by its name, by the name of the key, or else the one that names
    /// categories or users.
    private func target(of index: Int, in table: Table) -> Table? {
        let others = tables.filter { $0.name != table.name && $0.rows > 0 && Self.nameColumn(of: $0) != nil }
        let own = Set(HeadingName.words(of: table.subject))
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
        return named.first { telling.isSuperset(of: HeadingName.words(of: $0.subject)) } ?? named.first
    }

    private static let noise: Set<String> = [
        "tbl", "tb", "tabel", "t", "m", "tm", "tr", "ref", "mst", "master", "cms", "web", "app", "data",
    ]

    /// Words that say of a name that it is a key: `kd_rubrik`, `section_no`.
    private static let keyWords: Set<String> = [
        "id", "kd", "kode", "fk", "no", "nomor", "num", "number", "code", "key", "uuid", "ulid",
    ]

    /// Returns whether a name tells that its column holds numbers of rows.
    static func isKey(_ column: String) -> Bool {
        let (words, folded) = (HeadingName.words(of: column), HeadingName.folded(column))
        return !keyWords.isDisjoint(with: words) || folded.hasPrefix("id") || folded.hasSuffix("id")
            || folded.hasPrefix("kd") || folded.hasPrefix("kode")
    }

    /// Returns what a name is about: `rubrik` of `tb_rubrik`, `id_rubrik`, `rubrik_id` and `berita_rubrik`.
    private static func cores(of name: String, _ own: Set<String>) -> Set<String> {
        let words = HeadingName.words(of: name).filter {
            !noise.contains($0) && !keyWords.contains($0)
        }
        let inner = words.filter { !own.contains($0) }
        let cores = [words, inner].filter { !$0.isEmpty }.map { singular($0.joined()) }
        return Set(
            cores.flatMap { core in
                core.hasSuffix("id") && words.count == 1 && core.count > 4 ? [core, String(core.dropLast(2))] : [core]
            }
        )
    }

    /// Returns the column that names the rows of a table. Nil where there is none.
    private static func nameColumn(of table: Table) -> String? {
        let folded = table.columns.map(HeadingName.folded)
        let own = cores(of: table.subject, [])
        let words = [
            "namakategori", "namalengkap", "nama", "kategori", "name", "displayname", "fullname", "title", "judul",
            "namatag", "label",
        ]
        let named = folded.indices.filter { table.profiles[$0].isEmpty || table.profiles[$0].holdsLetters }
        let index =
            words.lazy.compactMap { word in named.first { folded[$0] == word } }.first
            ?? named.first {
                folded[$0].hasPrefix("nama") || folded[$0].hasPrefix("nm") || folded[$0].hasSuffix("name")
            }
            ?? named.first { own.contains(folded[$0]) }
            ?? (table.columns.count <= 12 ? named.first { table.profiles[$0].holdsWords } : nil)
        return index.map { table.columns[$0] }
    }

    /// Returns the columns by which other tables can refer to the rows of a table: their number, short name and name.
    private static func keys(of table: Table) -> [String] {
        let names = ["id", "slug", "seo", "kode", "nama", "name", "kategori", "category", "namakategori", "username"]
        let wanted = Set(names + references(to: table))
        return table.columns.enumerated().filter { index, column in
            let folded = HeadingName.folded(column)
            return wanted.contains(folded) || folded.hasSuffix("seo") || index == 0 || column == nameColumn(of: table)
        }.map(\.element)
    }

    /// Returns what the rows of a table are in: categories, by a column or by a table between both, and rows of the
    /// table itself.
    ///
    /// - Parameters:
    ///   - own: what hides the rows of the table itself.
    ///   - states: returns what hides the rows of another table.
    func parents(of table: Table, own: [SchemaState], _ states: (Table) throws -> [SchemaState]) throws
        -> [SchemaParent]
    {
        var parents: [SchemaParent] = []
        for reference in references(of: table) where reference.isPlace {
            let states = try states(reference.table)
            for key in reference.keys where !states.isEmpty {
                parents.append(
                    SchemaParent(
                        keys: .words(.column(reference.column.lowercased())),
                        table: reference.table.name,
                        key: key.lowercased(),
                        above: Self.above(in: reference.table),
                        states: states
                    )
                )
            }
        }
        for pivot in pivots(of: table) where pivot.field == .categories {
            let states = try states(pivot.table)
            guard !states.isEmpty else { continue }
            let above = Self.above(in: pivot.table)
            parents.append(
                SchemaParent(keys: pivot.link, table: pivot.table.name, key: pivot.key, above: above, states: states)
            )
        }
        if let id = id(of: table), let above = Self.above(in: table), !own.isEmpty {
            parents.append(
                SchemaParent(keys: .column(above), table: table.name, key: id.lowercased(), above: above, states: own)
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
    func names(
        for table: Table,
        assigned: Set<RecordField>,
        _ states: (Table) throws -> [SchemaState]
    ) throws -> [RecordField: SchemaValue] {
        var names: [RecordField: SchemaValue] = [:]
        let references = references(of: table)
        let category = references.first { $0.isCategory }
        // Where no name says so, a place that is not a district or office is a category.
        names[.categories] = (category ?? references.first { $0.isPlace && table.mapping[.categories] == nil })?.names
        let column = { (field: RecordField) in table.mapping[field].map { table.columns[$0] } }
        let author = references.first { $0.column == column(.author) }
        names[.author] = (author ?? references.first { $0.isPerson && table.mapping[.author] == nil })?.names
        names[.tags] = references.first { $0.column == column(.tags) }?.names
        for field in assigned where names[field] != nil {
            names[field] = references.first { $0.column == column(field) }?.names
        }
        if names[.author] == nil, !assigned.contains(.author) { names[.author] = writers(of: table) }
        for pivot in pivots(of: table)
        where !assigned.contains(pivot.field)
            && (names[pivot.field] == nil || pivot.field == .tags)
        {
            names[pivot.field] = .visible(
                pivot.link,
                table: pivot.table.name,
                key: pivot.key,
                column: pivot.name,
                states: try states(pivot.table)
            )
        }
        return names
    }

    /// Returns the names of those who wrote a text, where a table between both tells: `posts_authors`.
    private func writers(of table: Table) -> SchemaValue? {
        guard let id = id(of: table) else { return nil }
        let words: Set<String> = ["author", "authors", "penulis", "writer", "writers", "kontributor"]
        let own = keyNames(of: table)
        for between in tables
        where between.rows > 0 && !words.isDisjoint(with: HeadingName.words(of: between.subject))
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

    /// A table between two others.
    private struct Pivot {
        let field: RecordField
        /// The keys of the rows at its other end.
        let link: SchemaValue
        let table: Table
        let key: String
        let name: String
    }

    /// Returns the names of columns that hold the keys of a table's rows: those that name the table, and that of its own key,
    /// where this names something.
    private func keyNames(of table: Table) -> [String] {
        let own = id(of: table).map(HeadingName.folded).flatMap { Self.keyWords.contains($0) ? nil : $0 }
        return Self.references(to: table) + (own.map { [$0] } ?? [])
    }

    /// Returns the tables between a table and others: `post_tag`, `category_post`, `taggables`. Those of tags and categories
    /// come first, as their names tell; then those that hold nothing but the keys of both, whose other end is what texts are in.
    private func pivots(of table: Table) -> [Pivot] {
        guard let id = id(of: table) else { return [] }
        let own = keyNames(of: table)
        let known = Self.tagWords.union(Self.categoryWords)
        let between = tables.filter { pivot in
            pivot.rows > 0 && pivot.name != table.name
                && pivot.columns.map(HeadingName.folded).contains { own.contains($0) || Self.isShared($0) }
        }
        guard !between.isEmpty else { return [] }
        let ends: [(RecordField, (Table) -> Bool)] = [
            (.tags, { Self.isNamed($0.subject, Self.tagWords) }),
            (.categories, { Self.isNamed($0.subject, Self.categoryWords) }),
            (
                .categories,
                { !Self.isNamed($0.subject, known.union(Self.personWords)) && GuessedTable($0) == nil }
            ),
        ]
        return ends.enumerated().flatMap { order, end in
            let (field, isEnd) = end
            return tables.filter { $0.name != table.name && $0.rows > 0 && isEnd($0) }.flatMap { target in
                guard let name = Self.nameColumn(of: target) else { return [Pivot]() }
                let targets = keyNames(of: target)
                let key = target.columns.first { (["id"] + targets).contains(HeadingName.folded($0)) }
                return between.compactMap { pivot in
                    guard let key, pivot.name != target.name,
                        order < 2 || Self.holdsOnlyKeys(pivot, own + targets)
                    else { return nil }
                    let link = Self.link(through: pivot, from: own, to: targets, id: id, of: table)
                    return link.map {
                        Pivot(field: field, link: $0, table: target, key: key.lowercased(), name: name.lowercased())
                    }
                }
            }
        }
    }

    /// Whether a table has no columns but two keys, its own number, and when its rows were made.
    private static func holdsOnlyKeys(_ table: Table, _ keys: [String]) -> Bool {
        let columns = Set(table.columns.map(HeadingName.folded))
        let others = columns.subtracting(keys)
        return columns.count - others.count == 2
            && others.isSubset(of: ["id", "createdat", "updatedat", "urutan", "urut", "order", "sort", "position"])
    }

    /// Whether the name of a column is that of a key in a table that many share: `taggable_id` beside `taggable_type`.
    static func isShared(_ folded: String) -> Bool { folded.hasSuffix("ableid") || folded == "modelid" }

    /// Returns which rows of a table that many share belong to a table. Nil where no column says so.
    static func sharedType(in shared: Table, of table: Table) -> (column: String, value: String)? {
        let columns = shared.columns.filter { column in
            let folded = HeadingName.folded(column)
            return folded.hasSuffix("abletype") || folded == "modeltype"
        }
        return columns.first.map { ($0, singular(of: table.subject)) }
    }

    private static func link(
        through pivot: Table,
        from own: [String],
        to targets: [String],
        id: String,
        of table: Table
    ) -> SchemaValue? {
        let columns = pivot.columns.map(HeadingName.folded)
        let shared = columns.firstIndex(where: isShared)
        guard let there = columns.firstIndex(where: { targets.contains($0) }),
            let here = columns.firstIndex(where: { own.contains($0) }) ?? shared, here != there
        else { return nil }
        return .related(
            .column(id),
            table: pivot.name,
            key: pivot.columns[here],
            column: pivot.columns[there],
            where: here == shared ? sharedType(in: pivot, of: table) : nil
        )
    }

    /// Returns the folded names of columns that refer to a table: `postid`, `idpost`, `postsid`, `kdpost`.
    static func references(to table: Table) -> [String] {
        let names = [table.subject, table.name].flatMap { [singular(of: $0), HeadingName.folded($0)] }
        let keys = ["id"] + keyWords.subtracting(["id"]).sorted()
        return names.flatMap { name in keys.flatMap { [name + $0, $0 + name] } }
    }

    static func singular(of table: String) -> String {
        singular(HeadingName.words(of: table).filter { !noise.contains($0) }.joined())
    }

    private static func singular(_ name: String) -> String {
        if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
        return name.hasSuffix("s") && !name.hasSuffix("news") && name.count > 3 ? String(name.dropLast()) : name
    }
}
