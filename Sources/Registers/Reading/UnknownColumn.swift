import Diagnostics
import Reading

/// A heading that the register has no column for.
enum UnknownColumn {
    static let rule = Rule.error(
        "unknown-column",
        title: LocalizedText(id: "Kolom tidak dikenal", en: "Unknown column"),
        explanation: """
            Judul kolom CSV harus nama kolom daftar itu atau padanannya; huruf besar, spasi, garis bawah, dan tanda baca \
            tidak berpengaruh. Kolom berisi yang tidak dikenal tidak diterbitkan: bisa jadi salah ketik, bisa jadi catatan \
            internal. Kolom tambahan didaftarkan di `register.yaml` di bawah `columns`. Kolom yang hanya berjudul "Keterangan", \
            "Ket.", atau "Catatan", dan yang lazim ada tetapi tidak diterbitkan di sini, seperti "Tujuan penggunaan informasi", peringatan \
            saja, kecuali di DIK: isinya tidak dibaca dan tidak terbit.
            """,
        en: """
            A heading is the name of one of the register's columns or a synonym of it; case, spaces, underscores and \
            punctuation make no difference. An unknown column with texts is not published: it may be a typing mistake, or an internal \
            note. Further columns are declared in `register.yaml` below `columns`. One that is only called "Keterangan", "Ket." or \
            "Catatan", or is usual and not published here, such as "Tujuan penggunaan informasi", is a warning, but in a DIK: what it \
            holds is neither read nor published.
            """,
        wrong: "nomor,judul,retensii",
        right: "nomor,judul,retensi"
    )

    static func diagnostic(_ heading: Located<String>, columns: RegisterColumns) -> Diagnostic {
        let isNeighbour = columns.isNeighbour(heading.value) && isOfRegister(heading)
        let diagnostic = Diagnostic(
            rule,
            at: heading.location,
            id:
                "kolom \"\(heading.value.quotable)\" tidak \(isNeighbour ? "diterbitkan di daftar ini" : "dikenal") dan tidak dibaca",
            en:
                "column \"\(heading.value.quotable)\" is \(isNeighbour ? "not published in this list" : "unknown") and is not read",
            help: help(heading, columns)
        )
        // What is not read of exempt information may name documents to be guarded.
        let isHarmless = isNeighbour || isOfRegister(heading) && isRemark(heading.value)
        return isHarmless && columns[.digest] == nil ? diagnostic.graded(.warning) : diagnostic
    }

    /// A column of sums that are in thousands or millions.
    static func inUnits(_ heading: Located<String>) -> Diagnostic {
        Diagnostic(
            rule,
            at: heading.location,
            id: "jumlah di kolom \"\(heading.value.quotable)\" tampaknya dalam ribuan atau jutaan, jadi tidak dibaca",
            en:
                "the sums in column \"\(heading.value.quotable)\" seem to be in thousands or millions, and are not read",
            help: "tulis jumlah rupiah seutuhnya, misalnya 1.500.000.000, lalu hapus satuannya dari judul",
            en: "write whole sums of rupiah, such as 1.500.000.000, and remove the unit from the title"
        )
    }

    /// A column that holds text and has no heading.
    static func withoutHeading(number: Int, row: Int, cell: Located<String>) -> Diagnostic {
        let letters = SourceLocation.letters(ofColumn: number)
        return Diagnostic(
            rule,
            at: cell.location,
            id: "kolom \(letters) tidak berjudul, tetapi baris \(row) berisi \"\(cell.value.quotable)\"",
            en: "column \(letters) has no heading, but row \(row) holds \"\(cell.value.quotable)\"",
            help: LocalizedText(id: "beri judul kolom, atau kosongkan", en: "give it a heading, or empty it")
        )
    }

    /// The name with which `register.yaml` can declare a column with a heading. Nil where the heading has no letters for it.
    static func columnName(_ heading: String) -> String? {
        let name = HeadingName.words(of: heading).joined(separator: "_")
        let isName = name.utf8.allSatisfy { $0 < 0x80 } && name.first?.isLetter == true
        return isName ? name : nil
    }

    /// Words of columns in which offices remark what they like, for the public or for themselves.
    private static let remarks: Set<String> = ["keterangan", "ket", "catatan", "remark", "remarks", "note", "notes"]

    /// Whether a heading says no more than that offices remark something there.
    static func isRemark(_ heading: String) -> Bool { remarks.isSuperset(of: HeadingName.words(of: heading)) }

    private static func isOfRegister(_ heading: Located<String>) -> Bool {
        !BesideTable.allCases.contains { $0.path == heading.location.path }
    }

    private static func help(_ heading: Located<String>, _ columns: RegisterColumns) -> LocalizedText {
        let words = HeadingName.words(of: heading.value)
        let isRegister = isOfRegister(heading)
        if isRegister, !remarks.isDisjoint(with: words), let name = columnName(heading.value) {
            return LocalizedText(
                id:
                    "bila boleh dibaca umum, tulis di bawah columns di register.yaml: - name: \(name); bila catatan kerja, hapus kolomnya",
                en:
                    "where the public may read it, write below columns in register.yaml: - name: \(name); remove the column of working notes"
            )
        }
        let nearest = Suggestion.nearest(to: HeadingName.folded(heading.value), among: columns.headings.keys)
        if let column = nearest.flatMap({ columns.headings[$0] }) {
            return .didYouMean(columns[column].name)
        }
        let names = columns.map(\.name).joined(separator: ", ")
        // The tables beside the registers have the columns that they have.
        guard isRegister else {
            return LocalizedText(
                id: "hapus kolomnya; kolom yang dikenal di sini: \(names)",
                en: "remove the column; known columns here: \(names)"
            )
        }
        return LocalizedText(
            id: "hapus, atau daftarkan di register.yaml; kolom yang dikenal: \(names)",
            en: "remove it, or declare it in register.yaml; known columns: \(names)"
        )
    }
}
