/// Arrays of numbers in the byte order of this machine, for the program itself to read again.
package struct PackedArrays {
    package private(set) var bytes: ArraySlice<UInt8>

    package init(_ bytes: ArraySlice<UInt8> = []) { self.bytes = bytes }

    /// - Parameter numbers: integers or floating-point numbers.
    package mutating func append<Number: BitwiseCopyable>(_ numbers: [Number]) {
        withUnsafeBytes(of: UInt64(numbers.count)) { bytes.append(contentsOf: $0) }
        numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// Removes the first array and returns it.
    ///
    /// - Throws: `CompactError` where the bytes end before it does.
    package mutating func take<Number: BitwiseCopyable>(_ type: Number.Type = Number.self) throws(CompactError)
        -> [Number]
    {
        let size = MemoryLayout<Number>.stride
        let head = bytes.prefix(8)
        guard head.count == 8 else { throw CompactError() }
        let count = head.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
        bytes = bytes.dropFirst(8)
        guard count <= UInt64(bytes.count / size) else { throw CompactError() }
        let body = bytes.prefix(Int(count) * size)
        bytes = bytes.dropFirst(body.count)
        return [Number](unsafeUninitializedCapacity: Int(count)) { numbers, filled in
            body.withUnsafeBytes { UnsafeMutableRawBufferPointer(numbers).copyMemory(from: $0) }
            filled = Int(count)
        }
    }
}

/// A value that consists of arrays of numbers.
package protocol Packable: Sendable {
    /// - Throws: `CompactError` where the bytes hold something else.
    init(unpacking arrays: inout PackedArrays) throws(CompactError)
    func pack(into arrays: inout PackedArrays)
}
