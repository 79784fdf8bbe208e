import Diagnostics

/// A PDF that is published with what its author's programs and cameras wrote into it.
enum DocumentRemains {
    static let rule = Rule.warning(
        "document-metadata",
        title: LocalizedText(id: "Dokumen memuat data pembuatnya", en: "Document holds data of its maker"),
        explanation: """
            PDF, DOCX, XLSX, PPTX, dan OpenDocument memuat nama penyusun, instansi, penyunting terakhir, folder di komputernya, dan letak GPS \
            foto di dalamnya. Terang menghapusnya dari dokumen yang diterbitkan; judul dan tanggalnya tinggal. Untuk PDF perlu pustaka libqpdf \
            (Debian dan Ubuntu: `apt-get install libqpdf29`). Yang tidak dapat dihapus diperingatkan: dokumen yang ditandatangani \
            secara elektronik atau dikunci, karena tanda tangannya akan rusak; DOC, XLS, PPT, dan RTF; serta komentar dan perubahan yang \
            belum diterima, yang dapat dibaca siapa pun beserta nama penulisnya; dan berkas yang tidak terbaca. `pictures: originals` di `site.yaml` menerbitkan berkas apa \
            adanya.
            """,
        en: """
            PDF, DOCX, XLSX, PPTX and OpenDocument hold the names of their author, office and last editor, folders of their computers, and the \
            GPS position of photographs in them. Terang removes these from the documents that it publishes; titles and dates stay. PDFs need \
            the library libqpdf (Debian and Ubuntu: `apt-get install libqpdf29`). What cannot be removed is warned of: documents \
            that are signed or encrypted, because that would break the signature; DOC, XLS, PPT and RTF; and comments and changes that \
            nobody accepted, which anybody can read with the names of those who wrote them; and files that cannot be read. `pictures: originals` in `site.yaml` publishes \
            files as they are.
            """
    )

    /// Nil where nothing is left in a document that has to be told.
    static func diagnostic(_ outcome: DocumentWorker.Outcome, path: String) -> Diagnostic? {
        texts(outcome).map { Diagnostic(rule, at: SourceLocation(path: path), message: $0.0, help: $0.1) }
    }

    private static func texts(_ outcome: DocumentWorker.Outcome) -> (LocalizedText, LocalizedText)? {
        switch outcome {
        case .cleaned, .unchanged, .kept, .withoutLibrary: nil
        case .unreadable:
            (
                LocalizedText(
                    id: "berkas ini tidak terbaca, maka terbit apa adanya dengan data pembuatnya; mungkin rusak",
                    en: "this file cannot be read and is published as it is, with data of its maker; it may be damaged"
                ),
                LocalizedText(
                    id: "buka: bila terbuka, simpan ulang; bila tidak, salin lagi dari asalnya",
                    en: "open it: if it opens, save it again; if not, copy it again from where it came"
                )
            )
        case .keptWithPosition:
            (
                LocalizedText(
                    id: "dokumen ini ditandatangani atau dikunci, dan memuat letak GPS sebuah foto",
                    en: "this document is signed or encrypted, and holds the GPS position of a photograph"
                ),
                LocalizedText(
                    id: "hapus letaknya dari foto, buat ulang dokumennya, lalu tanda tangani lagi",
                    en: "remove the position from the photograph, make the document anew, and sign it again"
                )
            )
        case .cleanedWithRemarks, .unchangedWithRemarks:
            (
                LocalizedText(
                    id: "dokumen ini memuat komentar atau perubahan yang belum diterima; siapa pun dapat membacanya",
                    en: "this document holds comments or changes that nobody accepted; anybody can read them"
                ),
                LocalizedText(
                    id: "terima atau tolak semua perubahan dan hapus komentarnya, atau terbitkan sebagai PDF",
                    en: "accept or reject all changes and remove the comments, or publish it as PDF"
                )
            )
        case .named:
            (
                LocalizedText(
                    id: "dokumen ini memuat nama pembuatnya, dan jenis ini tidak dapat dibersihkan",
                    en: "this document names who made it, and this type cannot be cleaned"
                ),
                LocalizedText(id: "simpan sebagai DOCX, XLSX, PPTX, atau PDF", en: "save it as DOCX, XLSX, PPTX or PDF")
            )
        }
    }

    static let withoutLibrary = rule.message(
        id: "PDF terbit dengan data pembuatnya, karena libqpdf belum terpasang",
        en: "PDFs are published with data of their makers, because libqpdf is not installed",
        help: "pasang: apt-get install libqpdf29; atau tulis di site.yaml: pictures: originals",
        en: "install: apt-get install libqpdf29; or write in site.yaml: pictures: originals"
    )
}
