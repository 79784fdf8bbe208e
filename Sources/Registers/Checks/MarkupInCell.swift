import Diagnostics
import Reading

/// HTML in a cell, which pages show as it was written.
enum MarkupInCell {
    static let rule = Rule.warning(
        "markup-in-cell",
        title: LocalizedText(id: "Kode HTML dalam sel", en: "HTML in a cell"),
        explanation: """
            Isi sel tampil apa adanya. Kode yang terbawa dari sistem lama, seperti `<p>`, `<br>`, atau `&nbsp;`, ikut terbaca \
            oleh masyarakat dan di data terbuka. Tanda `<` dan `&` dalam kalimat biasa bukan kode.
            """,
        en: """
            Cells are shown as they are written. Code that came along from an older system, such as `<p>`, `<br>` or `&nbsp;`, \
            is read by the public and in open data. `<` and `&` in plain sentences are not code.
            """,
        wrong: "ringkasan\n<p>Laporan <b>keuangan</b> &amp; aset</p>",
        right: "ringkasan\nLaporan keuangan & aset"
    )

    static let check = TextCheck(rule) { texts, _ in
        texts.compactMap { text in
            guard let code = HTMLCode.first(in: text.cell.value) else { return nil }
            return Diagnostic(
                rule,
                at: text.row.place(of: text.column),
                id: "\"\(code.quotable)\" adalah kode HTML, yang tampil apa adanya",
                en: "\"\(code.quotable)\" is HTML code, which is shown as it is written",
                help: LocalizedText(id: "tulis teksnya saja, tanpa kode", en: "write the text alone, without code")
            )
        }
    }
}
