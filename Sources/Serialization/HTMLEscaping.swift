extension UInt8 {
    /// The replacement of a byte in the text or a quoted attribute of an HTML element. Empty for control characters,
    /// which HTML cannot hold; nil for bytes that stay as they are.
    var replacementInHTML: StaticString? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): nil
        default: self < 0x20 ? "" : nil
        }
    }
}

extension Array<UInt8> {
    /// Appends a text escaped for the text or a quoted attribute of an HTML element. Runs of bytes that need no escaping are copied whole.
    public mutating func append(escapingHTML text: String) {
        var text = text
        text.withUTF8 { append(escapingHTML: $0) }
    }

    /// Appends UTF-8 bytes, escaped in the same way.
    public mutating func append(escapingHTML text: [UInt8]) {
        text.withUnsafeBufferPointer { append(escapingHTML: $0) }
    }

    private mutating func append(escapingHTML text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for place in text.indices {
            guard let replacement = text[place].replacementInHTML else { continue }
            append(contentsOf: text[start..<place])
            replacement.withUTF8Buffer { append(contentsOf: $0) }
            start = place + 1
        }
        append(contentsOf: text[start...])
    }
}
