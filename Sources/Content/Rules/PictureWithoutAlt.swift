import Diagnostics
import Reading

/// A picture without alternative text.
enum PictureWithoutAlt {
    static let rule = Rule(
        id: "picture-without-alt",
        severity: .error,
        title: LocalizedText(id: "Gambar tanpa teks pengganti", en: "Picture without alternative text"),
        explanation: LocalizedText(
            id: """
                Pembaca tunanetra mendengar teks pengganti; pembaca dengan jaringan lambat melihatnya lebih dahulu. \
                Tuliskan apa yang tampak dan penting bagi berita.
                """,
            en: """
                Readers who cannot see hear the alternative text; readers on slow lines see it first. Say what is to \
                be seen and matters to the news (WCAG 2.2, 1.1.1).
                """
        ),
        example: Rule.Example(
            wrong: "![](../../media/rapat.jpg)",
            right: "![Peserta rapat duduk melingkar](../../media/rapat.jpg)"
        ),
        isLenientInArchives: true
    )

    /// What the advice has in the place of the text.
    static let placeholder = LocalizedText(id: "Apa yang tampak", en: "What is to be seen")

    /// Whether a text says nothing about the picture: it is empty, or copied from the advice.
    static func saysNothing(_ alt: String) -> Bool {
        let text = alt.trimmed.lowercased()
        return text.isEmpty || Language.allCases.contains { placeholder[$0].lowercased() == text }
    }

    static func diagnostic(at place: SourceLocation, picture: String, isFrontMatter: Bool) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: LocalizedText(
                id: "gambar \"\(picture)\" tanpa teks pengganti",
                en: "picture \"\(picture)\" without alternative text"
            ),
            help: isFrontMatter
                ? LocalizedText(
                    id: "tambahkan di bawah image: alt: \(placeholder.id)",
                    en: "add below image: alt: \(placeholder.en)"
                )
                : LocalizedText(
                    id: "tulis: ![\(placeholder.id)](\(picture))",
                    en: "write: ![\(placeholder.en)](\(picture))"
                )
        )
    }
}
