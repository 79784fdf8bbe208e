import Serialization

/// The elements of a `<head>`, one on a line, every value escaped.
struct HeadElements {
    private(set) var html = ""

    init() {
        html.reserveCapacity(6000)
    }

    mutating func title(_ title: String) {
        html += "<title>"
        html.append(escapingHTML: title)
        html += "</title>\n"
    }

    mutating func meta(name: String, _ content: String) {
        meta("name", name, content)
    }

    /// Open Graph names its values in RDFa's `property`.
    mutating func meta(property: String, _ content: String) {
        meta("property", property, content)
    }

    private mutating func meta(_ attribute: String, _ name: String, _ content: String) {
        html += "<meta "
        append(attribute, name)
        append(" content", content)
        html += ">\n"
    }

    mutating func link(_ relation: String, to address: String) {
        html += "<link"
        append(" rel", relation)
        append(" href", address)
        html += ">\n"
    }

    mutating func alternate(type: String, title: String, address: String) {
        html += "<link rel=\"alternate\""
        append(" type", type)
        append(" title", title)
        append(" href", address)
        html += ">\n"
    }

    /// Structured data, one schema.org node for each text. The texts must be JSON that is safe inside HTML.
    mutating func structuredData(_ nodes: [String]) {
        guard !nodes.isEmpty else { return }
        html += "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":["
        for (index, node) in nodes.enumerated() {
            if index > 0 { html += "," }
            html += node
        }
        html += "]}</script>\n"
    }

    /// Elements that are HTML already.
    mutating func append(_ elements: String) {
        html += elements
    }

    private mutating func append(_ attribute: String, _ value: String) {
        html += attribute
        html += "=\""
        html.append(escapingHTML: value)
        html += "\""
    }
}
