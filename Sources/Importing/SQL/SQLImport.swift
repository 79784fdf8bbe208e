import Diagnostics

/// Imports the news in a dump of phpMyAdmin or mysqldump. It reads the dump two or three times and holds only the
/// articles in memory.
public struct SQLImport: Sendable {
    private let path: String
    private let table: String?
    private let options: TableImportOptions

    /// - Parameter table: the table with the news. Nil to guess it.
    public init(path: String, table: String? = nil, options: TableImportOptions) {
        self.path = path
        self.table = table
        self.options = options
    }

    /// Returns the tables in the order of the dump.
    public func tables() throws -> [TableListing] {
        let survey = try survey()
        let chosen = survey.likeliest?.name
        return survey.tables.map { table in
            var listing = TableListing(
                name: table.name,
                rows: table.rows,
                columns: table.columns,
                mapping: table.mapping
            )
            listing.isChosen = table.name == chosen
            return listing
        }
    }

    /// Returns the articles.
    ///
    /// - Throws: `TableImportError`, or `FileError` where the machine fails.
    public func read() throws -> ImportedSource {
        let survey = try survey()
        let table = try choose(survey)
        let shape = try shape(of: table, in: survey)
        var records = ImportedRecords(try RecordConverter(shape: shape, options: options))
        let listed = shape.description
        records.note(
            LocalizedText(
                id: "tabel \(table.name), \(table.rows) baris; \(listed.id)",
                en: "table \(table.name), \(table.rows) rows; \(listed.en)"
            )
        )
        if !options.oldAddresses.isEmpty {
            var ignored = 0
            try forEachRow(of: table) { row in
                if let record = decode(row, columns: table.columns, &ignored) { records.foresee(record) }
            }
        }
        var legacyValues = 0
        try forEachRow(of: table) { row in
            if let record = decode(row, columns: table.columns, &legacyValues) {
                records.add(record)
            } else {
                records.skip(SQLFault.wrongCount(row, table.columns), origin: Self.origin(row.line))
            }
        }
        for fault in survey.faults { records.note(fault.explanation, origin: Self.origin(fault.line)) }
        if survey.furtherFaults > 0 {
            let count = survey.furtherFaults
            records.note(LocalizedText(id: "dan \(count) tempat rusak lainnya", en: "and \(count) more broken places"))
        }
        if legacyValues > 0 {
            let declared = survey.characterSet.isEmpty ? table.characterSet : survey.characterSet
            records.note(Self.legacyNote(legacyValues, declared: declared))
        }
        return records.finished()
    }

    private func shape(of table: SQLSurvey.Table, in survey: SQLSurvey) throws -> TableShape {
        var shape = TableShape(
            columns: table.columns,
            mapping: try options.mapping(of: table.columns, table: table.name),
            source: ["sql", table.name]
        )
        shape.names = survey.names(for: table)
        guard survey.hasTimestampsInUTC else { return shape }
        for field in [RecordField.date, .updated] {
            if let column = shape.mapping[field], table.types[column] == "timestamp" { shape.fieldsInUTC.insert(field) }
        }
        return shape
    }

    private func forEachRow(of table: SQLSurvey.Table, _ body: (SQLRecord) -> Void) throws {
        var reader = try reader()
        while let item = try reader.next() {
            if case .record(let record) = item, record.table == table.name { body(record) }
        }
    }

    private func survey() throws -> SQLSurvey {
        var reader = try reader()
        return try SQLSurvey(&reader)
    }

    private func reader() throws -> SQLDumpReader {
        let file = try SourceFile(path, wanted: "dump SQL")
        return SQLDumpReader { try file.next() }
    }

    private static func origin(_ line: Int) -> LocalizedText {
        LocalizedText(id: "baris \(line)", en: "line \(line)")
    }

