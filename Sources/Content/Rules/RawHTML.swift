import Diagnostics
import Markdown

/// Raw HTML in a portal that does not allow it.
enum RawHTML {
    static let rule = Rule.error(
        "raw-html",
        title: LocalizedText(id: "HTML mentah", en: "Raw HTML"),
        explanation: """
            HTML mentah dapat merusak halaman dan membawa skrip, karena itu tidak diterbitkan sebagai HTML. \
            Pakailah Markdown; portal yang sungguh memerlukannya dapat mengizinkan dengan `markdown: {raw_html: \
            true}` di `site.yaml`, untuk unsur yang aman (`unsafe-html`).
            """,
        en: """
            Raw HTML can break pages and carry scripts, so it is not published as HTML. Use Markdown; a portal \
            that really needs it can allow it with `markdown: {raw_html: true}` in `site.yaml`, for elements that \
            are safe (`unsafe-html`).
            """,
        wrong: "<b>penting</b>",
        right: "**penting**",
        isLenientInArchives: true
    )

    /// - Parameters:
    ///   - html: the line from the place on.
    ///   - before: the line up to the place.
    ///   - isClosed: whether the text ends an element of that name.
    static func diagnostic(at place: SourceLocation, html: String, before: String, isClosed: Bool) -> Diagnostic {
        if HTMLAdvice.isSlot(html, after: before) { return slot(html, at: place) }
        let frame = html.lowercased().hasPrefix("<iframe")
        let code = ["script", "style"].first { html.lowercased().hasPrefix("<" + $0) }
        if let code { return unseen(code, at: place) }
        let shown = html.prefix { $0 != ">" }
        let tag = html.hasPrefix("<!--") ? "<!-- … -->" : shown.count > 48 ? shown.prefix(47) + "…>" : shown + ">"
        return Diagnostic(
            rule,
            at: place,
            message: frame
                ? LocalizedText(id: "sematan <iframe> tidak diizinkan", en: "an embedded <iframe> is not allowed")
                : LocalizedText(id: "HTML mentah tidak diizinkan: \(tag)", en: "raw HTML is not allowed: \(tag)"),
            help: frame ? link(to: EmbeddedFrame.address(in: html)) : HTMLAdvice.help(for: html, isClosed: isClosed),
            fix: frame ? nil : HTMLAdvice.fix(for: html, at: place)
        )
    }

    /// A slot, which a backslash would publish.
    private static func slot(_ tag: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: LocalizedText(id: "isian belum diisi: \(tag)", en: "a slot is not filled in: \(tag)"),
            help: LocalizedText(
                id: "isi, atau hapus; bila memang untuk dibaca begitu, tulis: \\\(tag)",
                en: "fill it in, or delete it; where it is to be read like this, write: \\\(tag)"
            )
        )
    }

    /// A script or a style sheet, of which readers see nothing.
    private static func unseen(_ name: String, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            rule,
            at: place,
            message: name == "script"
                ? LocalizedText(id: "skrip <script> tidak diizinkan", en: "a <script> is not allowed")
                : LocalizedText(id: "gaya <style> tidak diizinkan", en: "a <style> sheet is not allowed"),
            help: LocalizedText(
                id: "hapus dari <\(name)> sampai </\(name)>",
                en: "delete everything from <\(name)> to </\(name)>"
            )
        )
    }

    /// Returns the link to write in place of what was embedded.
    static func link(to address: String?) -> LocalizedText {
        let address = address ?? "https://…"
        return LocalizedText(
            id: "tautkan saja, dengan kata yang menyebut isinya: [Tonton videonya](\(address))",
            en: "link to it, in words that name what it is: [Watch the video](\(address))"
        )
    }
}
