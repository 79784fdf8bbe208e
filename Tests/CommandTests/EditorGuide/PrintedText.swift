import Foundation

/// What a guide says that a program prints. `…` stands for anything on a line, and on a line of its own for any lines.
struct PrintedText {
    let text: String

    func matches(_ printed: String) throws -> Bool {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let pattern = lines.map { line in
            if line == "…" { return "(?:[^\\n]*\\n)*?" }
            return line.split(separator: "…", omittingEmptySubsequences: false)
                .map { NSRegularExpression.escapedPattern(for: String($0)) }
                .joined(separator: "[^\\n]*?") + "\\n"
        }.joined()
        let expression = try NSRegularExpression(pattern: "\\A" + pattern + "\\z")
        return expression.firstMatch(in: printed, range: NSRange(printed.startIndex..., in: printed)) != nil
    }
}
