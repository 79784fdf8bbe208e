import Diagnostics
import Markdown

/// Markdown whose reading could take very long.
enum MarkdownTooComplex {
    static let rule = Rule(
        id: "markdown-too-complex",
        severity: .error,
        title: LocalizedText(id: "Markdown terlalu rumit", en: "Markdown too complex"),
        explanation: LocalizedText(
            id: """
                Sebagian susunan Markdown memerlukan waktu yang tumbuh tak terkendali. Susunan seperti itu tidak \
                muncul dalam naskah yang wajar dan ditolak sebelum diolah.
                """,
            en: """
                Some Markdown takes time that grows out of bounds. No sensible text contains it, and it is refused \
                before it is read.
                """
        )
    )

    static func diagnostic(_ construct: MarkdownLimits.Construct, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: LocalizedText(
                id: "terlalu banyak atau terlalu dalam: \(construct.rawValue)",
                en: "too many or too deep: \(construct.rawValue)"
            ),
            help: LocalizedText(id: "periksa apakah naskah salah tempel", en: "check whether something was pasted by mistake")
        )
    }
}
