/// Writes comma-separated values (RFC 4180).
public struct CSVWriter: Sendable {
    public private(set) var text = ""

    public init() {}

    /// Writes a row; its line ends with `\r\n`.
    public mutating func write(_ fields: [String]) {
        // A lone empty field would be an empty line, which readers skip.
        let isBlank = fields.count == 1 && fields.allSatisfy(\.isEmpty)
        for (index, field) in fields.enumerated() {
            if index > 0 { text += "," }
            append(field, quoted: isBlank || field.utf8.contains(where: Self.needsQuotes))
        }
        text += "\r\n"
    }

    private mutating func append(_ field: String, quoted: Bool) {
        guard quoted else {
            text += field
            return
        }
        text += "\""
        for scalar in field.unicodeScalars {
            if scalar == "\"" { text += "\"" }
            text.unicodeScalars.append(scalar)
        }
        text += "\""
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }
}
