import Diagnostics

/// A template that leaves out what a page cannot do without.
enum MissingName {
    static let rule = Rule(
        id: "missing-name",
        severity: .error,
        title: LocalizedText(id: "Templat melewatkan isi halaman", en: "Template leaves out part of the page"),
        explanation: LocalizedText(
            id: """
                Templat halaman harus memuat `{{{head}}}`; templat artikel dan halaman juga `{{{content}}}` dan `{{{footnotes}}}`. \
                Tanpa itu, sebagian yang ditulis penulis hilang dari halaman.
                """,
            en: """
                Templates of pages put in `{{{head}}}`; those of articles and standing pages also `{{{content}}}` and \
                `{{{footnotes}}}`. Without these, part of what an author wrote would be missing from the page.
                """
        ),
        example: Rule.Example(wrong: "{{{content}}}", right: "{{{content}}}\n{{{footnotes}}}")
    )

    static func diagnostic(_ name: String, at file: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: file),
            message: LocalizedText(
                id: "templat ini tidak memuat \"\(name)\"",
                en: "this template does not put in \"\(name)\""
            ),
            help: LocalizedText(id: "tambahkan {{{\(name)}}}", en: "add {{{\(name)}}}")
        )
    }
}
