package import Diagnostics

/// A setting that every portal needs.
package enum MissingSetting {
    static let rule = Rule.error(
        "missing-setting",
        title: LocalizedText(id: "Pengaturan wajib belum ada", en: "Setting missing"),
        explanation: "Portal memerlukan `content/site.yaml` dengan sekurangnya `name` dan `url`.",
        en: "A portal needs `content/site.yaml` with at least `name` and `url`.",
        wrong: "name: Portal Kota",
        right: """
            name: Portal Kota
            url: https://kota.example
            """
    )

    /// - Parameter key: one with an example.
    /// - Parameter isThere: whether the key is there, without a value.
    static func diagnostic(_ key: Field, at place: SourceLocation, isThere: Bool = false) -> Diagnostic {
        diagnostic(key.name, example: key.example, at: place, isThere: isThere)
    }

    package static func diagnostic(
        _ key: String,
        example: LocalizedText,
        at place: SourceLocation,
        isThere: Bool = false
    ) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            id: "pengaturan \"\(key)\" belum diisi",
            en: "setting \"\(key)\" is missing",
            help: isThere
                ? LocalizedText(id: "isi: \(key): \(example.id)", en: "fill it in: \(key): \(example.en)")
                : LocalizedText(id: "tambahkan: \(key): \(example.id)", en: "add: \(key): \(example.en)")
        )
    }

    /// - Parameter other: a file beside it whose name is another spelling. Nil for none.
    package static func noSettingsFile(path: String, other: String? = nil) -> Diagnostic {
        Diagnostic(
            rule,
            at: SourceLocation(path: path),
            id: "berkas pengaturan \(path) tidak ada",
            en: "there is no settings file \(path)",
            help: other.map { LocalizedText(id: "ubah nama \($0) menjadi \(path)", en: "rename \($0) to \(path)") }
                ?? LocalizedText(
                    id:
                        "jalankan di folder portal, sebut foldernya dengan --root, atau mulai dengan: terang init portal-baru",
                    en:
                        "run this in the portal's folder, name the folder with --root, or start with: terang init new-portal"
                )
        )
    }
}
