package import Diagnostics
import Reading
import Serialization

/// A picture or document that is not in `content/media/`.
package enum MissingMedia {
    package static let rule = Rule.error(
        "missing-media",
        title: LocalizedText(id: "Berkas media tidak ada", en: "Media file missing"),
        explanation: """
            Gambar dan dokumen disimpan di `content/media/` dan ditulis dengan jalur dari berkas ini atau dari \
            `content/`. Besar kecil huruf pada nama berkas berpengaruh. Dokumen tidak dapat tampil sebagai gambar.
            """,
        en: """
            Pictures and documents live in `content/media/` and are written with the path from this file or from \
            `content/`. Upper and lower case in file names matter. A document cannot be shown as a picture.
            """,
        wrong: "![Rapat](media/rapat.jpeg)",
        right: "![Rapat](media/rapat.jpg)",
        isLenientInArchives: true
    ).about(.links)

    static func diagnostic(
        _ written: String,
        known: LinkSuggestions?,
        at place: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "berkas media \"\(written.quotable)\" tidak ada",
            en: "there is no media file \"\(written.quotable)\"",
            help: known.flatMap { nearest(to: written, among: $0) }
                .map { .didYouMean("/\($0)".percentEncodedPath) }
                ?? LocalizedText(
                    id: "simpan berkasnya di content/media/ dan tulis: /media/nama-berkas",
                    en: "put the file into content/media/ and write: /media/file-name"
                )
        )
    }

    /// A file that is not a picture, where one is to be shown.
    static func notPicture(_ written: String, _ path: String, at place: SourceLocation) -> Diagnostic {
        let address = "/\(path)".percentEncodedPath
        return Diagnostic(
            rule,
            at: place,
            id: "\"\(written.quotable)\" bukan gambar",
            en: "\"\(written.quotable)\" is not a picture",
            help: "tautkan berkasnya di dalam naskah: [nama berkas](\(address)), atau pilih gambar di content/media/",
            en: "link the file in the text: [name of the file](\(address)), or choose a picture in content/media/"
        )
    }

    private static func nearest(to written: String, among known: LinkSuggestions) -> String? {
        let path = written.percentDecoded.replacing("\\", with: "/")
        return known.media(namedAs: path) ?? known.media.nearest(to: LinkSuggestions.plain(path))
    }
}
