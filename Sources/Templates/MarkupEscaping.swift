import Mustache
import Serialization

/// Escapes text where `{{name}}` puts it into HTML, as swift-mustache does by itself, but for whole runs of bytes at a time.
struct MarkupEscaping: MustacheContentType {
    private static let name = "TERANG"

    func escapeText(_ text: String) -> String { text.escapedForHTML }

    /// The template that a text says. Every template has to ask for the escaping: none hands its own on to its partials.
    static func template(_ text: String) throws -> MustacheTemplate {
        MustacheContentTypes.register(Self(), named: name)
        return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(name)}}\n" + text)
    }
}
