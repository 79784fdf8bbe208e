import Reading

/// What the names of tables and columns of a system that is not known say: which column has the number of a row, which its name,
/// and which names refer to it.
extension SQLSurvey {
    static let fileNames = [
        "file", "filename", "namafile", "lampiran", "filelampiran", "lampiranfile", "attachment", "attachments",
        "berkas", "namaberkas", "dokumen", "document", "filepath", "filepdf", "pdf", "unduhan", "files", "path",
    ]
    static let pictureNames = ["foto", "gambar", "image", "photo", "picture", "namafoto", "namagambar", "filefoto"]

    static let categoryWords: Set<String> = [
        "kategori", "category", "categories", "kategoriberita", "rubrik", "kanal", "topik", "topic", "topics", "seksi",
        "section", "sections", "channel", "channels", "tema", "kelompok", "jenis", "kolom",
    ]
    static let tagWords: Set<String> = ["tag", "tags", "tagar", "label", "labels"]
    static let personWords: Set<String> = [
        "user", "users", "admin", "admins", "penulis", "author", "authors", "pengguna", "redaktur", "editor",
        "operator", "pegawai", "staf",
    ]

    /// Returns the column with the numbers of a table's rows. Nil where there is none.
    func id(of table: Table) -> String? {
        let id = table.mapping[.id].map { table.columns[$0] } ?? "id"
        if table.columns.contains(id) { return id }
        let own = Self.references(to: table)
        if let named = table.columns.first(where: { own.contains(HeadingName.folded($0)) }) { return named }
        guard let first = table.columns.first, Self.isKey(first), table.profiles[0].tellsRows else { return nil }
        return first
    }

    static let noise: Set<String> = [
        "tbl", "tb", "tabel", "t", "m", "tm", "tr", "ref", "mst", "master", "cms", "web", "app", "data",
    ]

    /// Words that say of a name that it is a key: `kd_rubrik`, `section_no`.
    static let keyWords: Set<String> = [
        "id", "kd", "kode", "fk", "no", "nomor", "num", "number", "code", "key", "uuid", "ulid", "uid",
    ]

    /// Returns whether a name tells that its column holds numbers of rows.
    static func isKey(_ column: String) -> Bool {
        let (words, folded) = (ColumnName.words(of: column), HeadingName.folded(column))
        return !keyWords.isDisjoint(with: words) || folded.hasPrefix("id") || folded.hasSuffix("id")
            || folded.hasPrefix("kd") || folded.hasPrefix("kode")
    }

    /// Returns what a name is about: `rubrik` of `tb_rubrik`, `id_rubrik`, `rubrik_id` and `berita_rubrik`.
    static func cores(of name: String, _ own: Set<String>) -> Set<String> {
        let words = ColumnName.words(of: name).filter { !noise.contains($0) && !keyWords.contains($0) }
        let inner = words.filter { !own.contains($0) }
        let cores = [words, inner].filter { !$0.isEmpty }.map { singular($0.joined()) }
        return Set(
            cores.flatMap { core in
                core.hasSuffix("id") && words.count == 1 && core.count > 4 ? [core, String(core.dropLast(2))] : [core]
            }
        )
    }

    /// Returns the column that names the rows of a table. Nil where there is none.
    static func nameColumn(of table: Table) -> String? {
        let folded = table.columns.map(HeadingName.folded)
        let own = cores(of: table.subject, [])
        let words = [
            "namakategori", "namalengkap", "nama", "kategori", "name", "displayname", "fullname", "title", "judul",
            "namatag", "label",
        ]
        let named = folded.indices.filter { table.profiles[$0].isEmpty || table.profiles[$0].holdsLetters }
        let index =
            table.column(words) { named.contains($0) } ?? named.first {
                folded[$0].hasPrefix("nama") || folded[$0].hasPrefix("nm") || folded[$0].hasSuffix("name")
            } ?? named.first { own.contains(folded[$0]) }
            ?? (table.columns.count <= 12
                ? named.first { !isKey(table.columns[$0]) && table.profiles[$0].holdsWords } : nil)
        return index.map { table.columns[$0] }
    }

    /// Returns the columns by which other tables can refer to the rows of a table: their number, short name and name.
    static func keys(of table: Table) -> [String] {
        let names = ["id", "slug", "seo", "kode", "nama", "name", "kategori", "category", "namakategori", "username"]
        let wanted = Set(names + references(to: table))
        return table.columns.enumerated().filter { index, column in
            let folded = HeadingName.folded(column)
            return wanted.contains(folded) || folded.hasSuffix("seo") || index == 0 || column == nameColumn(of: table)
        }.map(\.element)
    }

    /// Returns the names of columns that hold the keys of a table's rows: those that name the table, and that of its own key,
    /// where this names something.
    func keyNames(of table: Table) -> [String] {
        let own = id(of: table).map(HeadingName.folded).flatMap { Self.keyWords.contains($0) ? nil : $0 }
        // Beside `page_ptr_id`, in which Django has the number of a row of `wagtailcore_page`, `page_id` is one, too.
        let pointers = tables.flatMap {
            $0.columns.filter { $0.hasSuffix("_ptr_id") }.map { $0.dropLast("_ptr_id".count) }
        }
        let pointed = Set(pointers).filter { table.subject.hasSuffix($0) }.map { HeadingName.folded($0 + "_id") }
        return Self.references(to: table) + (own.map { [$0] } ?? []) + pointed
    }

    /// Returns the folded names of columns that refer to a table: `postid`, `idpost`, `postsid`, `kdpost`.
    static func references(to table: Table) -> [String] {
        let names = [table.subject, table.name].flatMap { [singular(of: $0), HeadingName.folded($0)] }
        let keys = ["id"] + keyWords.subtracting(["id"]).sorted()
        return names.flatMap { name in keys.flatMap { [name + $0, $0 + name] } }
    }

    static func singular(of table: String) -> String {
        singular(ColumnName.words(of: table).filter { !noise.contains($0) }.joined())
    }

    static func singular(_ name: String) -> String {
        if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
        if name.hasSuffix("uses") { return singular(String(name.dropLast(2))) }
        return name.hasSuffix("s") && !name.hasSuffix("news") && name.count > 3 ? String(name.dropLast()) : name
    }
}
