import Content
import Diagnostics

/// A file with errors that was public and whose published text is unknown.
enum HeldWithoutEarlier {
    static let rule = Rule.error(
        "held-without-earlier",
        title: LocalizedText(id: "Versi terbit terakhir tidak tersimpan", en: "Last published version not kept"),
        explanation: """
            Dengan `faults: hold`, berkas yang salah tetap tampil seperti terakhir terbit. Salinannya disimpan di `.terang/` \
            pada setiap penerbitan. Berkas ini sudah atau mungkin sudah terbit tetapi salinannya tidak ada, sehingga menahannya \
            dapat menghapusnya dari portal. Perbaiki berkasnya, lalu terbitkan sekali; sesudah itu salinannya ada.
            """,
        en: """
            With `faults: hold` a file with errors stays as it was last published. Each publication keeps copies in \
            `.terang/`. This file has been published, or may have been, but there is no copy, so that holding it back could \
            remove it from the portal. Correct the file and publish once; the copy is there from then on.
            """,
        stopsPortal: true
    )

    /// - Parameter address: the public address of the file. Nil where it is unknown.
    static func diagnostic(at place: SourceLocation, address: Address? = nil) -> Diagnostic {
        let known = address.map {
            LocalizedText(id: "berkas ini sudah terbit di \($0)", en: "this file is public at \($0)")
        }
        let state =
            known ?? LocalizedText(id: "berkas ini mungkin sudah terbit", en: "this file may have been published")
        return Diagnostic(
            rule,
            at: SourceLocation(path: place.path),
            id: "\(state.id), tetapi .terang/ tidak memuat versi terakhirnya; tidak dapat ditahan",
            en: "\(state.en), but .terang/ does not have its last version; it cannot be held back",
            help: "perbaiki kesalahan di berkas ini, lalu terbitkan sekali",
            en: "correct the errors in this file, then publish once"
        )
    }
}
