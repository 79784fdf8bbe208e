public import Content

extension SiteURL {
    /// The beginning of every absolute address on the portal.
    public var prefix: String { origin + basePath }

    /// Returns the absolute URL of one of the portal's addresses.
    public func absolute(_ address: String) -> String {
        prefix + Addresses.percentEncoded(address)
    }
}

extension Addresses {
    /// Returns an address as written in a URL (RFC 3986). Addresses name files literally: a `%`, `?` or `#` in one is
    /// part of a file name.
    public static func percentEncoded(_ address: String) -> String { encoded(address, keeping: isPathByte) }

    /// Returns the value of a query as written in a URL, where `&` and `+` have a meaning of their own.
    public static func percentEncoded(value: String) -> String {
        encoded(value) { isPathByte($0) && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "+") }
    }

    private static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
        if text.utf8.allSatisfy(isKept) { return text }
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count * 2)
        for byte in text.utf8 {
            if isKept(byte) {
                encoded.append(byte)
            } else {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(hexDigit(byte >> 4))
                encoded.append(hexDigit(byte & 0xF))
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Returns an address as its author wrote it, with characters encoded that URLs must not contain: spaces, quotes,
    /// brackets and others that browsers encode themselves and validators reject.
    static func legal(_ address: String) -> String {
        guard !address.utf8.allSatisfy(isURLByte) else { return address }
        var encoded: [UInt8] = []
        for byte in address.utf8 {
            if isURLByte(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 0xF)]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Letters of other scripts are kept, because browsers display and encode them.
    private static func isURLByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "/-._~!$&'()*+,;=:@".utf8.contains(byte)
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
