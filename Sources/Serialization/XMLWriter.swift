/// Writes XML 1.0 in document order. Escapes text and attributes, and drops characters that XML cannot hold.
public struct XMLWriter: Sendable {
    /// The document so far, starting with the XML declaration.
    public private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var depth = 0

    public init() {}

    /// Writes an element whose children `content` writes.
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
        close(name)
    }

    /// Writes an element with text, or an empty element where `value` is nil.
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
        close(name)
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        indent()
        text += "<"
        text += name
        for (attribute, value) in attributes {
            text += " "
            text += attribute
            text += "=\""
            append(escaping: value, isAttribute: true)
            text += "\""
        }
    }

    private mutating func close(_ name: String) {
        text += "</"
        text += name
        text += ">\n"
    }

    private mutating func indent() {
        for _ in 0..<depth { text += "  " }
    }

    /// - Parameter isAttribute: escapes line breaks and tabs as well, which readers turn into spaces in attributes (XML 1.0, 3.3.3).
    private mutating func append(escaping value: String, isAttribute: Bool = false) {
        text.append(value) { byte in
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
            // 0xEF begins U+FFFE and U+FFFF.
            default: byte < 0x20 || byte == 0xEF
            }
        } replacing: { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            // Readers turn a bare carriage return into a line feed.
            case "\r": "&#13;"
            case "\t": isAttribute ? "&#9;" : nil
            case "\n": isAttribute ? "&#10;" : nil
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": ""
            default: nil
            }
        }
    }
}
