/// The text of a Markdown file without its code, which is shown as an example.
package enum Prose {
    /// Returns a text with spaces in the place of its code, byte for byte: what is fenced, indented after a blank line, or between backticks
    /// on one line. Most texts have none and are returned as they are.
    package static func of(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard mayHoldCode(text) else { return text }
        var prose = Array(text)
        var fence: ArraySlice<UInt8>?
        var isBlankBefore = true
        var start = 0
        while start < prose.count {
            let end = prose[start...].firstIndex(of: UInt8(ascii: "\n")) ?? prose.count
            let line = prose[start..<end]
            let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
            let mark = line.dropFirst(indent).prefix(3)
            let isBlank = line.allSatisfy { $0 <= UInt8(ascii: " ") }
            let isIndented = isBlankBefore && (indent >= 4 || line.first == UInt8(ascii: "\t"))
            if let open = fence {
                if mark == open { fence = nil }
                blank(start..<end, of: &prose)
            } else if mark.elementsEqual("```".utf8) || mark.elementsEqual("~~~".utf8) {
                fence = mark
                blank(start..<end, of: &prose)
            } else if isIndented {
                blank(start..<end, of: &prose)
            } else {
                blankSpans(of: line, in: &prose)
            }
            isBlankBefore = isBlank || isIndented
            start = end + 1
        }
        return prose[...]
    }

    /// Returns the lines of a text without code that may be of interest, in order.
    ///
    /// - Parameter mayMatter: whether a line in UTF-8 is looked at, so that few lines become strings.
    package static func lines(of prose: ArraySlice<UInt8>, where mayMatter: (ArraySlice<UInt8>) -> Bool) -> [(
        index: Int, line: String
    )] {
        prose.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            mayMatter(line) ? (index, String(decoding: line, as: UTF8.self)) : nil
        }
    }

    private static func mayHoldCode(_ text: ArraySlice<UInt8>) -> Bool {
        text.contains(UInt8(ascii: "`")) || text.starts(with: "    ".utf8)
            || ["~~~", "\n    ", "\n\t"].contains { text.contains(bytesOf: $0) }
    }

    private static func blank(_ range: Range<Int>, of prose: inout [UInt8]) {
        for index in range { prose[index] = UInt8(ascii: " ") }
    }

    /// Blanks what is between two equal runs of backticks.
    private static func blankSpans(of line: ArraySlice<UInt8>, in prose: inout [UInt8]) {
        var rest = line
        while let start = rest.firstIndex(of: UInt8(ascii: "`")) {
            let length = rest[start...].prefix { $0 == UInt8(ascii: "`") }.count
            rest = rest[(start + length)...]
            var next = rest
            while let close = next.firstIndex(of: UInt8(ascii: "`")) {
                let run = next[close...].prefix { $0 == UInt8(ascii: "`") }.count
                next = next[(close + run)...]
                guard run == length else { continue }
                blank(start..<(close + run), of: &prose)
                rest = next
                break
            }
        }
    }
}
