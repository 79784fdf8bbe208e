import ASCII
import Patterns

/// Brackets: links, pictures, labels, and what other programs write between them.
extension InlineSlips {
    mutating func closeBracket() {
        let closing = offset
        offset += 1
        guard let opening = brackets.popLast() else { return readWithoutOpening(closing) }
        let inner = (opening + 1)..<closing
        steps -= 4 * inner.count
        switch source.sign(offset) {
        case "(": readDestination(opening, inner)
        case "[": readReference(opening, inner)
        case ":" where readDefinition(opening, inner): break
        default: readBrackets(opening, inner)
        }
    }

    /// `teks](https://kota.example)`.
    private mutating func readWithoutOpening(_ closing: Int) {
        guard source.sign(offset) == "(" else { return }
        let limit = min(range.upperBound, offset + 2048)
        guard case .link(let end, _) = LinkDestinationText(source, offset + 1, limit: limit).shape,
            LinkDestinationText.isAddress(source.string((offset + 1)..<(end - 1)))
        else { return }
        var start = closing
        while start > range.lowerBound, !source.isSpace(start - 1) { start -= 1 }
        report(.wrongBracket, start..<end)
        offset = end
    }

    /// `[teks(https://kota.example)`, whose first bracket nothing closes.
    mutating func readUnclosedBrackets() {
        for opening in brackets.prefix(64) {
            // Words in brackets may be in the text of the link.
            var start = opening + 1
            for _ in 0..<4 {
                guard let bracket = find("(", from: start), let end = find(")", from: bracket + 1) else { break }
                start = end + 1
                guard LinkDestinationText.isAddress(source.string((bracket + 1)..<end)), bracket > opening + 1,
                    !source.isSpace(bracket - 1)
                else { continue }
                report(.wrongBracket, self.start(opening)..<(end + 1), [(bracket..<bracket, "]")])
                break
            }
        }
    }

    /// `[teks]{https://kota.example}`.
    private mutating func readCurly(_ opening: Int, _ inner: Range<Int>) -> Bool {
        guard source.sign(offset) == "{", let end = find("}", from: offset),
            LinkDestinationText.isAddress(source.string((offset + 1)..<end))
        else { return false }
        report(.wrongBracket, start(opening)..<(end + 1), [(offset..<(offset + 1), "("), (end..<(end + 1), ")")])
        offset = end + 1
        return true
    }

    private static let longestDestination = 8192

    private func isPicture(_ opening: Int) -> Bool {
        source.sign(opening - 1) == "!" && source.sign(opening - 2) != "\\"
    }

    private func start(_ opening: Int) -> Int { isPicture(opening) ? opening - 1 : opening }

