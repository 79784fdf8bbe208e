import Reading

/// What belongs to the rows of a table of a system that is not known: documents and pictures of other tables, and files in
/// further columns.
extension SQLSurvey {
    struct Attachments {
        var documents: [(place: SchemaValue, title: SchemaValue)] = []
        var pictures: [(place: SchemaValue, caption: SchemaValue)] = []
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
            let folded = other.columns.map(HeadingName.folded)
            guard let key = folded.firstIndex(where: keys.contains), other.mapping[.body] == nil else { continue }
            let states = try states(other)
            let values = { (index: Int) in
                SchemaValue.visible(
                    .column(id.lowercased()),
                    table: other.name,
                    key: other.columns[key].lowercased(),
                    column: other.columns[index].lowercased(),
                    states: states
                )
            }
            let title = Self.captionNames.lazy.compactMap(folded.firstIndex).first.map(values) ?? .first([])
            if let picture = Self.pictureNames.lazy.compactMap(folded.firstIndex).first, Self.holdsFiles(other, picture)
            {
                found.pictures.append((values(picture), title))
            } else if let file = Self.fileNames.lazy.compactMap(folded.firstIndex).first, Self.holdsFiles(other, file) {
                found.documents.append((values(file), title))
            }
        }
        return found
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

    /// Whether the values of a column look like names of files.
    private static func holdsFiles(_ table: Table, _ index: Int) -> Bool {
        guard index < table.profiles.count, !table.profiles[index].isEmpty else { return false }
        let filled = table.profiles[index].counts.keys.filter { !$0.isEmpty }
        return !filled.isEmpty && filled.allSatisfy { $0.contains(#/\.[A-Za-z0-9]{2,5}$/#) && !$0.contains("<") }
    }
}
