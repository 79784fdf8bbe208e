import Diagnostics
import Reading

/// A key in front matter that Terang does not know.
enum UnknownKey {
    static let rule = Rule(
        id: "unknown-key",
        severity: .error,
        title: LocalizedText(id: "Kunci tidak dikenal", en: "Unknown key"),
        explanation: LocalizedText(
            id: """
                Kepala artikel hanya menerima kunci yang dikenal, supaya salah ketik tidak hilang diam-diam. Data bebas untuk \
                tema ditulis di bawah `extra`.
                """,
            en: """
                Front matter takes known keys only, so that a slip of the fingers is not lost in silence. Free data for the \
                theme goes below `extra`.
                """
        ),
        example: Rule.Example(wrong: "tittle: Rapat koordinasi", right: "title: Rapat koordinasi")
    )

    @Sendable static func diagnostic(_ key: Located<String>, nearest: String?, known: [String]) -> Diagnostic {
        let known = known.joined(separator: ", ")
        return Diagnostic(
            rule,
            at: key.location,
            message: LocalizedText(id: "kunci \"\(key.value)\" tidak dikenal", en: "unknown key \"\(key.value)\""),
            help: nearest.map(LocalizedText.didYouMean)
                ?? LocalizedText(
                    id: "data bebas ditulis di bawah \"extra\"; kunci yang dikenal: \(known)",
                    en: "free data goes below \"extra\"; known keys: \(known)"
                )
        )
    }
}
