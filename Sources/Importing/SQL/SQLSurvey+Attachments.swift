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

    /// - Parameter states: returns what hides the rows of another table.
    func attachments(of table: Table, _ states: (Table) throws -> [SchemaState]) throws -> Attachments {
        var found = Attachments()
        let own = Set(HeadingName.words(of: table.subject))
        for (index, column) in table.columns.enumerated() where !table.mapping.columns.values.contains(index) {
            let name = HeadingName.words(of: column).filter { !own.contains($0) }.joined()
            guard Self.fileNames.contains(name), Self.holdsFiles(table, index) else { continue }
            found.documents.append((.column(column.lowercased()), .first([])))
            found.columns.insert(index)
        }
        guard let id = id(of: table) else { return found }
        let keys = Self.references(to: table)
        for other in tables where other.name != table.name && other.rows > 0 && !isOfVisitors(other) {
            if let library = mediaLibrary(other, of: table) {
                found.pictures.append(library)
                found.leadsWithPicture = table.mapping[.image] == nil
                continue
            }
            let folded = other.columns.map(HeadingName.folded)
            let shared = folded.firstIndex(where: Self.isShared)
            guard let key = folded.firstIndex(where: keys.contains) ?? shared, other.mapping[.body] == nil else {
                continue
            }
            let picture = Self.pictureNames.lazy.compactMap(folded.firstIndex).first { Self.holdsFiles(other, $0) }
            let file = Self.fileNames.lazy.compactMap(folded.firstIndex).first { Self.holdsFiles(other, $0) }
            if picture == nil, file == nil {
                if key != shared, let parent = try statesOf(table, id, in: other, other.columns[key], states) {
                    found.states.append(parent)
                }
                continue
            }
            let states = try states(other)
            let values = { (index: Int) in
                SchemaValue.visible(
                    .column(id.lowercased()),
                    table: other.name,
                    key: other.columns[key].lowercased(),
                    column: other.columns[index].lowercased(),
                    where: key == shared ? Self.sharedType(in: other, of: table) : nil,
                    states: states
                )
            }
            let title = Self.captionNames.lazy.compactMap(folded.firstIndex).first.map(values) ?? .first([])
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
    private func statesOf(
        _ table: Table,
        _ id: String,
        in other: Table,
        _ key: String,
        _ states: (Table) throws -> [SchemaState]
    ) throws -> SchemaParent? {
        guard other.rows <= table.rows, GuessedTable(other) == nil else { return nil }
        let own = Set(HeadingName.words(of: table.subject) + [Self.singular(of: table.subject)])
        let name = HeadingName.words(of: other.subject).filter { !own.contains($0) }.joined(separator: "_")
        var parent = SchemaParent(
            keys: .column(id.lowercased()),
            table: other.name,
            key: key.lowercased(),
            states: try states(other)
        )
        switch StateNames.meaning(of: name) {
        case .hiding(let reason), .filled(let reason):
            parent.states.append(SchemaState(value: .column(key.lowercased()), test: .isEmpty, reason: reason))
        case .flag where parent.states.isEmpty:
            // A code in a table of states, or else that there is a row.
            let flags = other.columns.indices.lazy.filter { index in
                other.columns[index] != key && HeadingName.folded(other.columns[index]) != "id"
                    && (other.profiles[index].holdsFlags || other.profiles[index].holdsCodes)
            }.compactMap { StateColumn($0, other.columns[$0], other.profiles[$0], meaning: .flag) }
            if let flag = flags.first {
                let value = SchemaValue.column(flag.name.lowercased())
                parent.states = [SchemaState(value: value, test: .isShown(flag), reason: .off)]
            } else {
                (parent.need, parent.missing) = (.always, .off)
            }
        default: break
        }
        return parent.states.isEmpty && parent.need == .none ? nil : parent
    }

    /// Returns the files and their names of Spatie's media library, a table that texts of all kinds share in systems made with
    /// Laravel. It keeps each file in a folder of its own. Nil for other tables.
    private func mediaLibrary(_ media: Table, of table: Table) -> (place: SchemaValue, caption: SchemaValue)? {
        let columns = Set(media.columns.map { $0.lowercased() })
        let needed = ["id", "model_type", "model_id", "collection_name", "file_name", "disk"]
        guard columns.isSuperset(of: needed), let id = id(of: table) else { return nil }
        let values = { (column: String) in
            SchemaValue.visible(
                .column(id.lowercased()),
                table: media.name,
                key: "model_id",
                column: column,
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
        return columns.contains { ["email", "ip", "ipaddress", "password"].contains($0) }
            || !words.isDisjoint(with: HeadingName.words(of: table.subject))
    }

    private static let fileNames = [
        "lampiran", "filelampiran", "lampiranfile", "attachment", "attachments", "berkas", "namaberkas", "dokumen",
        "document", "file", "filename", "namafile", "filepath", "filepdf", "pdf", "unduhan", "path",
    ]
    private static let pictureNames = [
        "foto", "gambar", "image", "photo", "picture", "namafoto", "namagambar", "filefoto",
    ]
    private static let captionNames = [
        "judul", "title", "caption", "keterangan", "ket", "deskripsi", "description", "nama", "name",
    ]

    private static let fileEnding = Pattern(/\.[A-Za-z0-9]{2,5}$/)

    /// Whether the values of a column look like names of files.
    private static func holdsFiles(_ table: Table, _ index: Int) -> Bool {
        guard index < table.profiles.count, !table.profiles[index].isEmpty else { return false }
        let filled = table.profiles[index].counts.keys.filter { !$0.isEmpty }
        return !filled.isEmpty && filled.allSatisfy { $0.contains(fileEnding) && !$0.contains("<") }
    }
}
