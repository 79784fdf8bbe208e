/// The lines of a text that are not code.
enum ProseLines {
    /// Returns the lines outside of fences that may be of interest, with spaces in the place of what is between backticks, in order.
    ///
    /// - Parameter mayMatter: whether a line in UTF-8 is looked at, so that few lines become strings.
    static func of(_ text: ArraySlice<UInt8>, where mayMatter: (ArraySlice<UInt8>) -> Bool) -> [(
        index: Int, line: String
    )] {
        var isFenced = false
        return text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { index, bytes in
            if bytes.starts(with: "```".utf8) || bytes.starts(with: "~~~".utf8) { isFenced.toggle() }
            guard !isFenced, !bytes.starts(with: "    ".utf8), mayMatter(bytes) else { return nil }
            return (index, withoutCode(String(decoding: bytes, as: UTF8.self)))
        }
    }

    private static func withoutCode(_ line: String) -> String {
        guard line.utf8.contains(UInt8(ascii: "`")) else { return line }
        var isCode = false
        var plain = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            if scalar == "`" { isCode.toggle() }
            plain.append(isCode || scalar == "`" ? " " : scalar)
        }
        return String(plain)
    }
}
