import ASCII
import Patterns

/// What the parsed tree says about the lines of a text: which of them are not prose, and what was taken for code.
struct BlockLines {
    /// Lines of code and raw HTML, counted from 1, in no order.
    private(set) var verbatim: [ClosedRange<Int>] = []
    /// The number of columns by the line of each row below a table's heading.
    private(set) var rows: [Int: Int] = [:]
    /// The lines on which items of lists begin.
    private(set) var itemLines: Set<Int> = []
    private(set) var tableLines: Set<Int> = []
    /// Blocks that may have been meant as something else, by their lines; every fenced block is one.
    private(set) var suspects: [(kind: MarkdownSlip.Kind, lines: ClosedRange<Int>)] = []

    /// The first lines of indented prose that is in no item and no quotation.
    private(set) var outerCode: Set<Int> = []

    /// Items in the order of the text: whether they have bullets, and their columns.
    private(set) var items: [Item] = []

    /// An item of a list.
    struct Item {
        let line: Int
        let column: Int
        let lastLine: Int
        let hasBullet: Bool
    }

    /// The items of each numbered list, with the numbers that the page shows.
    private(set) var numbered: [[(line: Int, column: Int, number: Int)]] = []

    /// Takes note of a block on the way through the tree.
    mutating func enter(_ node: CmarkNode, _ kind: CmarkNode.Kind) {
        switch kind {
        case .codeBlock:
            let lines = node.startLine...max(node.startLine, node.endLine)
            verbatim.append(lines)
            if node.isFenced {
                suspects.append((.unclosedCode, lines))
                if Prose.isProse(fenceInfo: node.codeInfo) { suspects.append((.wordsAfterFence, lines)) }
                if Prose.isMarkdown(fenceInfo: node.codeInfo) { suspects.append((.fencedMarkdown, lines)) }
            } else if Prose.isProse(node.literal) {
                suspects.append((.indentedProse, lines))
                if case .document? = node.parent?.kind { outerCode.insert(node.startLine) }
            }
        case .htmlBlock:
            verbatim.append(node.startLine...max(node.startLine, node.endLine))
        case .heading(_, isSetext: true):
            if Prose.isParagraph(node.content) {
                suspects.append((.paragraphAsHeading, node.startLine...node.endLine))
            }
        case .tableRow:
            readRow(node)
        case .list:
            readNumbers(node)
        default:
            break
        }
    }

    private mutating func readNumbers(_ list: CmarkNode) {
        for item in sequence(first: list.firstChild, next: { $0?.next }) {
            guard let item else { break }
            itemLines.insert(item.startLine)
            items.append(
                Item(
                    line: item.startLine,
                    column: item.startColumn,
                    lastLine: item.firstChild.map { max($0.startLine, $0.endLine) } ?? item.startLine,
                    hasBullet: list.listStart == nil
                )
            )
        }
        guard let start = list.listStart, let first = list.firstChild, first.next != nil else { return }
        let items = sequence(first: first, next: \.next).enumerated()
        numbered.append(items.map { ($1.startLine, $1.startColumn, start + $0) })
    }

    private mutating func readRow(_ row: CmarkNode) {
        guard row.startLine > 0 else { return }
        tableLines.insert(row.startLine)
        guard !row.isHeaderRow else {
            // The line of dashes. The line of a heading that a paragraph precedes is not known exactly.
            if let next = row.next { tableLines.formUnion([next.startLine - 1, next.startLine - 2]) }
            tableLines.insert(row.startLine + 1)
            return
        }
        rows[row.startLine] = row.parent?.columnAlignments.count
    }
}

/// Tells prose from code.
enum Prose {
    /// Whether a text that is indented like code reads as sentences.
    static func isProse(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let words = text.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        if isMarked(text) { return true }
        guard words.count >= 4 else { return isName(words) }
        let plain = words.count { isWord($0) }
        return plain * 10 >= words.count * 8 && !text.contains { $0 == 0x7B || $0 == 0x7D || $0 == 0x3D }
            && startsLikeSentence(text)
    }

    /// Whether the words after a fence are more than the name of a language and its options.
    static func isProse(fenceInfo info: UnsafeBufferPointer<UInt8>) -> Bool {
        let words = info.split { $0 == 0x20 || $0 == 0x09 }
        guard words.count > 1, !info.contains(where: { "={}\"'".utf8.contains($0) }) else { return false }
        return words[0].last == UInt8(ascii: ":") || words.count > 2
    }

