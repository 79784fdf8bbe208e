import ASCII
import Files
import Reading

/// Style sheets and scripts as browsers read them, without what only people read: comments, indentation and, in style sheets, white
/// space beside braces, semicolons and commas. A file in which that is not certain stays as it is written.
enum CompactAsset {
    /// - Parameter file: the file's path, whose ending says what it is.
    static func bytes(_ bytes: [UInt8], of file: String) -> [UInt8] {
        switch FileType.ending(of: file) {
        case "css": style(bytes) ?? bytes
        case "js": script(bytes) ?? bytes
        default: bytes
        }
    }

    // MARK: - Style sheets

    /// What needs no white space around it.
    private static let separators = Set("{};,".utf8)
    private static let blanks = Set(" \t\n\r\u{C}".utf8)
    private static let lineEnds = Set("\n\r\u{C}".utf8)
    private static let quotes = Set("\"'".utf8)

    /// Nil where an escape may need the white space after it, a comment separates two words or comes before a character set, or a text, an
    /// address or a comment does not end where it seems to.
    private static func style(_ bytes: [UInt8]) -> [UInt8]? {
        guard !bytes.contains(UInt8(ascii: "\\")), !bytes.contains(bytesOf: "@charset") else { return nil }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var isSpaced = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if blanks.contains(byte) {
                isSpaced = true
                index += 1
                continue
            }
            var end = index + 1
            if bytes[index...].starts(with: "/*".utf8) {
                guard let close = bytes.firstIndex(ofBytes: "*/", from: index + 2) else { return nil }
                end = close + 2
                if bytes[index + 2] != UInt8(ascii: "!") {
                    let isApart = isSpaced || output.last.map(separators.contains) ?? true
                    let next = bytes.dropFirst(end).first
                    guard isApart || next.map({ blanks.contains($0) || separators.contains($0) }) ?? true else {
                        return nil
                    }
                    index = end
                    continue
                }
            } else if quotes.contains(byte) {
                guard let close = bytes[end...].firstIndex(where: { $0 == byte || lineEnds.contains($0) }),
                    bytes[close] == byte
                else { return nil }
                end = close + 1
            } else if byte.asciiLowercased == UInt8(ascii: "u"),
                bytes[index...].prefix(4).map(\.asciiLowercased).elementsEqual("url(".utf8)
            {
                // An address without quotes may hold what looks like a comment.
                let start = bytes[(index + 4)...].firstIndex { !blanks.contains($0) } ?? bytes.count
                guard start < bytes.count, let close = bytes[start...].firstIndex(of: UInt8(ascii: ")")) else {
                    return nil
                }
                let isQuoted = quotes.contains(bytes[start])
                guard
                    isQuoted
                        || !bytes[start..<close].contains(where: { $0 == UInt8(ascii: "(") || quotes.contains($0) })
                else { return nil }
                end = isQuoted ? start : close
            }
            if isSpaced, let last = output.last {
                // The value of a custom property may be white space.
                let isValue = last == UInt8(ascii: ":")
                if isValue || !separators.contains(last) && !separators.contains(byte) {
                    output.append(UInt8(ascii: " "))
                }
            }
            output += bytes[index..<end]
            isSpaced = false
            index = end
        }
        return output
    }

    // MARK: - Scripts

    /// Keeps the lines, so that what a browser says of one is found in the theme. Nil where a line may begin inside a text or a comment, or
    /// where lines end by other signs.
    private static func script(_ bytes: [UInt8]) -> [UInt8]? {
        let isDivided = ["`", "/*", "\\\n", "\\\r", "\u{2028}", "\u{2029}"].contains { bytes.contains(bytesOf: $0) }
        guard !isDivided else { return nil }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard !line.dropLast().contains(UInt8(ascii: "\r")) else { return nil }
            let code = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if !code.starts(with: "// ".utf8) { output += code }
            output.append(UInt8(ascii: "\n"))
        }
        output.removeLast()
        return output
    }
}
