import Diagnostics
import Reading

/// A row of the DIP in no class, in one that the law does not know, marked as secret, or in the list of exempt information, too.
enum UnknownClassification {
    static let rule = Rule.error(
        "unknown-classification",
        title: LocalizedText(id: "Klasifikasi tidak dikenal", en: "Unknown class"),
        explanation: """
            UU 14/2008 mengenal tiga cara informasi publik disediakan: `berkala`, `serta_merta`, dan `setiap_saat`. Informasi \
            yang dikecualikan dicatat di daftarnya sendiri, bukan di daftar informasi publik. Begitu pula baris yang selnya \
            bertanda "(dikecualikan)", "rahasia", atau "sifat: rahasia" (juga di kolom yang tidak dibaca), dan baris yang judulnya \
            ada di daftar informasi yang dikecualikan; "(terbatas)" peringatan saja. Klasifikasi yang bertentangan dengan \
            nama kelompok di atasnya ("A. Informasi Berkala") peringatan juga: yang terbit adalah isi selnya.
            """,
        en: """
            UU 14/2008 knows three ways of providing public information: `berkala` (regularly), `serta_merta` (at once) and \
            `setiap_saat` (at any time). Exempt information has a list of its own. So has a row with a cell that is marked \
            "(dikecualikan)", "rahasia" or "sifat: rahasia" (secret), in a column that is not read as well, and one whose title is \
            in the list of exempt information; "(terbatas)" (restricted) is a warning only. A class that contradicts \
            the name of its group ("A. Informasi Berkala") is a warning, too: the cell is published.
            """,
        wrong: "klasifikasi\nberkla",
        right: "klasifikasi\nberkala",
        isAdjustable: true
    )

    static let check = RegisterCheck(rule) { registers in
        let rows = registers.publicInformation
        return find(rows) + rows.compactMap(secret) + exempt(registers)
    }

    /// Rows that the list of exempt information has, too: of the same title and agency.
    private static func exempt(_ registers: Registers) -> [Diagnostic] {
        let exempt = Dictionary(
            registers.exemptInformation.map { ($0.informasi.foldedWords, [$0]) },
            uniquingKeysWith: +
        )
        guard !exempt.isEmpty else { return [] }
        return registers.publicInformation.compactMap { row in
            let title = row.judul.foldedWords
            guard !title.isEmpty, row.asalDIK.isEmpty,
                let other = exempt[title]?.first(where: { $0.opd == nil || row.opd == nil || $0.opd == row.opd })
            else { return nil }
            return Diagnostic(
                rule,
                at: row.written.place(of: "judul"),
                id: "\"\(row.judul.quotable)\" ada pula di daftar informasi yang dikecualikan",
                en: "\"\(row.judul.quotable)\" is in the list of exempt information, too",
                help:
                    "hapus dari salah satu daftar; yang sudah dibuka menyebut asal_dik, dan yang terbuka sebagian diberi judul lain",
                en:
                    "remove it from one of the lists; what was opened names asal_dik, and what is open in part has another title",
                related: [other.written.location]
            )
        }
    }

    /// A mark in a column that is not read.
    static func unread(_ mark: SecrecyMark, at place: SourceLocation, row: Int) -> Diagnostic {
        Diagnostic(
            rule,
            at: TableRows(row).at(place),
            id:
                "kolom yang tidak dibaca bertanda \"\(mark.text.quotable)\", tetapi barisnya di daftar informasi publik",
            en:
                "a column that is not read is marked \"\(mark.text.quotable)\", and the row is in the list of public information",
            help:
                "pindahkan baris ini ke daftar informasi yang dikecualikan (profile: dik), sebut bagian yang ditutup di sana, atau hapus tandanya bila terbuka",
            en:
                "move the row to the list of exempt information (profile: dik), name there which part is closed, or remove the mark where it is public",
            severity: .warning
        )
    }

