/// Written HTML, put together from the inside out: texts and attribute values are escaped when they become part of it.
public struct HTML: Sendable, Hashable, ExpressibleByStringLiteral {
    public private(set) var text = ""

    /// A text, in which nothing is markup.
    public init(_ text: String) { self.text.append(escapingHTML: text) }

    public init(stringLiteral text: String) { self.init(text) }

    /// An element with content and an end tag.
    public static func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String>,
        _ content: [HTML]
    ) -> HTML {
        var html = void(name, attributes)
        for part in content { html.text += part.text }
        html.text += "</\(name)>"
        return html
    }

    public static func element(_ name: String, _ content: [HTML]) -> HTML { element(name, [:], content) }

    /// An element with a text in it.
    public static func element(_ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String) -> HTML {
        element(name, attributes, [HTML(text)])
    }

    public static func element(_ name: String, _ text: String) -> HTML { element(name, [:], text) }

    /// An element that has neither content nor an end tag, such as `meta`. An attribute with an empty value is only named.
    public static func void(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> HTML {
        var html: HTML = ""
        html.text = "<\(name)"
        for (attribute, value) in attributes {
            html.text += " \(attribute)"
            if value.isEmpty { continue }
            html.text += "=\""
            html.text.append(escapingHTML: value)
            html.text += "\""
        }
        html.text += ">"
        return html
    }

    /// Returns parts with a text between each two of them.
    public static func joined(_ parts: some Sequence<HTML>, by separator: String) -> [HTML] {
        Array(parts.flatMap { [HTML(separator), $0] }.dropFirst())
    }

    /// Returns a whole page, small enough to need no template. Search engines leave it out.
    ///
    /// - Parameters:
    ///   - language: as in `lang`, such as `id`.
    ///   - names: the classes of the element `html`.
    ///   - head: elements of the head beyond those of every page.
    ///   - refresh: what browsers do by themselves, such as `0; url=/baru/` or, to load the page again in 5 seconds, `5`.
    public static func page(
        language: String,
        title: String,
        class names: String? = nil,
        head: [HTML] = [],
        refresh: String? = nil,
        body: [HTML]
    ) -> String {
        var lines = [void("meta", ["charset": "utf-8"]), element("title", title)] + head
        lines.append(void("meta", ["name": "robots", "content": "noindex"]))
        lines.append(void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]))
        if let refresh { lines.append(void("meta", ["http-equiv": "refresh", "content": refresh])) }
        return """
            <!doctype html>
            \(void("html", names.map { ["lang": language, "class": $0] } ?? ["lang": language]).text)
            <head>
            \(lines.map(\.text).joined(separator: "\n"))
            </head>
            \(element("body", body).text)
            </html>

            """
    }
}
