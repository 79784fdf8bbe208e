import Files
import Patterns
import Reading

/// What belongs to the rows of a table of a system that is not known: documents and pictures of other tables, and files in
/// further columns.
extension SQLSurvey {
    struct Attachments {
        var documents: [(place: SchemaValue, title: SchemaValue)] = []
        var pictures: [(place: SchemaValue, caption: SchemaValue)] = []
        /// Whether the first picture stands above the text.
        var leadsWithPicture = false
        /// Rows of tables that say whether a text was shown.
        var states: [SchemaParent] = []
        /// The table's own columns among these.
        var columns: Set<Int> = []
    }

    /// - Parameter states: what hides the rows of other tables.
    func attachments(of table: Table, _ states: inout GuessedStates) throws -> Attachments {
        var found = Attachments()
        let own = Set(ColumnName.words(of: table.subject))
        for (index, column) in table.columns.enumerated() where !table.mapping.columns.values.contains(index) {
            let name = ColumnName.words(of: column).filter { !own.contains($0) }.joined()
            guard Self.fileNames.contains(name), Self.holdsFiles(table, index) else { continue }
            let cells = SchemaValue.column(column.lowercased())
            let places = Self.holdsLists(table, index) ? SchemaValue.words(cells) : cells
            if Self.holdsPictures(table, index) {
                found.pictures.append((places, .first([])))
            } else {
                found.documents.append((places, .first([])))
            }
            found.columns.insert(index)
        }
        guard let id = id(of: table) else { return found }
        let keys = keyNames(of: table)
        for other in tables where other.name != table.name && other.rows > 0 && !isOfVisitors(other) {
            if let library = mediaLibrary(other, of: table) {
                found.pictures.append(library)
                found.leadsWithPicture = table.mapping[.image] == nil
                continue
            }
            let folded = other.columns.map(HeadingName.folded)
            let shared = Self.sharedKey(folded)
            guard let key = folded.firstIndex(where: keys.contains) ?? shared, other.mapping[.body] == nil else {
                continue
            }
            let file = other.column(Self.fileNames) { Self.holdsFiles(other, $0) }
            let picture =
                other.column(Self.pictureNames) { Self.holdsFiles(other, $0) }
                ?? file.flatMap { Self.holdsPictures(other, $0) ? $0 : nil }
            if picture == nil, file == nil {
                if key != shared, let parent = try verdict(of: other, on: table, id, other.columns[key], &states) {
                    found.states.append(parent)
                }
                continue
            }
            let states = try states.conditions(of: other, .item)
            let values = { (index: Int) in
                SchemaValue.name(
                    of: .column(id.lowercased()),
                    other.name,
                    other.columns[key].lowercased(),
                    other.columns[index].lowercased(),
                    where: key == shared ? Self.sharedType(in: other, of: table) : nil,
                    states: states
                )
            }
            let title = other.column(Self.captionNames).map(values) ?? .first([])
            if let picture {
                found.pictures.append((values(picture), title))
            } else if let file {
                found.documents.append((values(file), title))
            }
        }
        return found
    }

    /// Returns the rows of another table that say whether a text was shown, of which each text has one at most: by their columns,
    /// or by the name of the table, as `berita_dihapus` and `berita_terbit` do. Nil where the table says nothing.
    ///
    /// - Parameter key: its column with the number of the text.
    private func verdict(of other: Table, on table: Table, _ id: String, _ key: String, _ states: inout GuessedStates)
        throws -> SchemaParent?
    {
        guard other.rows <= table.rows, GuessedTable(other) == nil else { return nil }
        let own = Set(ColumnName.words(of: table.subject) + [Self.singular(of: table.subject)])
        let name = ColumnName.words(of: other.subject).filter { !own.contains($0) }.joined(separator: "_")
        let meaning = StateNames.meaning(of: name)
        var parent = SchemaParent(
            of: Self.isTree(table) ? .ancestors(in: table.name, id: id.lowercased()) : .column(id.lowercased()),
            other.name,
            key.lowercased(),
            states: try states.conditions(of: other, meaning == .flag ? .verdict : .item)
        )
        switch meaning {
        case .hiding(let reason), .filled(let reason): parent.hide(reason)
        case .flag: if parent.states.isEmpty { (parent.need, parent.missing) = (.always, .off) }
        default:
            guard parent.states.isEmpty, other.rows < table.rows, listsOnly(other, name, key) else { break }
            switch states.answer(toList: other) {
            case .listed: (parent.need, parent.missing) = (.always, .off)
            case .others: parent.hide(.off)
            case .all: return nil
            case nil:
                (parent.need, parent.missing) = (.always, .uncertain)
                parent.hide(.uncertain)
            }
        }
        return parent.states.isEmpty && parent.need == .none ? nil : parent
    }

    /// Whether the rows of a table have their places in a tree in paths, of four signs for each level, as those of Wagtail have.
    static func isTree(_ table: Table) -> Bool { Set(table.columns).isSuperset(of: ["path", "depth", "numchild"]) }

