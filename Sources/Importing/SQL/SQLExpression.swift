import ASCII

/// Evaluates the expressions that dumps write in place of values: casts, and functions that write line ends and other characters.
struct SQLExpression {
    /// Deeper brackets are not evaluated.
    private static let depthLimit = 16

    private let tokens: [SQLToken]
    private var index = 0

    /// Returns the value of the tokens between two commas of a row.
    static func value(of tokens: [SQLToken]) -> SQLRecord.Value {
        var expression = SQLExpression(tokens: tokens)
        let value = expression.value(depth: 0)
        if expression.index == tokens.count, let value = value.value { return value }
        return .expression(tokens.reduce(into: "") { $0 += text(of: $1, after: $0) })
    }

    /// Returns a token as a dump writes it, without its escapes.
    private static func text(of token: SQLToken, after text: String) -> String {
        switch token {
        case .word(let word), .number(let word):
            text.last.map { $0.isLetter || $0.isNumber || $0 == "'" } == true ? " " + word : word
        case .name(let name): name
        case .string(let bytes): "'" + String(decoding: bytes, as: UTF8.self) + "'"
        case .symbol(let symbol): String(symbol)
        case .oversized, .unfinished: "…"
        }
    }

    /// The value of a part of an expression.
    private enum Operand: Equatable {
        case known(SQLRecord.Value)
        /// Only a database evaluates it.
        case unknown

        static let null = Operand.known(.null)
        static func bytes(_ bytes: [UInt8]) -> Operand { .known(.bytes(bytes)) }

        var value: SQLRecord.Value? { if case .known(let value) = self { value } else { nil } }
        var bytes: [UInt8]? { if case .known(.bytes(let bytes)) = self { bytes } else { nil } }
    }

    private init(tokens: [SQLToken]) { self.tokens = tokens }

    private var current: SQLToken? { index < tokens.count ? tokens[index] : nil }

    private func follows(_ symbol: Unicode.Scalar, ahead: Int = 0) -> Bool {
        index + ahead < tokens.count && tokens[index + ahead] == .symbol(symbol)
    }

    private mutating func value(depth: Int) -> Operand {
        var value = operand(depth: depth)
        while let token = current, token != .symbol(","), token != .symbol(")") {
            if follows("|"), follows("|", ahead: 1) {
                index += 2
                value = Self.joined([value, operand(depth: depth)])
            } else if token.keyword == "AS" {
                index += 1
                let type = current?.keyword ?? ""
                skipType()
                value = value.bytes.flatMap { SQLMoment.text(of: $0, type: type) }.map(Operand.bytes) ?? value
            } else if follows(":"), follows(":", ahead: 1) {
                skipType()
            } else if ["COLLATE", "AT", "USING"].contains(token.keyword) {
                skipType()
            } else {
                value = .unknown
                index += 1
                skip(to: [",", ")"])
            }
        }
        return value
    }

    private mutating func operand(depth: Int) -> Operand {
        guard let token = current, depth < Self.depthLimit else {
            index = tokens.count
            return .unknown
        }
        index += 1
        switch token {
        case .string(let bytes): return .bytes(bytes)
        case .number(let digits): return .bytes(Array(digits.utf8))
        case .oversized: return .known(.oversized)
        case .symbol("+"): return operand(depth: depth + 1)
        case .symbol("-"):
            guard let digits = operand(depth: depth + 1).bytes else { return .unknown }
            return .bytes([UInt8(ascii: "-")] + digits)
        case .symbol("("):
            let value = value(depth: depth + 1)
            if follows(")") { index += 1 }
            return value
        case .word(let word):
            if follows("(") { return call(word.uppercased(), depth: depth + 1) }
            switch token.keyword {
            case "NULL": return .null
            case "TRUE": return .bytes([UInt8(ascii: "1")])
            case "FALSE": return .bytes([UInt8(ascii: "0")])
            default: break
            }
            // Prefixes of bit values, of national and escaped texts, and of encodings: `_utf8mb4 'a'`.
            let isPrefix =
                ["B", "N", "E", "BINARY", "DATE", "TIMESTAMP"].contains(token.keyword) || word.hasPrefix("_")
            guard isPrefix, current != nil else { return .unknown }
            let value = operand(depth: depth + 1)
            guard token.keyword == "B", let digits = value.bytes else { return value }
            let zero = UInt8(ascii: "0")
            return .bytes(Array(digits.drop { $0 == zero }.isEmpty ? [zero] : digits.drop { $0 == zero }))
        default: return .unknown
        }
    }

