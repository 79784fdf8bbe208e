/// Texts on one line of a list: a line break is written `\n` and a backslash `\\`. Otherwise the name of a file could claim
/// other files.
enum OneLine {
    static func written(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\n") }) else { return text }
        return text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    static func text(of line: some StringProtocol) -> String {
        guard line.utf8.contains(UInt8(ascii: "\\")) else { return String(line) }
        var text = ""
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if isEscaped {
                text.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
