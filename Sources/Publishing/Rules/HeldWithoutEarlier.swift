import Diagnostics

/// A file with errors that was public, of which nobody knows what it said.
enum HeldWithoutEarlier {
    static let rule = Rule(
        id: "held-without-earlier",
        severity: .error,
        title: LocalizedText(id: "Versi terbit terakhir tidak tersimpan", en: "Last published version not kept"),
        explanation: LocalizedText(
            id: """
                Dengan `faults: hold`, berkas yang salah tetap tampil seperti terakhir terbit. Salinannya disimpan di `.terang/` \
                pada setiap penerbitan. Berkas ini sudah terbit tetapi salinannya tidak ada, sehingga menahannya akan menghapusnya \
                dari portal. Perbaiki berkasnya, lalu terbitkan sekali; sesudah itu salinannya ada.
                """,
            en: """
                With `faults: hold` a file with errors stays as it was last published. Each publication keeps copies in \
                `.terang/`. This file has been published but there is no copy, so that holding it back would remove it from \
                the portal. Correct the file and publish once; the copy is there from then on.
                """
        ),
        stopsPortal: true
    )

    static func diagnostic(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: place.path),
            message: LocalizedText(
                id: "berkas ini sudah terbit, tetapi .terang/ tidak memuat versi terakhirnya; tidak dapat ditahan",
                en: "this file is public, but .terang/ does not have its last version; it cannot be held back"
            ),
            help: LocalizedText(
                id: "perbaiki kesalahan di berkas ini, lalu terbitkan sekali",
                en: "correct the errors in this file, then publish once"
            )
        )
    }
}
