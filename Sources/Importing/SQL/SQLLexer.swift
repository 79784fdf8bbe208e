import ASCII

/// Splits SQL into tokens by the rules of the dump's dialect, in linear time and bounded memory.
///
/// In MySQL's, the lexer skips comments except the content of `/*!40101 … */`, which MySQL executes, and the line that switches
/// MariaDB's client to its sandbox mode (`/*!999999\- …`). It also skips triggers and procedures between `DELIMITER`
/// lines, so that an `INSERT` in a trigger does not count as a record.
struct SQLLexer {
    /// Longer names are cut. MySQL's have at most 64 characters.
    static let nameLimit = 512

    private(set) var bytes: DumpBytes
    private var isInVersionComment = false
    private(set) var dialect = SQLDialect.mysql
    /// The beginning of what was read last and is part of no token: a text without an end, or the rest of a broken row.
    private(set) var rest: [UInt8] = []

    /// The most bytes of ``rest``.
    private static let restLimit = 1 << 20

    init(_ fetch: @escaping () throws -> [UInt8]) { bytes = DumpBytes(fetch) }

    /// Chooses the dialect by the beginning of the dump.
    mutating func guessDialect() throws { dialect = SQLDialect(guessedFrom: try bytes.beginning(SQLDialect.headSize)) }

    /// The line of the next byte, counted from 1. Exact for the token after ``skipSpace()``.
    var line: Int { bytes.line }

    /// Returns the next token. Nil at the end.
    ///
    /// - Parameter limit: the most bytes of a text to keep. A longer one is `.oversized`.
    mutating func next(limit: Int) throws -> SQLToken? {
        guard try skipSpace() else { return .unfinished }
        guard let byte = try bytes.current else { return nil }
        switch byte {
        case UInt8(ascii: "'"): return try string(limit: limit, hasEscapes: dialect.hasEscapes)
        case UInt8(ascii: "\""):
            return try dialect.quotesNames ? quotedName(byte) : string(limit: limit, hasEscapes: true)
        case UInt8(ascii: "`"): return try quotedName(byte)
        case UInt8(ascii: "[") where dialect.bracketsNames: return try quotedName(UInt8(ascii: "]"))
        case UInt8(ascii: "$") where dialect.isPostgreSQL: return try dollarText(limit: limit)
        case _ where byte.isASCIIDigit: return try number(limit: limit)
        case _ where byte.isSQLWord: return try word(limit: limit)
        default:
            try bytes.advance()
            return .symbol(Unicode.Scalar(byte))
        }
    }

    /// Skips white space and comments. Returns false where the dump ends within a comment.
    mutating func skipSpace() throws -> Bool {
        while let byte = try bytes.current {
            if byte.isSQLSpace {
                try bytes.advance()
            } else if try byte == 0xEF && bytes.stands("\u{FEFF}") {
                // A byte order mark, which editors write first.
                try bytes.advance(3)
            } else if try byte == UInt8(ascii: "#") && dialect == .mysql || startsDashComment() {
                try bytes.run { $0 == UInt8(ascii: "\n") }
            } else if try dialect == .mysql && bytes.stands("/*!") && !bytes.stands("/*!999999\\-")
                || dialect == .mysql && bytes.stands("/*M!")
            {
                try bytes.run { $0 == UInt8(ascii: "!") }
                try bytes.advance()
                while let digit = try bytes.current, digit.isASCIIDigit { try bytes.advance() }
                isInVersionComment = true
            } else if try isInVersionComment && bytes.stands("*/") {
                try bytes.advance(2)
                isInVersionComment = false
            } else if try bytes.stands("/*") {
                try bytes.advance(2)
                while try bytes.current != nil, try !bytes.stands("*/") {
                    try bytes.advance()
                    try bytes.run { $0 == UInt8(ascii: "*") }
                }
                guard try bytes.current != nil else { return false }
                try bytes.advance(2)
            } else {
                return true
            }
        }
        return true
    }

    /// In MySQL, two hyphens begin a comment only before white space: `5--2` is a subtraction.
    private mutating func startsDashComment() throws -> Bool {
        guard try bytes.stands("--") else { return false }
        if dialect != .mysql { return true }
        return try bytes.byte(ahead: 2).map { $0.isSQLSpace || $0 < 0x20 } ?? true
    }

