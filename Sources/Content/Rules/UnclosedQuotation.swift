import ASCII
import Diagnostics
import Reading

/// A quotation mark without the one that belongs to it.
enum UnclosedQuotation {
    static let rule = Rule.warning(
        "unclosed-quotation",
        title: LocalizedText(id: "Tanda kutip tanpa pasangan", en: "Quotation mark without its pair"),
        explanation: """
            Bila tanda kutip tidak ditutup, pembaca tidak tahu sampai mana kata narasumber. Dilaporkan hanya bila satu-satunya alinea \
            di naskah itu yang tanda kutipnya ganjil, dan alinea berikutnya tidak melanjutkan kutipannya dengan tanda kutip pula. \
            Tanda inci (5") tidak dihitung.
            """,
        en: """
            Where a quotation is not closed, readers do not know where the words of the person quoted end. It is reported only where a \
            single paragraph of the text has an odd number of marks, and where the next one does not go on with a mark. Inches (5") are \
            not counted.
            """,
        wrong: "Wali kota berkata, \"Kami siap membantu warga.",
        right: "Wali kota berkata, \"Kami siap membantu warga.\""
    )

    /// A paragraph that is being read.
    private struct Paragraph {
        var marks = 0
        /// Where the marks are that have no pair yet.
        var open: [(place: Int, mark: Mark)] = []
        /// Whether a mark may be one of inches.
        var isDoubtful = false
        var beginsWithMark = false

        var isOdd: Bool { marks % 2 == 1 && !isDoubtful }
    }

    /// Returns the diagnostic for the one paragraph with a mark that has no pair. Nil where there is none, and where there are several,
    /// which may belong together.
    static func diagnostic(in prose: Prose) -> Diagnostic? {
        guard prose.contains(oneOf: ["\"", "“", "”", "«", "»"]) else { return nil }
        let paragraphs = paragraphs(of: prose.text)
        let odd = paragraphs.indices.filter { paragraphs[$0].isOdd }
        guard odd.count == 1, let index = odd.first, let place = paragraphs[index].open.last?.place,
            !paragraphs.dropFirst(index + 1).prefix(1).contains(where: \.beginsWithMark)
        else { return nil }
        let written = String(decoding: prose.text[place...].prefix { $0 >= 0x20 }, as: UTF8.self).cut(at: 40)
        return Diagnostic(
            rule,
            at: prose.place(of: place),
            id: "tanda kutip ini tidak berpasangan: \(written.quotable)",
            en: "this quotation mark has no pair: \(written.quotable)",
            help: "tulis pasangannya di tempat kutipan mulai atau berakhir",
            en: "write its pair where the quotation begins or ends"
        )
    }

    /// Returns the paragraphs of a text with their marks, without tables and the targets of links.
    private static func paragraphs(of text: [UInt8]) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var current = Paragraph()
        var hasText = false
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            defer { start = end + 1 }
            let first = text[start..<end].firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            guard let first else {
                if hasText { paragraphs.append(current) }
                (current, hasText) = (Paragraph(), false)
                continue
            }
            guard text[first] != UInt8(ascii: "|") else { continue }
            read(text[first..<end], of: text, into: &current, isFirst: !hasText)
            hasText = true
        }
        return hasText ? paragraphs + [current] : paragraphs
    }

    private static func read(
        _ line: ArraySlice<UInt8>,
        of text: [UInt8],
        into paragraph: inout Paragraph,
        isFirst: Bool
    ) {
        var isTarget = false
        var index = line.startIndex
        while index < line.endIndex {
            defer { index += 1 }
            switch text[index] {
            case UInt8(ascii: "(") where index > line.startIndex && text[index - 1] == UInt8(ascii: "]"):
                isTarget = true
            case UInt8(ascii: ")"): isTarget = false
            default: break
            }
            guard !isTarget, let mark = Mark(at: index, in: line) else { continue }
            let before = index > line.startIndex ? text[index - 1] : 0x20
            if mark == .straight, before.isASCIIDigit { paragraph.isDoubtful = true }
            // No letter precedes an opening mark, except in texts whose signs were garbled. German books turn their guillemets round.
            if mark.isOpening, before >= 0x80 || mark.isGuillemet && isLetter(before) { paragraph.isDoubtful = true }
            if isFirst, !line[..<index].contains(where: isLetter) { paragraph.beginsWithMark = true }
            let isClosing = mark == .straight ? !paragraph.open.isEmpty : !mark.isOpening
            if isClosing, let open = paragraph.open.last, mark.mayClose(open.mark) {
                paragraph.open.removeLast()
            } else {
                paragraph.open.append((index, mark))
            }
            paragraph.marks += 1
            index += mark.length - 1
        }
    }

    private enum Mark {
        case straight, open, close, openGuillemet, closeGuillemet

        init?(at index: Int, in line: ArraySlice<UInt8>) {
            switch line[index] {
            case 0x22: self = .straight
            case 0xE2 where line[index...].starts(with: "“".utf8): self = .open
            case 0xE2 where line[index...].starts(with: "”".utf8): self = .close
            case 0xC2 where line[index...].starts(with: "«".utf8): self = .openGuillemet
            case 0xC2 where line[index...].starts(with: "»".utf8): self = .closeGuillemet
            default: return nil
            }
        }

        var isOpening: Bool { self == .open || self == .openGuillemet }
        var isGuillemet: Bool { self == .openGuillemet || self == .closeGuillemet }
        var length: Int { self == .straight ? 1 : isGuillemet ? 2 : 3 }

        /// Whether it ends what the other mark begins. A straight one may belong to a curly one.
        func mayClose(_ other: Mark) -> Bool {
            switch self {
            case .straight: !other.isGuillemet
            case .close: other == .open || other == .straight
            case .closeGuillemet: other == .openGuillemet
            case .open, .openGuillemet: false
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetter }
}
