/// The lines of a text, to turn what cmark-gfm says of places into places that an editor shows.
struct SourceLines {
    private let text: [UInt8]
    private let starts: [Int]

    init(_ text: [UInt8]) {
        self.text = text
        starts = Self.lineStarts(of: text)
    }

    /// Offsets at which lines begin. A line ends at LF, CR or CRLF.
    static func lineStarts<Text: RandomAccessCollection<UInt8>>(of text: Text) -> [Int] where Text.Index == Int {
        var starts = [0]
        for index in text.indices {
            let byte = text[index]
            if byte == 0x0A || byte == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A) {
                starts.append(index + 1)
            }
        }
        return starts
    }

    var count: Int { starts.count }

    /// Offsets of a line, counted from 1, without its end and the white space before that.
    func range(ofLine line: Int) -> Range<Int> {
        guard starts.indices.contains(line - 1) else { return text.count..<text.count }
        let start = starts[line - 1]
        return start..<Self.trimmedEnd(of: text, start, line < starts.count ? starts[line] : text.count)
    }

    static func trimmedEnd<Text: RandomAccessCollection<UInt8>>(of text: Text, _ start: Int, _ end: Int) -> Int
    where Text.Index == Int {
        var end = end
        while end > start, isSpace(text[end - 1]) { end -= 1 }
        return end
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    func position(ofOffset offset: Int, line: Int) -> TextPosition {
        let start = starts.indices.contains(line - 1) ? starts[line - 1] : 0
        var column = 1
        for index in start..<max(start, min(offset, text.count)) where text[index] & 0xC0 != 0x80 { column += 1 }
        return TextPosition(line: line, column: column)
    }

    /// Where `pattern` stands in a line, at or after `offset`.
    func find(_ pattern: some RandomAccessCollection<UInt8>, line: Int, from offset: Int) -> Int? {
        let range = range(ofLine: line)
        var start = max(offset, range.lowerBound)
        while start + pattern.count <= range.upperBound {
            if text[start..<(start + pattern.count)].elementsEqual(pattern) { return start }
            start += 1
        }
        return nil
    }

    /// Whether a line ends with `pattern`.
    func line(_ line: Int, endsWith pattern: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let range = range(ofLine: line)
        guard pattern.count <= range.count else { return false }
        return text[(range.upperBound - pattern.count)..<range.upperBound].elementsEqual(pattern)
    }
}
