import Diagnostics

/// A partial that the theme does not have.
enum MissingPartial {
    static let rule = Rule.error(
        "missing-partial",
        title: LocalizedText(id: "Potongan templat tidak ada", en: "Partial missing"),
        explanation: "`{{> nama}}` menyisipkan berkas `templates/nama.mustache` dari tema yang sama.",
        en: "`{{> name}}` includes the file `templates/name.mustache` of the same theme.",
        wrong: "{{> layuot}}",
        right: "{{> layout}}"
    )

    static func diagnostic(_ name: String, known: some Sequence<String>, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "potongan \"\(name)\" tidak ada di templates/",
            en: "there is no partial \"\(name)\" in templates/",
            help: Suggestion.nearest(to: name, among: known)
                .map(LocalizedText.didYouMean)
                ?? LocalizedText(
                    id: "buat berkas templates/\(name).mustache",
                    en: "create the file templates/\(name).mustache"
                )
        )
    }
}
