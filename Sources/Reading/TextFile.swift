import Diagnostics
package import Files

/// Reads text files of the portal.
package enum TextFile {
    /// The largest Markdown file that is read, in bytes.
    package static let markdownLimit = 2 * 1024 * 1024
    /// The largest settings or figures file that is read, in bytes.
    package static let settingsLimit = 1024 * 1024

    /// Returns the text of a file, or nil where ``bytes(_:path:limit:_:)`` returns nil.
    package static func read(
        _ file: String,
        path: String,
        limit: Int,
        _ findings: Findings
    ) throws(FileError) -> String? {
        try bytes(file, path: path, limit: limit, findings).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Returns the text of a file as valid UTF-8, without byte order mark and with `\n` as line end. Nil where the file
    /// is too large, not UTF-8, or has an unresolved merge conflict; all are reported.
    ///
    /// - Parameters:
    ///   - file: the path on this machine.
    ///   - path: the path relative to the portal's root, for diagnostics.
    ///   - limit: the largest size in bytes.
    package static func bytes(
        _ file: String,
        path: String,
        limit: Int,
        _ findings: Findings
    ) throws(FileError) -> [UInt8]? {
        let bytes = try readFile(file, limit: limit + 1)
        if bytes.count > limit {
            findings.report(FileTooLarge.diagnostic(path: path, size: try fileSize(file), limit: limit))
            return nil
        }
        return self.bytes(of: bytes, path: path, findings)
    }

    /// Returns the text that bytes of a file are, as ``bytes(_:path:limit:_:)`` does.
    package static func bytes(of bytes: [UInt8], path: String, _ findings: Findings) -> [UInt8]? {
        let clean = withoutMarks(bytes)
        let isASCII: Bool
        do {
            isASCII = try UTF8Span(validating: clean.span).isKnownASCII
        } catch {
            let place = place(ofByte: error.byteOffsets.lowerBound, in: clean, path: path)
            findings.report(NotUTF8.diagnostic(at: place, bytes: bytes))
            return nil
        }
        return checked(clean, isASCII: isASCII, path: path, findings)
    }

    /// Returns the text with spaces in place of control characters, which are reported. Nil where the signs show that it is
    /// not to be read: a merge conflict, or UTF-16.
    private static func checked(_ text: [UInt8], isASCII: Bool, path: String, _ findings: Findings) -> [UInt8]? {
        if let conflict = MergeConflict.diagnostic(in: text, path: path) {
            findings.report(conflict)
            return nil
        }
        let signs = HiddenSigns(text, isTable: path.hasSuffix(".csv"))
        if signs.zeros * 4 > text.count {
            findings.report(NotUTF8.diagnostic(at: SourceLocation(path: path), bytes: text))
            return nil
        }
        let garbled =
            isASCII ? .nothing : GarbledText.found(in: text, path: path, isTable: path.hasSuffix(".csv"))
        garbled.diagnostics.forEach(findings.report)
        // What a wrong encoding made of a letter goes with the letter.
        let controls = signs.controls.filter { !garbled.repairs($0) }
        ControlCharacter.diagnostic(of: controls, path: path).map(findings.report)
        InvisibleCharacter.diagnostic(of: signs.invisible, path: path).map(findings.report)
        return signs.readable
    }

    private static func withoutMarks(_ bytes: [UInt8]) -> [UInt8] {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard start > 0 || bytes.firstIndex(ofBytes: "\r") != nil else { return bytes }
        var clean: [UInt8] = []
        clean.reserveCapacity(bytes.count)
        var index = start
        while let end = bytes.firstIndex(ofBytes: "\r", from: index) {
            clean += bytes[index..<end]
            index = end + 1
            if index == bytes.count || bytes[index] != UInt8(ascii: "\n") { clean.append(UInt8(ascii: "\n")) }
        }
        return clean + bytes[index...]
    }

    private static func place(ofByte offset: Int, in text: [UInt8], path: String) -> SourceLocation {
        let before = text[..<offset]
        let line = before[((before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)...]
        return SourceLocation(
            path: path,
            line: before.count { $0 == UInt8(ascii: "\n") } + 1,
            column: line.count { $0 & 0xC0 != 0x80 } + 1
        )
    }
}
