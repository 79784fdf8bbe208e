import ASCII
import Diagnostics

/// The text of an export, repaired where XML's parser would stop and the meaning is certain.
struct WXRText {
    let text: String
    /// The line of the file on which the text begins.
    let firstLine: Int
    private(set) var notes: [LocalizedText] = []

    /// Returns the exports that a file holds, without what is around them.
    static func parts(of bytes: [UInt8]) throws(WXRReader.Fault) -> [WXRText] {
        // Old plug-ins leave bytes in exports that XML forbids.
        let allowed = bytes.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        let decoded = LegacyText(allowed)
        let text = decoded.text
        let head = text.prefix(64 * 1024)
        guard let start = head.firstRange(of: "<rss") else { throw .notWXR }
        if head[..<start.lowerBound].contains("<!DOCTYPE") { throw .documentType }
        var parts: [WXRText] = []
        var rest = text[start.lowerBound...]
        var before = text[..<start.lowerBound]
        while !rest.isEmpty {
            let end = end(of: rest)
            var part = WXRText(String(rest[..<end]), firstLine: line(of: rest.startIndex, in: text))
            if decoded.encoding != .utf8, parts.isEmpty { part.notes.append(WordPressNote.encoding) }
            part.noteOutside(before)
            parts.append(part)
            let following = rest[end...]
            let next = following.firstRange(of: "<rss")?.lowerBound ?? following.endIndex
            before = following[..<next]
            rest = following[next...]
        }
        parts[parts.count - 1].noteOutside(before)
        return parts
    }

    /// Returns the end of the first export: after `</rss>`, unless that is in a text about feeds.
    private static func end(of text: Substring) -> Substring.Index {
        var rest = text
        while let close = rest.firstRange(of: "</rss>") {
            let after = text[close.upperBound...].drop(while: \.isWhitespace)
            if after.isEmpty || after.hasPrefix("<?xml") || after.hasPrefix("<rss") || after.hasPrefix("<!--")
                || !after.contains("</item>")
            {
                return close.upperBound
            }
            rest = rest[close.upperBound...]
        }
        return text.endIndex
    }

    private static func line(of index: String.Index, in text: String) -> Int {
        1 + text.utf8[..<index].count { $0 == UInt8(ascii: "\n") }
    }

    private init(_ text: String, firstLine: Int) {
        self.firstLine = firstLine
        let repaired = Self.withAmpersands(text, firstLine: firstLine)
        self.text = repaired.text
        if !repaired.lines.isEmpty { notes.append(WordPressNote.ampersands(repaired.lines)) }
    }

    private mutating func noteOutside(_ text: Substring) {
        var words = text[...]
        if let start = words.firstRange(of: "<?xml"), let end = words[start.upperBound...].firstRange(of: "?>") {
            words = Substring(words[..<start.lowerBound] + words[end.upperBound...])
        }
        while let start = words.firstRange(of: "<!--"), let end = words[start.upperBound...].firstRange(of: "-->") {
            words = Substring(words[..<start.lowerBound] + words[end.upperBound...])
        }
        if words.contains(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }) {
            notes.append(WordPressNote.outside(String(words)))
        }
    }

    /// Returns a text in which every `&` outside of CDATA begins an entity of XML, and the lines of wrong ones. Entities of
    /// HTML stay as text, which is decoded later.
    private static func withAmpersands(_ text: String, firstLine: Int) -> (text: String, lines: [Int]) {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var lines: [Int] = []
        var line = firstLine
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte == UInt8(ascii: "<"), bytes[index...].starts(with: cdata) {
                let start = index
                index += cdata.count
                while index < bytes.count, !bytes[index...].starts(with: cdataEnd) {
                    if bytes[index] == UInt8(ascii: "\n") { line += 1 }
                    index += 1
                }
                index = min(index + cdataEnd.count, bytes.count)
                result += bytes[start..<index]
                continue
            }
            result.append(byte)
            index += 1
            guard byte == UInt8(ascii: "&") else { continue }
            let name = bytes[index...].prefix(12).prefix { $0 != UInt8(ascii: ";") }
            let isEnded = index + name.count < bytes.count && bytes[index + name.count] == UInt8(ascii: ";")
            if isEnded, isReference(String(decoding: name, as: UTF8.self)) { continue }
            result += Array("amp;".utf8)
            let isHTML = isEnded && name.count > 1 && name.allSatisfy(\.isASCIIAlphanumeric)
            if !isHTML { lines.append(line) }
        }
        return (lines.isEmpty && result.count == bytes.count ? text : String(decoding: result, as: UTF8.self), lines)
    }

    private static let cdata = Array("<![CDATA[".utf8)
    private static let cdataEnd = Array("]]>".utf8)

    private static func isReference(_ name: String) -> Bool {
        if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return true }
        guard name.hasPrefix("#") else { return false }
        let digits = name.dropFirst()
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        // Of the control characters, XML allows three.
        return number.map { $0 > 0x1F && $0 != 0xFFFE && $0 != 0xFFFF || [9, 10, 13].contains($0) } ?? false
    }
}
