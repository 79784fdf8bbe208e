import Diagnostics

/// A key in `site.yaml` that Terang does not know.
package enum UnknownSetting {
    static let rule = Rule(
        id: "unknown-setting",
        severity: .error,
        title: LocalizedText(id: "Pengaturan tidak dikenal", en: "Unknown setting"),
        explanation: LocalizedText(
            id:
                "`site.yaml` dan `register.yaml` hanya menerima pengaturan yang dikenal; semuanya dijelaskan di `docs/content.md`.",
            en: "`site.yaml` and `register.yaml` accept known settings only; `docs/content.md` explains all of them."
        ),
        example: Rule.Example(wrong: "time_zone: Asia/Jakarta", right: "timezone: Asia/Jakarta")
    )

    package static func diagnostic(_ key: Located<String>, known: Set<String>) -> Diagnostic {
        Diagnostic(
            rule,
            at: key.location,
            message: LocalizedText(
                id: "pengaturan \"\(key.value)\" tidak dikenal",
                en: "unknown setting \"\(key.value)\""
            ),
            help: Suggestion.nearest(to: key.value, among: known)
                .map(LocalizedText.didYouMean)
                ?? LocalizedText(
                    id: "yang dikenal di sini: " + known.sorted().joined(separator: ", "),
                    en: "known here: " + known.sorted().joined(separator: ", ")
                )
        )
    }
}
