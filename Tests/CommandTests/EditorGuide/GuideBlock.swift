/// A fenced block of the guide for editors: the line it begins at, what its info string says, and what it holds.
struct GuideBlock {
    enum Kind {
        /// `sh`, `sh keluar=1`: lines for a terminal, and the exit code of the last of them.
        case commands(exitCode: Int32)
        /// `text`: what the commands just before it print. `…` stands for what is left out.
        case output
        case file(GuideFile)
    }

    let line: Int
    let kind: Kind
    let text: String

    /// The blocks of a Markdown text, in its order.
    ///
    /// - Throws: `Fault` at the first block that does not say what it is. None is passed over.
    static func blocks(of markdown: String) throws -> [GuideBlock] {
        var blocks: [GuideBlock] = []
        var isAfterBlank = true
        var open: (line: Int, info: String, lines: [String])?
        for (index, line) in markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let trimmed = line.drop { $0 == " " }
            if let block = open, trimmed == "```" {
                let text = block.lines.map { $0 + "\n" }.joined()
                if text.isEmpty { throw Fault(line: block.line, reason: "is empty") }
                blocks.append(GuideBlock(line: block.line, kind: try kind(block.info, at: block.line), text: text))
                open = nil
            } else if open != nil {
                open?.lines.append(String(line))
            } else if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
                open = (index + 1, String(trimmed.dropFirst(3)), [])
            } else if isAfterBlank, line.hasPrefix("    ") {
                throw Fault(line: index + 1, reason: "is code without fences")
            }
            isAfterBlank = trimmed.isEmpty
        }
        if let open { throw Fault(line: open.line, reason: "is never closed") }
        return blocks
    }

    private static func kind(_ info: String, at line: Int) throws -> Kind {
        let words = info.split(separator: " ").map(String.init)
        switch words.first {
        case "sh": return .commands(exitCode: try exitCode(words.dropFirst(), at: line))
        case "text":
            guard words.count == 1 else { throw Fault(line: line, reason: "unknown info string: \(info)") }
            return .output
        case "markdown", "yaml", "csv", "json", "html", "txt":
            guard let file = GuideFile(info: words.dropFirst()) else {
                throw Fault(line: line, reason: "unknown info string: \(info)")
            }
            return .file(file)
        default: throw Fault(line: line, reason: "unknown info string: \(info)")
        }
    }

    private static func exitCode(_ words: ArraySlice<String>, at line: Int) throws -> Int32 {
        guard let word = words.first else { return 0 }
        let parts = word.split(separator: "=")
        guard words.count == 1, parts.count == 2, parts[0] == "keluar", let code = Int32(parts[1]) else {
            throw Fault(line: line, reason: "unknown info string: \(word)")
        }
        return code
    }

    struct Fault: Error, CustomStringConvertible {
        let line: Int
        let reason: String

        var description: String { "line \(line): \(reason)" }
    }
}
