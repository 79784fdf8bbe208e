import Encodings

/// Decodes the bytes of a page.
public enum HTMLBytes {
    /// Decodes UTF-8, UTF-16 with a byte order mark, and otherwise Windows-1252, the fallback of browsers for old pages.
    public static func text(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), highFirst: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), highFirst: true) }
        let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: rest, as: UTF8.self) { return text }
        // A page that declares UTF-8 is decoded as such even if some of its bytes are invalid.
        let head = String(decoding: rest.prefix(2048), as: UTF8.self).lowercased()
        if head.contains("charset=utf-8") || head.contains("charset=\"utf-8") {
            return String(decoding: rest, as: UTF8.self)
        }
        var text = ""
        for byte in rest { text.unicodeScalars.append(Windows1252.scalar(byte)) }
        return text
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, highFirst: Bool) -> String {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return highFirst ? first << 8 | second : second << 8 | first
        }
        return String(decoding: units, as: UTF16.self)
    }
}
