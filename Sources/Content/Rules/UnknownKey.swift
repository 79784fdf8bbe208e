import Diagnostics
import Reading

/// A key in front matter that Terang does not know.
enum UnknownKey {
    static let rule = Rule(
        id: "unknown-key",
        severity: .error,
        title: LocalizedText(id: "Kunci tidak dikenal", en: "Unknown key"),
        explanation: LocalizedText(
            id: """
                Kepala artikel hanya menerima kunci yang dikenal, supaya salah ketik tidak hilang diam-diam. Data bebas untuk \
                tema ditulis di bawah `extra`.
                """,
            en: """
                Front matter takes known keys only, so that a typing error is not lost in silence. Free data for the \
                theme goes below `extra`.
                """
        ),
        example: Rule.Example(wrong: "tittle: Rapat koordinasi", right: "title: Rapat koordinasi")
    )

    /// Keys of a picture, which belong below `image`.
    private static let ofPictures: Set<String> = ["src", "alt", "caption", "credit"]

    /// Keys with which other systems arrange pages.
    private static let ofOtherSystems: Set<String> = [
        "layout", "permalink", "comments", "sidebar", "toc", "weight", "type", "template", "sitemap",
        "featured", "header", "feature_image", "lang", "id", "guid", "robots", "share", "mathjax",
    ]

    /// Keys with which other systems keep a text from readers.
    private static let ofPublication: Set<String> = [
        "published", "publish", "status", "state", "visibility", "private", "hidden", "unlisted", "public", "password",
        "protected", "post_status",
    ]

    /// Reports a key of a standing page.
    ///
    /// - Parameter articleKeys: the keys that only articles have.
    static func inPage(_ articleKeys: Set<String>) -> @Sendable (Located<String>, String?, [String]) -> Diagnostic {
        { key, nearest, known in
            guard articleKeys.contains(key.value) else { return diagnostic(key, nearest: nearest, known: known) }
            return Diagnostic(
                rule,
                at: key.location,
                message: LocalizedText(
                    id: "kunci \"\(key.value)\" hanya untuk artikel",
                    en: "the key \"\(key.value)\" is for articles only"
                ),
                help: LocalizedText(
                    id: "hapus barisnya, atau pindahkan berkas ini ke folder artikel",
                    en: "delete the line, or move this file to a folder of articles"
                )
            )
        }
    }

    private static func help(for key: String, known: [String]) -> LocalizedText {
        if ofPictures.contains(key), known.contains("image") {
            return LocalizedText(
                id: "tulis di bawah image:, menjorok dua spasi",
                en: "write it below image:, indented by two spaces"
            )
        }
        if ofOtherSystems.contains(key) {
            return LocalizedText(
                id: "hapus barisnya: kunci ini milik sistem lain dan tidak berguna di sini",
                en: "delete the line: the key belongs to another system and has no use here"
            )
        }
        if ofPublication.contains(key.lowercased()), known.contains("draft") {
            return LocalizedText(
                id:
                    "bila naskah ini belum boleh terbit, tulis sebagai gantinya: draft: true; bila boleh, hapus barisnya",
                en: "if this text may not be published yet, write instead: draft: true; if it may, delete the line"
            )
        }
        let known = known.joined(separator: ", ")
        return LocalizedText(
            id: "data bebas ditulis di bawah \"extra\"; kunci yang dikenal: \(known)",
            en: "free data goes below \"extra\"; known keys: \(known)"
        )
    }

    @Sendable static func diagnostic(_ key: Located<String>, nearest: String?, known: [String]) -> Diagnostic {
        Diagnostic(
            rule,
            at: key.location,
            message: LocalizedText(id: "kunci \"\(key.value)\" tidak dikenal", en: "unknown key \"\(key.value)\""),
            help: nearest.flatMap { ofPublication.contains(key.value.lowercased()) ? nil : $0 }
                .map(LocalizedText.didYouMean) ?? help(for: key.value, known: known)
        )
    }
}
