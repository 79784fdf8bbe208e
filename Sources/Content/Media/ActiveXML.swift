import ASCII
import Reading

/// Finds what makes an SVG or another XML file more than a picture or data. Opened by itself, such a file runs as a page
/// of the portal.
enum ActiveXML {
    private static let elements: Set<String> = [
        "script", "foreignobject", "iframe", "embed", "object", "!entity", "?xml-stylesheet",
    ]
    /// How files begin whose characters have several bytes each, or are not those of ASCII (XML 1.0, appendix F).
    private static let wideStarts: [[UInt8]] = [
        [0xFE, 0xFF], [0xFF, 0xFE], [0x3C, 0x00], [0x00, 0x3C], [0x00, 0x00], [0x4C, 0x6F],
    ]
    private static let addresses = ["javascript:", "vbscript:", "data:text/html", "data:application/xhtml"]

    /// The name of the first encoding that hides its signs, script or foreign element, event handler or script address,
    /// or nil where there is none.
    static func firstActiveContent(in bytes: [UInt8]) -> String? {
        if wideStarts.contains(where: bytes.starts) { return "UTF-16" }
        let text = bytes.map(\.asciiLowercased)
        return hidingEncoding(text) ?? internalSubset(text) ?? element(text) ?? handler(text) ?? address(text)
    }

    /// Whether what was found is the name of an encoding, not a script.
    static func isEncoding(_ content: String) -> Bool {
        !content.hasPrefix("<") && !content.hasPrefix("on") && !content.contains(":")
    }

    /// The encoding that the file declares, unless its first 128 characters are those of ASCII.
    private static func hidingEncoding(_ text: [UInt8]) -> String? {
        let declaration = String(decoding: text.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
        guard declaration.contains("<?xml"), let place = declaration.firstRange(of: "encoding") else { return nil }
        let name = declaration[place.upperBound...].drop { " \t\r\n=\"'".contains($0) }.prefix { !"\"'".contains($0) }
        return ["utf-8", "us-ascii", "iso-8859-", "windows-125"].contains(where: name.hasPrefix) ? nil : String(name)
    }

    /// A document type may declare entities and attributes of its own between brackets, such as an event handler that every
    /// element then has.
    private static func internalSubset(_ text: [UInt8]) -> String? {
        var index = 0
        while let start = text.firstIndex(ofBytes: "<!doctype", from: index) {
            index = start
            while index < text.count, text[index] != UInt8(ascii: ">") {
                if text[index] == UInt8(ascii: "[") { return "<!DOCTYPE […]" }
                index += 1
            }
        }
        return nil
    }

    private static func element(_ text: [UInt8]) -> String? {
        var index = 0
        while let start = text.firstIndex(ofBytes: "<", from: index) {
            index = start + 1
            let limit = min(index + 64, text.count)
            // Elements may carry a prefix: `<svg:script>`.
            var local = index
            while index < limit, text[index] > 0x20, text[index] != UInt8(ascii: "/"), text[index] != UInt8(ascii: "<"),
                text[index] != UInt8(ascii: ">")
            {
                if text[index] == UInt8(ascii: ":"), index + 1 < limit, !isEnd(text[index + 1]) { local = index + 1 }
                index += 1
            }
            // Most elements begin otherwise, and a picture may have a million.
            guard local < index, firstBytes.contains(text[local]) else { continue }
            let word = String(decoding: text[local..<index], as: UTF8.self)
            if let name = word.split(separator: ":").first, elements.contains(String(name)) { return "<" + name }
        }
        return nil
    }

    private static let firstBytes = Set(elements.compactMap(\.utf8.first))

    private static func isEnd(_ byte: UInt8) -> Bool { byte <= 0x20 || "/<>:".utf8.contains(byte) }

    /// Event handlers are attributes that begin with "on".
    private static func handler(_ text: [UInt8]) -> String? {
        var index = 1
        while let start = text.firstIndex(ofBytes: "on", from: index) {
            index = start + 2
            guard text[start - 1] <= 0x20 || "\"'/".utf8.contains(text[start - 1]) else { continue }
            while index < text.count, text[index].isASCIILowercase { index += 1 }
            let name = text[start..<index]
            while index < text.count, text[index] <= 0x20 { index += 1 }
            if name.count > 2, index < text.count, text[index] == UInt8(ascii: "=") {
                return String(decoding: name, as: UTF8.self)
            }
        }
        return nil
    }

    /// Browsers ignore white space and control characters inside a scheme, and read references to characters.
    private static func address(_ text: [UInt8]) -> String? {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            var byte = text[index]
            var next = index + 1
            if byte == UInt8(ascii: "&"), let reference = reference(text[index...]) {
                (byte, next) = (reference.byte.asciiLowercased, reference.end)
            }
            if byte > 0x20, byte != 0x7F { plain.append(byte) }
            index = next
        }
        return addresses.first { plain.contains(bytesOf: $0) }
    }

    /// The ASCII character that `&#106;` or `&#x6a;` at the beginning stands for.
    static func reference(_ text: ArraySlice<UInt8>) -> (byte: UInt8, end: Int)? {
        guard text.starts(with: "&#".utf8) else { return nil }
        let isHexadecimal = text.dropFirst(2).first == UInt8(ascii: "x")
        let digits = text.dropFirst(isHexadecimal ? 3 : 2).prefix {
            isHexadecimal ? $0.isLowercaseHexDigit : $0.isASCIIDigit
        }
        guard digits.endIndex < text.endIndex, text[digits.endIndex] == UInt8(ascii: ";"),
            let number = Int(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            (0..<0x80).contains(number)
        else { return nil }
        return (UInt8(number), digits.endIndex + 1)
    }
}
