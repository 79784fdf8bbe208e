import Diagnostics

extension SQLFault {
    /// The fault, its effect on the import, and the words of the row that is left out.
    var explanation: LocalizedText {
        let texts = values.flatMap { value in
            if case .bytes(let bytes) = value { RestColumns.texts(in: LegacyText(bytes).text) } else { [String]() }
        }.filter { !KeptWords.words(of: $0).isEmpty }
        return effect.quoting(texts)
    }

    private var effect: LocalizedText {
        let (id, en) = table.isEmpty ? ("", "") : ("tabel \(table): ", "table \(table): ")
        switch kind {
        case .truncated:
            return LocalizedText(
                id:
                    "\(id)dump terpotong di dalam perintah ini; yang lengkap sebelumnya dibaca. Ekspor ulang bila ada yang kurang",
                en:
                    "\(en)the dump ends within this statement; what is whole before it was read. Export it again if rows are missing"
            )
        case .unreadableRow:
            return LocalizedText(
                id: """
                    \(id)baris ini rusak (misalnya tanda kutip tanpa \\) dan dilewati, juga baris lain sampai awal baris teks \
                    berikutnya
                    """,
                en:
                    "\(en)this row is broken (a quote without \\, say) and was left out, with what follows on its line of text"
            )
        case .wrongCount(let values, let columns):
            return LocalizedText(
                id: "\(id)\(values) nilai untuk \(columns) kolom; baris ini dilewati",
                en: "\(en)\(values) values for \(columns) columns; this row was left out"
            )
        case .change(let verb):
            return LocalizedText(
                id:
                    "\(id)perintah \(verb) sesudah barisnya tidak dijalankan; barisnya dibaca seperti sebelum perintah itu",
                en: "\(en)\(verb) after the rows was not run; the rows were read as they are before it"
            )
        case .unreadableInsert:
            return LocalizedText(
                id: """
                    \(id)perintah ini tidak memuat nilai (misalnya menyalin baris tabel lain, atau COPY dari berkas), maka \
                    tidak dibaca. Ekspor ulang dengan INSERT … VALUES
                    """,
                en: """
                    \(en)this statement has no values (it copies rows of another table, say, or is a COPY from a file) and was not \
                    read. Export it again with INSERT … VALUES
                    """
            )
        }
    }

    /// Explains why the import left out a row without column names.
    static func wrongCount(_ record: SQLRecord, _ columns: [String]) -> LocalizedText {
        let kind = Kind.wrongCount(values: record.values.count, columns: columns.count)
        return SQLFault(kind: kind, table: record.table, line: record.line, values: record.values).explanation
    }
}
