/// Writes XML 1.0 in document order. Text and attributes are escaped, and characters that XML cannot hold are left out.
public struct XMLWriter: Sendable {
    /// What was written so far.
    public private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    public init() {}

    /// An element with elements inside it.
    public mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        content: (inout XMLWriter) -> Void
    ) {
        open(name, attributes)
        text += ">\n"
        depth += 1
        content(&self)
        depth -= 1
        indent()
        text += "</\(name)>\n"
    }

    /// An element with text inside it, or an empty one where `value` is nil.
    public mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        text value: String? = nil
    ) {
        open(name, attributes)
        guard let value else {
            text += "/>\n"
            return
        }
        text += ">"
        append(escaping: value)
        text += "</\(name)>\n"
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        indent()
        text += "<\(name)"
        for (attribute, value) in attributes {
            text += " \(attribute)=\""
            append(escaping: value)
            text += "\""
        }
    }

    private mutating func indent() {
        text += String(repeating: "  ", count: depth)
    }

    private mutating func append(escaping value: String) {
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\t", "\n": text.unicodeScalars.append(scalar)
            // A bare carriage return would be read back as a line feed.
            case "\r": text += "&#13;"
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": continue
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
