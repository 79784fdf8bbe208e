extension String {
    /// Appends a text with some scalars replaced. Runs without such scalars are copied whole.
    ///
    /// - Parameters:
    ///   - isSuspect: selects the first UTF-8 bytes of the scalars that `replacement` is asked about.
    ///   - replacement: returns the text that replaces a scalar, or nil to keep the scalar.
    @inline(__always)
    mutating func append(
        _ value: String,
        suspecting isSuspect: (UInt8) -> Bool,
        replacing replacement: (Unicode.Scalar) -> String?
    ) {
        let isPlain = value.utf8.withContiguousStorageIfAvailable { bytes in !bytes.contains(where: isSuspect) }
        guard isPlain != true else { return self += value }
        var rest = Substring(value)
        while let index = rest.utf8.firstIndex(where: isSuspect) {
            self += rest[..<index]
            let scalar = rest.unicodeScalars[index]
            if let replacement = replacement(scalar) {
                self += replacement
            } else {
                unicodeScalars.append(scalar)
            }
            rest = rest[rest.unicodeScalars.index(after: index)...]
        }
        self += rest
    }

    /// Appends a text escaped for the text or a quoted attribute of an HTML element. Drops control characters, which HTML cannot hold.
    public mutating func append(escapingHTML value: String) {
        append(value) {
            $0.replacementInHTML != nil
        } replacing: { scalar in
            UInt8(ascii: scalar).replacementInHTML?.description
        }
    }

    /// The text escaped for the text or a quoted attribute of an HTML element.
    public var escapedForHTML: String {
        var text = ""
        text.append(escapingHTML: self)
        return text
    }
}

extension String {
    /// The text in double quotes, with a backslash before each quote and backslash of its own.
    package var doubleQuoted: String { "\"\(replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
}