    private mutating func call(_ name: String, depth: Int) -> Operand {
        index += 1
        var arguments: [Operand] = []
        while let token = current, token != .symbol(")") {
            if token == .symbol(",") { index += 1 }
            if follows(")") { break }
            arguments.append(value(depth: depth))
        }
        index += 1
        return Self.result(of: name, arguments)
    }

    private static func result(of name: String, _ arguments: [Operand]) -> Operand {
        let texts = arguments.map(\.bytes)
        switch (name, texts) {
        case ("CAST", _), ("CONVERT", _), ("TO_CLOB", _), ("TO_NCLOB", _), ("FROM_UNIXTIME", _):
            if arguments.count == 1 { return arguments[0] }
            // SQL Server puts the type first.
            return name == "CONVERT" && arguments.count > 1 && arguments[0] == .unknown ? arguments[1] : .unknown
        case ("REPLACE", let texts):
            guard texts.count == 3, let text = texts[0], let old = texts[1], let new = texts[2] else { return .unknown }
            return .bytes(old.isEmpty ? text : text.replacing(old, with: new))
        case ("CHAR", let texts), ("CHR", let texts):
            let codes = texts.map { $0.flatMap { Int(String(decoding: $0, as: UTF8.self)) } }
            let scalars = codes.compactMap { $0.flatMap { Unicode.Scalar(UInt32(clamping: $0)) } }
            guard scalars.count == codes.count, !codes.isEmpty else { return .unknown }
            return .bytes(scalars.flatMap { Array(String($0).utf8) })
        case ("UNISTR", let texts):
            guard texts.count == 1, let text = texts[0] else { return .unknown }
            return .bytes(unescaped(text))
        case ("CONCAT", _): return joined(arguments)
        case ("EMPTY_CLOB", _): return .bytes([])
        case ("TO_DATE", let texts), ("TO_TIMESTAMP", let texts), ("STR_TO_DATE", let texts):
            guard let text = texts.first ?? nil else { return arguments.first == .null ? .null : .unknown }
            if texts.count > 1, let mask = texts[1], let moment = SQLMoment.text(of: text, mask: mask) {
                return .bytes(moment)
            }
            // Other orders of day and month are not told apart later.
            let isYearFirst = text.prefix(4).count == 4 && text.prefix(4).allSatisfy(\.isASCIIDigit)
            return isYearFirst ? arguments[0] : .unknown
        case ("UNHEX", let texts):
            guard texts.count == 1, let text = texts[0] else { return .unknown }
            let digits = text.compactMap { Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init) }
            guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return .unknown }
            return .bytes(stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
        default: return .unknown
        }
    }

    private static func joined(_ values: [Operand]) -> Operand {
        var bytes: [UInt8] = []
        for value in values {
            guard let next = value.bytes else { return value == .null ? .null : .unknown }
            bytes += next
        }
        return .bytes(bytes)
    }

    /// Decodes the escapes of SQLite's `unistr`: `\u000a`, `\U0001F600`, `\000a`, `\+01F600`, `\\`.
    private static func unescaped(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count else {
                result.append(text[index])
                index += 1
                continue
            }
            let (skipped, count) =
                switch text[index + 1] {
                case UInt8(ascii: "u"): (2, 4)
                case UInt8(ascii: "U"): (2, 8)
                case UInt8(ascii: "+"): (2, 6)
                default: (1, 4)
                }
            let digits = text[min(index + skipped, text.count)..<min(index + skipped + count, text.count)]
            if digits.count == count, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                result += Array(String(scalar).utf8)
                index += skipped + count
            } else {
                result.append(text[index + 1])
                index += 2
            }
        }
        return result
    }

    /// Skips `::type`, `AS type`, `COLLATE name` and the like.
    private mutating func skipType() { skip(to: [",", ")", "|"]) }

    /// Skips to one of these signs outside of brackets.
    private mutating func skip(to ends: [Unicode.Scalar]) {
        var depth = 0
        while let token = current, depth > 0 || !ends.contains(where: { token == .symbol($0) }) {
            if token == .symbol("(") { depth += 1 }
            if token == .symbol(")") { depth -= 1 }
            index += 1
        }
    }
}
