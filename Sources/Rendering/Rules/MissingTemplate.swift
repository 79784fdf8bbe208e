import Diagnostics

/// A template that every theme has and this one lacks.
enum MissingTemplate {
    static let rule = Rule(
        id: "missing-template",
        severity: .error,
        title: LocalizedText(id: "Templat wajib tidak ada", en: "Template missing"),
        explanation: LocalizedText(
            id:
                "Setiap tema memuat satu templat untuk tiap jenis halaman dan potongan yang tercantum di `docs/themes.md`.",
            en: "Every theme has a template for each kind of page and fragment listed in `docs/themes.md`."
        )
    )

    static func diagnostic(_ kind: TemplateKind, themePath: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: "\(themePath)/\(kind.file)"),
            message: LocalizedText(
                id: "templat \(kind.file) tidak ada",
                en: "there is no template \(kind.file)"
            ),
            help: LocalizedText(
                id: "salin dari tema portal: themes/portal/\(kind.file)",
                en: "copy it from the theme portal: themes/portal/\(kind.file)"
            )
        )
    }
}
