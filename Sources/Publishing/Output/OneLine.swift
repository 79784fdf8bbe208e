/// Escapes a text so that it fits on one line of a list: a line break is written `\n` and a backslash `\\`. Otherwise a
/// file name with a line break could add other files to the list.
enum OneLine {
    static func written(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\n") }) else { return text }
        return text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    static func text(of line: ArraySlice<UInt8>) -> String {
        let backslash = UInt8(ascii: "\\")
        guard line.contains(backslash) else { return String(decoding: line, as: UTF8.self) }
        var text: [UInt8] = []
        var isEscaped = false
        for byte in line {
            if isEscaped {
                text.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
                isEscaped = false
            } else if byte == backslash {
                isEscaped = true
            } else {
                text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
