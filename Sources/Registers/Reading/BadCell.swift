import Diagnostics
import Reading

/// A cell whose text does not fit the type of its column.
enum BadCell {
    static let rule = Rule.error(
        "bad-cell",
        title: LocalizedText(id: "Isi sel tidak sesuai kolomnya", en: "Cell does not fit its column"),
        explanation: """
            Kolom menerima satu jenis isi: teks, bilangan bulat (`1250` atau `1.250`), bilangan (`7,5`), tanggal \
            (`2026-01-31`), ya/tidak, alamat web, atau salah satu dari pilihan yang ditetapkan. Sel kolom wajib tidak \
            boleh kosong. Kode SHA-256 terdiri atas 64 angka heksadesimal.
            """,
        en: """
            A column takes one kind of content: text, a whole number (`1250` or `1.250`), a number (`7,5`), a date \
            (`2026-01-31`), yes or no (`ya`, `tidak`), a web address, or one of the choices set for it. A cell of a \
            required column is not empty. A SHA-256 has 64 hexadecimal digits.
            """,
        wrong: """
            nomor,tanggal_terbit
            1,2026-01-32
            """,
        right: """
            nomor,tanggal_terbit
            1,2026-01-31
            """
    )

    static func diagnostic(_ cell: Located<String>, row: Int, heading: String, fault: CellFault) -> Diagnostic {
        let rows = TableRows(row, heading: heading)
        return Diagnostic(
            rule,
            at: cell.location,
            id: rows.prefix.id + "\"\(cell.value.quotable)\" " + fault.message.id,
            en: rows.prefix.en + "\"\(cell.value.quotable)\" " + fault.message.en,
            help: fault.help,
            rows: rows
        )
    }

    static func empty(row: Int, heading: String, at place: SourceLocation) -> Diagnostic {
        let rows = TableRows(row, heading: heading)
        return Diagnostic(
            rule,
            at: place,
            id: rows.prefix.id + "wajib diisi",
            en: rows.prefix.en + "must not be empty",
            rows: rows
        )
    }

    /// A value that one row of the file may have and two have.
    static func repeated(_ cell: Located<String>, row: Int, heading: String, first: SourceLocation) -> Diagnostic {
        let rows = TableRows(row, heading: heading)
        return Diagnostic(
            rule,
            at: cell.location,
            id: rows.prefix.id + "\"\(cell.value.quotable)\" sudah ada di baris lain",
            en: rows.prefix.en + "\"\(cell.value.quotable)\" is in another row already",
            help: LocalizedText(id: "sisakan satu baris", en: "keep one of the rows"),
            related: [first],
            rows: rows
        )
    }
}

/// Why a text does not fit its column.
struct CellFault {
    let message: LocalizedText
    var help: LocalizedText?

    init(id: String, en: String, help: LocalizedText? = nil) {
        message = LocalizedText(id: id, en: en)
        self.help = help
    }

    init(id: String, en: String, help: String, en englishHelp: String) {
        self.init(id: id, en: en, help: LocalizedText(id: help, en: englishHelp))
    }
}
