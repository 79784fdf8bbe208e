import ASCII

/// Finds what toml++ takes for granted. Its assertions, which packages are built with, end the program where a table has no name, brackets
/// do not fit, or a date goes on as something else than a time, such as `2024-01-05 7:30`.
struct TOMLCheck {
    /// Where the text cannot be given to toml++.
    struct Fault: Error {
        /// Counted from 1.
        let line: Int
    }

    private let bytes: [UInt8]
    private var place = 0
    private var line = 1
    /// The signs that close the brackets of a value.
    private var open: [UInt8] = []
    /// Whether nothing but blanks precedes in the statement.
    private var isStart = true
    private var isHeader = false

    private init(_ text: String) {
        bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// - Throws: `Fault` at the first line that toml++ would end the program over.
    static func check(_ text: String) throws(Fault) {
        var check = TOMLCheck(text)
        while check.place < check.bytes.count { try check.step() }
    }

    private func byte(_ offset: Int) -> UInt8? { bytes.indices.contains(place + offset) ? bytes[place + offset] : nil }

    private func isDigit(_ offset: Int) -> Bool { byte(offset)?.isASCIIDigit ?? false }

    private mutating func step() throws(Fault) {
        switch bytes[place] {
        case UInt8(ascii: "#"):
            while let byte = byte(0), byte != UInt8(ascii: "\n") { place += 1 }
            return
        case UInt8(ascii: "\n"):
            line += 1
            if open.isEmpty { (isStart, isHeader) = (true, false) }
        case UInt8(ascii: " ") where isDigit(1):
            // Nothing goes on with a number after a blank, but for dates, which were passed.
            guard place == 0 || "=,[{ \t\r\n".utf8.contains(bytes[place - 1]) else { throw Fault(line: line) }
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            isStart = false
            return skipText()
        case UInt8(ascii: "[") where open.isEmpty && isStart:
            isHeader = true
            isStart = false
            try checkHeader()
        case UInt8(ascii: "[") where !isHeader: open.append(UInt8(ascii: "]"))
        case UInt8(ascii: "{") where !isHeader: open.append(UInt8(ascii: "}"))
        case UInt8(ascii: "]") where !isHeader, UInt8(ascii: "}") where !isHeader:
            guard open.popLast() == bytes[place] else { throw Fault(line: line) }
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            isStart = false
            if let end = try endOfDate() {
                place += end
                return
            }
        default: isStart = false
        }
        place += 1
    }

    /// Goes to the end of a text in quotation marks.
    private mutating func skipText() {
        let quote = bytes[place]
        let isLong = byte(1) == quote && byte(2) == quote
        place += isLong ? 3 : 1
        while let byte = byte(0) {
            if byte == UInt8(ascii: "\n") {
                // It ends there, which toml++ reports.
                if !isLong { return }
                line += 1
            }
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                place += self.byte(1) == UInt8(ascii: "\n") ? 1 : 2
                continue
            }
            guard byte == quote else {
                place += 1
                continue
            }
            guard isLong else {
                place += 1
                return
            }
            if self.byte(1) == quote, self.byte(2) == quote {
                place += 3
                return
            }
            place += 1
        }
    }

    /// A name follows the brackets of a table.
    private func checkHeader() throws(Fault) {
        var offset = byte(1) == UInt8(ascii: "[") ? 2 : 1
        while byte(offset) == UInt8(ascii: " ") || byte(offset) == UInt8(ascii: "\t") { offset += 1 }
        guard let first = byte(offset),
            Self.isInName(first) || first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
        else { throw Fault(line: line) }
    }

    private static func isInName(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// Returns the offset after a date with a time. Nil where there is none.
    ///
    /// - Throws: `Fault` where a date goes on as something else.
    private func endOfDate() throws(Fault) -> Int? {
        guard place == 0 || !Self.isInName(bytes[place - 1]), let end = matched("0000-00-00", at: 0),
            let next = byte(end)
        else { return nil }
        let isT = next == UInt8(ascii: "T") || next == UInt8(ascii: "t")
        let isTime = next == UInt8(ascii: " ") && isDigit(end + 1)
        guard isT || isTime else { return nil }
        guard var place = matched("00:00", at: end + 1) else { throw Fault(line: line) }
        if let seconds = matched(":00", at: place) {
            place = seconds
            if byte(place) == UInt8(ascii: "."), matched("0", at: place + 1) != nil {
                place += 1
                while matched("0", at: place) != nil { place += 1 }
            }
        }
        if byte(place) == UInt8(ascii: "Z") || byte(place) == UInt8(ascii: "z") {
            place += 1
        } else {
            place = matched("+00:00", at: place) ?? matched("-00:00", at: place) ?? place
        }
        guard let after = byte(place) else { return place }
        guard " \t\r\n,]}#".utf8.contains(after) else { throw Fault(line: line) }
        return place
    }

    /// Returns the offset after a pattern, in which a zero stands for any digit. Nil where it does not match.
    private func matched(_ pattern: String, at offset: Int) -> Int? {
        for (index, sign) in pattern.utf8.enumerated() {
            guard let found = byte(offset + index) else { return nil }
            guard sign == UInt8(ascii: "0") ? found.isASCIIDigit : found == sign else { return nil }
        }
        return offset + pattern.utf8.count
    }
}
