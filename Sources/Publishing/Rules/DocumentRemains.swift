import Diagnostics

/// A PDF that is published with what its author's programs and cameras wrote into it.
enum DocumentRemains {
    static let rule = Rule(
        id: "document-metadata",
        severity: .warning,
        title: LocalizedText(id: "Dokumen memuat data pembuatnya", en: "Document holds data of its maker"),
        explanation: LocalizedText(
            id: """
                PDF memuat nama penyusun, programnya, dan letak GPS foto di dalamnya. Terang menghapusnya dari PDF yang diterbitkan dengan \
                pustaka libqpdf (Debian dan Ubuntu: `apt-get install libqpdf29`); judul dan tanggalnya tinggal. PDF yang ditandatangani \
                secara elektronik atau dikunci tidak diubah, karena tanda tangannya akan rusak: hapus letak foto sebelum dokumennya \
                ditandatangani. `pictures: originals` di `site.yaml` menerbitkan berkas apa adanya.
                """,
            en: """
                PDFs hold the name of their author, the program and the GPS position of photographs in them. Terang removes these from the \
                PDFs that it publishes, with the library libqpdf (Debian and Ubuntu: `apt-get install libqpdf29`); titles and dates stay. PDFs \
                that are signed or encrypted are not changed, because that would break the signature: remove positions before a \
                document is signed. `pictures: originals` in `site.yaml` publishes files as they are.
                """
        )
    )

    static func diagnostic(path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            message: LocalizedText(
                id: "dokumen ini ditandatangani atau dikunci, dan memuat letak GPS sebuah foto",
                en: "this document is signed or encrypted, and holds the GPS position of a photograph"
            ),
            help: LocalizedText(
                id: "hapus letaknya dari foto, buat ulang PDF-nya, lalu tanda tangani lagi",
                en: "remove the position from the photograph, make the PDF anew, and sign it again"
            )
        )
    }

    static func withoutLibrary(path: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            message: LocalizedText(
                id: "PDF terbit dengan data pembuatnya, karena libqpdf belum terpasang",
                en: "PDFs are published with data of their makers, because libqpdf is not installed"
            ),
            help: LocalizedText(
                id: "pasang: apt-get install libqpdf29; atau tulis di site.yaml: pictures: originals",
                en: "install: apt-get install libqpdf29; or write in site.yaml: pictures: originals"
            )
        )
    }
}
