/// The parts of one line of YAML: `  - title: Rapat  # catatan`.
struct YAMLLine {
    /// White space of any kind at the beginning.
    let indent: Substring
    /// The dashes of list items, with their spaces.
    let dashes: Substring
    /// Without quotation marks; empty where the line has no key.
    let key: Substring
    /// The colon with the white space around it. Empty where the line has no key.
    let colon: Substring
    /// Without white space at its end.
    let value: Substring
    /// The comment with the white space before it.
    let comment: Substring

    init(_ line: Substring) {
        indent = line.prefix(while: \.isWhitespace)
        var rest = line[indent.endIndex...]
        let start = rest.startIndex
        while rest.first == "-", let next = rest.dropFirst().first, next.isWhitespace {
            rest = rest.dropFirst().drop(while: \.isWhitespace)
        }
        dashes = line[start..<rest.startIndex]
        let key = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" || $0 == "-" }
        let space = rest[key.endIndex...].prefix(while: \.isWhitespace)
        let sign = rest[space.endIndex...].first
        if key.first?.isLetter == true, sign == ":" || sign == "：" {
            let end = rest[space.endIndex...].dropFirst().drop(while: \.isWhitespace).startIndex
            self.key = key
            colon = rest[key.endIndex..<end]
            rest = rest[end...]
        } else {
            self.key = rest[..<rest.startIndex]
            colon = self.key
        }
        let comment = Self.comment(of: rest)
        let written = rest[..<comment]
        value = written[..<(written.lastIndex { !$0.isWhitespace }.map(written.index(after:)) ?? written.startIndex)]
        self.comment = rest[value.endIndex...]
    }

    /// Returns where the comment at the end of a value begins. A sign between quotation marks begins none.
    private static func comment(of value: Substring) -> Substring.Index {
        let isQuoted = value.first.map("\"'".contains) ?? false
        let closing = isQuoted ? value.lastIndex { $0 == value.first } ?? value.startIndex : value.startIndex
        return value[closing...].firstRange(of: " #")?.lowerBound ?? value.endIndex
    }

    /// Everything before the value.
    var head: String { "\(indent)\(dashes)\(key)\(colon)" }

    /// The line with another value.
    func with(_ value: String) -> String { "\(head)\(value)\(comment)" }
}
