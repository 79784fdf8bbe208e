package import Diagnostics

/// A key in `site.yaml` that Terang does not know.
package enum UnknownSetting {
    static let rule = Rule(
        id: "unknown-setting",
        severity: .error,
        title: LocalizedText(id: "Pengaturan tidak dikenal", en: "Unknown setting"),
        explanation:
            "`site.yaml` dan `register.yaml` hanya menerima pengaturan yang dikenal; semuanya dijelaskan di `docs/content.md`.",
        en: "`site.yaml` and `register.yaml` accept known settings only; `docs/content.md` explains all of them.",
        example: Rule.Example(wrong: "time_zone: Asia/Jakarta", right: "timezone: Asia/Jakarta")
    )

    @Sendable package static func diagnostic(
        _ key: Located<String>,
        nearest: String?,
        known: [String]
    ) -> Diagnostic {
        diagnostic(key, nearest: nearest, known: known, of: "")
    }

    /// - Parameter group: what has only the known keys where others of its kind have more, such as `block: latest`.
    package static func diagnostic(
        _ key: Located<String>,
        nearest: String?,
        known: [String],
        of group: String
    ) -> Diagnostic {
        let place =
            group.isEmpty ? LocalizedText(id: "", en: "") : LocalizedText(id: " di \(group)", en: " in \(group)")
        let known = known.joined(separator: ", ")
        return Diagnostic(
            rule,
            at: key.location,
            id: "pengaturan \"\(key.value)\" tidak dikenal\(place.id)",
            en: "unknown setting \"\(key.value)\"\(place.en)",
            help: nearest.map(LocalizedText.didYouMean)
                ?? LocalizedText(id: "yang dikenal di sini: \(known)", en: "known here: \(known)")
        )
    }
}