    private func choose(_ survey: SQLSurvey) throws -> SQLSurvey.Table {
        let names = survey.tables.map(\.name)
        if let table {
            if let found = survey.table(table) { return found }
            let hint = Suggestion.nearest(to: table, among: names).map(LocalizedText.didYouMean)
            throw TableImportError.wrongArgument(
                LocalizedText(
                    id: "tidak ada tabel \"\(table)\" di \(path)" + (hint.map { "; " + $0.id } ?? "")
                        + ". Lihat: --list",
                    en: "there is no table \"\(table)\" in \(path)" + (hint.map { "; " + $0.en } ?? "")
                        + ". See: --list"
                )
            )
        }
        if let table = survey.likeliest { return table }
        guard names.isEmpty else {
            throw TableImportError.wrongArgument(
                LocalizedText(
                    id: """
                        tidak ditemukan tabel yang tampak berisi berita (judul dan isi). Lihat --list, lalu sebutkan, misalnya: \
                        --table berita --map title=judul,body=isi
                        """,
                    en: """
                        no table looks as if it held news (title and text). See --list, then name it, for example: --table \
                        berita --map title=judul,body=isi
                        """
                )
            )
        }
        throw ImportError.notReadable(
            LocalizedText(
                id: "tidak ada tabel MySQL di \(path). Ekspor dari phpMyAdmin dengan format SQL",
                en: "there is no MySQL table in \(path). Export it from phpMyAdmin in the format SQL"
            )
        )
    }

    /// - Parameter declared: the encoding that the dump declares. Empty for none.
    private static func legacyNote(_ count: Int, declared: String) -> LocalizedText {
        let declared = declared.isEmpty ? "" : " (\(declared))"
        return LocalizedText(
            id:
                "\(count) nilai bukan UTF-8\(declared), maka dibaca sebagai Windows-1252; periksa huruf dan tanda kutip",
            en: "\(count) values are not UTF-8\(declared) and were read as Windows-1252; check letters and quotes"
        )
    }

    /// Returns the values in the order of the table's columns. Nil where a row without column names does not fit the
    /// table. Counts values in Windows-1252.
    private func decode(_ record: SQLRecord, columns: [String], _ legacyValues: inout Int) -> TableRecord? {
        if record.columns == nil, record.values.count != columns.count { return nil }
        var values = [String](repeating: "", count: columns.count)
        var notes: [LocalizedText] = []
        for (index, value) in record.values.enumerated() {
            let name = record.columns.map { $0[index] } ?? columns[index]
            guard let column = record.columns == nil ? index : columns.firstIndex(of: name) else { continue }
            switch value {
            case .null: continue
            case .bytes(let bytes):
                let text = LegacyText(bytes)
                values[column] = text.text.replacing("\u{0}", with: "")
                if text.encoding == .windows1252 { legacyValues += 1 }
                if let note = text.note(name) { notes.append(note) }
            case .oversized:
                notes.append(
                    LocalizedText(id: "\(name): lebih dari 8 MB, tidak dibaca", en: "\(name): more than 8 MB, not read")
                )
            case .expression:
                notes.append(
                    LocalizedText(
                        id: "\(name): berisi perhitungan SQL, bukan nilai, maka tidak dibaca",
                        en: "\(name): an SQL expression instead of a value, not read"
                    )
                )
            }
        }
        return TableRecord(origin: Self.origin(record.line), values: values, notes: notes)
    }
}

extension LegacyText {
    fileprivate func note(_ name: String) -> LocalizedText? {
        if isCut {
            return LocalizedText(
                id: "\(name): huruf terakhir terpotong oleh lebar kolom dan dibuang; kalimatnya mungkin terpotong juga",
                en:
                    "\(name): the last character was cut by the width of the column and dropped; its sentence may be cut too"
            )
        }
        guard encoding == .mixed else { return nil }
        return LocalizedText(
            id: "\(name): mencampur UTF-8 dan Windows-1252; periksa huruf dan tanda kutip",
            en: "\(name): mixes UTF-8 and Windows-1252; check letters and quotes"
        )
    }
}
