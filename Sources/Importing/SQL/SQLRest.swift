import Diagnostics
import Reading

/// What a dump says beyond the texts that are imported: the rows of tables that nothing is made from, and what the tables
/// that others refer to say besides. The report names their words, so that none is lost.
struct SQLRest {
    private struct Table {
        let columns: [String]
        /// Columns that the import reads, whose words may be in a text.
        var read: RestColumns
        /// The other columns.
        var unread: RestColumns
        /// The number of rows with words that the import does not have.
        var rows = 0
    }

    /// The most rows of a table to name. Longer tables are records of visits and the like.
    private static let rowLimit = 20_000

    private var tables: [String: Table] = [:]
    private(set) var notes: [ImportNote] = []

    /// - Parameters:
    ///   - texts: the tables whose rows become texts, which say themselves what they lose.
    ///   - read: returns the columns of another table that the import reads, in lower case.
    ///   - lists: the tables whose rows say themselves whether they are for everybody.
    init(_ survey: SQLSurvey, texts: [String], lists: [String] = [], read: (String) -> Set<String>) {
        let texts = Set(texts)
        for table in survey.tables where table.rows > 0 && !texts.contains(table.name) {
            let isList = lists.contains(table.name)
            guard isList || !Self.isPrivate(table.name, columns: table.columns) else { continue }
            // The draft of a title of Wagtail is most often the title, and its places in the tree, which may have letters, are no words.
            let isTree = SQLSurvey.isTree(table)
            let names = read(table.name).union(isTree ? ["draft_title"] : [])
            let indices = Set(table.columns.indices.filter { names.contains(table.columns[$0].lowercased()) })
            let places = table.columns.indices.filter { isTree && ["path", "url_path"].contains(table.columns[$0]) }
            tables[table.name] = Table(
                columns: table.columns,
                read: RestColumns(
                    table.columns,
                    taken: Set(table.columns.indices).subtracting(indices).union(places),
                    isListed: !isList
                ),
                unread: RestColumns(table.columns, taken: indices.union(places), isListed: !isList)
            )
        }
    }

    var isEmpty: Bool { tables.isEmpty }

    /// Counts the values of a row. Call it for every row before ``take(_:kept:)``.
    mutating func count(_ record: SQLRecord) {
        guard let columns = tables[record.table]?.columns, let value = Self.values(of: record, columns) else { return }
        tables[record.table]?.unread.count(value)
        tables[record.table]?.read.count(value)
    }

    /// Notes the words of a row that the import does not have.
    ///
    /// - Parameter kept: the words of all imported texts.
    mutating func take(_ record: SQLRecord, kept: KeptWords) {
        guard let table = tables[record.table], let value = Self.values(of: record, table.columns) else { return }
        let lost = table.unread.lost(value) { nil } + table.read.lost(value) { kept }
        guard !lost.isEmpty else { return }
        tables[record.table]?.rows += 1
        if table.rows < Self.rowLimit { notes.append(Self.note(record, lost.joined(separator: ", "))) }
    }

    /// Returns the notes on all rows.
    mutating func finished() -> [ImportNote] {
        for (name, table) in tables.sorted(by: { $0.key < $1.key }) {
            let listed = table.unread.listed.joined(separator: ", ")
            if !listed.isEmpty {
                let text = LocalizedText(
                    id: "tabel \(name), isi yang berulang, tidak dibawa: \(listed)",
                    en: "table \(name), repeated values, left out: \(listed)"
                )
                notes.append(ImportNote(text))
            }
            guard table.rows > Self.rowLimit else { continue }
            let further = table.rows - Self.rowLimit
            let text = LocalizedText(
                id: "tabel \(name): \(further) baris lagi berisi tulisan, tidak disebut satu per satu",
                en: "table \(name): \(further) more rows hold words, which are not named one by one"
            )
            notes.append(ImportNote(text))
        }
        return notes
    }

    private static func note(_ record: SQLRecord, _ list: String) -> ImportNote {
        ImportNote(
            LocalizedText(
                id: "tabel \(record.table), tidak dibawa: \(list)",
                en: "table \(record.table), left out: \(list)"
            ),
            origin: SQLRow.origin(record.line)
        )
    }

