import ASCII

/// A line that opens a block of code, without indentation: no list or quotation goes on around it.
struct CodeFence {
    private let sign: UInt8
    private let count: Int

    init?(_ line: ArraySlice<UInt8>) {
        guard let sign = line.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
        let rest = line.drop { $0 == sign }
        count = line.count - rest.count
        self.sign = sign
        if count < 3 || sign == UInt8(ascii: "`") && rest.contains(sign) { return nil }
    }

    func isClosed(by line: ArraySlice<UInt8>) -> Bool {
        let marks = line.drop { $0 == 0x20 }
        let rest = marks.drop { $0 == sign }
        return line.count - marks.count <= 3 && marks.count - rest.count >= count
            && rest.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}

/// The blocks around a line, as its beginning tells them.
struct LinePrefix {
    /// Upper bound of the quotations and lists around the line.
    private(set) var depth = 0
    /// Whether the line has nothing but `>` and white space.
    private(set) var isBlank = true
    /// Whether the line cannot continue a paragraph: a blank line, or a bullet item or footnote that is not indented.
    private(set) var endsParagraph = false
    /// The first byte after quotations, list markers and white space. Nil where the line is blank.
    private(set) var firstByte: UInt8?

    init(_ text: [UInt8], _ line: Range<Int>) {
        var index = line.lowerBound
        var columns = 0
        var widestGap = 0
        var gap = 0
        scan: while index < line.upperBound {
            switch text[index] {
            case 0x20: gap += 1
            case 0x09: gap += 4
            case UInt8(ascii: ">"):
                depth += 1
                widestGap = max(widestGap, gap)
                columns += gap
                gap = 0
            default:
                let end = Self.markerEnd(text, index, line.upperBound)
                isBlank = false
                guard end > index else {
                    firstByte = text[index]
                    if depth == 0, gap <= 3, Self.isFootnote(text[index..<line.upperBound]) { endsParagraph = true }
                    break scan
                }
                let isBullet = depth == 0 && gap <= 3 && end == index + 1
                if isBullet, text[end...].prefix(line.upperBound - end).contains(where: { $0 > 0x20 }) {
                    endsParagraph = true
                }
                depth += 1
                columns += gap
                gap = 0
                index = end
                continue
            }
            index += 1
        }
        if isBlank { endsParagraph = widestGap <= 3 } else { depth += (columns + gap) / 2 }
    }

    /// Whether a text begins with `[^label]:`.
    private static func isFootnote(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.starts(with: "[^".utf8) else { return false }
        let rest = text.dropFirst(2).drop { $0 > 0x20 && $0 != UInt8(ascii: "]") }
        return rest.startIndex > text.startIndex + 2 && rest.starts(with: "]:".utf8)
    }

    /// Returns the end of a list marker that is followed by white space; `index` when there is none.
    private static func markerEnd(_ text: [UInt8], _ index: Int, _ lineEnd: Int) -> Int {
        var end = index
        switch text[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            end += 1
        case 0x30...0x39:
            while end < lineEnd, text[end].isASCIIDigit, end - index < 9 { end += 1 }
            guard end < lineEnd, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else { return index }
            end += 1
        default:
            return index
        }
        return end == lineEnd || text[end] == 0x20 || text[end] == 0x09 ? end : index
    }
}
