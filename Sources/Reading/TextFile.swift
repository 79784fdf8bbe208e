import Diagnostics
import Files

/// Reads text files of the portal.
package enum TextFile {
    /// The largest Markdown file that is read, in bytes.
    package static let markdownLimit = 512 * 1024
    /// The largest settings or figures file that is read, in bytes.
    package static let settingsLimit = 1024 * 1024

    /// The text of a file, without byte order mark and with `\n` between lines; nil where it is too large or not UTF-8,
    /// which is reported.
    ///
    /// - Parameters:
    ///   - file: the path on this machine.
    ///   - path: the path relative to the portal's root, for diagnostics.
    package static func read(
        _ file: String,
        path: String,
        limit: Int,
        _ findings: Findings
    ) throws(FileError) -> String? {
        let bytes = try readFile(file, limit: limit + 1)
        if bytes.count > limit {
            findings.report(FileTooLarge.diagnostic(path: path, size: try fileSize(file), limit: limit))
            return nil
        }
        let clean = withoutMarks(bytes)
        guard let text = String(validating: clean, as: UTF8.self) else {
            findings.report(NotUTF8.diagnostic(at: firstInvalidPlace(in: clean, path: path)))
            return nil
        }
        return text
    }

    private static func withoutMarks(_ bytes: [UInt8]) -> [UInt8] {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard start > 0 || bytes.contains(UInt8(ascii: "\r")) else { return bytes }
        var clean: [UInt8] = []
        clean.reserveCapacity(bytes.count)
        for index in start..<bytes.count {
            if bytes[index] != UInt8(ascii: "\r") {
                clean.append(bytes[index])
            } else if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
                clean.append(UInt8(ascii: "\n"))
            }
        }
        return clean
    }

    private static func firstInvalidPlace(in bytes: [UInt8], path: String) -> SourceLocation {
        var line = 1
        var column = 1
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return SourceLocation(path: path, line: line, column: column)
    }
}
