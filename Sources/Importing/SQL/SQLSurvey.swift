import Reading
import Registers

/// The result of a first pass over a dump: its tables, and the names from small tables for the numbers in others.
struct SQLSurvey {
    struct Table {
        let name: String
        var columns: [String]
        /// The types of the columns. Empty where no `CREATE TABLE` gives them.
        var types: [String]
        var rows = 0
        var mapping: ColumnMapping
        /// Whether neither a `CREATE TABLE` nor an `INSERT` names the columns.
        var isUnnamed = false
        /// `DEFAULT CHARSET`. Empty where the dump does not state it.
        var characterSet = ""

        /// Adds the columns that another declaration of the table has beyond this one.
        fileprivate mutating func add(_ other: Table) {
            let isTyped = types.count == columns.count && other.types.count == other.columns.count
            for (index, column) in other.columns.enumerated() where !columns.contains(column) {
                columns.append(column)
                if isTyped { types.append(other.types[index]) }
            }
            mapping = ColumnMapping(guessedFrom: columns, table: name)
        }
    }

    /// In the order of the dump.
    private(set) var tables: [Table] = []
    private(set) var faults: [SQLFault] = []
    /// The number of faults beyond ``faults``.
    private(set) var furtherFaults = 0
    /// The encoding in `SET NAMES`, if any.
    private(set) var characterSet = ""
    private(set) var hasTimestampsInUTC = false
    /// The address of the old site in its settings: `https://kota.example`. Empty where none says it.
    private(set) var site = ""
    /// By table, names by the numbers, or other keys, of its rows.
    private var namings: [String: [String: String]] = [:]
    private var indices: [String: Int] = [:]

    /// The most faults to report one by one.
    private static let faultLimit = 200
    /// The most names to keep from one table.
    private static let namingLimit = 50_000

    init(_ reader: inout SQLDumpReader) throws {
        while let item = try reader.next() {
            switch item {
            case .table(let table): declare(table)
            case .record(let record): count(record)
            case .characterSet(let name): if characterSet.isEmpty { characterSet = name }
            case .timestampsInUTC: hasTimestampsInUTC = true
            case .fault(let fault):
                if faults.count < Self.faultLimit { faults.append(fault) } else { furtherFaults += 1 }
            }
        }
    }

    func table(_ name: String) -> Table? {
        tables.first { $0.name == name } ?? tables.first { $0.name.lowercased() == name.lowercased() }
    }

    /// The table that looks most like news: it has title, text and rows, then the most known fields, a telling name,
    /// and the most rows. The first of equals.
    var likeliest: Table? {
        let candidates = tables.filter { $0.mapping[.title] != nil && $0.mapping[.body] != nil && $0.rows > 0 }
        return candidates.reduce(nil) { best, table in
            guard let best else { return table }
            return (Self.score(table), table.rows) > (Self.score(best), best.rows) ? table : best
        }
    }

    private static func score(_ table: Table) -> Int {
        let words = HeadingName.words(of: table.name)
        let isNews = words.contains {
            ["berita", "news", "artikel", "article", "articles", "post", "posts"].contains($0)
        }
        return table.mapping.fields.count + (table.mapping[.date] == nil ? 0 : 2) + (isNews ? 3 : 0)
    }

    /// Returns, by field, the names for the values of columns that refer to other tables.
    func names(for table: Table) -> [RecordField: [String: String]] {
        Self.namingWords.keys.reduce(into: [:]) { found, field in
            found[field] = namingTable(for: field, of: table).flatMap { namings[$0.name] }
        }
    }

    /// Returns the table that names the values of a table's column. Nil where there is none.
    func namingTable(for field: RecordField, of table: Table) -> Table? {
        guard let words = Self.namingWords[field] else { return nil }
        // `kategori` and `kategori_berita` before `kategori_foto`.
        let own = words.union(HeadingName.words(of: table.name)).union([
            "berita", "news", "artikel", "post", "tbl", "tb",
        ])
        let named = tables.filter { $0.name != table.name && Self.isNamed($0.name, words) && namings[$0.name] != nil }
        return named.first { own.isSuperset(of: HeadingName.words(of: $0.name)) } ?? named.first
    }

    /// Returns the names of tables that give names to numbers.
    func namingTables(_ tables: [Table]) -> [String] {
        self.tables.map(\.name).filter { name in
            namings[name] != nil && Self.namingWords.values.contains { Self.isNamed(name, $0) }
                && !tables.contains { $0.name == name }
        }
    }

    private static let namingWords: [RecordField: Set<String>] = [
        .categories: ["kategori", "category", "categories", "kategoriberita", "rubrik", "kanal"],
        .author: ["user", "users", "admin", "penulis", "author", "authors", "pengguna", "redaktur"],
    ]

