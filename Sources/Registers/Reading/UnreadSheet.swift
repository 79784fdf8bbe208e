import Diagnostics
import Reading
import Spreadsheets

/// A part of a workbook that is not read although it may matter.
enum UnreadSheet {
    static let rule = Rule.warning(
        "unread-sheet",
        title: LocalizedText(id: "Bagian buku kerja tidak dibaca", en: "Part of a workbook is not read"),
        explanation: """
            Dari satu buku kerja dibaca satu lembar: yang disebut `sheet:` di `register.yaml`, atau yang paling mirip \
            daftar itu; lembar dengan judul kolom yang sama, satu untuk setiap klasifikasi atau bernama perangkat daerah di `opd.csv`, dibaca \
            bersama; begitu juga lembar formulir, dan lembar tahun atau bulan dari permohonan, pengadaan, dan peraturan. Dari daftar yang \
            ditetapkan setiap tahun dibaca tahun terakhir. Lembar lain yang juga mirip daftar, tersembunyi atau tidak, disebut di sini. Makro tidak dijalankan, \
            dan berkas lain tidak dibaca: nilai yang diambil darinya ditampilkan seperti saat terakhir disimpan.
            """,
        en: """
            One sheet of a workbook is read: the one that `sheet:` in `register.yaml` names, or the one that looks most \
            like the register; sheets with the same headings, one for each class or named after agencies in `opd.csv`, are read together, and so \
            are sheets of forms, and those of years or months of requests, procurement and regulations. Of a list that is set each year \
            the last one is read. Other sheets that look like it as well, hidden or not, are named here. Macros do not run, and \
            other files are not read: values from them are shown as they were when the workbook was saved.
            """
    )

    /// - Parameter isAlike: whether the sheet has the same headings as the one that is read.
    static func diagnostic(_ sheet: Sheet, read: Sheet, isAlike: Bool, path: String) -> Diagnostic {
        let whole = LocalizedText(
            id:
                "agar semua lembar dibaca, simpan tiap lembar sebagai berkas sendiri di folder ini, atau namai tiap lembar "
                + "menurut klasifikasinya atau perangkat daerah di content/opd.csv; bila lembar ini bukan untuk umum, hapus dari "
                + "buku kerja",
            en:
                "to have all sheets read, save each as a file of its own in this folder, or name each after its class or an "
                + "agency in content/opd.csv; where this sheet is not for the public, delete it from the workbook"
        )
        let agency = LocalizedText(
            id: "tulis perangkat daerah setiap lembar di content/opd.csv: lembar-lembarnya lalu dibaca bersama",
            en: "write the agency of each sheet into content/opd.csv: the sheets are then read together"
        )
        let earlier = LocalizedText(
            id:
                "edisi sebelumnya: simpan lembar itu sebagai berkas sendiri di folder edisi/ daftar ini, misalnya edisi/2025.csv",
            en:
                "an earlier edition: save the sheet as a file of its own in the folder edisi/ of this list, such as edisi/2025.csv"
        )
        let one = LocalizedText(
            id: "tulis di register.yaml: sheet: \(read.name.quotable); atau pindahkan lembar itu ke berkas sendiri",
            en: "write into register.yaml: sheet: \(read.name.quotable); or move the sheet to a file of its own"
        )
        return Diagnostic(
            rule,
            at: SourceLocation(path: path, sheet: sheet.name),
            id: "lembar \"\(sheet.name.quotable)\"\(sheet.isHidden ? " (tersembunyi)" : "") tidak dibaca; "
                + "yang dibaca \"\(read.name.quotable)\"",
            en: "sheet \"\(sheet.name.quotable)\"\(sheet.isHidden ? " (hidden)" : "") is not read; "
                + "\"\(read.name.quotable)\" is",
            help: !isAlike
                ? one
                : SheetName.isEarlier(sheet.name, than: read.name)
                    ? earlier : OfficeName.isWhole(sheet.name) && OfficeName.isWhole(read.name) ? agency : whole
        )
    }

    static let externalLinks = rule.message(
        id: "buku kerja ini mengambil nilai dari berkas lain, yang tidak dibaca",
        en: "this workbook takes values from other files, which are not read",
        help: "periksa nilainya, atau salin sebagai nilai (Tempel Spesial)",
        en: "look at the values, or paste them as values"
    )

    static let comments = rule.message(
        id: "buku kerja ini berisi komentar pada sel, yang tidak dibaca dan tidak terbit",
        en: "this workbook holds comments on cells, which are neither read nor published",
        help: "baca komentarnya: baris yang tidak boleh terbit dihapus dari berkas; sesudah itu hapus komentarnya",
        en: "read the comments: delete rows that may not be published from the file, and then the comments"
    )

    static let macros = rule.message(
        id: "buku kerja ini berisi makro; makro tidak dijalankan",
        en: "this workbook holds macros, which do not run",
        help: "periksa nilainya, lalu simpan tanpa makro sebagai .xlsx, .ods, atau CSV UTF-8",
        en: "look at the values, then save it without macros as .xlsx, .ods or CSV UTF-8"
    )
}

/// What the names of sheets tell.
enum SheetName {
    /// The year, month or part of a year after which a sheet is named: `2025`, `DIP Tahun 2025`, `Januari`, `Triwulan II`. Nil where there is
    /// none.
    static func period(in name: String) -> String? {
        let words = name.plainWords.map(String.init)
        let period = words.indices.filter { index in
            TableName.isYear(words[index]) || CalendarNames.month(named: words[index]) != nil
                || parts.contains(words[index]) || index > 0 && parts.contains(words[index - 1])
        }
        return period.isEmpty ? nil : period.map { words[$0] }.joined(separator: " ")
    }

    /// Whether a sheet is called a draft or old: `2026 (draf)`.
    static func isAside(_ name: String) -> Bool {
        name.plainWords.contains { TableName.asideMarks.contains(String($0)) }
    }

    /// The year after which a sheet is named. Nil where there is none, or several.
    static func year(in name: String) -> Int? {
        let years = name.plainWords.map(String.init).filter(TableName.isYear)
        return years.count == 1 ? Int(years[0]) : nil
    }

    /// Whether a sheet is named after an earlier year than another.
    static func isEarlier(_ name: String, than other: String) -> Bool {
        guard let year = year(in: name), let otherYear = self.year(in: other) else { return false }
        return year < otherYear
    }

    private static let parts: Set<String> = ["semester", "smt", "triwulan", "tw", "kuartal"]
}
