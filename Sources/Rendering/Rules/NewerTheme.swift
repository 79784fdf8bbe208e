import Diagnostics
import Reading

/// A theme that was written for a later version of the program.
enum NewerTheme {
    static let rule = Rule.warning(
        "newer-theme",
        title: LocalizedText(id: "Tema untuk Terang yang lebih baru", en: "Theme for a newer Terang"),
        explanation: """
            `interface` di `theme.yaml` menyebut versi antarmuka yang dipakai tema: templat wajib dan nama yang disediakan untuknya. \
            Tema yang ditulis untuk versi yang lebih baru dapat memakai nama yang belum disediakan program ini. Tema yang lebih lama tetap \
            berlaku; nama yang sudah berganti dilaporkan satu per satu dengan nama barunya.
            """,
        en: """
            `interface` in `theme.yaml` says which version of the interface a theme uses: the templates it must have and the names that \
            are offered to them. A theme for a later version may use names that this program does not offer yet. Older themes stay \
            valid; names that have changed are reported one by one with the new name.
            """,
        wrong: "name: Kota\ninterface: 99",
        right: "name: Kota\ninterface: \(ThemeInterface.version)"
    )

    /// Returns the diagnostic of a theme for a later version, or nil for any other.
    static func check(_ interface: Located<Int>) -> Diagnostic? {
        guard interface.value > ThemeInterface.version else { return nil }
        let (theirs, ours) = (interface.value, ThemeInterface.version)
        return Diagnostic(
            rule,
            at: interface.location,
            id: "tema ditulis untuk antarmuka \(theirs), program ini menyediakan \(ours)",
            en: "the theme was written for interface \(theirs), this program offers \(ours)",
            help: "pakai Terang yang lebih baru; bila semua halaman sudah benar, tulis: interface: \(ours)",
            en: "use a newer Terang; if all pages are right, write: interface: \(ours)"
        )
    }
}
