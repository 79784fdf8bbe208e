import ASCII

/// A value of JSON with its members in the order of the file, because columns are judged in their order, and the line on which an object begins.
indirect enum JSONTree: Equatable {
    case null
    case flag(Bool)
    /// As written.
    case number(String)
    case text(String)
    case list([JSONTree])
    case object([Member], line: Int)

    struct Member: Equatable {
        let key: String
        let value: JSONTree
    }

    /// Why a text is not JSON.
    struct Fault: Error {
        let line: Int
    }

    /// Returns the value of a text, or the list of its values where there are several, as in files with one object in each line.
    static func read(_ text: String) throws(Fault) -> JSONTree {
        var reader = Reader(Array(text.utf8))
        var values: [JSONTree] = []
        while reader.hasMore { values.append(try reader.value(depth: 0)) }
        if values.count == 1, let value = values.first { return value }
        guard !values.isEmpty else { throw Fault(line: 1) }
        return .list(values)
    }

    /// Returns the value of a text that is an object or a list. Nil for any other text.
    static func document(_ text: String) -> JSONTree? {
        guard let first = text.utf8.first(where: { !$0.isSQLSpace }), first == 0x7B || first == 0x5B else { return nil }
        do throws(Fault) {
            return try read(text)
        } catch {
            // A text in brackets.
            return nil
        }
    }

    /// Whether bytes begin as an object, or a list of them, does.
    static func begins(_ bytes: [UInt8]) -> Bool {
        let signs = bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }.lazy.filter { !$0.isSQLSpace }.prefix(2)
        return [[0x7B, 0x22], [0x5B, 0x7B]].contains(Array(signs))
    }

    subscript(key: String) -> JSONTree? { members.first { $0.key == key }?.value }

    var members: [Member] { if case .object(let members, _) = self { members } else { [] } }
    var list: [JSONTree] { if case .list(let list) = self { list } else { [] } }
    var string: String? { if case .text(let text) = self { text } else { nil } }
    var isObject: Bool { if case .object = self { true } else { false } }

    /// A text, number, or yes or no, as databases store it. Nil for lists, objects and nothing.
    var scalar: String? {
        switch self {
        case .text(let text), .number(let text): text
        case .flag(let flag): flag ? "1" : "0"
        case .null, .list, .object: nil
        }
    }

    /// All texts in it, with the key that each is under.
    func texts(under key: String = "") -> [(key: String, text: String)] {
        switch self {
        case .text(let text): [(key, text)]
        case .list(let list): list.flatMap { $0.texts(under: key) }
        case .object(let members, _): members.flatMap { $0.value.texts(under: $0.key) }
        case .null, .flag, .number: []
        }
    }
}

/// Reads values (RFC 8259). The line ends and tabs that some programs leave in texts are taken as they are.
private struct Reader {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1

    private static let depthLimit = 200

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    var hasMore: Bool {
        mutating get {
            skip()
            // Between the objects of a list without brackets.
            while index < bytes.count, bytes[index] == UInt8(ascii: ",") {
                index += 1
                skip()
            }
            return index < bytes.count
        }
    }

    mutating func value(depth: Int) throws(JSONTree.Fault) -> JSONTree {
        skip()
        guard index < bytes.count, depth < Self.depthLimit else { throw JSONTree.Fault(line: line) }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "\""): return .text(try text())
        default: return try word()
        }
    }

    private mutating func object(_ depth: Int) throws(JSONTree.Fault) -> JSONTree {
        let start = line
        var members: [JSONTree.Member] = []
        index += 1
        while try !take("}", after: !members.isEmpty) {
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw JSONTree.Fault(line: line) }
            let key = try text()
            guard sign() == UInt8(ascii: ":") else { throw JSONTree.Fault(line: line) }
            index += 1
            members.append(.init(key: key, value: try value(depth: depth + 1)))
        }
        return .object(members, line: start)
    }

    private mutating func list(_ depth: Int) throws(JSONTree.Fault) -> JSONTree {
        var values: [JSONTree] = []
        index += 1
        while try !take("]", after: !values.isEmpty) { values.append(try value(depth: depth + 1)) }
        return .list(values)
    }

    /// Takes the sign that ends, or else the comma before the next, which may follow the last as well.
    private mutating func take(_ end: Unicode.Scalar, after hasOne: Bool) throws(JSONTree.Fault) -> Bool {
        if hasOne, sign() == UInt8(ascii: ",") {
            index += 1
        } else if hasOne, sign() != UInt8(ascii: end) {
            throw JSONTree.Fault(line: line)
        }
        guard sign() == UInt8(ascii: end) else { return false }
        index += 1
        return true
    }

    private mutating func sign() -> UInt8? {
        skip()
        return index < bytes.count ? bytes[index] : nil
    }

    private mutating func skip() {
        while index < bytes.count, bytes[index].isSQLSpace {
            if bytes[index] == 0x0A { line += 1 }
            index += 1
        }
    }

    private mutating func word() throws(JSONTree.Fault) -> JSONTree {
        let start = index
        while index < bytes.count,
            bytes[index].isASCIIAlphanumeric || "+-.".utf8.contains(bytes[index])
        {
            index += 1
        }
        switch String(decoding: bytes[start..<index], as: UTF8.self) {
        case "null": return .null
        case "true": return .flag(true)
        case "false": return .flag(false)
        case let text where Double(text) != nil: return .number(text)
        default: throw JSONTree.Fault(line: line)
        }
    }

    private mutating func text() throws(JSONTree.Fault) -> String {
        var result: [UInt8] = []
        index += 1
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
                if bytes[index] == 0x0A { line += 1 }
                index += 1
            }
            result += bytes[start..<index]
            guard index < bytes.count else { break }
            index += 1
            if bytes[index - 1] == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
            try escape(&result)
        }
        throw JSONTree.Fault(line: line)
    }

    private mutating func escape(_ result: inout [UInt8]) throws(JSONTree.Fault) {
        guard index < bytes.count else { throw JSONTree.Fault(line: line) }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "u"):
            var units = [try unit()]
            if UTF16.isLeadSurrogate(units[0]), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                bytes[index + 1] == UInt8(ascii: "u")
            {
                index += 2
                units.append(try unit())
            }
            result += Array(String(decoding: units, as: UTF16.self).utf8)
        default: result.append(byte)
        }
    }

    private mutating func unit() throws(JSONTree.Fault) -> UInt16 {
        guard index + 4 <= bytes.count,
            let unit = UInt16(String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
        else { throw JSONTree.Fault(line: line) }
        index += 4
        return unit
    }
}
