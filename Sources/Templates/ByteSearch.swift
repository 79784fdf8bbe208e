import Glibc

extension [UInt8] {
    /// Returns the index of the first `byte` at or after `start`, or nil without one. Templates are mostly text between few signs, which
    /// the C library steps over fastest.
    func index(of byte: UInt8, from start: Int) -> Int? {
        withUnsafeBytes { all in
            guard start < all.count, let base = all.baseAddress else { return nil }
            return memchr(base + start, Int32(byte), all.count - start).map { base.distance(to: UnsafeRawPointer($0)) }
        }
    }
}
