import ASCII
import Foundation

extension StringProtocol {
    /// The text with its percent-encoding (RFC 3986) undone. The same text where the encoding is not valid.
    public var percentDecoded: String { removingPercentEncoding ?? String(self) }
}

extension String {
    /// The text as the path of a URL (RFC 3986); slashes remain.
    public var percentEncodedPath: String { percentEncoded(keeping: \.isPathByte) }

    /// The text as a value in the query of a URL, where `&` and `+` have a meaning of their own.
    public var percentEncodedQueryValue: String {
        percentEncoded { $0.isPathByte && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "+") }
    }

    /// Returns the text with every byte of its UTF-8 percent-encoded (RFC 3986) for which `isKept` is false.
    public func percentEncoded(keeping isKept: (UInt8) -> Bool) -> String {
        if utf8.allSatisfy(isKept) { return self }
        var encoded: [UInt8] = []
        encoded.reserveCapacity(utf8.count * 2)
        for byte in utf8 {
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
}

extension UInt8 {
    /// Whether addresses have the byte as it is, wherever it stands: a letter, a digit, `-`, `.`, `_` or `~` (RFC 3986, 2.3).
    public var isUnreserved: Bool { isASCIIAlphanumeric || "-._~".utf8.contains(self) }

    fileprivate var isPathByte: Bool { isUnreserved || "/!$&'()*+,;=:@".utf8.contains(self) }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