    /// Returns the values of a row by the columns of its table, without the secrets. Nil where it does not fit.
    private static func values(of record: SQLRecord, _ columns: [String]) -> ((Int) -> String)? {
        guard let value = allValues(of: record, columns) else { return nil }
        guard let name = secretName(record.table, columns, value) else { return value }
        return { $0 == name ? value(name) : "" }
    }

    private static func allValues(of record: SQLRecord, _ columns: [String]) -> ((Int) -> String)? {
        guard let names = record.columns, names != columns else {
            guard record.values.count == columns.count else { return nil }
            return { record.text($0) ?? "" }
        }
        return { column in names.firstIndex(of: columns[column]).flatMap { record.text($0) } ?? "" }
    }

    // MARK: - Secrets

    /// Returns the column with the name of a secret, in a row of settings: that with `smtp_password`. Nil in other rows.
    private static func secretName(_ table: String, _ columns: [String], _ value: (Int) -> String) -> Int? {
        let areSettings =
            SQLSurvey.isNamed(table, SQLSurvey.settingTables)
            || columns.contains { !valueWords.isDisjoint(with: ColumnName.words(of: $0)) }
        let isNamed = columns.contains { HeadingName.folded($0) == "slug" }
        return columns.indices.prefix(8).first { column in
            let text = value(column)
            // What has a part of an address of its own, such as a tag of Ghost called `hash-internal`, is not a setting: `smtp_password`.
            if !areSettings, isNamed, !text.contains("_") { return false }
            return areSettings ? SecretName.labels(text) : !text.contains(" ") && SecretName.tells(text)
        }
    }

    /// Words of columns with the values of settings.
    private static let valueWords: Set<String> = [
        "value", "values", "val", "nilai", "isi", "data", "setting", "config", "konfigurasi", "pengaturan", "option",
        "opsi",
    ]

    /// Returns whether a table holds data of persons, or records of a program, which the report only counts.
    static func isPrivate(_ table: String, columns: [String]) -> Bool {
        let words = ColumnName.words(of: table)
        let columns = Set(columns.map(HeadingName.folded))
        let isLetter =
            !columns.isDisjoint(with: ["email", "surel"]) && !columns.isDisjoint(with: ["message", "pesan"])
        // Jobs wait in it. Texts wait in a table that is named after them.
        if words == ["queue"] { return true }
        let isOfFiles = words.contains("file") || words.contains("files")
        return isLetter || !isOfFiles && !privateWords.isDisjoint(with: words)
            || !privateColumns.isDisjoint(with: columns)
    }

    private static let privateWords: Set<String> = [
        // Persons and what they wrote.
        "user", "users", "usermeta", "admin", "admins", "pengguna", "member", "members", "anggota", "penduduk",
        "keluarga", "warga", "siswa", "students", "student", "employees", "pegawai", "guru", "teachers", "alumni",
        "pendaftar", "registrants", "peserta", "pemohon", "komentar", "komentator", "comment", "comments",
        "commentmeta", "hubungi", "pesan", "message", "messages", "inbox", "outbox", "bukutamu", "guestbook",
        "pengaduan", "aduan", "lapor", "permohonan", "subscribe", "subscriber", "subscribers", "newsletter", "covid",
        "kehadiran", "surat",
        // Records of programs.
        "log", "logs", "session", "sessions", "sesi", "cache", "migration", "migrations", "job", "jobs", "token",
        "tokens", "otp", "reset", "resets", "traffic", "statistik", "statistics", "stats", "visitor", "visitors",
        "pengunjung", "counter", "hits", "online", "watchdog", "semaphore", "flood", "sequences", "history",
        "captcha", "throttle", "permission", "permissions", "role", "roles", "extensions", "schemas", "assets",
        "updates", "backup", "actionscheduler", "yoast", "router", "registry", "system", "variable",
    ]
    private static let privateColumns: Set<String> = [
        "nik", "nokk", "nisn", "nis", "nip", "tempatlahir", "tanggallahir", "tgllahir", "birthdate", "birthplace",
        "agama", "penduduk", "idpenduduk", "idpend", "pendudukid", "useragent", "ipaddress", "password", "passwd",
        "userpass",
    ]
}
