import Diagnostics

/// Raw HTML in a portal that does not allow it.
enum RawHTML {
    static let rule = Rule(
        id: "raw-html",
        severity: .error,
        title: LocalizedText(id: "HTML mentah", en: "Raw HTML"),
        explanation: LocalizedText(
            id: """
                HTML mentah dapat merusak halaman dan membawa skrip, karena itu tidak diterbitkan sebagai HTML. \
                Pakailah Markdown; portal yang sungguh memerlukannya dapat mengizinkan dengan `markdown: {raw_html: \
                true}` di `site.yaml`.
                """,
            en: """
                Raw HTML can break pages and carry scripts, so it is not published as HTML. Use Markdown; a portal \
                that really needs it can allow it with `markdown: {raw_html: true}` in `site.yaml`.
                """
        ),
        example: Rule.Example(wrong: "<b>penting</b>", right: "**penting**"),
        isLenientInArchives: true
    )

    /// - Parameter html: the line from the place on.
    static func diagnostic(at place: SourceLocation, html: String) -> Diagnostic {
        let frame = html.lowercased().hasPrefix("<iframe")
        return Diagnostic(
            rule,
            at: place,
            message: frame
                ? LocalizedText(id: "sematan <iframe> tidak diizinkan", en: "an embedded <iframe> is not allowed")
                : LocalizedText(id: "HTML mentah tidak diizinkan", en: "raw HTML is not allowed"),
            help: frame
                ? link(to: source(of: html))
                : LocalizedText(
                    id: "pakai Markdown, misalnya **tebal** atau tabel; tanda < ditulis \\<",
                    en: "use Markdown, such as **bold** or a table; write a plain < as \\<"
                )
        )
    }

    private static func link(to address: String?) -> LocalizedText {
        let address = address ?? "https://…"
        return LocalizedText(
            id: "tautkan saja, dengan kata yang menyebut isinya: [Tonton videonya](\(address))",
            en: "link to it, in words that name what it is: [Watch the video](\(address))"
        )
    }

    /// Returns the address that a frame shows, that of a video's own page for players of YouTube.
    private static func source(of html: String) -> String? {
        guard let match = html.firstMatch(of: /(?i)\ssrc\s*=\s*["']?([^"'\s>]+)/) else { return nil }
        let written = String(match.output.1)
        let address = written.hasPrefix("//") ? "https:" + written : written
        guard let video = address.firstMatch(of: /youtube(?:-nocookie)?\.com\/embed\/([A-Za-z0-9_-]+)/) else {
            return address.hasPrefix("http") ? address : nil
        }
        return "https://www.youtube.com/watch?v=\(video.output.1)"
    }
}
