import Patterns

/// How Ghost marks what only members read within a text.
enum GhostMarks {
    private static let gated = Pattern(
        /(?s)<!--kg-gated-block:begin nonMember:(true|false).*?-->(.*?)<!--kg-gated-block:end-->/
    )

    /// Returns HTML in which the cards for members are hidden.
    static func hidingCards(in html: String) -> String {
        guard html.contains("<!--kg-gated-block:") else { return html }
        return html.replacing(gated) { match in
            match.output.1 == "true" ? String(match.output.2) : "<div hidden>\(match.output.2)</div>"
        }
    }
}
