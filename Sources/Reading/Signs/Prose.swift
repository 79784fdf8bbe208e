package import Diagnostics

/// What people write in a text of Markdown: all but its code, which is shown as an example. A rule looks for its traces in the whole
/// before it looks at lines, because few texts have any.
package struct Prose {
    /// The text in UTF-8 with spaces in the place of its code, byte for byte: what is fenced, indented after a blank line, or between
    /// backticks on one line.
    package let text: [UInt8]
    private let path: String
    /// The number of the text's first line in its file, from 1.
    private let firstLine: Int
    /// Where each line begins.
    private let starts: [Int]
    private let pairs: BytePairs

    /// - Parameters:
    ///   - firstLine: the number of the text's first line in its file, from 1.
    ///   - isMarkdown: whether the text may have code.
    package init(_ text: ArraySlice<UInt8>, path: String, from firstLine: Int = 1, isMarkdown: Bool = true) {
        let text = isMarkdown ? Self.withoutCode(text) : Array(text)
        self.text = text
        self.path = path
        self.firstLine = firstLine
        pairs = BytePairs(text)
        starts = text.indices.reduce(into: [0]) { if text[$1] == UInt8(ascii: "\n") { $0.append($1 + 1) } }
    }

    /// Whether the text has one of these pieces.
    package func contains(oneOf pieces: [String]) -> Bool { pieces.contains(where: contains) }

    /// Whether the text has this piece.
    package func contains(_ piece: String) -> Bool { pairs.mayHold(piece) && text.contains(bytesOf: piece) }

    /// Whether one of some signs stands right before one of others. Both are ASCII.
    package func hasPair(_ first: String, _ second: String) -> Bool {
        first.utf8.contains { sign in second.utf8.contains { pairs.contain(sign, $0) } }
    }

    /// The lines in order, in UTF-8 and without their ends.
    package var lines: some RandomAccessCollection<ArraySlice<UInt8>> {
        starts.indices.lazy.map { text[starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] - 1 : text.count)] }
    }

    /// Returns the lines that may be of interest, in order.
    ///
    /// - Parameter mayMatter: whether a line in UTF-8 is looked at, so that few lines become strings.
    package func lines(where mayMatter: (ArraySlice<UInt8>) -> Bool) -> [(index: Int, line: String)] {
        lines.enumerated().compactMap { index, line in
            mayMatter(line) ? (index, String(decoding: line, as: UTF8.self)) : nil
        }
    }

    /// The place of a line, at its beginning or at a column from 1.
    package func place(ofLine index: Int, column: Int = 1) -> SourceLocation {
        SourceLocation(path: path, line: firstLine + index, column: column)
    }

    /// The place of an offset from the beginning of the text.
    package func place(of offset: Int) -> SourceLocation {
        let line = (starts.firstIndex { $0 > offset } ?? starts.count) - 1
        return place(ofLine: line, column: text[starts[line]..<offset].count { $0 & 0xC0 != 0x80 } + 1)
    }

    /// Returns the text with spaces in the place of its code, byte for byte. Most texts have none.
    private static func withoutCode(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var prose = Array(text)
        guard mayHoldCode(text) else { return prose }
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
        return prose
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
        var runs: [Range<Int>] = []
        var rest = line
        while let start = rest.firstIndex(of: UInt8(ascii: "`")) {
            let end = rest[start...].firstIndex { $0 != UInt8(ascii: "`") } ?? rest.endIndex
            runs.append(start..<end)
            rest = rest[end...]
        }
        // The next run of the same length after each: looked for from the end, so that many runs take no longer than they are.
        var next: [Int?] = []
        var latest: [Int: Int] = [:]
        for index in runs.indices.reversed() { next.append(latest.updateValue(index, forKey: runs[index].count)) }
        next.reverse()
        var open = 0
        while open < runs.count {
            let close = next[open]
            if let close { blank(runs[open].lowerBound..<runs[close].upperBound, of: &prose) }
            open = (close ?? open) + 1
        }
    }
}
