/// A place at which a text reads like Markdown and is not, or is Markdown and hardly meant so: the page would show signs
/// as they are typed, or leave out what was written.
public struct MarkdownSlip: Sendable, Hashable, Codable {
    public enum Kind: Sendable, Hashable, Codable {
        /// `[teks](media/SK Tim.pdf)`.
        case spacesInDestination
        /// `[teks](https://kota.example dan seterusnya`.
        case unclosedDestination
        /// `[teks] (https://kota.example)`.
        case spaceBeforeDestination
        /// `teks](https://kota.example)` and `[teks](` without one of the square brackets, `[teks]{https://kota.example}`.
        case wrongBracket
        /// `! [Foto](media/foto.jpg)`.
        case spaceBeforeBracket
        /// `<www.kota.example>` and `https: //kota.example`, which become no link.
        case brokenScheme
        /// `https://kota.example\` at the end of a line.
        case breakInAddress
        /// `(teks)[https://kota.example]`.
        case reversedLink
        /// `[teks][ref]` without `[ref]: …`.
        case undefinedReference
        /// `[Foto]: Humas` that no link uses: the line is left out.
        case unusedDefinition
        /// `[](https://kota.example)`.
        case linkWithoutText
        /// `##Judul`.
        case headingWithoutSpace
        /// `##` with nothing after it.
        case emptyHeading
        /// `** tebal **` and `**Catatan:**isi`.
        case emphasisSpacing
        /// `**tebal` without the signs that end it.
        case unclosedEmphasis
        /// `*PENGUMUMAN*`, which a chat shows in bold and a page in italics.
        case chatBold
        /// A heading with more signs than Markdown knows levels: `####### Judul`.
        case deepHeading
        /// `Isi. ## Judul` and `**## Judul**`: the signs of a heading that do not begin their line.
        case headingInLine
        /// `\## Judul`, `\*\*tebal\*\*`: Markdown with backslashes before its signs, as programs write what is to be shown as typed.
        case escapedMarkup
        /// `＃ Judul` and `＊ butir`: the wide forms of signs.
        case wideSigns
        /// A special space, such as a no-break space, before or after a sign that would begin a block.
        case specialSpace
        /// `1.satu`, `-satu`.
        case listWithoutSpace
        /// `1\. satu` and `\- satu` in several lines, as programs write lines that must not become a list.
        case escapedList
        /// Lines that begin with a sign for bullets that Markdown does not know, such as `•`.
        case foreignBullets
        /// A bullet or a number alone on its line, with the text of its item on the next.
        case emptyItem
        /// Lines that were typed one below the other and become one paragraph.
        case joinedLines
        /// A backslash at the end of a paragraph whose lines all have one: the page shows it.
        case lastBreak
        /// Paragraphs without a blank line between them.
        case joinedParagraphs
        /// A word that a hyphen divides at the end of a line.
        case brokenWord
        /// `[ ] tugas` outside of a list, `- [x]tugas`.
        case taskWithoutMarker
        /// `20~25 sampai 30~35` is struck through.
        case struckByTildes
        /// `3*4*5` is written in italics.
        case emphasizedByStars
        /// `(____) dan (____)`, `__init__.py` and `*.pdf,*.doc` lose their signs, because these are emphasis.
        case lostMarks
        /// `**a **b** c**`.
        case nestedBold
        /// `>10 orang` becomes a quotation of "10 orang".
        case quotedNumber
        /// A paragraph directly above `---` becomes a heading.
        case paragraphAsHeading
        /// The items of a list have other numbers on the page than in the text.
        case renumberedItem
        /// `- 2 -` becomes an item of a list.
        case pageNumber
        /// A path of Windows that loses backslashes, such as `C:\temp\_arsip`.
        case lostBackslash
        /// `[^1]` without `[^1]: …`.
        case footnoteWithoutText
        /// `kata^[teks catatan]`, a note within the text as other programs write it.
        case inlineFootnote
        /// `[^1] Teks` in place of `[^1]: Teks`.
        case footnoteWithoutColon
        /// `[^catatan satu]`: the label of a footnote has no spaces.
        case spacesInFootnote
        /// `[^1]: …` without `[^1]`: the text is left out.
        case unusedFootnote
        /// The second definition of a label, which is left out.
        case repeatedDefinition
        /// Rows of a table without the line of dashes below the first.
        case tableWithoutDashes
        /// Rows of cells between tabs, as a spreadsheet copies them, or aligned by spaces.
        case tabbedRows
        /// A second line of dashes within a table, which is shown as a row.
        case repeatedDashes
        /// A row that goes on on the next line, where it becomes a row of its own.
        case cutRow
        /// The line of dashes has fewer or more columns than the row above it.
        case unevenDashes
        /// A table that is drawn with `+---+`.
        case drawnTable
        /// A row that a blank line separates from its table.
        case rowBelowBlankLine
        /// A line directly below a table becomes a row of it.
        case textInTable
        /// A table directly below an item of a list, which goes on to its rows.
        case gluedTable
        /// Rows of a table with blank lines between them.
        case looseRows
        /// A row has more cells than the table has columns: the last ones are left out.
        case surplusCells
        /// A paragraph of prose that is indented like code.
        case indentedProse
        /// A text between fences that say that it is Markdown, as assistants write it.
        case fencedMarkdown
        /// Words after the fence of a code block, which are left out.
        case wordsAfterFence
        /// A line directly below a quotation becomes a part of it.
        case textInQuotation
        /// A sentence directly below an item of a list becomes a part of the item.
        case textInItem
        /// An item that is indented and not far enough to be below the item before it.
        case shallowItem
        /// A fence of code that no line closes.
        case unclosedCode
        /// Markup of another program, which the page would show.
        case foreign(Origin)
    }