    /// Whether a table does nothing but name texts: besides their numbers it has only its own, moments, persons, words that
    /// repeat, such as those of readers, and notes; and neither its name nor another column tells what for.
    ///
    /// - Parameters:
    ///   - name: what the name of the table says besides that of the texts.
    ///   - key: its column with the number of the text.
    private func listsOnly(_ other: Table, _ name: String, _ key: String) -> Bool {
        let noise = ColumnMapping.noise(in: other.columns, table: other.name)
        guard !HarmlessNames.tells(name, noise: Self.noise) else { return false }
        let references = references(of: other)
        // What joins texts and persons, and does not say when, may be their writers or readers.
        let hasMoments = other.profiles.contains { $0.holdsMoments }
        guard hasMoments || !references.contains(where: \.isPerson) else { return false }
        return other.columns.enumerated().allSatisfy { index, column in
            if column == key || column == id(of: other) { return true }
            guard !references.contains(where: { $0.column == column && !$0.isPerson }) else { return false }
            let profile = other.profiles[index]
            let words = ColumnName.words(of: column)
            if Self.isNamed(column, Self.personWords.union(StateNames.persons)) || profile.isEmpty { return true }
            if profile.holdsMoments || words.contains(where: Self.asideWords.contains) { return true }
            // What tells something else, such as a place, is what the table is for.
            return !HarmlessNames.tells(column, noise: noise)
                && (profile.counts.count == 1 || profile.sortsRows(isKey: false))
        }
    }

    /// Words of columns that any list may have.
    private static let asideWords: Set<String> = [
        "urut", "urutan", "order", "sort", "ordering", "position", "posisi", "no", "nomor", "catatan", "ket",
        "keterangan", "note", "notes",
    ]

    /// Returns the files and their names of Spatie's media library, a table that texts of all kinds share in systems made with
    /// Laravel. It keeps each file in a folder of its own. Nil for other tables.
    private func mediaLibrary(_ media: Table, of table: Table) -> (place: SchemaValue, caption: SchemaValue)? {
        let columns = Set(media.columns.map { $0.lowercased() })
        let needed = ["id", "model_type", "model_id", "collection_name", "file_name", "disk"]
        guard columns.isSuperset(of: needed), let id = id(of: table) else { return nil }
        let values = { (column: String) in
            SchemaValue.name(
                of: .column(id.lowercased()),
                media.name,
                "model_id",
                column,
                where: ("model_type", Self.singular(of: table.subject)),
                states: [
                    SchemaState(
                        value: .column("disk"),
                        test: .isNoneOf(["local", "private", "privat", "secure", "internal"]),
                        reason: .restricted
                    )
                ]
            )
        }
        return (values("storage/{id}/{file_name}"), values("name"))
    }

    /// Whether the rows of a table come from readers, whose pictures are their own.
    private func isOfVisitors(_ table: Table) -> Bool {
        let columns = table.columns.map(HeadingName.folded)
        let words: Set = [
            "komentar", "comment", "comments", "tanggapan", "pengaduan", "log", "logs", "rating", "buku", "tamu",
        ]
        // Without a name, a password is that of a text.
        let isPerson =
            columns.contains("password")
            && columns.contains { ["username", "user", "login", "nama", "name"].contains($0) }
        return isPerson || columns.contains { ["email", "ip", "ipaddress"].contains($0) }
            || !words.isDisjoint(with: ColumnName.words(of: table.subject))
    }

    private static let captionNames = [
        "judul", "title", "caption", "keterangan", "ket", "deskripsi", "description", "nama", "name",
    ]

    /// Whether a column names several files in one value: `a.jpg, b.jpg`.
    private static func holdsLists(_ table: Table, _ index: Int) -> Bool {
        table.profiles[index].counts.keys.contains { value in
            let parts = value.split(separator: ",")
            return parts.count > 1 && parts.allSatisfy { FileType.of($0.trimmed).isMedia }
        }
    }

    /// Whether the files that a column names are pictures.
    private static func holdsPictures(_ table: Table, _ index: Int) -> Bool {
        table.profiles[index].counts.keys.contains { FileType.of($0).isPicture }
    }

    private static let fileEnding = Pattern(/\.[A-Za-z0-9]{2,5}$/)

    /// Whether the values of a column look like names of files.
    private static func holdsFiles(_ table: Table, _ index: Int) -> Bool {
        guard index < table.profiles.count, !table.profiles[index].isEmpty else { return false }
        let filled = table.profiles[index].counts.keys.filter { !$0.isEmpty }
        return !filled.isEmpty && filled.allSatisfy { $0.contains(fileEnding) && !$0.contains("<") }
    }
}

extension SchemaParent {
    /// Hides every text that has a row, whatever the columns of the row say: the first state that hides it gives the reason.
    fileprivate mutating func hide(_ reason: HidingReason) {
        states.insert(SchemaState(value: .column(key), test: .isEmpty, reason: reason), at: 0)
    }
}
