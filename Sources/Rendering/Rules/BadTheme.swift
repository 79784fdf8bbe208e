import Diagnostics
import Patterns
import Reading

/// A theme that is not there, or lacks what it says it has.
enum BadTheme {
    static let rule = Rule.error(
        "bad-theme",
        title: LocalizedText(id: "Tema tidak lengkap", en: "Theme not whole"),
        explanation: """
            Tema adalah folder `themes/<nama>/` dengan `theme.yaml`, `templates/`, `assets/`, dan `i18n/`. Berkas yang disebut \
            `theme.yaml` di bawah `assets` harus ada, begitu pula yang diminta lembar gaya dengan `url(…)`.
            """,
        en: """
            A theme is a folder `themes/<name>/` with `theme.yaml`, `templates/`, `assets/` and `i18n/`. The files that \
            `theme.yaml` names under `assets` must exist, and so must those that style sheets ask for with `url(…)`.
            """,
        wrong: "theme: portl",
        right: "theme: portal"
    )

    static func missing(_ theme: Located<String>, known: [String]) -> Diagnostic {
        Diagnostic(
            rule,
            at: theme.location,
            id: "tema \"\(theme.value)\" tidak ada: berkas themes/\(theme.value)/theme.yaml tidak ditemukan",
            en: "there is no theme \"\(theme.value)\": the file themes/\(theme.value)/theme.yaml was not found",
            help: nearest(theme.value, known)
                ?? LocalizedText(
                    id: "salin folder themes/portal dari portal baru: terang init portal-baru",
                    en: "copy the folder themes/portal from a new portal: terang init new-portal"
                )
        )
    }

    /// The theme's folder is there, but not what makes it a theme.
    static func missingDefinition(_ theme: Located<String>) -> Diagnostic {
        let file = "themes/\(theme.value)/theme.yaml"
        return Diagnostic(
            rule,
            at: theme.location,
            id: "tema \"\(theme.value)\" tidak lengkap: berkas \(file) tidak ada",
            en: "the theme \"\(theme.value)\" is not whole: there is no file \(file)",
            help: "kembalikan \(file), misalnya dari cadangan atau dari portal baru: terang init portal-baru",
            en: "put \(file) back, such as from a backup or a new portal: terang init new-portal"
        )
    }

    static func missingAsset(_ file: Located<String>, named name: String, known: [String]) -> Diagnostic {
        Diagnostic(
            rule,
            at: file.location,
            id: "berkas assets/\(file.value) untuk \"\(name)\" tidak ada",
            en: "there is no file assets/\(file.value) for \"\(name)\"",
            help: nearest(file.value, known)
                ?? LocalizedText(id: "simpan berkasnya di folder assets/", en: "put the file into the folder assets/")
        )
    }

    /// A file of a list that cannot be sent as one with the last of the list.
    static func unlike(_ file: Located<String>, _ last: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: file.location,
            id: "assets/\(file.value) tidak dapat dikirim menjadi satu dengan assets/\(last)",
            en: "assets/\(file.value) cannot be sent as one with assets/\(last)",
            help: "satukan hanya lembar gaya (.css) dari satu folder; beri berkas lain nama sendiri",
            en: "put only style sheets (.css) of one folder into a list; give other files names of their own"
        )
    }

    /// A file that a style sheet names and that is not in `assets/`.
    static func missingFile(_ written: Located<String>, _ path: String, known: [String]) -> Diagnostic {
        Diagnostic(
            rule,
            at: written.location,
            id: "berkas assets/\(path) yang diminta lembar gaya tidak ada",
            en: "there is no file assets/\(path), which the style sheet asks for",
            help: nearest(path, known)
                ?? LocalizedText(
                    id: "simpan berkasnya di folder assets/ tema, atau hapus url(…) itu",
                    en: "put the file into the theme's folder assets/, or delete the url(…)"
                ),
            severity: .warning
        )
    }

    /// Returns the diagnostic for a template that links every warning, as themes of earlier programs do: one without details has no
    /// address. Nil for others.
    static func bareLink(in template: SourceText?, of templates: [String: SourceText]) -> Diagnostic? {
        guard let template, template.text.utf8.contains(bytesOf: "alerts"),
            case let text = withoutSpaces(template.text),
            let start = text.firstRange(of: "{{#alerts}}")?.upperBound,
            let end = text[start...].firstRange(of: "{{/alerts}}")?.lowerBound
        else { return nil }
        let part = text[start..<end]
        let isLinked = { (text: String) in text.contains("{{address}}") && !text.contains("{{#address}}") }
        let partials = templates.filter { part.contains("{{>\($0.key)}}") && isLinked(withoutSpaces($0.value.text)) }
            .keys
        guard !part.contains("{{#address}}"),
            let place = (["{{address}}"] + partials.sorted().map { "{{>\($0)}}" }).lazy.compactMap({
                part.firstRange(of: $0)
            })
            .first?.lowerBound
        else { return nil }
        let before = text[..<place]
        let line = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).last ?? before
        return Diagnostic(
            rule,
            at: SourceLocation(
                path: template.path,
                line: before.count(where: \.isNewline) + 1,
                column: line.unicodeScalars.count + 1
            ),
            id: "peringatan tanpa rincian tidak punya alamat, dan tautannya tidak menuju ke mana pun",
            en: "a warning without details has no address, and its link leads nowhere",
            help:
                "tulis: {{#address}}<a href=\"{{address}}\">{{title}}</a>{{/address}}{{^address}}{{title}}{{/address}}",
            en: "write: {{#address}}<a href=\"{{address}}\">{{title}}</a>{{/address}}{{^address}}{{title}}{{/address}}",
            severity: .warning
        )
    }

    private static let tag = Pattern(/\{\{([#^\/>&]?)[ \t]*([^{}\s]+)[ \t]*\}\}/)

    /// Returns a template with the spaces of its tags behind them, so that a tag has one form and its place.
    private static func withoutSpaces(_ template: String) -> String {
        template.replacing(tag) { match in
            let tag = "{{\(match.output.1)\(match.output.2)}}"
            return tag + String(repeating: " ", count: match.output.0.count - tag.count)
        }
    }

    /// A file of another site that a style sheet asks for.
    static func outside(_ address: Located<String>) -> Diagnostic {
        Diagnostic(
            rule,
            at: address.location,
            id: "lembar gaya meminta berkas dari situs lain: \(address.value.quotable)",
            en: "the style sheet asks for a file of another site: \(address.value.quotable)",
            help:
                "simpan berkasnya di assets/ tema; yang dari situs lain tidak dimuat peramban, karena portal melarangnya",
            en:
                "keep the file in the theme's assets/; browsers do not load it from another site, because the portal forbids it",
            severity: .warning
        )
    }

    static func noWords(file: String) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: file),
            id: "tema tidak berisi kata dalam bahasa portal",
            en: "the theme has no words in the portal's language",
            help: LocalizedText(id: "buat berkas \(file)", en: "make the file \(file)")
        )
    }

    private static func nearest(_ word: String, _ known: [String]) -> LocalizedText? {
        Suggestion.nearest(to: word, among: known)
            .map(LocalizedText.didYouMean)
    }
}
