/// HTML being written, as UTF-8.
struct HTMLBuffer {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Writes HTML as it is.
    mutating func write(_ html: String) { bytes.append(contentsOf: html.utf8) }

    /// Writes HTML as it is, on a new line.
    mutating func startLine(_ html: String = "") {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
        write(html)
    }

    /// Copies HTML as it is.
    mutating func copy(_ html: some Collection<UInt8>) { bytes.append(contentsOf: html) }

    /// Puts `html` before what was written since the buffer had `offset` bytes.
    mutating func insert(_ html: String, at offset: Int) { bytes.insert(contentsOf: html.utf8, at: offset) }

    /// Writes a text, escaped for use between tags and in attributes.
    mutating func escape(_ text: some Collection<UInt8>) {
        var rest = text[...]
        while let index = rest.firstIndex(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) {
            copy(rest[..<index])
            switch rest[index] {
            case UInt8(ascii: "&"): write("&amp;")
            case UInt8(ascii: "<"): write("&lt;")
            case UInt8(ascii: ">"): write("&gt;")
            default: write("&quot;")
            }
            rest = rest[rest.index(after: index)...]
        }
        copy(rest)
    }

    mutating func attribute(_ name: String, _ text: some Collection<UInt8>) {
        write(" \(name)=\"")
        escape(text)
        write("\"")
    }

    mutating func attribute(_ name: String, _ text: String) { attribute(name, text.utf8) }

    /// Writes an attribute with an address, percent-encoded where needed.
    mutating func attribute(_ name: String, address: String) {
        write(" \(name)=\"")
        for byte in Self.percentEncoded(address.utf8) {
            switch byte {
            case UInt8(ascii: "&"): write("&amp;")
            case UInt8(ascii: "'"): write("&#x27;")
            default: bytes.append(byte)
            }
        }
        write("\"")
    }

    /// Percent-encodes each byte that cannot be part of an address; `%` is left alone.
    static func percentEncoded(_ address: some Collection<UInt8>) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        encoded.reserveCapacity(address.count)
        for byte in address {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x21, 0x23...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E:
                encoded.append(byte)
            default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return encoded
    }
}
