package import Diagnostics
import Reading

/// A link to a file that is held back because of its errors.
package enum LinkToHeld {
    package static let rule = Rule.error(
        "link-to-held",
        title: LocalizedText(id: "Tautan ke berkas yang ditahan", en: "Link to something held back"),
        explanation: """
            Dengan `faults: hold`, berkas yang salah ditahan. Naskah baru yang menautkan berkas baru yang ditahan ikut \
            ditahan, dan naskah lama tetap seperti terakhir terbit. Menu, kolom `berita`, dan kolom `berkas` pada daftar \
            tampil tanpa tautan sampai berkas itu terbit. Perbaiki berkas yang ditahan, bukan tautannya.
            """,
        en: """
            With `faults: hold` files with errors are held back. A new text that links to a new file that is held back is \
            held back too, and an old one stays as it was last published. Menus and the columns `berita` and `berkas` of \
            registers only lose the link until the file is published. Correct the file that is held back, not the link.
            """
    )

    /// - Parameter isLeftOut: whether the rest of the text is published without the link.
    static func diagnostic(_ written: String, isLeftOut: Bool, at place: SourceLocation) -> Diagnostic {
        diagnostic(
            id: "\"\(written)\" ada, tetapi ditahan karena kesalahan di dalamnya",
            en: "\"\(written)\" exists but is held back because of its errors",
            isLeftOut: isLeftOut,
            at: place
        )
    }

    /// - Parameter path: the path of the medium below `content/`.
    static func medium(_ path: ContentPath, isLeftOut: Bool, at place: SourceLocation) -> Diagnostic {
        diagnostic(
            id: "media \"\(path)\" ada, tetapi tidak diterbitkan karena kesalahan di dalamnya",
            en: "the media file \"\(path)\" exists but is not published because of its errors",
            isLeftOut: isLeftOut,
            at: place
        )
    }

    private static func diagnostic(
        id: String,
        en: String,
        isLeftOut: Bool,
        at place: SourceLocation
    ) -> Diagnostic {
        let help =
            isLeftOut
            ? LocalizedText(
                id: "tautan ini tidak tampil sampai berkas itu diperbaiki",
                en: "the link is left out until that file is corrected"
            )
            : LocalizedText(
                id: "perbaiki berkas itu; naskah ini menyusul terbit bersamanya",
                en: "correct that file; this text is published along with it"
            )
        return Diagnostic(rule, at: place, id: id, en: en, help: help, severity: isLeftOut ? .warning : .error)
    }
}

extension Diagnostic {
    /// Whether the diagnostic is about a link to something that exists but is not public now.
    var isAboutUnseen: Bool { rule == LinkToUnpublished.rule || rule == LinkToHeld.rule }
}
