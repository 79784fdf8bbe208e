import ASCII
import Markdown

/// The text as it is written. Each position is found from the one that was asked for before: on a line of a million tags the way from
/// its beginning would be long.
struct BodySource {
    private let text: ArraySlice<UInt8>
    /// The position that was found last, and its place in the text.
    private var position = TextPosition(line: 1, column: 1)
    private var offset: Int
    /// Where the line of this place begins.
    private var beginning: Int

    /// Nothing that is asked for needs more bytes.
    private static let limit = 2048
    private static let lineFeed = UInt8(ascii: "\n")

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        offset = text.startIndex
        beginning = text.startIndex
    }

    /// The names of all end tags in the text, in lower case, found in one pass.
    func closedNames() -> Set<String> {
        var names: Set<[UInt8]> = []
        var name: [UInt8]?
        var previous: UInt8 = 0
        for byte in text {
            let lower = byte | 0x20
            let isLetter = lower.isASCIILowercase
            if previous == UInt8(ascii: "<"), byte == UInt8(ascii: "/") {
                name = []
            } else if name != nil, isLetter {
                name?.append(lower)
            } else if name != nil, byte == UInt8(ascii: "-") || byte.isASCIIDigit {
                name?.append(byte)
            } else if let found = name {
                names.insert(found)
                name = nil
            }
            previous = byte
        }
        if let name { names.insert(name) }
        return Set(names.map { String(decoding: $0, as: UTF8.self) })
    }

    /// Returns what follows a position on its line, up to the end of a tag that begins there.
    mutating func line(from wanted: TextPosition) -> String {
        if wanted < position { self = BodySource(text) }
        var (line, column) = (position.line, position.column)
        while line < wanted.line, offset < text.endIndex {
            let endsLine = text[offset] == Self.lineFeed
            offset += 1
            if endsLine { (line, column, beginning) = (line + 1, 1, offset) }
        }
        while column < wanted.column, offset < text.endIndex, text[offset] != Self.lineFeed {
            repeat { offset += 1 } while offset < text.endIndex && text[offset] & 0xC0 == 0x80
            column += 1
        }
        position = TextPosition(line: line, column: column)
        let rest = text[offset...].prefix(Self.limit)
        let end = rest.firstIndex { $0 == Self.lineFeed || $0 == UInt8(ascii: ">") } ?? rest.endIndex
        let isTag = end < rest.endIndex && text[end] != Self.lineFeed
        return String(decoding: isTag ? text[offset...end] : text[offset..<end], as: UTF8.self)
    }

    /// Returns what is before the position that was asked for last, on its line.
    func beginningOfLine() -> String {
        String(decoding: text[max(beginning, offset - Self.limit)..<offset], as: UTF8.self)
    }
}
