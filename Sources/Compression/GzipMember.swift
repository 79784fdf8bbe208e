import CZlib

/// Compresses bytes in pieces into one member of a gzip file (RFC 1952), without a name and a time: equal bytes give equal
/// members. Not safe to share between tasks.
public final class GzipMember {
    /// Compression failed, for want of memory.
    public struct Fault: Error, Sendable {}

    /// zlib keeps the address of its state.
    private let stream: UnsafeMutablePointer<z_stream>
    private static let pieceSize = 256 * 1024

    public init() throws(Fault) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let (size, bits) = (Int32(MemoryLayout<z_stream>.size), MAX_WBITS + 16)
        guard
            deflateInit2_(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
                == Z_OK
        else { throw Fault() }
    }

    deinit {
        deflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Adds bytes, and passes on what is compressed so far.
    public func add(_ bytes: [UInt8], _ write: ([UInt8]) throws -> Void) throws {
        try pack(bytes, Z_NO_FLUSH, write)
    }

    /// Ends the member, and passes on what was not yet passed on. Nothing may be added after this.
    public func finish(_ write: ([UInt8]) throws -> Void) throws { try pack([], Z_FINISH, write) }

    private func pack(_ bytes: [UInt8], _ flush: Int32, _ write: ([UInt8]) throws -> Void) throws {
        var offset = 0
        var isFull = true
        while isFull {
            var result = Z_OK
            let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { output, count in
                bytes.withUnsafeBufferPointer { input in
                    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress).map { $0 + offset }
                    stream.pointee.avail_in = UInt32(input.count - offset)
                    stream.pointee.next_out = output.baseAddress
                    stream.pointee.avail_out = UInt32(Self.pieceSize)
                    result = deflate(stream, flush)
                    offset = input.count - Int(stream.pointee.avail_in)
                    count = Self.pieceSize - Int(stream.pointee.avail_out)
                    isFull = stream.pointee.avail_out == 0
                }
            }
            guard result == Z_OK || result == Z_BUF_ERROR || result == Z_STREAM_END else { throw Fault() }
            if !piece.isEmpty { try write(piece) }
        }
    }
}
