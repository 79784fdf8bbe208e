/// Decodes what ``CompactCoder`` wrote. Throws for any other bytes.
final class CompactReader: Decoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var strings: [String] = []

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var isAtEnd: Bool { position == bytes.endIndex }

    private func byte() throws -> UInt8 {
        guard position < bytes.endIndex else { throw CompactError() }
        defer { position += 1 }
        return bytes[position]
    }

    private func number() throws -> UInt64 {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let byte = try byte()
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        throw CompactError()
    }

    func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws -> Number {
        let number = try number()
        let signed = Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
        guard let value = Number.isSigned ? Number(exactly: signed) : Number(exactly: number) else {
            throw CompactError()
        }
        return value
    }

    func flag() throws -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw CompactError()
        }
    }

    func text() throws -> String {
        let place = try number()
        if place > 0 {
            guard place <= UInt64(strings.count) else { throw CompactError() }
            return strings[Int(place) - 1]
        }
        let length = try number()
        guard length <= UInt64(bytes.endIndex - position) else { throw CompactError() }
        let end = position + Int(length)
        let text = String(decoding: bytes[position..<end], as: UTF8.self)
        position = end
        if length <= UInt64(CompactCoder.sharedLength) { strings.append(text) }
        return text
    }

    /// Reads the count of a list. Every value takes at least one byte.
    func count() throws -> Int {
        var count = 0
        for shift in stride(from: 0, to: 32, by: 8) { count |= Int(try byte()) << shift }
        guard count <= bytes.endIndex - position else { throw CompactError() }
        return count
    }

    /// Returns the next string without consuming it.
    func upcomingText() throws -> String {
        let (start, known) = (position, strings.count)
        defer {
            position = start
            strings.removeLast(strings.count - known)
        }
        return try text()
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(CompactReadFields<Key>(reader: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { CompactReadList(reader: self, count: try count()) }

    func singleValueContainer() -> any SingleValueDecodingContainer { CompactReadSingle(reader: self) }
}

private struct CompactReadFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    var codingPath: [any CodingKey] { [] }
    let reader: CompactReader

    /// Only enumerations ask for their keys. They have exactly one: the name of the case.
    var allKeys: [Key] {
        do {
            return [try reader.upcomingText()].compactMap(Key.init)
        } catch {
            return []
        }
    }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) throws -> Bool { try !reader.flag() }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try reader.flag() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try reader.text() }
    func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type, forKey key: Key) throws -> Number {
        try reader.integer(type)
    }
    func decode<Number: BinaryFloatingPoint & Decodable>(_ type: Number.Type, forKey key: Key) throws -> Number {
        throw CompactError()
    }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try Value(from: reader) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
        -> KeyedDecodingContainer<Nested>
    {
        guard try reader.text() == key.stringValue else { throw CompactError() }
        return reader.container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try reader.unkeyedContainer()
    }

    func superDecoder() -> any Decoder { reader }
    func superDecoder(forKey key: Key) -> any Decoder { reader }
}

private struct CompactReadList: UnkeyedDecodingContainer {
    var codingPath: [any CodingKey] { [] }
    let reader: CompactReader
    let count: Int?
    private(set) var currentIndex = 0

    init(reader: CompactReader, count: Int) {
        self.reader = reader
        self.count = count
    }

    var isAtEnd: Bool { currentIndex == count }

    /// Returns the decoder of the next value.
    private mutating func next() throws -> CompactReader {
        guard !isAtEnd else { throw CompactError() }
        currentIndex += 1
        return reader
    }

    func decodeNil() throws -> Bool { false }
    mutating func decode(_ type: Bool.Type) throws -> Bool { try next().flag() }
    mutating func decode(_ type: String.Type) throws -> String { try next().text() }
    mutating func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws -> Number {
        try next().integer(type)
    }
    func decode<Number: BinaryFloatingPoint & Decodable>(_ type: Number.Type) throws -> Number { throw CompactError() }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: next()) }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        try next().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct CompactReadSingle: SingleValueDecodingContainer {
    var codingPath: [any CodingKey] { [] }
    let reader: CompactReader

    func decodeNil() -> Bool { false }
    func decode(_ type: Bool.Type) throws -> Bool { try reader.flag() }
    func decode(_ type: String.Type) throws -> String { try reader.text() }
    func decode<Number: FixedWidthInteger & Decodable>(_ type: Number.Type) throws -> Number {
        try reader.integer(type)
    }
    func decode<Number: BinaryFloatingPoint & Decodable>(_ type: Number.Type) throws -> Number { throw CompactError() }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: reader) }
}