    /// Whether the words after a fence name Markdown.
    static func isMarkdown(fenceInfo info: UnsafeBufferPointer<UInt8>) -> Bool {
        ["markdown", "md"].contains { info.elementsEqual($0.utf8) }
    }

    /// Whether a few words are a name or a title, such as "Kepala Dinas," below a letter.
    private static func isName(_ words: [Slice<UnsafeBufferPointer<UInt8>>]) -> Bool {
        guard let last = words.last?.last, last == UInt8(ascii: ",") || words.count > 1 else { return false }
        return words.allSatisfy { word in
            let letters = word.last == UInt8(ascii: ",") ? word.dropLast() : word
            return letters.count > 2 && letters.first?.isASCIIUppercase == true
                && letters.dropFirst().allSatisfy(\.isASCIILetter)
        }
    }

    private static let item = Pattern(/(?:[-*•]|\(?(?:\d{1,2}|[a-z])[.)])\s+\p{L}{2}/)

    /// Whether a text begins as a heading or the text of a footnote does in Markdown, or is a list or a table of it.
    private static func isMarked(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let lines = text.split { $0 == 0x0A || $0 == 0x0D }.lazy.map { String(decoding: $0, as: UTF8.self) }
        let isTable = lines.count > 1 && lines.allSatisfy { $0.hasPrefix("|") && $0.drop { $0 == "|" }.contains("|") }
        let isList =
            lines.count > 1
            && lines.allSatisfy { line in
                line.prefixMatch(of: item) != nil
                    && !line.contains { ":=<>{}()$`_/".contains($0) }
            }
        if isTable || isList { return true }
        let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
        if line.starts(with: "[^".utf8), line.contains(0x3A) { return true }
        let hashes = line.prefix { $0 == UInt8(ascii: "#") }.count
        guard (2...6).contains(hashes), line.count > hashes + 2 else { return false }
        return line[hashes] == 0x20 && line[hashes + 1].isASCIIUppercase
    }

    private static let sentenceEnd = Pattern(/\p{Ll}{3}[.…]["'”’*_]*$/)
    private static let twoSentences = Pattern(/\p{Ll}{4,}[.!?] \p{Lu}/)
    private static let quotation = Pattern(/["“].*[,?!]["”] (?:kata|ujar|tutur|jelas|ungkap|imbuh|tegas)(?:nya)?\b.*/)
    private static let nameAndRole = Pattern(/^\p{Lu}[\p{L} ]{1,30} : \S/)

    /// Whether a text has several lines or reads as a sentence: it ends as sentences do, holds the end of one, or is a name and
    /// what it is, such as "Penulis : Humas".
    static func isParagraph(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = SourceLines.trimmedEnd(of: text, 0, text.count)
        guard !text[..<end].contains(0x0A) else { return true }
        let line = String(decoding: text[..<end], as: UTF8.self)
        let last = line.last { !"*_\"'”’)".contains($0) }
        let words = line.split(separator: " ").count
        if let last, ",;".contains(last) || line.contains(sentenceEnd) && words > 1 { return true }
        if let last, "!?:".contains(last), end > 60 { return true }
        return line.contains(twoSentences) || line.contains(nameAndRole) || words > 14
            || line.wholeMatch(of: quotation) != nil
    }

    private static func startsLikeSentence(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first(where: { !SourceLines.isSpace($0) }) else { return false }
        let isSign = first == UInt8(ascii: "\"") || first == UInt8(ascii: "(") || first == UInt8(ascii: "*")
        return first.isASCIIUppercase || first >= 0x80 || isSign || first == UInt8(ascii: "[")
    }

    /// A word of letters, with signs that sentences have around it.
    private static func isWord(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let opening = Set("\"'(*_[".utf8)
        let closing = Set("\"')*_].,;:!?".utf8)
        var middle = word.drop { opening.contains($0) }
        while let last = middle.last, closing.contains(last) { middle = middle.dropLast() }
        guard !middle.isEmpty else { return false }
        return middle.allSatisfy {
            $0.isASCIIAlphanumeric || $0 >= 0x80 || "-'./,".utf8.contains($0)
        }
    }
}
