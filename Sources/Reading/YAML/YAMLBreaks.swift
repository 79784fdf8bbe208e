import Yams

/// The line ends of YAML 1.1 that no editor counts: U+0085, U+2028 and U+2029. Without them, the places that the parser gives are those of the text.
struct YAMLBreaks {
    /// For each line of the parser, the line of the text that it is in and the scalars before it there, both counted from 0. Empty where the
    /// text has none of these signs.
    private let starts: [(line: Int, column: Int)]

    init(_ text: String) {
        // All three have bytes of their own in UTF-8, of which most texts have none.
        guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }), text.unicodeScalars.contains(where: Self.isBreak)
        else {
            starts = []
            return
        }
        var starts = [(line: 0, column: 0)]
        var (line, column) = (0, 0)
        for scalar in text.unicodeScalars {
            column += 1
            if scalar == "\n" { (line, column) = (line + 1, 0) }
            if scalar == "\n" || Self.isBreak(scalar) { starts.append((line, column)) }
        }
        self.starts = starts
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    /// Returns the line and column of a place, both counted from 1.
    func place(of mark: Mark) -> (line: Int, column: Int) {
        guard starts.indices.contains(mark.line - 1) else { return (mark.line, mark.column) }
        let start = starts[mark.line - 1]
        return (start.line + 1, start.column + mark.column)
    }
}
