import Reading

/// A Markdown file cut into its front matter and its text.
struct MarkdownFile {
    let front: YAMLText
    let body: ArraySlice<UInt8>
    /// The line of the file on which `body` begins.
    let bodyLine: Int

    /// Cuts the text of a file, or reports why it cannot be cut.
    init?(_ text: [UInt8], path: String, _ findings: Findings) {
        guard let opening = Self.line(of: text[...]), Self.isFence(opening.line) else {
            findings.report(FrontMatterMissing.diagnostic(path: path))
            return nil
        }
        var rest = opening.rest
        var number = 2
        while let next = Self.line(of: rest) {
            if Self.isFence(next.line) || next.line.elementsEqual("...".utf8) {
                let front = text[opening.rest.startIndex..<next.line.startIndex]
                self.front = YAMLText(path: path, text: String(decoding: front, as: UTF8.self), firstLine: 2, findings)
                body = next.rest
                bodyLine = number + 1
                return
            }
            rest = next.rest
            number += 1
        }
        findings.report(FrontMatterNotClosed.diagnostic(path: path, line: Self.lineAfterKeys(opening.rest)))
        return nil
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
    }

    /// The first line and what follows it, or nil at the end of the text.
    private static func line(of text: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        guard !text.isEmpty else { return nil }
        guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return (text, text[text.endIndex...]) }
        return (text[..<end], text[(end + 1)...])
    }

    /// The number of the first line that no longer reads like a key, its value, or a list below it.
    private static func lineAfterKeys(_ text: ArraySlice<UInt8>) -> Int {
        var number = 2
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            let isIndented = line.hasPrefix(" ") || line.hasPrefix("-") || line.hasPrefix("#")
            let key = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
            let isKey = !key.isEmpty && line.dropFirst(key.count).hasPrefix(":")
            if !isIndented && !isKey { return number }
            number += 1
        }
        return number
    }
}
