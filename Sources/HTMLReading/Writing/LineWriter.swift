/// Writes the runs of a paragraph, heading or table cell as one line of Markdown.
struct LineWriter {
    /// Whether line breaks are impossible, as in headings and tables.
    var isOneLine = false
    var isInTable = false

    /// Returns the text, with a backslash at the end of each broken line.
    func write(_ runs: [Run]) -> String { write(runs.tidied[...], open: [], preceding: "", following: "") }

    private enum Mark: CaseIterable {
        case link, strong, emphasis, struck

        var sign: String {
            switch self {
            case .link: ""
            case .strong: "**"
            case .emphasis: "*"
            case .struck: "~~"
            }
        }

        /// The mark with the same delimiter character.
        var other: Mark? {
            switch self {
            case .strong: .emphasis
            case .emphasis: .strong
            case .link, .struck: nil
            }
        }

        func isOn(_ marks: Marks) -> Bool {
            switch self {
            case .link: marks.link != nil
            case .strong: marks.isStrong
            case .emphasis: marks.isEmphasised
            case .struck: marks.isStruck
            }
        }
    }

    /// - Parameters:
    ///   - open: the marks that are already open.
    ///   - preceding: the text before the runs.
    ///   - following: the text after the runs, as returned by `beginning`.
    private func write(_ runs: ArraySlice<Run>, open: [Mark], preceding: String, following: String) -> String {
        var text = ""
        var rest = runs
        while let run = rest.first {
            // Overlapping marks are split where one ends, possibly next to a space.
            if Self.cutLeadingSpace(from: &rest, besides: open) {
                text += " "
                continue
            }
            guard let (mark, length) = Self.longest(in: rest, besides: open) else {
                rest = rest.dropFirst()
                let next = rest.first.map { Self.beginning(of: $0, besides: open) } ?? following
                let meetsSign = rest.isEmpty && open.contains { $0 != .link }
                let meetsText = next == "\n" || next.first.map { !$0.isWhitespace } ?? false
                text += write(run, isInLink: open.contains(.link), meetsMore: meetsSign || meetsText)
                continue
            }
            var marked = rest.prefix(length)
            rest = rest.dropFirst(length)
            let space = Self.cutTrailingSpace(from: &marked)
            let next = rest.first.map { Self.beginning(of: $0, besides: open) } ?? following
            // The last characters are enough to decide how a delimiter is read.
            let soFar = text.utf8.count > 64 ? String(text.suffix(16)) : preceding + text
            // An exclamation mark before a link would turn it into a picture.
            if mark == .link, text.utf8.last == UInt8(ascii: "!") {
                text.removeLast()
                text += "\\!"
            }
            text +=
                write(marked, as: mark, open: open, preceding: soFar, following: space.isEmpty ? next : space) + space
        }
        return text
    }

    /// Writes runs that share a mark, with its delimiters where they would be read as such.
    private func write(_ runs: ArraySlice<Run>, as mark: Mark, open: [Mark], preceding: String, following: String)
        -> String
    {
        var inner = write(runs, open: open + [mark], preceding: preceding + mark.sign, following: following)
        if mark == .link, let link = runs.first?.marks.link {
            return "[" + inner + "](" + MarkdownEscape.destination(link) + ")"
        }
        if let other = mark.other, !runs.allSatisfy({ other.isOn($0.marks) }), Self.isUncertain(inner) {
            inner = write(runs, open: open + [mark, other], preceding: preceding + mark.sign, following: following)
        }
        if Self.canStand(mark, around: inner, preceding: preceding, following: following) {
            return mark.sign + inner + mark.sign
        }
        return write(runs, open: open + [mark], preceding: preceding, following: following)
    }

    /// Removes the space at the start of the first run, where a mark would begin with it.
    private static func cutLeadingSpace(from runs: inout ArraySlice<Run>, besides open: [Mark]) -> Bool {
        let index = runs.startIndex
        guard case .text(let text) = runs[index].content, text.hasPrefix(" "),
            Mark.allCases.contains(where: { $0.isOn(runs[index].marks) && !open.contains($0) })
        else { return false }
        if text.utf8.count == 1 { runs.removeFirst() } else { runs[index].content = .text(String(text.dropFirst())) }
        return true
    }

    /// Removes and returns the space at the end of the last run.
    private static func cutTrailingSpace(from runs: inout ArraySlice<Run>) -> String {
        guard let last = runs.last, case .text(let text) = last.content, text.hasSuffix(" ") else { return "" }
        runs[runs.endIndex - 1].content = .text(String(text.dropLast()))
        return " "
    }

