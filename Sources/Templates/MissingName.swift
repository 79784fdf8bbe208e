import Diagnostics

/// A template that leaves out a name that its page requires.
enum MissingName {
    static let rule = Rule.error(
        "missing-name",
        title: LocalizedText(id: "Templat melewatkan isi halaman", en: "Template leaves out part of the page"),
        explanation: """
            Templat halaman harus memuat `{{{head}}}`; templat artikel dan halaman juga `{{{content}}}` dan `{{{footnotes}}}`. \
            Tanpa itu, sebagian yang ditulis penulis hilang dari halaman.
            """,
        en: """
            Page templates must contain `{{{head}}}`; those of articles and pages also `{{{content}}}` and \
            `{{{footnotes}}}`. Otherwise part of the author's text is missing from the page.
            """,
        wrong: "{{{content}}}",
        right: "{{{content}}}\n{{{footnotes}}}"
    )

    static func diagnostic(_ name: String, at file: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: file),
            id: "templat ini tidak memuat \"\(name)\"",
            en: "this template does not contain \"\(name)\"",
            help: LocalizedText(id: "tambahkan {{{\(name)}}}", en: "add {{{\(name)}}}")
        )
    }
}
