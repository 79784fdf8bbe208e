import Diagnostics

extension ImportedSource {
    /// Makes drafts of the texts of a table where the dump changes its rows after it has them, because nothing tells what they say then.
    mutating func holdTexts(of table: String) {
        for index in documents.indices { documents[index].isDraft = true }
        let question = LocalizedText(
            id: """
                dump ini mengubah tabel \(table) sesudah memuatnya, maka semua naskahnya ditulis sebagai draf. Jalankan dump ini \
                di basis data kosong, ekspor dari sana, lalu impor hasilnya
                """,
            en: """
                this dump changes the table \(table) after its rows, therefore all its texts were written as drafts. Run the dump in \
                an empty database, export that, and import the result
                """
        )
        notes.append(ImportNote(question: question))
    }
}

extension SQLImport {
    /// Notes what the dump as a whole says.
    func note(_ survey: SQLSurvey, _ plan: SQLPlan, _ legacyValues: Int, in records: inout ImportedRecords) {
        for fault in survey.faults { records.note(fault.explanation, origin: SQLRow.origin(fault.line)) }
        if survey.furtherFaults > 0 {
            let count = survey.furtherFaults
            records.note(LocalizedText(id: "dan \(count) tempat rusak lainnya", en: "and \(count) more broken places"))
        }
        for question in plan.questions { records.ask(question) }
        if legacyValues > 0, let table = plan.parts.first?.table {
            let declared = survey.characterSet.isEmpty ? table.characterSet : survey.characterSet
            records.note(Self.legacyNote(legacyValues, declared: declared))
        }
        let rest = plan.unread(of: survey)
        if !rest.isEmpty { records.note(Self.unreadNote(rest)) }
    }

    static func siteNote(_ site: String) -> LocalizedText {
        LocalizedText(
            id: "alamat situs lama menurut pengaturannya: \(site) (bila bukan itu, sebut dengan --site)",
            en: "the address of the old site by its settings: \(site) (if it is another, name it with --site)"
        )
    }

    private static func unreadNote(_ tables: [SQLSurvey.Table]) -> LocalizedText {
        let texts = tables.filter {
            $0.mapping[.title] != nil && $0.mapping[.body] != nil
                && !SQLSurvey.isNamed($0.name, SQLSurvey.settingTables)
        }
        let hint = texts.map { "--table \($0.name)" }.joined(separator: ", ")
        return LocalizedText(
            id:
                "tabel lain yang tidak dibawa: \(tables.map { "\($0.name) (\($0.rows) baris)" }.joined(separator: ", "))"
                + (hint.isEmpty ? "" : ". Yang tampaknya berisi naskah dapat diimpor sendiri: \(hint)"),
            en: "other tables, not imported: \(tables.map { "\($0.name) (\($0.rows) rows)" }.joined(separator: ", "))"
                + (hint.isEmpty ? "" : ". Those that seem to hold texts can be imported by themselves: \(hint)")
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

    /// Returns why nothing can be imported.
    static func nothing(in survey: SQLSurvey, path: String) throws -> any Error {
        // What is there, and cannot be read, says more than what is missing.
        if survey.tables.allSatisfy({ $0.rows == 0 }),
            let fault = survey.faults.first(where: { $0.kind == .unreadableInsert })
        {
            let (text, place) = (fault.explanation, SQLRow.origin(fault.line))
            return ImportError.notReadable(
                id: "\(path) tidak memuat satu baris pun yang terbaca. \(place.id): \(text.id)",
                en: "\(path) has no row that can be read. \(place.en): \(text.en)"
            )
        }
        if survey.tables.isEmpty {
            return ImportError.notReadable(
                id: "tidak ada tabel di \(path). Ekspor dari phpMyAdmin dengan format SQL, berikut datanya",
                en: "there is no table in \(path). Export it from phpMyAdmin in the format SQL, with its data"
            )
        }
        if survey.tables.allSatisfy({ $0.rows == 0 }) {
            let names = survey.tables.map(\.name).joined(separator: ", ")
            return ImportError.notReadable(
                id:
                    "\(path) memuat susunan tabel saja, tanpa satu baris pun (\(names)). Ekspor ulang berikut datanya",
                en: "\(path) holds only the structure of tables, without a row (\(names)). Export it with its data"
            )
        }
        let unnamed = survey.tables.filter { $0.rows > 0 && $0.isUnnamed }
        if let table = unnamed.first, unnamed.count == survey.tables.count {
            let count = table.columns.count
            return ImportError.wrongArgument(
                id: """
                    \(path) tidak memuat CREATE TABLE, maka kolom tabel \(table.name) tidak bernama (ada \(count)). Ekspor ulang \
                    berikut strukturnya, atau sebutkan nomornya, misalnya: --table \(table.name) --map "title=kolom 2,body=kolom 3"
                    """,
                en: """
                    \(path) has no CREATE TABLE, so that the columns of the table \(table.name) have no names (there are \(count)). \
                    Export it with its structure, or name them by number, for example: --table \(table.name) --map \
                    "title=kolom 2,body=kolom 3"
                    """
            )
        }
        if let table = survey.waiting {
            return ImportError.wrongArgument(
                id: """
                    tabel \(table.name), menurut namanya, memuat naskah yang menunggu atau disisihkan. Bila semuanya boleh dibaca \
                    umum: --table \(table.name)
                    """,
                en: """
                    the table \(table.name) holds, by its name, texts that wait or were put away. Where everybody may read all of \
                    them: --table \(table.name)
                    """
            )
        }
        if let table = survey.untitled, let body = table.mapping[.body].map({ table.columns[$0] }) {
            return ImportError.wrongArgument(
                id: """
                    tabel \(table.name) memuat teks tanpa judul. Bila semuanya boleh dibaca umum, dengan baris pertama sebagai \
                    judul: --table \(table.name) --map title=,body=\(body)
                    """,
                en: """
                    the table \(table.name) holds texts without titles. Where everybody may read all of them, with their first lines \
                    as titles: --table \(table.name) --map title=,body=\(body)
                    """
            )
        }
        return ImportError.wrongArgument(
            id: """
                tidak ditemukan tabel yang tampak berisi berita (judul dan isi). Lihat --list, lalu sebutkan, misalnya: \
                --table berita --map title=judul,body=isi
                """,
            en: """
                no table looks as if it held news (title and text). See --list, then name it, for example: --table \
                berita --map title=judul,body=isi
                """
        )
    }
}
