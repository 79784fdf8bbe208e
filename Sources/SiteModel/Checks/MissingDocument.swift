import Diagnostics
import Reading
import Registers

/// A document that is not in `content/media/`.
enum MissingDocument {
    static let rule = Rule.error(
        "missing-document",
        title: LocalizedText(id: "Dokumen tidak ada", en: "Document missing"),
        explanation: """
            `berkas` menyebut dokumen di `content/media/` yang tidak ada di sana. Besar kecil huruf pada nama berkas \
            berpengaruh. Dokumen yang belum siap tidak disebut dulu: kosongkan selnya.
            """,
        en: """
            `berkas` names a document in `content/media/` that is not there. Upper and lower case in file names matter. Do \
            not name a document that is not ready: leave the cell empty.
            """,
        wrong: "berkas\nmedia/2026/LKjIP.PDF",
        right: "berkas\nmedia/2026/lkjip.pdf",
        isAdjustable: true
    )

    static let check = SiteCheck(rule) { portal in
        portal.documents.filter { $0.destination == .missing }.map { row in
            Diagnostic(
                rule,
                at: row.row.place(of: row.column, cell: row.location),
                id: "berkas \"\(row.written.quotable)\" tidak ada di content/",
                en: "there is no file \"\(row.written.quotable)\" in content/",
                help: nearest(to: row.written, among: portal.suggestions).map(LocalizedText.didYouMean)
                    ?? LocalizedText(
                        id: "simpan dokumennya di content/media/, atau kosongkan selnya",
                        en: "put the document into content/media/, or leave the cell empty"
                    )
            )
        }
    }

    private static func nearest(to written: String, among known: LinkSuggestions) -> String? {
        let path = written.hasPrefix("/") ? String(written.dropFirst()) : written
        return known.media(namedAs: path) ?? known.media.nearest(to: path)
    }
}
