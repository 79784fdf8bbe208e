import Diagnostics

/// A required template that the theme lacks.
enum MissingTemplate {
    static let rule = Rule.error(
        "missing-template",
        title: LocalizedText(id: "Templat wajib tidak ada", en: "Template missing"),
        explanation:
            "Setiap tema memuat satu templat untuk tiap jenis halaman dan potongan yang tercantum di `docs/themes.md`.",
        en: "Every theme has a template for each kind of page and fragment listed in `docs/themes.md`."
    )

    /// - Parameters:
    ///   - template: the path below the theme's folder.
    ///   - file: the path relative to the portal's root.
    static func diagnostic(_ template: String, at file: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: file),
            id: "templat \(template) tidak ada",
            en: "there is no template \(template)",
            help:
                "bila terhapus, salin dari .asal/\(template) di folder tema; bila tema lebih lama dari program: terang theme update",
            en:
                "where it was removed, copy .asal/\(template) in the theme's folder; where the theme is older: terang theme update"
        )
    }
}
