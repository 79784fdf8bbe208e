/// A JSON value (RFC 8259). Objects keep the order of their members, so that equal values are written as equal bytes.
public enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// Returns the array of the values made of some items.
    public static func array<Items: Sequence>(_ items: Items, _ value: (Items.Element) throws -> JSON) rethrows -> JSON
    {
        .array(try items.map(value))
    }

    /// A name and its value in a JSON object.
    public struct Member: Sendable, Hashable {
        public let name: String
        public let value: JSON

        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// How the text is laid out.
    public enum Layout: Sendable {
        /// One line, for machines.
        case compact
        /// Indented by two spaces, for files that people read and compare.
        case indented
        /// One line without characters that could open or close an HTML element, for `<script type="application/ld+json">`.
        case insideHTML
    }

    /// Returns an object without the members whose value is nil.
    public static func object(compacting members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    /// Returns the value as JSON text without a trailing line break.
    public func text(_ layout: Layout = .compact) -> String {
        var writer = JSONWriter(layout: layout)
        writer.write(self, depth: 0)
        return writer.text
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}

private struct JSONWriter {
    let layout: JSON.Layout
    var text = ""

    mutating func write(_ value: JSON, depth: Int) {
        switch value {
        case .null: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        // JSON has no infinities and no NaN.
        case .number(let number): text += number.isFinite ? "\(number)" : "null"
        case .string(let string): write(string)
        case .array(let elements):
            list(elements, between: "[", and: "]", depth: depth) { $0.write($1, depth: depth + 1) }
        case .object(let members):
            list(members, between: "{", and: "}", depth: depth) { writer, member in
                writer.write(member.name)
                writer.text += writer.layout == .indented ? ": " : ":"
                writer.write(member.value, depth: depth + 1)
            }
        }
    }

    private mutating func list<Element>(
        _ elements: [Element],
        between open: String,
        and close: String,
        depth: Int,
        writeElement: (inout JSONWriter, Element) -> Void
    ) {
        text += open
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            breakLine(depth: depth + 1)
            writeElement(&self, element)
        }
        if !elements.isEmpty { breakLine(depth: depth) }
        text += close
    }

    private mutating func breakLine(depth: Int) {
        guard layout == .indented else { return }
        text += "\n"
        text += String(repeating: "  ", count: depth)
    }

    private mutating func write(_ string: String) {
        let hidesMarkup = layout == .insideHTML
        text += "\""
        text.append(string) { byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: true
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): hidesMarkup
            // 0xE2 begins U+2028 and U+2029.
            default: byte < 0x20 || byte == 0xE2
            }
        } replacing: { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            // JavaScript before ES2019 ends a line at U+2028 and U+2029 inside string literals.
            case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}", "<", ">", "&": Self.escape(scalar)
            default: nil
            }
        }
        text += "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
