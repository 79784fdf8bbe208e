import Reading

/// The lines of a text on which its elements end, whatever is nested, found in one pass for each name of an element.
struct ElementEnds {
    private let lines: [String]
    /// The lines in lower case.
    private let folded: [String]
    /// For each line the first from it on that has a `>`, and the number of lines if none has.
    private let closing: [Int]
    /// For each line, how many up to it are text of Markdown within an element: after a blank line, and not a tag.
    private let texts: [Int]
    private var known: [String: [Int]] = [:]

    init(_ lines: [String]) {
        self.lines = lines
        folded = lines.map { $0.lowercased() }
        var closing = [Int](repeating: lines.count, count: lines.count)
        var next = lines.count
        for index in lines.indices.reversed() {
            if lines[index].contains(">") { next = index }
            closing[index] = next
        }
        self.closing = closing
        var texts: [Int] = []
        var isAfterBlank = false
        for line in lines {
            let bare = line.trimmed
            texts.append((texts.last ?? 0) + (isAfterBlank && !bare.isEmpty && !bare.hasPrefix("<") ? 1 : 0))
            isAfterBlank = bare.isEmpty
        }
        self.texts = texts
    }

    /// Returns the line that closes the element at the beginning of a line. Nil where none does, or where text follows on its line.
    mutating func end(of name: String, from index: Int) -> Int? {
        if lines[index].trimmed.hasPrefix("</") { return nil }
        let isVoid = ["img", "embed", "link"].contains(name)
        let end = isVoid ? closing[index] : ends(of: name)[index]
        guard end < lines.count else { return nil }
        return lines[end].trimmed.hasSuffix(">") ? end : nil
    }

    /// Returns whether no Markdown is in an element: no blank line, or only tags after each.
    func isPure(_ range: ClosedRange<Int>, _ name: String) -> Bool {
        guard !lines[range.lowerBound].contains("markdown=\"1\"") else { return false }
        if name == "a" || name == "span" || name == "font", range.count > 1 { return false }
        return texts[range.upperBound] == texts[range.lowerBound]
    }

    /// Returns, for each line, the first from it on after which as many elements are open as before it, and the number of lines if there is none.
    private mutating func ends(of name: String) -> [Int] {
        if let found = known[name] { return found }
        var ends = [Int](repeating: lines.count, count: lines.count)
        // Lines that wait for their end, those with more open elements before them last.
        var waiting: [(line: Int, before: Int)] = []
        var open = 0
        for index in lines.indices {
            waiting.append((index, open))
            open += Self.count("<" + name, in: folded[index]) - Self.count("</" + name, in: folded[index])
            while let last = waiting.last, open <= last.before {
                ends[last.line] = index
                waiting.removeLast()
            }
        }
        known[name] = ends
        return ends
    }

    private static func count(_ tag: String, in line: String) -> Int {
        guard line.contains("<") else { return 0 }
        return line.split(separator: tag, omittingEmptySubsequences: false).dropFirst().count { piece in
            piece.first.map { !$0.isLetter && !$0.isNumber } ?? true
        }
    }
}