    /// The scheme and the name of a server. A name has no spaces.
    private static let host = Pattern(/\s*[A-Za-z]+:\/\/[^\/?#]*/)
    /// The size of a picture, as other programs write it.
    private static let pictureSize = Pattern(/\s+=\d*x\d*\s*$/)

    /// What follows `](`.
    private mutating func readDestination(_ opening: Int, _ inner: Range<Int>) {
        let limit = min(range.upperBound, offset + Self.longestDestination)
        let destination = LinkDestinationText(source, offset + 1, limit: limit)
        switch destination.shape {
        case .link(let end, _), .spaces(_, let end, _): steps -= end - offset
        case .unclosed, .prose: steps -= limit - offset
        }
        let start = start(opening)
        switch destination.shape {
        case .link(let end, let isEmpty):
            readSpacedPicture(opening, end)
            // That a link without an address leads nowhere is found with the links of the portal.
            if !isEmpty, !isPicture(opening), inner.allSatisfy(source.isSpace) {
                report(.linkWithoutText, start..<end)
            }
            offset = end
        case .spaces(let path, let end, let isCertain):
            let text = source.string(path)
            let isPlain = isCertain && !text.contains { "<>".contains($0) }
            let isNumber = ["tel:", "sms:"].contains { text.lowercased().hasPrefix($0) }
            let isMail = text.lowercased().hasPrefix("mailto:") && !text.contains("?")
            let space = isNumber ? "" : "%20"
            let host = text.prefixMatch(of: Self.host)?.range.upperBound ?? text.startIndex
            let whole =
                String(text[..<host].filter { !$0.isWhitespace })
                + String(text[host...]).replacing(" ", with: space).replacing("\t", with: space)
            var edits = isPlain && !isMail ? [(path, whole)] : []
            if isPicture(opening), let size = text.firstMatch(of: Self.pictureSize) {
                edits = [(path, String(text[..<size.range.lowerBound]))]
            }
            report(.spacesInDestination, start..<end, edits)
            offset = end
        case .unclosed:
            report(.unclosedDestination, start..<endOfLine(start))
        case .prose:
            readBrackets(opening, inner)
        }
    }

    /// `! [Foto](media/foto.jpg)`, a picture with a space in it.
    private mutating func readSpacedPicture(_ opening: Int, _ end: Int) {
        let sign = opening - 2
        guard source.sign(sign) == "!", source.sign(opening - 1) == " ", source.isAnySpace(before: sign) else { return }
        let link = source.string(opening..<end).lowercased()
        let isPicture = [".jpg)", ".jpeg)", ".png)", ".webp)", ".gif)", ".avif)", ".svg)"].contains(
            where: link.hasSuffix
        )
        guard isPicture || beginsLine(sign) else { return }
        report(.spaceBeforeBracket, sign..<end, [((opening - 1)..<opening, "")])
    }

    /// `[teks][ref]`.
    private mutating func readReference(_ opening: Int, _ inner: Range<Int>) {
        let labelStart = offset + 1
        // A footnote's reference may follow any bracket, and a picture any text.
        guard source.sign(labelStart) != "^", !inner.isEmpty, source.sign(inner.lowerBound) != "^",
            let end = find("]", from: labelStart), !source.hasPrefix("(", at: end + 1)
        else { return readBrackets(opening, inner) }
        let label = labelStart..<end
        guard !label.contains(where: { source.sign($0) == "[" }) else { return readBrackets(opening, inner) }
        labels.mention(source.string(label.isEmpty ? inner : label))
        // `[1][2]` are numbers of sources.
        let isNumber = (Array(inner) + Array(label)).allSatisfy { source.isDigit($0) } && !label.isEmpty
        let name = source.string(label.isEmpty ? inner : label)
        if !isNumber { labels.use(name, start(opening)..<(end + 1)) }
        offset = end + 1
    }

    /// Passes over `[label]:` where it begins a line and defines a footnote or an address.
    private mutating func readDefinition(_ opening: Int, _ inner: Range<Int>) -> Bool {
        guard !inner.isEmpty else { return false }
        let rest = (offset + 1)..<endOfLine(offset)
        let isAbbreviation = source.sign(opening - 1) == "*" && beginsLine(opening - 1)
        guard !inner.isEmpty, beginsLine(opening) || isAbbreviation else { return false }
        let whole = opening..<rest.upperBound
        if isAbbreviation {
            report(.foreign(.abbreviation), (opening - 1)..<rest.upperBound)
            steps -= runs.count
            runs.removeAll { $0.range.lowerBound == opening - 1 }
            offset = rest.upperBound
            return true
        }
        if source.sign(inner.lowerBound) == "^" {
            let label = source.string(inner.dropFirst().startIndex..<inner.upperBound)
            guard inner.count > 1, !label.contains(where: \.isWhitespace) else { return false }
            let isEmpty = rest.allSatisfy(source.isSpace) && !isIndented(rest.upperBound)
            labels.defineFootnote(label, whole, isEmpty: isEmpty)
            // What follows is text.
            offset = rest.lowerBound
            return true
        }
        let words = source.string(rest).split { $0 == " " || $0 == "\t" }
        let isTitled = words.count == 1 || words.dropFirst().first.map { "\"'(".contains($0.prefix(1)) } == true
        // `[//]: # (catatan)`, a comment as Markdown's writers have it.
        let isComment = words.first == "#" || words.first == "<>" || source.string(inner) == "//"
        let isDefinition = words.isEmpty || isTitled || words.first?.hasPrefix("<") == true
        // After other words it is text.
        guard isDefinition && (!isComment || hidesTitle(rest)), definesOnly(before: opening) else {
            guard isComment else { return false }
            report(.foreign(.hiddenComment), whole)
            offset = rest.upperBound
            return true
        }
        labels.define(source.string(inner), whole, isComment: isComment)
        definedEnd = rest.upperBound
        offset = rest.upperBound
        return true
    }

    /// Whether the title of a definition is one, so that the line is not shown: it has no sign within it that ends it.
    private func hidesTitle(_ rest: Range<Int>) -> Bool {
        let end = SourceLines.trimmedEnd(of: source.text, rest.lowerBound, rest.upperBound)
        var title = source.string(rest.lowerBound..<max(rest.lowerBound, end))[...]
        title = title.drop { $0.isWhitespace }
        title = title.drop { !$0.isWhitespace }
        title = title.drop { $0.isWhitespace }
        guard let first = title.first else { return true }
        let closing: Character = first == "(" ? ")" : first
        let inner = title.dropFirst().replacing("\\\(closing)", with: "")
        // It may go on in the lines below.
        guard let quote = inner.firstIndex(of: closing) else { return first != "(" || !inner.contains("(") }
        return inner.index(after: quote) == inner.endIndex && !(first == "(" && inner.contains("("))
    }

    /// Whether nothing but definitions precedes a definition in its paragraph.
    private func definesOnly(before opening: Int) -> Bool {
        source.text[definedEnd..<opening].allSatisfy { SourceLines.isSpace($0) || $0 == UInt8(ascii: ">") }
    }

    private func isIndented(_ end: Int) -> Bool {
        let next = source.text[end...].firstIndex { $0 != 0x0A && $0 != 0x0D }
        return next.map { source.text[$0] == 0x20 || source.text[$0] == 0x09 } ?? false
    }

    /// Brackets that are not part of a link.
    private mutating func readBrackets(_ opening: Int, _ inner: Range<Int>) {
        let closing = inner.upperBound
        guard let first = inner.first else { return }
        if source.sign(first) == "^", inner.count > 1 { return readFootnote(opening, (first + 1)..<closing) }
        if source.sign(opening - 1) == "^", inner.contains(where: source.isLetter) {
            return report(.inlineFootnote, (opening - 1)..<(closing + 1))
        }
        if readCurly(opening, inner) || readWikiLink(opening, inner) || readReversed(opening, inner)
            || readSpaced(opening, inner)
        {
            return
        }
        let text = source.string(inner)
        if inner.count <= 2, readComment(opening, inner) { return }
        labels.mention(text)
        if text == " " || text == "x" || text == "X" {
            readTask(opening, closing)
        } else if ["toc", "_toc_"].contains(text.lowercased()), beginsLine(opening) {
            report(.foreign(.tableOfContents), opening..<(closing + 1))
        } else if source.sign(first) == "!", beginsLine(opening),
            lines.contains(where: { $0.start == opening && $0.isQuoted })
        {
            report(.foreign(.callout), opening..<(closing + 1))
        } else if Shortcode.isBulletinBoard(text) {
            report(.foreign(.bulletinBoard), startOfTag(text, opening)..<(closing + 1))
        } else if Shortcode.isOne(text) {
            report(.foreign(.wordPress), opening..<(closing + 1))
        } else if isPicture(opening), source.isAnySpace(before: opening - 1), source.isLetter(first) {
            // A picture's text alone, without an address.
            labels.use(text, (opening - 1)..<(closing + 1))
        }
    }

    /// Where the text between two tags of a forum begins, with its first tag: `[b]tebal[/b]`.
    private mutating func startOfTag(_ text: String, _ opening: Int) -> Int {
        guard text.hasPrefix("/"), let line = line(at: opening) else { return opening }
        let before = source.string(line.start..<opening)
        return before.ranges(of: "[\(text.dropFirst())]").last.map {
            line.start + before[..<$0.lowerBound].utf8.count
        } ?? opening
    }

    /// `[a]Cek namanya` at the beginning of a line, with `[a]` in the text above it: comments as word processors of the web copy them.
    private mutating func readComment(_ opening: Int, _ inner: Range<Int>) -> Bool {
        let next = inner.upperBound + 1
        guard inner.allSatisfy({ source.isLetter($0) && !source.text[$0].isASCIIUppercase }),
            source.isLetter(next) || source.isDigit(next) || source.sign(next) == "@" || source.sign(next) == "\"",
            labels.isMentioned(source.string(inner)), beginsLine(opening)
        else { return false }
        let end = endOfLine(opening)
        report(.foreign(.hiddenComment), opening..<end)
        offset = end
        return true
    }

    /// `[^1]`, perhaps in place of `[^1]:` at the beginning of a line.
    private mutating func readFootnote(_ opening: Int, _ inner: Range<Int>) {
        let label = source.string(inner)
        let end = inner.upperBound + 1
        guard !label.contains("[") else { return }
        if label.contains(where: \.isWhitespace) {
            let words = label.split { $0 == " " }
            guard !words.isEmpty, inner.count <= 40, words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber } })
            else { return }
            return report(.spacesInFootnote, opening..<end, [(inner, words.joined(separator: "-"))])
        }
        let isText = source.sign(end) == " " && !source.isSpace(end + 1) && beginsLine(opening)
        // `[^1] : Teks` has its colon too late.
        let isLate = source.sign(end + 1) == ":"
        let lineEnd = endOfLine(end)
        let colon: LabelEdit = isLate ? (end..<(end + 1), "", lineEnd) : (end..<end, ":", lineEnd)
        labels.useFootnote(label, opening..<end, colon: isText ? colon : nil)
    }

    /// `[[Nota]]`.
    private mutating func readWikiLink(_ opening: Int, _ inner: Range<Int>) -> Bool {
        let end = inner.upperBound + 1
        guard source.sign(opening - 1) == "[", brackets.last == opening - 1, source.sign(end) == "]",
            source.sign(end + 1) != "(", source.sign(end + 1) != "[", inner.contains(where: { !source.isDigit($0) }),
            !source.isSpace(inner.lowerBound)
        else { return false }
        brackets.removeLast()
        let isTOC = ["toc", "_toc_"].contains(source.string(inner).lowercased())
        report(.foreign(isTOC ? .tableOfContents : .wikiLink), start(opening - 1)..<(end + 1))
        offset = end + 1
        return true
    }

    /// `(teks)[https://kota.example]`.
    private mutating func readReversed(_ opening: Int, _ inner: Range<Int>) -> Bool {
        guard source.sign(opening - 1) == ")", LinkDestinationText.isAddress(source.string(inner)) else { return false }
        var start = opening - 2
        while start >= range.lowerBound, opening - start < 512, source.sign(start) != "(", source.sign(start) != ")",
            source.sign(start) != "]", source.text[start] != 0x0A
        {
            start -= 1
        }
        guard start >= range.lowerBound, source.sign(start) == "(", start < opening - 2 else { return false }
        let text = (start + 1)..<(opening - 1)
        let brackets = start..<(inner.upperBound + 1)
        let whole = self.start(start)..<brackets.upperBound
        let isPlain = source.sign(start - 1) != "]"
        report(.reversedLink, whole, isPlain ? [(brackets, "[\(source.string(text))](\(source.string(inner)))")] : [])
        return true
    }

    /// `[teks] (https://kota.example)`.
    private mutating func readSpaced(_ opening: Int, _ inner: Range<Int>) -> Bool {
        let gap = (inner.upperBound + 1)..<(inner.upperBound + 4)
        // The address may be on the next line.
        let bracket = gap.first { source.sign($0) != " " && source.sign($0) != "\n" } ?? gap.upperBound
        guard bracket > gap.lowerBound, source.sign(bracket) == "(", inner.contains(where: { !source.isDigit($0) }),
            let end = find(")", from: bracket),
            LinkDestinationText.isAddress(source.string((bracket + 1)..<end))
        else { return false }
        report(.spaceBeforeDestination, start(opening)..<(end + 1), [(gap.lowerBound..<bracket, "")])
        return true
    }

    /// `[ ] tugas` without a bullet, or `- [x]tugas`.
    private mutating func readTask(_ opening: Int, _ closing: Int) {
        let end = closing + 1
        if beginsLine(opening), source.sign(end) == " ", source.isLetter(end + 1) || source.isDigit(end + 1) {
            // Several boxes on a line are one line of a form.
            let line = source.string(end..<endOfLine(opening)).lowercased()
            let isForm = line.contains("[ ]") || line.contains("[x]")
            report(.taskWithoutMarker, opening..<endOfLine(opening), isForm ? [] : [(opening..<opening, "- ")])
        } else if source.isLetter(end), opening >= range.lowerBound + 2, beginsLine(opening - 2),
            "-*+".unicodeScalars.contains(where: { $0 == source.sign(opening - 2) })
        {
            report(.taskWithoutMarker, (opening - 2)..<endOfLine(opening), [(end..<end, " ")])
        }
    }
}
