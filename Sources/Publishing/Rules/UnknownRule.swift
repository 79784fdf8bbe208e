import Content
import Diagnostics
import Reading

/// A rule in `site.yaml` that does not exist.
enum UnknownRule {
    static let rule = Rule.error(
        "unknown-rule",
        title: LocalizedText(id: "Aturan tidak dikenal", en: "Unknown rule"),
        explanation: """
            `rules` di `site.yaml` menyebut nama aturan seperti yang tertulis dalam kurung siku di akhir pesan. Nama yang \
            salah ketik tidak mengatur apa pun.
            """,
        en: """
            `rules` in `site.yaml` uses the names in brackets at the end of messages. A misspelled name has no effect.
            """,
        wrong: """
            rules:
              stale-informations: error
            """,
        right: """
            rules:
              stale-information: error
            """
    )

    static func check(_ settings: [RuleSetting], known: [Rule]) -> [Diagnostic] {
        let names = Set(known.map(\.id))
        return settings.filter { !names.contains($0.rule.value) }.map { setting in
            Diagnostic(
                rule,
                at: setting.rule.location,
                id: "aturan \"\(setting.rule.value)\" tidak dikenal",
                en: "there is no rule \"\(setting.rule.value)\"",
                help: Suggestion.nearest(to: setting.rule.value, among: names).map(LocalizedText.didYouMean)
                    ?? LocalizedText(
                        id: "pakai nama dalam kurung siku di akhir pesan, misalnya [stale-information]",
                        en: "use the name in brackets at the end of a message, such as [stale-information]"
                    )
            )
        }
    }
}
