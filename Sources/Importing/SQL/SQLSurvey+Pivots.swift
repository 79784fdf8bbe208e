import Reading

/// The tables that hold the keys of two others: `post_tag`, `category_post`, `taggables`.
extension SQLSurvey {
    /// A table between two others.
    struct Pivot {
        let field: RecordField
        /// The keys of the rows at its other end.
        let link: SchemaValue
        let table: Table
        let key: String
        let name: String
    }

    /// Returns the tables between a table and others: `post_tag`, `category_post`, `taggables`. Those of tags and categories
    /// come first, as their names tell; then those that hold nothing but the keys of both, whose other end is what texts are in.
    func pivots(of table: Table) -> [Pivot] {
        guard let id = id(of: table) else { return [] }
        let own = keyNames(of: table)
        let known = Self.tagWords.union(Self.categoryWords)
        let between = tables.filter { pivot in
            pivot.rows > 0 && pivot.name != table.name
                && (pivot.columns.contains { own.contains(HeadingName.folded($0)) }
                    || Self.sharedKey(pivot.columns.map(HeadingName.folded)) != nil)
        }
        guard !between.isEmpty else { return [] }
        let ends: [(RecordField, (Table) -> Bool)] = [
            (.tags, { Self.isNamed($0.subject, Self.tagWords) }),
            (.categories, { Self.isNamed($0.subject, Self.categoryWords) }),
            (.categories, { !Self.isNamed($0.subject, known.union(Self.personWords)) && GuessedTable($0) == nil }),
        ]
        return ends.enumerated().flatMap { order, end in
            let (field, isEnd) = end
            return tables.filter { $0.name != table.name && $0.rows > 0 && isEnd($0) }.flatMap { target in
                guard let name = Self.nameColumn(of: target) else { return [Pivot]() }
                let targets = keyNames(of: target)
                let key = target.columns.first { (["id"] + targets).contains(HeadingName.folded($0)) }
                return between.compactMap { pivot in
                    guard let key, pivot.name != target.name, order < 2 || Self.holdsOnlyKeys(pivot, own + targets)
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

    /// Returns the column with the key of a table that many share, by the folded names of its columns: `taggable_id` beside
    /// `taggable_type`. Nil for other tables.
    static func sharedKey(_ folded: [String]) -> Int? {
        folded.firstIndex { name in
            name.hasSuffix("ableid")
                || ["modelid", "attachmentid", "entityid"].contains(name) && folded.contains(name.dropLast(2) + "type")
        }
    }

    /// Returns which rows of a table that many share belong to a table. Nil where no column says so.
    static func sharedType(in shared: Table, of table: Table) -> (column: String, value: String)? {
        let folded = shared.columns.map(HeadingName.folded)
        guard let key = sharedKey(folded), let type = folded.firstIndex(of: folded[key].dropLast(2) + "type") else {
            return nil
        }
        // The class of a table with a prefix does not have it: `Acme\Blog\Models\Post`.
        return (shared.columns[type], singular(ColumnName.words(of: table.subject).last ?? table.subject))
    }

    static func link(through pivot: Table, from own: [String], to targets: [String], id: String, of table: Table)
        -> SchemaValue?
    {
        let columns = pivot.columns.map(HeadingName.folded)
        let shared = sharedKey(columns)
        guard let there = columns.firstIndex(where: { targets.contains($0) }),
            let here = columns.firstIndex(where: { own.contains($0) }) ?? shared, here != there
        else { return nil }
        return .name(
            of: .column(id),
            pivot.name,
            pivot.columns[here],
            pivot.columns[there],
            where: here == shared ? sharedType(in: pivot, of: table) : nil
        )
    }
}
