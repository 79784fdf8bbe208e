/// Reads the path of a request.
enum RequestPath {
    /// The path as the portal names its files, or nil where no file of a portal can be meant: one that leads upwards, hides
    /// a slash, holds NUL or a backslash, or is not UTF-8.
    static func decoded(_ path: String) -> String? {
        guard path.hasPrefix("/"), !path.hasPrefix("//") else { return nil }
        var bytes: [UInt8] = []
        var rest = path.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            let hidden = high << 4 | low
            if hidden == UInt8(ascii: "/") { return nil }
            bytes.append(hidden)
        }
        if bytes.contains(0) || bytes.contains(UInt8(ascii: "\\")) { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.contains(".") || parts.contains("..") ? nil : text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
