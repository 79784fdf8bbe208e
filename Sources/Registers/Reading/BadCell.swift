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
        Diagnostic(
            rule,
            at: TableRows(row, heading: heading).at(cell.location),
            id: "\"\(cell.value.quotable)\" " + fault.message.id,
            en: "\"\(cell.value.quotable)\" " + fault.message.en,
            help: fault.help
        )
    }

    static func empty(row: Int, heading: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: TableRows(row, heading: heading).at(place),
            id: "wajib diisi",
            en: "must not be empty"
        )
    }

    /// A value that one row of the file may have and two have.
    static func repeated(_ cell: Located<String>, row: Int, heading: String, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: TableRows(row, heading: heading).at(cell.location),
            id: "\"\(cell.value.quotable)\" sudah ada di baris lain",
            en: "\"\(cell.value.quotable)\" is in another row already",
            help: LocalizedText(id: "sisakan satu baris", en: "keep one of the rows"),
            related: [first]
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
