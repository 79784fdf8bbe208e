import Reading

/// The relations between the tables of a system that is not known.
extension SQLSurvey {
    /// Returns the column with the numbers of a table's rows. Nil where there is none.
    private func id(of table: Table) -> String? {
        let id = table.mapping[.id].map { table.columns[$0] } ?? "id"
        return table.columns.contains(id) ? id : nil
    }

    /// Returns what the rows of a table are in: categories, by a column or by a table between both, and rows of the
    /// table itself.
    func parents(of table: Table) -> [SchemaParent] {
        var parents: [SchemaParent] = []
        if let categories = namingTable(for: .categories, of: table) {
            let above = Self.above(in: categories)
            if let column = table.mapping[.categories].map({ table.columns[$0] }) {
                for key in Self.keys(of: categories) {
                    parents.append(
                        SchemaParent(keys: .column(column), table: categories.name, key: key, above: above)
                    )
                }
            }
            if case .visible(let link, let target, let key, _, _) = pivots(of: table)[.categories],
                target == categories.name
            {
                parents.append(SchemaParent(keys: link, table: target, key: key, above: above))
            }
        }
        if let id = id(of: table), let above = Self.above(in: table) {
            parents.append(SchemaParent(keys: .column(above), table: table.name, key: id, above: above))
        }
        return parents
    }

    /// Returns the columns by which other tables can refer to the rows of a table: their number, short name and name.
    private static func keys(of table: Table) -> [String] {
        let names = ["id", "slug", "seo", "kode", "nama", "name", "kategori", "category", "namakategori"]
        let wanted = Set(names + references(to: table.name))
        return table.columns.filter {
            wanted.contains(HeadingName.folded($0)) || HeadingName.folded($0).hasSuffix("seo")
        }
    }

    /// Returns the column with the number of the row above. Nil where there is none.
    private static func above(in table: Table) -> String? {
        let names: Set<String> = [
            "parentid", "idparent", "parent", "parrent", "induk", "idinduk", "indukid", "postparent", "parentcategory",
            "parentcategoryid", "categoryparent", "kategoriinduk",
        ]
        return table.columns.first { names.contains(HeadingName.folded($0)) }
    }

    /// Returns the names of categories and tags that tables between two others give to a row, as programs made with
    /// Laravel have: `post_tag`, `category_post`, `taggables`.
    func pivots(of table: Table) -> [RecordField: SchemaValue] {
        guard let id = id(of: table) else { return [:] }
        let own = Self.references(to: table.name)
        var found: [RecordField: SchemaValue] = [:]
        let words: [(RecordField, Set<String>)] = [
            (.tags, ["tag", "tags", "tagar", "label", "labels"]),
            (.categories, ["kategori", "category", "categories", "rubrik", "kanal"]),
        ]
        for (field, names) in words {
            for target in tables where target.name != table.name && Self.isNamed(target.name, names) {
                let targets = Self.references(to: target.name)
                let folded = target.columns.map(HeadingName.folded)
                guard
                    let name = [
                        "name", "nama", "title", "judul", "namakategori", "namatag", "tag", "kategori", "category",
                    ].lazy
                        .compactMap({ folded.firstIndex(of: $0) }).first,
                    let key = (["id"] + targets).lazy.compactMap({ folded.firstIndex(of: $0) }).first
                else { continue }
                for pivot in tables where pivot.name != table.name && pivot.name != target.name && pivot.rows > 0 {
                    let columns = pivot.columns.map(HeadingName.folded)
                    let isShared = columns.contains("taggableid") || columns.contains("categorizableid")
                    guard let there = columns.firstIndex(where: { targets.contains($0) }),
                        let here = columns.firstIndex(where: { own.contains($0) })
                            ?? columns.firstIndex(where: { $0 == "taggableid" || $0 == "categorizableid" })
                    else { continue }
                    let type = columns.firstIndex { $0 == "taggabletype" || $0 == "categorizabletype" }
                    let condition = isShared ? type.map { (pivot.columns[$0], Self.singular(table.name)) } : nil
                    let link = SchemaValue.related(
                        .column(id),
                        table: pivot.name,
                        key: pivot.columns[here],
                        column: pivot.columns[there],
                        where: condition
                    )
                    found[field] = .visible(
                        link,
                        table: target.name,
                        key: target.columns[key],
                        column: target.columns[name],
                        states: Self.states(of: target)
                    )
                }
            }
        }
        return found
    }

    /// Returns what hides the rows of a table such as one of tags.
    ///
    /// - Parameter isStrict: whether a value that is not understood hides its row.
    static func states(of table: Table, isStrict: Bool = false) -> [SchemaState] {
        table.columns.compactMap { column in
            switch HeadingName.folded(column) {
            case "password", "private", "isprivate", "rahasia":
                guard isStrict else { return nil }
                return SchemaState(value: .column(column.lowercased()), test: .isEmpty, reason: .restricted)
            case "ispublic", "public", "access", "akses":
                guard isStrict else { return nil }
                return SchemaState(
                    value: .column(column.lowercased()),
                    test: .isOneOf(shownValues),
                    reason: .restricted
                )
            case "isactive", "active", "aktif", "published", "ispublished", "publish", "enabled", "isenabled", "status",
                "visible", "isvisible", "tampil", "visibility", "state", "statuspublikasi":
                guard isStrict else { break }
                return SchemaState(value: .column(column.lowercased()), test: .isOneOf(shownValues), reason: .off)
            case "publishedat":
                guard isStrict else { return nil }
                return SchemaState(value: .column(column.lowercased()), test: .isPublished, reason: .off)
            default: break
            }
            return state(column)
        }
    }

    private static let shownValues = [
        "1", "y", "ya", "yes", "t", "true", "on", "publish", "published", "public", "publik", "terbit", "tayang",
        "tampil",
        "aktif", "active", "show", "visible",
    ]

    private static func state(_ column: String) -> SchemaState? {
        switch HeadingName.folded(column) {
        case "deletedat", "deletedby":
            SchemaState(value: .column(column.lowercased()), test: .isEmpty, reason: .deleted)
        case "isdeleted", "deleted", "trash", "hidden", "ishidden":
            SchemaState(
                value: .column(column.lowercased()),
                test: .isNoneOf(["1", "y", "true", "ya", "t"]),
                reason: .deleted
            )
        case "isactive", "active", "aktif", "published", "ispublished", "publish", "enabled", "isenabled", "status",
            "visible", "isvisible", "tampil", "visibility":
            SchemaState(
                value: .column(column.lowercased()),
                test: .isNoneOf([
                    "0", "n", "false", "no", "f", "tidak", "draft", "off", "inactive", "nonaktif", "private",
                    "hidden", "disabled", "-2",
                ]),
                reason: .off
            )
        default: nil
        }
    }

    /// Returns the folded names of columns that refer to a table: `postid`, `idpost`, `postsid`.
    static func references(to table: String) -> [String] {
        let plain = HeadingName.folded(table)
        let singular = singular(table)
        return [singular + "id", "id" + singular, plain + "id", "id" + plain]
    }

    private static func singular(_ table: String) -> String {
        let words = HeadingName.words(of: table).filter { !["tbl", "tb", "tabel"].contains($0) }
        let name = words.joined()
        if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
        return name.hasSuffix("s") && !name.hasSuffix("news") ? String(name.dropLast()) : name
    }
}
