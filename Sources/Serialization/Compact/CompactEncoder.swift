/// Encodes values compactly for the program itself to read again: properties in the order of their declaration, without names.
///
/// Supports integers, Booleans, strings, arrays, sets, optional properties, enumerations, and types composed of these whose `Codable` conformance is
/// synthesized. Dictionaries and arrays of optional values are refused.
package enum CompactCoder {
    /// - Throws: `CompactError` where the value contains something that could not be read again.
    package static func bytes(of value: some Encodable) throws -> [UInt8] {
        let writer = CompactWriter()
        try value.encode(to: writer)
        guard !writer.hasDictionary else { throw CompactError() }
        return writer.bytes
    }

    /// - Throws: `CompactError` where the bytes do not encode a value of this type.
    package static func value<Value: Decodable>(_ type: Value.Type, from bytes: ArraySlice<UInt8>) throws -> Value {
        let reader = CompactReader(bytes)
        let value = try Value(from: reader)
        guard reader.isAtEnd else { throw CompactError() }
        return value
    }

    /// Strings up to this length in bytes are written only once in each encoded value.
    static let sharedLength = 256
}

/// Bytes that cannot be decoded (truncated, altered, or of a value of another type), or a value that cannot be encoded.
package struct CompactError: Error {}

/// Encodes values into `bytes`.
private final class CompactWriter: Encoder {
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    var bytes: [UInt8] = []
    /// Whether a dictionary was met. Its keys would not be written.
    private(set) var hasDictionary = false
    /// The types of keys that were asked for a dictionary's names.
    private var keyTypes: Set<ObjectIdentifier> = []
    /// The position of each string in order of first use, counted from 1.
    private var strings: [String: UInt64] = [:]

    func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Zigzag encoding: numbers near 0 take few bytes, negative ones included.
    func write(_ number: Int64) { write(UInt64(bitPattern: (number << 1) ^ (number >> 63))) }

    func write(_ text: String) {
        let isShared = text.utf8.count <= CompactCoder.sharedLength
        if isShared, let place = strings[text] { return write(place) }
        write(UInt64(0))
        write(UInt64(text.utf8.count))
        bytes += text.utf8
        if isShared { strings[text] = UInt64(strings.count + 1) }
    }

    func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    /// Begins a list and returns the offset at which its count is filled in later.
    func beginList() -> Int {
        bytes += [0, 0, 0, 0]
        return bytes.count - 4
    }

    func setCount(_ count: Int, at place: Int) {
        for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: count >> (8 * byte)) }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        // Only a dictionary's keys may have any name. Asking keys for one compares it with all of their names.
        if keyTypes.insert(ObjectIdentifier(type)).inserted, Key(stringValue: "\0") != nil { hasDictionary = true }
        return KeyedEncodingContainer(CompactFields<Key>(writer: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { CompactList(writer: self) }

    func singleValueContainer() -> any SingleValueEncodingContainer { CompactSingle(writer: self) }
}

private struct CompactFields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    var codingPath: [any CodingKey] { [] }
    let writer: CompactWriter

    func encodeNil(forKey key: Key) throws { throw CompactError() }
    func encode(_ value: Bool, forKey key: Key) { writer.write(value) }
    func encode(_ value: String, forKey key: Key) { writer.write(value) }
    func encode<Number: FixedWidthInteger & Encodable>(_ value: Number, forKey key: Key) throws {
        try writer.writeInteger(value)
    }
    func encode<Number: BinaryFloatingPoint & Encodable>(_ value: Number, forKey key: Key) throws {
        throw CompactError()
    }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try value.encode(to: writer) }

    private func writeIfPresent(_ value: (some Encodable)?) throws {
        writer.write(value != nil)
        try value?.encode(to: writer)
    }

    // One method for each type: the protocol's own methods, which write nothing for nil, would win over a generic one.
    func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: String?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: Float?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: Int8?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: Int16?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: UInt?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try writeIfPresent(value) }
    func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try writeIfPresent(value) }

    /// The associated values of an enumeration case, after its name.
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
        -> KeyedEncodingContainer<Nested>
    {
        writer.write(key.stringValue)
        return writer.container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { writer.unkeyedContainer() }
    func superEncoder() -> any Encoder { writer }
    func superEncoder(forKey key: Key) -> any Encoder { writer }
}

private struct CompactList: UnkeyedEncodingContainer {
    var codingPath: [any CodingKey] { [] }
    private(set) var count = 0
    private let writer: CompactWriter
    private let place: Int

    init(writer: CompactWriter) {
        self.writer = writer
        place = writer.beginList()
    }

    private mutating func grow() {
        count += 1
        writer.setCount(count, at: place)
    }

    func encodeNil() throws { throw CompactError() }

    mutating func encode(_ value: Bool) {
        grow()
        writer.write(value)
    }

    mutating func encode(_ value: String) {
        grow()
        writer.write(value)
    }

    mutating func encode<Number: FixedWidthInteger & Encodable>(_ value: Number) throws {
        grow()
        try writer.writeInteger(value)
    }

    func encode<Number: BinaryFloatingPoint & Encodable>(_ value: Number) throws { throw CompactError() }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        grow()
        try value.encode(to: writer)
    }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        grow()
        return writer.container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        grow()
        return writer.unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        grow()
        return writer
    }
}

private struct CompactSingle: SingleValueEncodingContainer {
    var codingPath: [any CodingKey] { [] }
    let writer: CompactWriter

    func encodeNil() throws { throw CompactError() }
    func encode(_ value: Bool) { writer.write(value) }
    func encode(_ value: String) { writer.write(value) }
    func encode<Number: FixedWidthInteger & Encodable>(_ value: Number) throws { try writer.writeInteger(value) }
    func encode<Number: BinaryFloatingPoint & Encodable>(_ value: Number) throws { throw CompactError() }
    func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: writer) }
}

extension CompactWriter {
    func writeInteger<Number: FixedWidthInteger>(_ value: Number) throws {
        if !Number.isSigned {
            write(UInt64(truncatingIfNeeded: value))
        } else if let number = Int64(exactly: value) {
            write(number)
        } else {
            throw CompactError()
        }
    }
}