    /// A class in a row of a section for another one. The column may say how often its information is renewed.
    static func contradicted(_ cell: Located<String>, row: Int, heading: String, by section: Located<String>)
        -> Diagnostic
    {
        Diagnostic(
            rule,
            at: TableRows(row, heading: heading).at(cell.location),
            id: "\"\(cell.value.quotable)\" bertentangan dengan nama kelompoknya, \"\(section.value.quotable)\"",
            en: "\"\(cell.value.quotable)\" contradicts the name of its group, \"\(section.value.quotable)\"",
            help: "perbaiki selnya, atau pindahkan baris ini ke kelompoknya",
            en: "correct the cell, or move the row into its group",
            related: [section.location],
            severity: .warning
        )
    }

    /// A row that says itself that it is not public. What its class says is not looked at.
    private static func secret(_ information: Row<PublicInformation>) -> Diagnostic? {
        guard !information.written.cells.columns(where: SecrecyMark.mayBe).isEmpty else { return nil }
        for column in information.columns where column.meaning == nil && column.choices.isEmpty {
            let isRemark = column.place != .title && column.place != .summary
            guard let cell = information.written.cells[column.name],
                let mark = isOwn(column)
                    ? SecrecyMark.find(inRemark: cell.value) : SecrecyMark.find(in: cell.value, isRemark: isRemark)
            else { continue }
            return Diagnostic(
                rule,
                at: information.written.place(of: column.name),
                id: "bertanda \"\(mark.text.quotable)\", tetapi ada di daftar informasi publik",
                en: "is marked \"\(mark.text.quotable)\", and is in the list of public information",
                help:
                    "pindahkan baris ini ke daftar informasi yang dikecualikan (profile: dik), atau hapus tandanya bila terbuka",
                en:
                    "move the row to the list of exempt information (profile: dik), or remove the mark where it is public"
            ).graded(mark.isDoubtful ? .warning : .error)
        }
        return nil
    }

    private static let known = Set(PublicInformation.columns.map(\.column.name))

    /// Whether an office has the column besides those of the profile.
    private static func isOwn(_ column: RegisterColumn) -> Bool { !known.contains(column.name) }

    private static func find(_ rows: [Row<PublicInformation>]) -> [Diagnostic] {
        rows.filter { $0.klasifikasi == nil }.map { information in
            let written = information.written["klasifikasi"]
            let words = Klasifikasi.allCases.map(\.rawValue)
            return Diagnostic(
                rule,
                at: information.written.place(of: "klasifikasi"),
                id: written.isEmpty ? "klasifikasi kosong" : "klasifikasi \"\(written.quotable)\" tidak dikenal",
                en: written.isEmpty ? "the class is empty" : "class \"\(written.quotable)\" is not known",
                help: help(written, words, isSheet: information.written.location.sheet != nil)
            )
        }
    }

    private static func help(_ written: String, _ words: [String], isSheet: Bool) -> LocalizedText {
        if SecrecyMark.isHeading(written) || written.lowercased().contains("kecuali") {
            return LocalizedText(
                id: "pindahkan baris ini ke daftar informasi yang dikecualikan (profile: dik)",
                en: "move the row to the list of exempt information (profile: dik)"
            )
        }
        if written.isEmpty {
            let list = words.joined(separator: ", ")
            return LocalizedText(
                id: "tulis salah satu: \(list)"
                    + (isSheet
                        ? "; warna sel tidak dibaca" : "; sel gabungan lembar kerja hanya mengisi baris pertamanya"),
                en: "write one of: \(list)"
                    + (isSheet ? "; colours are not read" : "; merged cells of a spreadsheet fill their first row only")
            )
        }
        let plain = written.replacing(" ", with: "_").replacing("-", with: "_")
        if let nearest = Suggestion.nearest(to: plain, among: words) { return .didYouMean(nearest) }
        let list = words.joined(separator: ", ")
        return LocalizedText(id: "tulis salah satu: \(list)", en: "write one of: \(list)")
    }
}