    private mutating func string(limit: Int, hasEscapes: Bool) throws -> SQLToken {
        guard let quote = try bytes.current else { return .unfinished }
        try bytes.advance()
        var text = BoundedText(limit: limit)
        while true {
            try bytes.run(until: { $0 == quote || hasEscapes && $0 == UInt8(ascii: "\\") }) { text.append($0) }
            guard let byte = try bytes.current else {
                if case .string(let read) = text.token { rest = Array(read.prefix(Self.restLimit)) }
                return .unfinished
            }
            let following = try bytes.byte(ahead: 1)
            if byte == UInt8(ascii: "\\") {
                guard let following else { return .unfinished }
                text.append(Self.unescaped(following))
                try bytes.advance(2)
            } else if following == quote {
                text.append([quote])
                try bytes.advance(2)
            } else {
                try bytes.advance()
                return text.token
            }
        }
    }

    /// Returns the bytes that a backslash and this byte mean. `\%` and `\_` keep the backslash.
    private static func unescaped(_ byte: UInt8) -> ArraySlice<UInt8> {
        switch byte {
        case UInt8(ascii: "0"): [0]
        case UInt8(ascii: "b"): [0x08]
        case UInt8(ascii: "n"): [0x0A]
        case UInt8(ascii: "r"): [0x0D]
        case UInt8(ascii: "t"): [0x09]
        case UInt8(ascii: "Z"): [0x1A]
        case UInt8(ascii: "%"), UInt8(ascii: "_"): [UInt8(ascii: "\\"), byte]
        default: [byte]
        }
    }

    /// - Parameter end: the quote that ends the name. Doubled, it belongs to the name.
    private mutating func quotedName(_ end: UInt8) throws -> SQLToken {
        try bytes.advance()
        var text = BoundedText(limit: Self.nameLimit)
        while true {
            try bytes.run(until: { $0 == end }) { text.append($0) }
            guard try bytes.current != nil else { return .unfinished }
            let isDoubled = try bytes.byte(ahead: 1) == end
            try bytes.advance(isDoubled ? 2 : 1)
            if !isDoubled { return .name(text.text) }
            text.append([end])
        }
    }

    /// Reads PostgreSQL's `$$…$$` or `$tag$…$tag$`. A dollar that begins neither is a symbol.
    private mutating func dollarText(limit: Int) throws -> SQLToken {
        var length = 1
        while let byte = try bytes.byte(ahead: length), byte != UInt8(ascii: "$") {
            guard byte.isSQLWord, length < 64 else {
                try bytes.advance()
                return .symbol("$")
            }
            length += 1
        }
        let mark = try bytes.beginning(length + 1)
        try bytes.advance(mark.count)
        var text = BoundedText(limit: limit)
        while true {
            try bytes.run(until: { $0 == UInt8(ascii: "$") }) { text.append($0) }
            guard try bytes.current != nil else { return .unfinished }
            if try bytes.beginning(mark.count) == mark {
                try bytes.advance(mark.count)
                return text.token
            }
            text.append([UInt8(ascii: "$")])
            try bytes.advance()
        }
    }

    /// Reads Oracle's `q'[…]'`, in which quotes are ordinary characters.
    private mutating func markedText(limit: Int) throws -> SQLToken {
        guard let mark = try bytes.byte(ahead: 2) else { return .unfinished }
        let ends: [Character: Character] = ["[": "]", "(": ")", "{": "}", "<": ">"]
        let sign = Character(Unicode.Scalar(mark))
        let end = ends[sign]?.asciiValue ?? mark
        try bytes.advance(3)
        var text = BoundedText(limit: limit)
        while true {
            try bytes.run(until: { $0 == end }) { text.append($0) }
            guard try bytes.current != nil else { return .unfinished }
            let isEnd = try bytes.byte(ahead: 1) == UInt8(ascii: "'")
            try bytes.advance(isEnd ? 2 : 1)
            if isEnd { return text.token }
            text.append([end])
        }
    }

