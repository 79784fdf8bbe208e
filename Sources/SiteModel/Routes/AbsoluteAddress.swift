public import Content
import Serialization

extension SiteURL {
    /// The beginning of every absolute address on the portal.
    public var prefix: String { origin + basePath }

    /// Returns the absolute URL of one of the portal's addresses.
    public func absolute(_ address: String) -> String {
        prefix + Addresses.percentEncoded(address)
    }
}

extension Addresses {
    /// Returns an address as written in a URL (RFC 3986). Addresses name files literally: a `%`, `?` or `#` in one is part of a file name.
    public static func percentEncoded(_ address: String) -> String { address.percentEncoded(keeping: isPathByte) }

    /// Returns the value of a query as written in a URL, where `&` and `+` have a meaning of their own.
    public static func percentEncoded(value: String) -> String {
        value.percentEncoded { isPathByte($0) && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "+") }
    }

    /// Returns an address as its author wrote it, with characters encoded that URLs must not contain: spaces, quotes,
    /// brackets and others that browsers encode themselves and validators reject.
    static func legal(_ address: String) -> String { address.percentEncoded(keeping: isURLByte) }

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
}
