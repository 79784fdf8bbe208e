import ASCII

/// One pass over a text that counts what `MarkdownLimits` bounds.
struct LimitScan {
    typealias Excess = (offset: Int, construct: MarkdownLimits.Construct)

    private let text: [UInt8]
    private let limits: MarkdownLimits
    private var excess: Excess?

    private var lineCount = 0
    private var deepest = 0
    private var emphasisWork = 0
    private var closingBrackets = 0
    private var bracketWork = 0
    private var declarationWork = 0
    private var addressWork = 0
    private var emailWork = 0
    private var tableCells = 0
    private var delimiterWork = 0
    private var longestDefinition = 0
    private var definitionOffset = 0
    private var paragraph = Paragraph(start: 0)
    private var fence: CodeFence?
    /// Whether a line began like HTML. A block of HTML may hide a fence, so none is believed after it.
    private var hasHTML = false

    /// Lines up to a blank one or a new item: at least what the library takes for one paragraph or table.
    private struct Paragraph {
        var start: Int
        var lines = 0
        var delimiterRuns = 0
        var declarations = 0
        var firstDeclaration = 0
        var declarationOffsets = 0
        var definitionOffset: Int?
        var columns = 0
        /// The cells of the line before, where it can only be a row of a table.
        var cellsBefore: Int?
        /// Whether the lines are rows of a table, none of which begins another.
        var isTable = false
    }

    init(_ text: [UInt8], limits: MarkdownLimits) {
        self.text = text
        self.limits = limits
    }

    /// Returns the first place at which the text exceeds a limit.
    mutating func firstExcess() -> Excess? {
        var start = 0
        while start < text.count, excess == nil {
            var end = start
            while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
            readLine(start..<end)
            let isCRLF = end + 1 < text.count && text[end] == 0x0D && text[end + 1] == 0x0A
            start = end + (isCRLF ? 2 : 1)
        }
        endParagraph(at: text.count)
        note(closingBrackets * longestDefinition > limits.references, definitionOffset, .references)
        return excess
    }

    private mutating func note(_ exceeds: Bool, _ offset: Int, _ construct: MarkdownLimits.Construct) {
        if exceeds, excess == nil { excess = (offset, construct) }
    }

    private mutating func readLine(_ line: Range<Int>) {
        let prefix = LinePrefix(text, line)
        lineCount += 1
        deepest = max(deepest, prefix.depth)
        note(prefix.depth > limits.nesting || deepest * lineCount > limits.nestedLines, line.lowerBound, .nesting)
        if prefix.endsParagraph {
            endParagraph(at: line.lowerBound)
            paragraph = Paragraph(start: line.lowerBound)
        }
        guard !prefix.isBlank, !isCode(line, prefix) else { return }
        readText(line)
        readRow(line)
    }

    /// Whether a line is a fence of a code block outside of every list and quotation, or inside of it. Signs there mean nothing.
    private mutating func isCode(_ line: Range<Int>, _ prefix: LinePrefix) -> Bool {
        if let open = fence {
            if open.isClosed(by: text[line]) { fence = nil }
            return true
        }
        if prefix.firstByte == UInt8(ascii: "<") { hasHTML = true }
        guard !hasHTML, let opening = CodeFence(text[line]) else { return false }
        fence = opening
        paragraph = Paragraph(start: line.upperBound)
        return true
    }

    private mutating func endParagraph(at end: Int) {
        declarationWork += paragraph.declarations * end - paragraph.declarationOffsets
        note(declarationWork > limits.declarations, paragraph.firstDeclaration, .declarations)
        if let offset = paragraph.definitionOffset, end - paragraph.start > longestDefinition {
            longestDefinition = end - paragraph.start
            definitionOffset = offset
        }
    }

    private mutating func readText(_ line: Range<Int>) {
        var word = Word(start: line.lowerBound)
        var emails = 0
        for index in line {
            let byte = text[index]
            switch byte {
            case 0x09, 0x0B, 0x0C, 0x20:
                endWord(word, at: index)
                word = Word(start: index + 1)
            case UInt8(ascii: "@"): emails += 1
            case UInt8(ascii: ")"): word.addresses += 1
            case UInt8(ascii: ":"):
                if self.byte(after: index) == UInt8(ascii: "/") { word.addresses += 1 }
                if index > line.lowerBound, text[index - 1] == UInt8(ascii: "]") { paragraph.definitionOffset = index }
            case UInt8(ascii: "w"):
                if self.byte(after: index) == byte, index + 3 < line.upperBound, text[index + 3] == UInt8(ascii: ".") {
                    word.addresses += 1
                }
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                if index == line.lowerBound || text[index - 1] != byte { readDelimiterRun(at: index) }
            case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"): readSign(byte, at: index)
            default: break
            }
        }
        endWord(word, at: line.upperBound)
        emailWork += emails * line.count
        note(emailWork > limits.emailAddresses, line.lowerBound, .emailAddresses)
    }

