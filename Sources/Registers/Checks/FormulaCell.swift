import Diagnostics
import Reading

/// A text that a spreadsheet would run instead of showing it.
enum FormulaCell {
    static let rule = Rule(
        id: "formula-cell",
        severity: .error,
        title: LocalizedText(id: "Sel berisi rumus", en: "Cell holds a formula"),
        explanation: LocalizedText(
            id: """
                Sel yang diawali `=`, atau panggilan fungsi dan program yang diawali `+`, `-`, atau `@`, dijalankan lembar kerja \
                milik siapa pun yang membuka data terbuka portal ini. Isi daftar diterbitkan apa adanya, jadi rumus dihentikan di \
                sini. Yang tertulis biasanya sisa lembar kerja yang disimpan tanpa hasil hitungannya.
                """,
            en: """
                A cell that begins with `=`, or a call of a function or program behind `+`, `-` or `@`, is run by the spreadsheet of \
                everybody who opens the portal's open data. Rows are published as they are, so that formulas are stopped here. What \
                stands there is mostly left over from a spreadsheet that was saved without its results.
                """
        ),
        example: Rule.Example(
            wrong: "nomor,judul\n1,\"=HYPERLINK(\"\"https://kota.example\"\")\"",
            right: "nomor,judul\n1,Laporan tahunan"
        )
    )

    static let check = TextCheck(rule) { texts, _ in find(texts) }

    private static func find(_ texts: [PublicText]) -> [Diagnostic] {
        texts.filter { isFormula($0.cell.value) }.map { text in
            Diagnostic(
                rule,
                in: text.row,
                column: text.column,
                message: LocalizedText(
                    id: "\"\(text.cell.value.quotable)\" dijalankan sebagai rumus oleh lembar kerja",
                    en: "spreadsheets run \"\(text.cell.value.quotable)\" as a formula"
                ),
                help: LocalizedText(
                    id: "tulis hasilnya sebagai teks, tanpa tanda di depannya",
                    en: "write its result as text, without the sign in front"
                )
            )
        }
    }

    /// Items of a list (`- Laporan (2024)`), numbers, telephone numbers and names after `@` are none: they call nothing.
    private static func isFormula(_ text: String) -> Bool {
        guard let sign = text.utf8.first else { return false }
        if sign == UInt8(ascii: "=") { return true }
        guard "+-@".utf8.contains(sign) else { return false }
        let rest = text.dropFirst().drop { "+-@ ".contains($0) }
        let name = rest.prefix { $0.isLetter || $0.isNumber || "._".contains($0) }
        guard let next = rest.dropFirst(name.count).first, name.first?.isLetter == true else { return false }
        return "(|!".contains(next)
    }
}