    private mutating func number(limit: Int) throws -> SQLToken {
        if try bytes.stands("0x") {
            try bytes.advance(2)
            return try hexadecimal(limit: limit)
        }
        var text = BoundedText(limit: Self.nameLimit)
        var previous: UInt8 = 0
        while let byte = try bytes.current {
            let isSign = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            guard byte.isSQLWord || byte == UInt8(ascii: ".") || isSign && previous | 0x20 == UInt8(ascii: "e") else {
                break
            }
            text.append([byte])
            previous = byte
            try bytes.advance()
        }
        return .number(text.text)
    }

    private mutating func word(limit: Int) throws -> SQLToken {
        if try bytes.stands("x'") {
            try bytes.advance(2)
            let token = try hexadecimal(limit: limit)
            guard try bytes.current == UInt8(ascii: "'") else { return .unfinished }
            try bytes.advance()
            return token
        }
        if try dialect.isPostgreSQL && bytes.stands("e'") {
            try bytes.advance()
            return try string(limit: limit, hasEscapes: true)
        }
        if try dialect == .oracle && bytes.stands("q'") { return try markedText(limit: limit) }
        var text = BoundedText(limit: Self.nameLimit)
        try bytes.run(until: { !$0.isSQLWord }) { text.append($0) }
        return .word(text.text)
    }

    /// Reads pairs of hexadecimal digits. With an odd number, the first digit is a byte of its own, as in MySQL.
    private mutating func hexadecimal(limit: Int) throws -> SQLToken {
        var digits = BoundedText(limit: limit * 2)
        try bytes.run(until: { $0.hexadecimalDigit == nil }) { digits.append($0) }
        guard case .string(var halves) = digits.token else { return .oversized }
        if !halves.count.isMultiple(of: 2) { halves.insert(UInt8(ascii: "0"), at: 0) }
        let values = halves.compactMap(\.hexadecimalDigit)
        return .string(stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] })
    }
}

extension SQLLexer {
    /// Skips from after the word `DELIMITER`, as in `DELIMITER $$`, past the line `DELIMITER ;` that ends it.
    mutating func skipForeignStatements() throws {
        while try bytes.current != nil {
            var delimiter: [UInt8] = []
            try bytes.run(until: { $0 == UInt8(ascii: "\n") }) { delimiter += $0.prefix(16).filter { !$0.isSQLSpace } }
            if delimiter == [UInt8(ascii: ";")] { return }
            while try bytes.current != nil {
                try bytes.advance()
                if try bytes.stands("DELIMITER ") { break }
                try bytes.run { $0 == UInt8(ascii: "\n") }
            }
            try bytes.advance("DELIMITER ".utf8.count)
        }
    }

    /// Skips the rest of the line.
    mutating func skipLine() throws {
        try bytes.run { $0 == UInt8(ascii: "\n") }
        try bytes.advance()
    }

    /// Returns the rest of the line without its end. Nil at the end of the dump, and `.oversized` beyond the limit.
    mutating func line(limit: Int) throws -> SQLToken? {
        guard try bytes.current != nil else { return nil }
        var text = BoundedText(limit: limit)
        try bytes.run(until: { $0 == UInt8(ascii: "\n") }) { text.append($0) }
        guard try bytes.current != nil else { return .unfinished }
        try bytes.advance()
        return text.token
    }

    /// Skips to the next line that looks like the beginning of a row or a statement. Returns true for a row.
    mutating func skipToNextRow() throws -> Bool {
        rest = []
        while try bytes.current != nil {
            try bytes.run(until: { $0 == UInt8(ascii: "\n") }) { rest += $0.prefix(Self.restLimit - rest.count) }
            try bytes.advance()
            if try bytes.stands("(") { return true }
            for start in ["INSERT ", "CREATE ", "DROP ", "ALTER ", "LOCK ", "UNLOCK ", "-- ", "/*!"] as [StaticString]
            where try bytes.stands(start) { return false }
        }
        return false
    }
}

/// Collects a text up to a limit.
private struct BoundedText {
    let limit: Int
    private var bytes: [UInt8] = []
    private var isCut = false

    init(limit: Int) { self.limit = limit }

    mutating func append(_ slice: ArraySlice<UInt8>) {
        guard bytes.count + slice.count > limit else { return bytes.append(contentsOf: slice) }
        bytes.append(contentsOf: slice.prefix(limit - bytes.count))
        isCut = true
    }

    var token: SQLToken { isCut ? .oversized : .string(bytes) }
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension UInt8 {
    fileprivate var hexadecimalDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
