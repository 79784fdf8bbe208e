import CZlib

/// Decompresses gzip files and the members of ZIP archives in pieces, so that a file of any size takes little memory.
/// Not safe to share between tasks.
public final class Inflater {
    /// How compressed data is wrapped.
    public enum Wrapper: Sendable {
        /// One or several members of a gzip file (RFC 1952), whose checksums are verified.
        case gzip
        /// None (RFC 1951), as inside ZIP archives.
        case none
    }

    /// Why data cannot be unpacked.
    public enum Fault: Error, Sendable, Hashable {
        /// The data ends before it is complete.
        case truncated
        /// The data is not compressed as its wrapper says, or its checksum is wrong.
        case damaged
    }

    /// The size limit of the pieces that ``next()`` returns, in bytes.
    private static let pieceSize = 256 * 1024

    private let wrapper: Wrapper
    private let fetch: () throws -> [UInt8]
    /// zlib keeps the address of its state.
    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8] = []
    private var offset = 0
    private var isFinished = false

    /// - Parameter fetch: returns the next compressed bytes at each call; an empty array at the end.
    public init(_ wrapper: Wrapper, fetch: @escaping () throws -> [UInt8]) {
        self.wrapper = wrapper
        self.fetch = fetch
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Fails only where memory or the library is missing, which the first call of `inflate` reports.
        let bits: Int32 = wrapper == .gzip ? MAX_WBITS + 16 : -MAX_WBITS
        _ = inflateInit2_(stream, bits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Returns the next decompressed bytes; empty at the end.
    ///
    /// - Throws: ``Fault``, or what `fetch` throws.
    public func next() throws -> [UInt8] {
        while !isFinished {
            let isAtEnd = try !fill()
            let (piece, result) = unpack()
            switch result {
            case Z_OK, Z_BUF_ERROR:
                if piece.isEmpty, isAtEnd { throw Fault.truncated }
            case Z_STREAM_END:
                isFinished = try !beginsAnotherMember()
            default: throw Fault.damaged
            }
            if !piece.isEmpty { return piece }
        }
        return []
    }

    /// Returns the bytes after the compressed data that were already fetched.
    public var rest: ArraySlice<UInt8> { input[offset...] }

    /// Fetches input where none is left. Returns false at the end of the input.
    private func fill() throws -> Bool {
        guard offset == input.count else { return true }
        input = try fetch()
        offset = 0
        return !input.isEmpty
    }

    private func unpack() -> (piece: [UInt8], result: Int32) {
        var result = Z_OK
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
            input.withUnsafeMutableBufferPointer { bytes in
                stream.pointee.next_in = bytes.baseAddress.map { $0 + offset }
                stream.pointee.avail_in = UInt32(bytes.count - offset)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(Self.pieceSize)
                result = inflate(stream, Z_NO_FLUSH)
                offset = bytes.count - Int(stream.pointee.avail_in)
                count = Self.pieceSize - Int(stream.pointee.avail_out)
            }
        }
        return (piece, result)
    }

    /// Returns whether another member of a gzip file follows. Padding after the last member is ignored.
    private func beginsAnotherMember() throws -> Bool {
        guard wrapper == .gzip, try fill(), input[offset] == 0x1F else { return false }
        return inflateReset(stream) == Z_OK
    }
}
