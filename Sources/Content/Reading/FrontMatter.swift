import Reading

/// A Markdown file cut into its front matter and its text.
struct FrontMatter {
    let yaml: YAMLText
    let body: Substring
    /// The line of the file on which `body` begins.
    let bodyLine: Int

    /// Cuts the text of a file, or reports why it cannot be cut.
    init?(_ text: String, path: String, _ findings: Findings) {
        guard let opening = Self.line(of: text[...]), Self.isFence(opening.line) else {
            findings.report(FrontMatterMissing.diagnostic(path: path))
            return nil
        }
        var rest = opening.rest
        var number = 2
        while let next = Self.line(of: rest) {
            if Self.isFence(next.line) || next.line == "..." {
                let front = text[opening.rest.startIndex..<next.line.startIndex]
                yaml = YAMLText(path: path, text: String(front), firstLine: 2)
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

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix("---") && line.utf8.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
    }

    /// The first line and what follows it, or nil at the end of the text.
    private static func line(of text: Substring) -> (line: Substring, rest: Substring)? {
        guard !text.isEmpty else { return nil }
        guard let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return (text, text[text.endIndex...]) }
        return (text[..<end], text[text.utf8.index(after: end)...])
    }

    /// The number of the first line that no longer reads like a key, its value, or a list below it.
    private static func lineAfterKeys(_ text: Substring) -> Int {
        var rest = text
        var number = 2
        while let next = line(of: rest) {
            let isIndented = next.line.hasPrefix(" ") || next.line.hasPrefix("-") || next.line.hasPrefix("#")
            let key = next.line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
            let isKey = !key.isEmpty && next.line.dropFirst(key.count).hasPrefix(":")
            if !isIndented && !isKey { return number }
            rest = next.rest
            number += 1
        }
        return number
    }
}