    static func isNamed(_ table: String, _ words: Set<String>) -> Bool {
        !words.isDisjoint(with: HeadingName.words(of: table))
    }

    private mutating func declare(_ table: SQLTable) {
        let columns = table.columns.map(\.name)
        let entry = Table(
            name: table.name,
            columns: columns,
            types: table.columns.map(\.type),
            mapping: ColumnMapping(guessedFrom: columns, table: table.name),
            characterSet: table.characterSet
        )
        if let index = indices[table.name] {
            // Dumps declare views twice. A table that had its rows already, in a dump that others were joined to, keeps its
            // columns and gets the further ones.
            if tables[index].rows == 0 { tables[index] = entry } else { tables[index].add(entry) }
        } else {
            indices[table.name] = tables.count
            tables.append(entry)
        }
    }

    private mutating func count(_ record: SQLRecord) {
        if indices[record.table] == nil {
            // In a dump of data only, the first INSERT names the columns, or numbers do.
            let columns = record.columns ?? record.values.indices.map { "kolom \($0 + 1)" }
            declare(SQLTable(name: record.table, columns: columns.map { .init(name: $0, type: "") }, characterSet: ""))
            if record.columns == nil, let index = indices[record.table] { tables[index].isUnnamed = true }
        }
        guard let index = indices[record.table] else { return }
        tables[index].rows += 1
        if site.isEmpty, tables[index].rows <= Self.settingLimit { site = Self.site(in: record, tables[index]) }
        for words in Self.namingWords.values where Self.isNamed(record.table, words) { learn(record, tables[index]) }
    }

    private static let settingTables: Set<String> = [
        "identitas", "setting", "settings", "konfigurasi", "config", "pengaturan", "website", "situs", "options",
    ]
    private static let addressNames: Set<String> = [
        "url", "alamatwebsite", "website", "siteurl", "baseurl", "weburl", "alamatweb", "home", "situs",
    ]
    /// The most rows of a table of settings to look at.
    private static let settingLimit = 500

    /// Returns the address of the site in a row of settings, which has it in a column of that name, or in the one after the
    /// name.
    private static func site(in record: SQLRecord, _ table: Table) -> String {
        guard isNamed(table.name, settingTables) else { return "" }
        let columns = (record.columns ?? table.columns).map(HeadingName.folded)
        var isNamedBefore = false
        for index in record.values.indices {
            let text = record.text(index)?.trimmed ?? ""
            let isNamed = isNamedBefore || index < columns.count && addressNames.contains(columns[index])
            let address = WebAddress(text)
            if isNamed, ["http", "https"].contains(address.scheme), address.host?.contains(".") == true {
                return text.hasSuffix("/") ? String(text.dropLast()) : text
            }
            isNamedBefore = addressNames.contains(HeadingName.folded(text))
        }
        return ""
    }

    /// Returns the index of the column that names the rows of a table. Nil where there is none.
    private static func naming(in folded: [String]) -> Int? {
        let words = [
            "namakategori", "namalengkap", "nama", "kategori", "name", "displayname", "fullname", "title", "judul",
        ]
        return words.lazy.compactMap { folded.firstIndex(of: $0) }.first
            ?? folded.firstIndex { $0.hasPrefix("nama") }
    }

    /// Returns the columns of a table, in lower case, by which other tables name its rows.
    func namingColumns(of table: String) -> Set<String> {
        guard let columns = self.table(table)?.columns, let name = Self.naming(in: columns.map(HeadingName.folded))
        else { return [] }
        return [columns[name].lowercased()]
    }

    /// Learns the name of a category or user by its number and short name.
    private mutating func learn(_ record: SQLRecord, _ table: Table) {
        let columns = record.columns ?? table.columns
        let folded = columns.map(HeadingName.folded)
        guard let name = Self.naming(in: folded), let text = record.text(name), !text.isEmpty,
            namings[record.table]?.count ?? 0 < Self.namingLimit
        else { return }
        let keys = folded.indices.filter { index in
            index != name
                && (folded[index].hasPrefix("id") || folded[index].hasSuffix("id") || folded[index] == "username")
        }
        for key in keys.prefix(3) {
            guard let value = record.text(key), !value.isEmpty else { continue }
            if namings[record.table]?[value] == nil {
                namings[record.table, default: [:]][value] = PlainHTML.text(Mojibake(repairing: text).text)
            }
        }
    }
}

extension SQLRecord {
    /// Returns a value as text. Nil where there is none.
    func text(_ index: Int) -> String? {
        guard index < values.count, case .bytes(let bytes) = values[index] else { return nil }
        return LegacyText(bytes).text
    }
}
