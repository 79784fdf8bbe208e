/// HTML assembled from the inside out. Texts and attribute values are escaped when they are added.
public struct HTML: Sendable, Hashable, ExpressibleByStringLiteral {
    public private(set) var text = ""

    /// Creates escaped text: nothing in it is markup.
    public init(_ text: String) { self.text.append(escapingHTML: text) }

    /// Creates HTML from markup that is escaped already, such as a document that the Markdown parser wrote.
    public init(markup: String) { text = markup }

    public init(stringLiteral text: String) { self.init(text) }

    /// Returns an element with content and an end tag.
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

    /// Returns an element that contains a text.
    public static func element(_ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String) -> HTML {
        element(name, attributes, [HTML(text)])
    }

    public static func element(_ name: String, _ text: String) -> HTML { element(name, [:], text) }

    /// Returns a void element such as `meta`. An attribute with an empty value is written as its name only.
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

    /// Returns the parts with a separator between them.
    public static func joined(_ parts: some Sequence<HTML>, by separator: String) -> [HTML] {
        Array(parts.flatMap { [HTML(separator), $0] }.dropFirst())
    }

    /// Returns a complete page for places that need no theme, marked `noindex`.
    ///
    /// - Parameters:
    ///   - language: the value of `lang`, such as `id`.
    ///   - names: the `class` of the element `html`.
    ///   - head: additional elements of the head.
    ///   - refresh: the value of `http-equiv="refresh"`: `0; url=/baru/` to redirect, `5` to reload after 5 seconds.
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
