extension String {
    /// Appends a text in which some scalars are replaced. Runs without any are copied whole.
    ///
    /// - Parameters:
    ///   - isSuspect: picks the first UTF-8 bytes of the scalars that `replacement` is asked about.
    ///   - replacement: what stands in a scalar's place, or nil where the scalar stays.
    @inline(__always)
    mutating func append(
        _ value: String,
        suspecting isSuspect: (UInt8) -> Bool,
        replacing replacement: (Unicode.Scalar) -> String?
    ) {
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

    /// Appends a text as the text or the quoted attribute of an HTML element. Control characters, which HTML cannot
    /// hold, are left out.
    public mutating func append(escapingHTML value: String) {
        append(value) { byte in
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
            default: byte < 0x20
            }
        } replacing: { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "'": "&#39;"
            case "\t", "\n", "\r": nil
            default: ""
            }
        }
    }

    /// The text as it stands in the text or a quoted attribute of an HTML element.
    public var escapedForHTML: String {
        var text = ""
        text.append(escapingHTML: self)
        return text
    }
}
