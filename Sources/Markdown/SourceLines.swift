/// The lines of a text: turns the positions that cmark-gfm reports into those that an editor shows.
struct SourceLines {
    private let text: [UInt8]
    /// Offsets at which the lines begin.
    let starts: [Int]
    /// The last result of `position(ofOffset:)`; the line is counted from 0.
    private var latest = (line: 0, offset: 0, column: 1)

    init(_ text: [UInt8]) {
        self.text = text
        starts = Self.lineStarts(of: text)
    }

    /// Offsets at which lines begin. A line ends at LF, CR or CRLF.
    static func lineStarts(of text: [UInt8]) -> [Int] { text.withUnsafeBufferPointer { lineStarts(of: $0) } }

    // Not generic, because it goes through every byte of every text.
    static func lineStarts(of text: UnsafeBufferPointer<UInt8>) -> [Int] {
        var starts = [0]
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte == 0x0A || byte == 0x0D && !(index < text.count && text[index] == 0x0A) { starts.append(index) }
        }
        return starts
    }

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

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Returns the position of an offset. Asking for positions in rising order costs one pass over the text.
    mutating func position(ofOffset offset: Int) -> TextPosition {
        let line = Self.line(containing: offset, in: starts)
        if line != latest.line || offset < latest.offset { latest = (line, starts[line], 1) }
        while latest.offset < min(offset, text.count) {
            if text[latest.offset] & 0xC0 != 0x80 { latest.column += 1 }
            latest.offset += 1
        }
        return TextPosition(line: line + 1, column: latest.column)
    }

    /// The offset of a byte of a line, both counted from 1.
    func offset(ofLine line: Int, column: Int) -> Int {
        min(range(ofLine: line).lowerBound + max(column - 1, 0), text.count)
    }

    /// Index of the last line that begins at `offset` or before.
    static func line(containing offset: Int, in starts: [Int]) -> Int {
        var lower = 0
        var upper = starts.count
        while upper - lower > 1 {
            let middle = (lower + upper) / 2
            if starts[middle] <= offset { lower = middle } else { upper = middle }
        }
        return lower
    }

    /// Returns the offset of `pattern` in a line, at or after `offset`; nil when it is not there or takes long to find.
    func find(_ pattern: some RandomAccessCollection<UInt8>, line: Int, from offset: Int) -> Int? {
        let range = range(ofLine: line)
        var start = max(offset, range.lowerBound)
        let last = min(range.upperBound - pattern.count, start + 4096)
        while start <= last {
            if text[start..<(start + pattern.count)].elementsEqual(pattern) { return start }
            start += 1
        }
        return nil
    }

    func line(_ line: Int, endsWith pattern: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let range = range(ofLine: line)
        guard pattern.count <= range.count else { return false }
        return text[(range.upperBound - pattern.count)..<range.upperBound].elementsEqual(pattern)
    }
}
