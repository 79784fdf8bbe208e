/// Finds the delimiter of a CSV file.
enum CSVDelimiter {
    /// The candidates; the first wins a tie, because semicolons and tabs are rarer than commas within headings.
    private static let known: [UInt8] = [UInt8(ascii: ";"), .tab, UInt8(ascii: ","), UInt8(ascii: "|")]

    /// Returns the delimiter declared by a first line such as `sep=;`, which some spreadsheets write and none shows. Nil where there is no such line.
    static func declared(in bytes: [UInt8]) -> UInt8? {
        let line = bytes.prefix(6).prefix { $0 != .newline }
        guard line.count == 5, line.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }),
            let last = line.last, known.contains(last)
        else { return nil }
        return last
    }

    /// Returns the most frequent delimiter outside quotes in the first line with words or, where a title is there by
    /// itself, in the first that has two. A comma where there is none.
    static func guess(from bytes: [UInt8]) -> UInt8 {
        var counts = known.map { _ in 0 }
        var isQuoted = false
        var hasWords = false
        var least = 1
        for byte in bytes {
            if byte == .quote {
                isQuoted.toggle()
            } else if let index = known.firstIndex(of: byte) {
                if !isQuoted { counts[index] += 1 }
            } else if byte == .newline, !isQuoted {
                if counts.contains(where: { $0 >= least }), hasWords { break }
                if hasWords { least = 2 }
                counts = known.map { _ in 0 }
            } else if !byte.isBlank {
                hasWords = true
            }
        }
        let most = counts.max() ?? 0
        guard most >= least, let index = counts.firstIndex(of: most) else { return UInt8(ascii: ",") }
        return known[index]
    }
}

extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let newline = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    /// U+00A0 in UTF-8, which spreadsheets and word processors leave around words.
    static let noBreakSpace: [UInt8] = [0xC2, 0xA0]

    var isBlank: Bool { self == .space || self == .newline || self == .tab }

    /// Vertical tab and form feed, which word processors leave where a line or a page is broken by hand.
    var isWordBreak: Bool { self == 0x0B || self == 0x0C }

    /// Whether no text has the byte, and no XML may have it.
    package var isControl: Bool { (self < 0x20 && !isBlank && !isWordBreak) || self == 0x7F }
}
