import Diagnostics

/// A link to a draft, or to a scheduled or expired text.
enum LinkToUnpublished {
    static let rule = Rule.warning(
        "link-to-unpublished",
        title: LocalizedText(
            id: "Tautan ke naskah yang belum atau tidak lagi terbit",
            en: "Link to something unpublished"
        ),
        explanation: """
            Tujuan tautan ada, tetapi belum atau tidak lagi terbit. Teksnya tetap tampil tanpa tautan, dan \
            menjadi tautan begitu tujuannya terbit.
            """,
        en: """
            What is linked to exists but is not published, or no longer. The text is shown without the link, and \
            becomes a link as soon as its target is published.
            """
    ).about(.links)

    static func diagnostic(_ written: String, _ publication: Publication, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "\"\(written)\" \(state(publication).id)",
            en: "\"\(written)\" \(state(publication).en)",
            help: "teks tampil tanpa tautan sampai tujuannya terbit",
            en: "the text is shown without a link until its target is published"
        )
    }

    private static func state(_ publication: Publication) -> LocalizedText {
        switch publication {
        case .published: LocalizedText(id: "terbit", en: "is published")
        case .draft: LocalizedText(id: "masih draf", en: "is a draft")
        case .scheduled: LocalizedText(id: "dijadwalkan terbit kemudian", en: "is scheduled for later")
        case .withdrawn: LocalizedText(id: "ditarik", en: "was withdrawn")
        case .held: LocalizedText(id: "ditahan karena kesalahan di dalamnya", en: "is held back because of its errors")
        case .expired: LocalizedText(id: "sudah diturunkan", en: "has been taken down")
        }
    }
}
