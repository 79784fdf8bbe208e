extension UInt8 {
    /// Whether the byte is one of `0` to `9`.
    @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// Whether the byte is one of `a` to `z`.
    @inlinable public var isASCIILowercase: Bool { self &- 0x61 < 26 }

    /// Whether the byte is one of `A` to `Z`.
    @inlinable public var isASCIIUppercase: Bool { self &- 0x41 < 26 }

    @inlinable public var isASCIILetter: Bool { (self | 0x20).isASCIILowercase }

    @inlinable public var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

    /// Whether the byte is a digit or one of `a` to `f`, as digests are written.
    @inlinable public var isLowercaseHexDigit: Bool { isASCIIDigit || self &- 0x61 < 6 }

    /// The small letter of a capital letter. Any other byte as it is.
    @inlinable public var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
