import Diagnostics
import Reading

/// A row of the DIP without one of the elements that the law asks for.
enum MissingElements {
    static let rule = Rule.warning(
        "missing-elements",
        title: LocalizedText(id: "Unsur daftar informasi publik belum lengkap", en: "Elements of the list missing"),
        explanation: """
            Setiap baris daftar informasi publik memuat tujuh unsur: nomor; ringkasan isi; pejabat yang menguasai; penanggung \
            jawab; waktu dan tempat pembuatan; bentuk yang tersedia; jangka waktu penyimpanan. Tanda seperti `-` bukan isi. \
            Halaman barisnya tetap terbit dan menyebut unsur yang belum dicantumkan. Baris tanpa judul, ringkasan, dan kelompok adalah kesalahan: \
            tidak seorang pun tahu informasi apa itu.
            """,
        en: """
            Each row of the list of public information has seven elements: number; summary; the office that holds it; who \
            answers for it; time and place of its making; the forms available; how long it is kept. A mark such as `-` is \
            not content. The row's page is published and says which elements are not stated. A row without a title, a summary and a group is an error: \
            nobody can tell what it is.
            """,
        wrong: "nomor,ringkasan,tempat_pembuatan\n1,-,",
        right: "nomor,ringkasan,tempat_pembuatan\n1,Anggaran tahun berjalan,Lubuklinggau"
    )

    private static let elements = PublicInformation.columns.map(\.column).filter(\.isLegal).map(\.name)
    /// Those that digits alone cannot be.
    private static let words: Set<String> = ["ringkasan", "pejabat_menguasai", "penanggung_jawab", "tempat_pembuatan"]

    /// Columns that a file does not have at all are reported once for the file, by another rule.
    static let check = RegisterCheck(rule) { registers in
        // Thousands of rows have the same few forms.
        var hasForm: [String: Bool] = [:]
        func isForm(_ text: String) -> Bool {
            if let known = hasForm[text] { return known }
            let found = !BentukInformasi.read(text).forms.isEmpty
            hasForm[text] = found
            return found
        }
        return registers.publicInformation.compactMap { information in
            let row = information.written
            let names = ["judul", "ringkasan"].filter { row.headings[$0] != nil }
            let isNameless = (names + ["kelompok"]).allSatisfy {
                row[$0].isBlankMark || row[$0].isListLetter && row[$0].contains(where: ".)".contains)
            }
            let missing = elements.filter { name in
                guard row.headings[name] != nil else { return false }
                return row[name].isBlankMark || (name == "bentuk" && !isForm(row[name]))
                    || words.contains(name) && !row[name].contains(where: \.isLetter)
            }
            // Nobody can tell what a row without a name is about. A row of a number and marks says that there is nothing.
            let isFilled = missing.count + 1 < elements.count { row.headings[$0] != nil }
            if let name = names.last, isNameless, isFilled {
                return diagnostic(missing.contains(name) ? missing : [name] + missing, row).graded(.error)
            }
            return missing.isEmpty ? nil : diagnostic(missing, row)
        }
    }

    private static func diagnostic(_ missing: [String], _ row: RegisterRow) -> Diagnostic {
        let names = missing.joined(separator: ", ")
        let hasUnreadForm = missing.contains("bentuk") && !row["bentuk"].isBlankMark
        let unread = hasUnreadForm ? row["bentuk"].quotable : nil
        return Diagnostic(
            rule,
            at: row.place(of: missing.count == 1 ? missing.first : nil),
            id: "unsur wajib belum diisi: \(names)"
                + (unread.map { " (\"\($0)\" bukan bentuk yang dikenal)" } ?? ""),
            en: "elements that the law asks for are missing: \(names)"
                + (unread.map { " (\"\($0)\" is not a known form)" } ?? ""),
            help: help(for: missing, row)
        )
    }

    private static func help(for missing: [String], _ row: RegisterRow) -> LocalizedText {
        // Cells that were merged hold their text in the first row only.
        let merged = ["nomor", "judul", "ringkasan"]
        if merged.allSatisfy({ row[$0].isEmpty }), missing.allSatisfy(merged.contains) {
            return LocalizedText(
                id:
                    "bila ini lanjutan baris di atasnya (sel gabungan), beri nomor sendiri dan tulis lagi judulnya, atau satukan kedua baris",
                en:
                    "where it continues the row above (merged cells), give it a number and the title once more, or join the rows"
            )
        }
        guard missing.contains("bentuk") else {
            return LocalizedText(id: "isi selnya; tanda - tidak dihitung", en: "fill the cells; a dash does not count")
        }
        let forms = BentukInformasi.allCases.map(\.rawValue).joined(separator: ", ")
        return LocalizedText(id: "isi selnya; bentuk: \(forms)", en: "fill the cells; bentuk: \(forms)")
    }
}
