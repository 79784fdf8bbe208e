import Diagnostics
import Serialization

/// Writes the HTML of the preview's own pages.
struct PreviewHTML {
    let language: Language
    private(set) var html = ""

    init(language: Language) {
        self.language = language
    }

    /// The pages run no script but the preview's, and send nothing anywhere.
    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

    /// A page around what was written.
    func page(title: String, status: Int = 200) -> PreviewPage {
        let html = """
            <!doctype html>
            <html lang="\(language.rawValue)" class="terang-own">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>\(title.escapedForHTML)</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="\(PreviewAddresses.deskStyle)">
            </head>
            <body>
            \(self.html)</body>
            </html>

            """
        return PreviewPage(status: status, html: html, policy: Self.policy)
    }

    /// Writes HTML as it is.
    mutating func raw(_ html: String) { self.html += html + "\n" }

    /// Writes an element with a text.
    mutating func element(_ name: String, _ text: String, class names: String? = nil) {
        html += "<\(name)" + (names.map { " class=\"\($0)\"" } ?? "") + ">"
        html.append(escapingHTML: text)
        html += "</\(name)>\n"
    }

    mutating func text(_ name: String, _ text: LocalizedText, class names: String? = nil) {
        element(name, text[language], class: names)
    }

    /// A link, as HTML.
    static func link(_ text: String, to address: String) -> String {
        "<a href=\"\(address.escapedForHTML)\">\(text.escapedForHTML)</a>"
    }

    /// A file and, where it is about one, the line.
    static func place(_ place: SourceLocation, hasLine: Bool) -> String {
        "<code class=\"place\">\(place.path.escapedForHTML)\(hasLine ? ":\(place.line)" : "")</code>"
    }

    /// Lines of the desk.
    mutating func list(_ items: [DeskItem]) {
        raw("<ul class=\"items\">")
        for item in items { line(item) }
        raw("</ul>")
    }

    private mutating func line(_ item: DeskItem) {
        raw("<li" + (item.severity.map { " class=\"\($0.rawValue)\"" } ?? "") + ">")
        element("p", item.title, class: "title")
        if let excerpt = item.excerpt, !excerpt.isEmpty { raw("<pre>\(excerpt.escapedForHTML)</pre>") }
        for note in item.notes { element("p", note, class: "note") }
        var facts: [String] = []
        if let place = item.place { facts.append(Self.place(place, hasLine: item.severity != nil)) }
        if let rule = item.rule { facts.append("<span class=\"rule\">\(rule.escapedForHTML)</span>") }
        if let link = item.link {
            facts.append(Self.link(LocalizedText(id: "Lihat halaman", en: "See the page")[language], to: link))
        }
        if !facts.isEmpty { raw("<p class=\"facts\">\(facts.joined(separator: " "))</p>") }
        raw("</li>")
    }
}
