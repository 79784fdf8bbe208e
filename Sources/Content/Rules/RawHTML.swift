import Diagnostics

/// Raw HTML in a portal that does not allow it.
enum RawHTML {
    static let rule = Rule(
        id: "raw-html",
        severity: .error,
        title: LocalizedText(id: "HTML mentah", en: "Raw HTML"),
        explanation: LocalizedText(
            id: """
                HTML mentah dapat merusak halaman dan membawa skrip, karena itu tidak diterbitkan sebagai HTML. \
                Pakailah Markdown; portal yang sungguh memerlukannya dapat mengizinkan dengan `markdown: {raw_html: \
                true}` di `site.yaml`.
                """,
            en: """
                Raw HTML can break pages and carry scripts, so it is not published as HTML. Use Markdown; a portal \
                that really needs it can allow it with `markdown: {raw_html: true}` in `site.yaml`.
                """
        ),
        example: Rule.Example(wrong: "<b>penting</b>", right: "**penting**")
    )

    static func diagnostic(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: LocalizedText(id: "HTML mentah tidak diizinkan", en: "raw HTML is not allowed"),
            help: LocalizedText(
                id: "pakai Markdown, misalnya **tebal** atau tabel; tanda < ditulis \\<",
                en: "use Markdown, such as **bold** or a table; write a plain < as \\<"
            )
        )
    }
}