    /// The program whose markup was left in a text.
    public enum Origin: String, Sendable, Hashable, CaseIterable, Codable {
        case hugo, liquid, liquidBlock, liquidComment, kramdown, wordPress, wikiLink, callout, highlight, hiddenComment,
            container, mdx
        case frontMatter, draftKeys, assistant, formula, superscript, abbreviation, tableOfContents
        case bulletinBoard, entities, escapes, lineEnds, otherMarkup, joomla, quotedPrintable, word, template, critic
        case mail, emojiName, ligature, styledLetters, spacedLetters
    }

    public let kind: Kind
    public let position: TextPosition
    /// What is written there, up to the end of the line, shortened.
    public let written: String
    /// What to write instead of `written`; nil where only the author knows.
    public let suggestion: String?
    /// The changes that make the suggestion true, in their order; empty where only the author knows.
    public let edits: [Edit]
    /// Further places of the same slip, or the place that it contradicts.
    public let related: [TextPosition]

    /// A piece of the text and what takes its place.
    public struct Edit: Sendable, Hashable, Codable {
        public let start: TextPosition
        /// The position after the last scalar that is replaced.
        public let end: TextPosition
        public let replacement: String
    }
}

/// A change to the bytes of a text.
typealias SlipEdit = (range: Range<Int>, replacement: String)

/// A slip by the offsets of its bytes.
struct SlipRange {
    var kind: MarkdownSlip.Kind
    var range: Range<Int>
    var edits: [SlipEdit] = []
    var related: [Int] = []
}

extension MarkdownSlip.Kind {
    /// Whether the slips of this kind in a text come from one program or keyboard, so that the first speaks for all.
    var isOfOneSource: Bool { if case .foreign = self { true } else { self == .wideSigns } }
}

extension MarkdownSlip {
    /// Whether a position is within what is written.
    package func covers(_ place: TextPosition) -> Bool {
        place.line == position.line && place > position
            && place.column < position.column + written.unicodeScalars.count
    }

    /// The length in bytes from which a text is shortened.
    private static let shownLength = 72

    init(_ slip: SlipRange, in text: [UInt8], _ source: inout SourceLines) {
        let line = slip.range.prefix { text[$0] != 0x0A && text[$0] != 0x0D }
        let shown = line.lowerBound..<line.upperBound
        kind = slip.kind
        position = source.position(ofOffset: slip.range.lowerBound)
        written = Self.excerpt(text[shown])
        let inside = slip.edits.filter {
            $0.range.lowerBound >= shown.lowerBound && $0.range.upperBound <= shown.upperBound
        }
        suggestion = inside.isEmpty ? nil : Self.excerpt(Self.applying(inside, to: text[shown])[...])
        var edits: [Edit] = []
        for edit in slip.edits {
            let start = source.position(ofOffset: edit.range.lowerBound)
            edits.append(
                Edit(start: start, end: source.position(ofOffset: edit.range.upperBound), replacement: edit.replacement)
            )
        }
        self.edits = edits
        related = slip.related.map { source.position(ofOffset: $0) }
    }

    private static func applying(
        _ edits: [SlipEdit],
        to text: ArraySlice<UInt8>
    ) -> [UInt8] {
        var result: [UInt8] = []
        var offset = text.startIndex
        for edit in edits {
            result += text[offset..<edit.range.lowerBound] + Array(edit.replacement.utf8)
            offset = edit.range.upperBound
        }
        return result + text[offset...]
    }

    private static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.count > shownLength else { return String(decoding: bytes, as: UTF8.self) }
        var end = bytes.startIndex + shownLength
        while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self) + "…"
    }
}