    private mutating func readDelimiterRun(at index: Int) {
        emphasisWork += paragraph.delimiterRuns
        paragraph.delimiterRuns += 1
        note(emphasisWork > limits.emphasis, index, .emphasis)
    }

    /// A bracket or "<".
    private mutating func readSign(_ byte: UInt8, at index: Int) {
        let next = self.byte(after: index)
        switch byte {
        case UInt8(ascii: "["):
            if index > 0, text[index - 1] == UInt8(ascii: "!") { paragraph.delimiterRuns += 1 }
            if next == UInt8(ascii: "&") { note(isCaretEntity(index + 1), index, .footnoteEntity) }
        case UInt8(ascii: "]"):
            closingBrackets += 1
            bracketWork += paragraph.delimiterRuns
            note(bracketWork > limits.brackets, index, .brackets)
        default:
            guard next == UInt8(ascii: "!") || next == UInt8(ascii: "?") else { return }
            if paragraph.declarations == 0 { paragraph.firstDeclaration = index }
            paragraph.declarations += 1
            paragraph.declarationOffsets += index
        }
    }

    private func byte(after index: Int) -> UInt8? { index + 1 < text.count ? text[index + 1] : nil }

    private struct Word {
        let start: Int
        var addresses = 0
    }

    private mutating func endWord(_ word: Word, at end: Int) {
        guard word.addresses > 0 else { return }
        addressWork += word.addresses * (end - word.start)
        note(addressWork > limits.addresses, word.start, .addresses)
    }

    private mutating func readRow(_ line: Range<Int>) {
        // A line without pipes that begins with a letter cannot be a row.
        guard !text[line.lowerBound].isASCIILetter || text[line].contains(UInt8(ascii: "|")) else {
            paragraph.lines += 1
            paragraph.cellsBefore = nil
            tableCells += paragraph.columns
            return note(tableCells > limits.tableCells, line.lowerBound, .tableCells)
        }
        var pipes = 0
        var hasHyphen = false
        var hasColon = false
        var hasText = false
        var hasEscape = false
        for index in line {
            switch text[index] {
            case UInt8(ascii: "|"): pipes += 1
            case UInt8(ascii: "\\"), UInt8(ascii: "`"):
                hasEscape = true
                hasText = true
            case UInt8(ascii: "-"): hasHyphen = true
            case UInt8(ascii: ":"): hasColon = true
            case 0x09, 0x0B, 0x0C, 0x20, UInt8(ascii: ">"): break
            default: hasText = true
            }
        }
        note(pipes > limits.tableColumns, line.lowerBound, .tableColumns)
        paragraph.lines += 1
        // A row between pipes has one cell less than pipes, whatever is in it.
        let isRow =
            pipes > 1 && text[line.lowerBound] == UInt8(ascii: "|") && text[line.upperBound - 1] == UInt8(ascii: "|")
        let cells = isRow && !hasEscape ? pipes - 1 : nil
        defer { paragraph.cellsBefore = cells }
        if !hasText, hasHyphen, hasColon || pipes > 0, !paragraph.isTable {
            paragraph.isTable = cells != nil && cells == paragraph.cellsBefore && isDelimiterRow(line)
            paragraph.columns = max(paragraph.columns, pipes + 1)
            delimiterWork += (line.upperBound - paragraph.start) * (paragraph.lines + 30)
            note(delimiterWork > limits.tableDelimiters, line.lowerBound, .tableDelimiters)
        }
        tableCells += paragraph.columns
        note(tableCells > limits.tableCells, line.lowerBound, .tableCells)
    }

    /// Whether every cell of a row between pipes is a delimiter such as `---` or `:-:`.
    private func isDelimiterRow(_ line: Range<Int>) -> Bool {
        text[line].dropFirst().dropLast().split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            .allSatisfy { cell in
                var marks = cell.drop { $0 == 0x20 || $0 == 0x09 }
                while let last = marks.last, last == 0x20 || last == 0x09 { marks.removeLast() }
                if marks.first == UInt8(ascii: ":") { marks.removeFirst() }
                if marks.last == UInt8(ascii: ":") { marks.removeLast() }
                return !marks.isEmpty && marks.allSatisfy { $0 == UInt8(ascii: "-") }
            }
    }

    /// Whether an entity that means "^" begins here: `&Hat;`, `&#94;` or `&#x5E;`.
    private func isCaretEntity(_ start: Int) -> Bool {
        let entity = String(decoding: text[start..<min(start + 12, text.count)], as: UTF8.self)
        guard let end = entity.firstIndex(of: ";") else { return false }
        let name = entity[..<end].dropFirst()
        if name == "Hat" { return true }
        guard name.first == "#" else { return false }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        return Int(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10) == 0x5E
    }
}