    /// Returns the longest mark of the first run and the number of runs it covers.
    private static func longest(in runs: ArraySlice<Run>, besides open: [Mark]) -> (Mark, Int)? {
        guard let first = runs.first, first.content != .lineBreak else { return nil }
        var best: (mark: Mark, length: Int)?
        for mark in Mark.allCases where mark.isOn(first.marks) && !open.contains(mark) {
            let length = runs.prefix { mark.isOn($0.marks) && (mark != .link || $0.marks.link == first.marks.link) }
                .count
            if length > best?.length ?? 0 { best = (mark, length) }
        }
        return best
    }

    /// Returns whether delimiters at an edge, beside punctuation, could merge with those around them and be read differently.
    private static func isUncertain(_ inner: String) -> Bool {
        let first = inner.first { $0 != "*" }
        let last = inner.last { $0 != "*" }
        return inner.hasPrefix("*") && !(first.map(isWord) ?? false)
            || inner.hasSuffix("*") && !(last.map(isWord) ?? false)
    }

    /// Returns the first characters written for a run: a character, or a delimiter and a character.
    private static func beginning(of run: Run, besides open: [Mark]) -> String {
        let marks = Mark.allCases.filter { $0.isOn(run.marks) && !open.contains($0) }
        if case .text(let text) = run.content, text.hasPrefix(" ") { return " " }
        if marks.contains(.link) { return "[" }
        let sign = marks.first?.sign.prefix(1) ?? ""
        switch run.content {
        case .text(let text): return String(sign + text.prefix(1))
        case .code: return sign + "`"
        case .lineBreak: return "\n"
        case .picture: return sign + "!"
        }
    }

    /// Returns whether delimiters around a text would be read as such, by CommonMark's rules for left- and
    /// right-flanking runs, applied slightly more strictly because adjacent delimiters count as one run.
    private static func canStand(_ mark: Mark, around inner: String, preceding: String, following: String) -> Bool {
        guard let first = inner.first, let last = inner.last, !first.isWhitespace, !last.isWhitespace else {
            return false
        }
        let opens = isWord(first) || (preceding.last.map(isApart) ?? true)
        let closes = isWord(last) || following.allSatisfy(isApart)
        let sign = mark.sign.first
        let meetsSign = following.first == sign && !following.isEmpty || preceding.last == sign && !isNested(preceding)
        return opens && closes && !meetsSign
    }

    /// Returns whether the delimiter at the end opens, rather than closing or being escaped.
    private static func isNested(_ text: String) -> Bool {
        let signs = text.reversed().prefix { $0 == "*" || $0 == "~" }
        let previous = text.dropLast(signs.count).last
        return previous == nil || previous?.isWhitespace == true || "([\u{201C}\u{2018}\"'".contains(previous ?? " ")
    }

    /// Returns whether a character is neither white space nor punctuation in every version of Unicode.
    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    /// Returns whether a character is white space or punctuation in every version of Unicode. cmark-gfm looks past a
    /// tilde at the character before it.
    private static func isApart(_ character: Character) -> Bool {
        guard character != "~" else { return false }
        return character.isWhitespace || character.isPunctuation || character.isASCII && !isWord(character)
    }

    /// - Parameter meetsMore: whether anything other than a space follows directly.
    private func write(_ run: Run, isInLink: Bool, meetsMore: Bool) -> String {
        switch run.content {
        case .text(let text): MarkdownEscape(isInTable: isInTable, isInLink: isInLink, meetsMore: meetsMore).text(text)
        case .code(let text): code(text)
        case .lineBreak: isOneLine ? " " : "\\\n"
        case .picture(let source, let alt):
            "![" + MarkdownEscape(isInTable: isInTable, isInLink: true).text(HTMLText.collapsed(alt)) + "]("
                + MarkdownEscape.destination(source) + ")"
        }
    }

    private func code(_ text: String) -> String {
        let line = text.split(omittingEmptySubsequences: false) { $0.isNewline }.joined(separator: " ")
        guard line.contains(where: { $0 != " " }) else { return " " }
        let fence = String(repeating: "`", count: MarkdownEscape.longestRun(of: "`", in: line) + 1)
        let needsSpace = line.hasPrefix("`") || line.hasSuffix("`") || line.hasPrefix(" ") && line.hasSuffix(" ")
        let content =
            isInTable ? line.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : line
        return fence + (needsSpace ? " " : "") + content + (needsSpace ? " " : "") + fence
    }
}

extension MarkdownEscape {
    static func longestRun(of sign: Character, in text: String) -> Int {
        var longest = 0
        var current = 0
        for character in text {
            current = character == sign ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
