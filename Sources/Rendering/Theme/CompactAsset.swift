import Files
import Reading

/// Style sheets and scripts as browsers read them, without what only people read: comments, indentation and, in style sheets, other
/// white space that means nothing. A file in which that is not certain stays as it is written.
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

    /// What needs no white space around it. A colon needs none after it, but before it white space separates selectors.
    private static let closing = Set("{};,>)".utf8)
    private static let opening = Set("{};,>(:".utf8)
    private static let quotes = Set("\"'".utf8)

    /// Nil where an escape may need the white space after it, a comment separates two words, or a text or comment does not end.
    private static func style(_ bytes: [UInt8]) -> [UInt8]? {
        guard !bytes.contains(UInt8(ascii: "\\")) else { return nil }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var isSpaced = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isBlank {
                isSpaced = true
                index += 1
                continue
            }
            var end = index + 1
            if byte == UInt8(ascii: "/"), bytes.dropFirst(index + 1).first == UInt8(ascii: "*") {
                guard let close = bytes.firstIndex(ofBytes: "*/", from: index + 2) else { return nil }
                end = close + 2
                if bytes[index + 2] != UInt8(ascii: "!") {
                    let isApart = isSpaced || output.last.map(opening.contains) ?? true
                    guard isApart || bytes.dropFirst(end).first.map({ $0.isBlank || closing.contains($0) }) ?? true
                    else {
                        return nil
                    }
                    index = end
                    continue
                }
            } else if quotes.contains(byte) {
                guard let close = bytes[end...].firstIndex(of: byte) else { return nil }
                end = close + 1
            } else if bytes[index...].starts(with: "url(".utf8) {
                // An address without quotes may hold what looks like a comment.
                let start = bytes[(index + 4)...].firstIndex { !$0.isBlank } ?? bytes.count
                guard start < bytes.count, let close = bytes[start...].firstIndex(of: UInt8(ascii: ")")) else {
                    return nil
                }
                end = quotes.contains(bytes[start]) ? start : close
            }
            if isSpaced, let last = output.last {
                let isEmptyValue = last == UInt8(ascii: ":") && closing.contains(byte)
                if isEmptyValue || !opening.contains(last) && !closing.contains(byte) {
                    output.append(UInt8(ascii: " "))
                }
            }
            if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
            output += bytes[index..<end]
            isSpaced = false
            index = end
        }
        return output
    }

    // MARK: - Scripts

    /// Keeps the lines, so that what a browser says of one is found in the theme. Nil where a line may be inside a text.
    private static func script(_ bytes: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let ticks = line.count { $0 == UInt8(ascii: "`") }
            guard line.last != UInt8(ascii: "\\"), ticks.isMultiple(of: 2) else { return nil }
            let code = line.drop(while: \.isBlank)
            if !code.starts(with: "// ".utf8) { output += code }
            output.append(UInt8(ascii: "\n"))
        }
        output.removeLast()
        return output
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || (9...13).contains(self) }
}
