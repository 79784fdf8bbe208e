import Diagnostics
import Reading

/// A Markdown file cut into its front matter and its text.
struct MarkdownFile {
    let front: YAMLText
    let body: ArraySlice<UInt8>
    /// The line of the file on which `body` begins.
    let bodyLine: Int
    /// Splits the whole file into its lines, which only files with doubtful fences need.
    private let source: () -> FenceSource

    /// Cuts the text of a file, or reports why it cannot be cut.
    ///
    /// - Parameter known: the keys of front matter.
    init?(_ text: [UInt8], path: String, known: Set<String>, _ findings: Findings) {
        source = { FenceSource(path: path, text: text, known: known) }
        guard let opening = Self.line(of: text[...]), Self.isFence(opening.line) else {
            source().withoutOpening().forEach(findings.report)
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
            if FenceSource.mayBeFence(next.line) {
                source().closing(at: number).forEach(findings.report)
                return nil
            }
            rest = next.rest
            number += 1
        }
        source().withoutClosing(after: 1).forEach(findings.report)
        return nil
    }

    /// Returns the diagnostics for front matter that ends, as its lines show, before the line that closes it: that line is
    /// a break in the text. Empty where the front matter goes on to that line.
    func closedTooLate() -> [Diagnostic] { source().closedTooLate(at: bodyLine - 1) }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
    }

    /// The first line and what follows it, or nil at the end of the text.
    private static func line(of text: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        guard !text.isEmpty else { return nil }
        guard let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return (text, text[text.endIndex...]) }
        return (text[..<end], text[(end + 1)...])
    }
}
