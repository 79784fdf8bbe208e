import Diagnostics
import Reading

/// A cell whose formula gave no result: it was never reckoned, or ended in an error.
enum BrokenFormula {
    static let rule = Rule.error(
        "broken-formula",
        title: LocalizedText(id: "Rumus tanpa hasil", en: "Formula without a result"),
        explanation: """
            Dari rumus dibaca hasil yang tersimpan; rumusnya sendiri tidak dijalankan. Berkas yang dibuat program lain kadang \
            menyimpan rumus tanpa hasil: buka dengan Excel atau LibreOffice, hitung ulang, lalu simpan. `#REF!`, `#N/A`, \
            `#DIV/0!`, `#NAME?`, dan sejenisnya berarti rumusnya gagal: perbaiki rumusnya, atau tulis nilainya.
            """,
        en: """
            Of a formula the result that was saved is read; the formula itself does not run. Files of other programs may hold \
            formulas without results: open the file in Excel or LibreOffice, recalculate it and save it. `#REF!`, `#N/A`, \
            `#DIV/0!`, `#NAME?` and the like mean that the formula failed: mend it, or write the value.
            """,
        wrong: "nomor,judul,ringkasan\n1,Neraca,#REF!",
        right: "nomor,judul,ringkasan\n1,Neraca,Neraca tahun 2026"
    )

    /// What stands for the result that is not known: the cell is not empty, and no other row has the same.
    static func unknown(at place: SourceLocation) -> String { "#N/A (\(place.cell ?? "\(place.line)"))" }

    static func failed(_ cell: Located<String>, error: String, row: Int, heading: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: TableRows(row, heading: heading).at(cell.location),
            id: "\"\(error)\" adalah galat lembar kerja, bukan isi",
            en: "\"\(error)\" is an error of a spreadsheet, not a content",
            help: "perbaiki rumusnya di lembar kerja lalu simpan, atau tulis nilainya",
            en: "mend the formula in the spreadsheet and save it, or write the value"
        )
    }

    static func uncalculated(at place: SourceLocation, heading: String?) -> Diagnostic {
        Diagnostic(
            rule,
            at: TableRows(place.line, heading: heading).at(place),
            id: "rumus ini disimpan tanpa hasilnya, jadi isinya tidak diketahui",
            en: "this formula was saved without its result, so that its content is not known",
            help: "buka dengan Excel atau LibreOffice, hitung ulang (Ctrl+Shift+F9), lalu simpan; atau tulis nilainya",
            en: "open it in Excel or LibreOffice, recalculate (Ctrl+Shift+F9) and save; or write the value"
        )
    }
}
