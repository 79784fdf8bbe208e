import Diagnostics

/// A heading of the first level inside a text.
enum HeadingLevelOne {
    static let rule = Rule.warning(
        "heading-level-one",
        title: LocalizedText(id: "Judul tingkat satu di dalam isi", en: "First-level heading in the text"),
        explanation: """
            Judul halaman sudah menjadi judul tingkat satu. Di dalam isi, judul dimulai dari `##`; judul `#` \
            diterbitkan sebagai tingkat dua.
            """,
        en: """
            The title of the page is its first-level heading. Headings in the text begin at `##`; a `#` is \
            published as second level.
            """,
        wrong: "# Latar belakang",
        right: "## Latar belakang"
    )

    static func diagnostic(at place: SourceLocation, text: String, isUnderlined: Bool, fix: Fix?) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "judul tingkat satu di dalam isi: \"\(text)\"",
            en: "first-level heading in the text: \"\(text)\"",
            help: isUnderlined
                ? LocalizedText(
                    id: "tulis: ## \(text), tanpa === di bawahnya",
                    en: "write: ## \(text), without the === below it"
                ) : LocalizedText(id: "tulis: ## \(text)", en: "write: ## \(text)"),
            fix: fix
        )
    }
}
