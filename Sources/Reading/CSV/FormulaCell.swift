package import Diagnostics

/// A text that a spreadsheet would run instead of showing it.
package enum FormulaCell {
    package static let rule = Rule.error(
        "formula-cell",
        title: LocalizedText(id: "Sel berisi rumus", en: "Cell holds a formula"),
        explanation: """
            Sel yang diawali `=`, atau panggilan fungsi dan program serta hitungan yang diawali `+`, `-`, atau `@` (juga \
            dengan tanda lebar seperti `＝`), dijalankan lembar kerja milik siapa pun yang membuka data terbuka portal ini. \
            Isi daftar dan berkas CSV di `media/` diterbitkan apa adanya, jadi rumus dihentikan di sini. Yang tertulis \
            biasanya sisa lembar kerja yang disimpan tanpa hasil hitungannya.
            """,
        en: """
            A cell that begins with `=`, or a call of a function or program or a sum after `+`, `-` or `@` (also in wide signs \
            such as `＝`), is run by the spreadsheet of everybody who opens the portal's open data. Rows and CSV files in \
            `media/` are published as they are, so that formulas are stopped here. What stands there is mostly left over \
            from a spreadsheet that was saved without its results.
            """,
        wrong: "nomor,judul\n1,\"=HYPERLINK(\"\"https://kota.example\"\")\"",
        right: "nomor,judul\n1,Laporan tahunan"
    )

    package static let help = LocalizedText(
        id: "tulis hasilnya sebagai teks, tanpa tanda di depannya",
        en: "write its result as text, without the sign in front"
    )

    package static func message(_ text: String) -> LocalizedText {
        LocalizedText(
            id: "\"\(text.quotable)\" dijalankan sebagai rumus oleh lembar kerja",
            en: "spreadsheets run \"\(text.quotable)\" as a formula"
        )
    }

    /// Returns the formulas in a CSV file that is published as it is.
    package static func find(in text: String, path: String) -> [Diagnostic] {
        var reader = CSVReader(text, path: path, Findings())
        var found = DiagnosticBound()
        while let record = reader.next() {
            for cell in record.cells where FormulaText.isFormula(cell.text.value) {
                let place = TableRows(record.number).at(cell.text.location)
                found.add(Diagnostic(rule, at: place, message: message(cell.text.value), help: help))
            }
        }
        return found.diagnostics
    }
}
