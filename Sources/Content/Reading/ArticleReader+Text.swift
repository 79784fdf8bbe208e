import Diagnostics
import Markdown
import Reading

/// Reads the text below the front matter.
extension ArticleReader {
    /// Reports what is wrong in the words of a text.
    private func report(_ prose: Prose, _ findings: Findings) {
        let single = [
            UnfilledSlot.diagnostic, ShownAsWritten.chat, ShownAsWritten.noteOfChat, ScannedDigits.diagnostic,
            UnclosedQuotation.diagnostic, ShownAsWritten.officeErrors, RunningHead.diagnostic,
            ShownAsWritten.lostLetter, ShownAsWritten.lostAddress, ShownAsWritten.cutText, WrittenPassword.diagnostic,
            RepeatedParagraph.diagnostic,
        ]
        single.compactMap { $0(prose) }.forEach(findings.report)
        WrittenWeekday.diagnostics(in: prose).forEach(findings.report)
    }

    /// Reports what is wrong in the words of the front matter.
    func report(_ words: [Located<String>], isArticle: Bool, path: String, _ findings: Findings) {
        // A line for each, so that a line tells where it is.
        let lines = words.map { $0.value.utf8.lazy.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 } }
        let prose = Prose(ArraySlice(lines.joined(separator: [UInt8(ascii: "\n")])), path: path, isMarkdown: false)
        let single = [
            UnfilledSlot.diagnostic, ShownAsWritten.chat, ShownAsWritten.officeErrors, ShownAsWritten.lostLetter,
            ShownAsWritten.lostAddress, WrittenPassword.diagnostic,
        ]
        let found =
            single.compactMap { $0(prose) } + WrittenWeekday.diagnostics(in: prose)
            + PersonalNumbers.diagnostics(in: prose.text[...], from: 1, path: path, isArticle: isArticle)
        for diagnostic in found { findings.report(diagnostic.moved { words[$0.line - 1].location }) }
    }

    func body(of opened: OpenFile) throws -> Body? {
        let (file, findings) = (opened.file, opened.findings)
        // Pages have no date of their own.
        let day = opened.front.date?.value ?? opened.front.updated
        let isArchived = day.map { settings.isArchived(settings.zone.localTime(at: $0)) } ?? false
        guard let document = try document(of: opened, isArchived ? archiveMarkdown : markdown) else { return nil }
        let body = Body(path: opened.path, firstLine: file.bodyLine, document: document)
        // Raw HTML that is not allowed is to be seen as text, and reported as what it is.
        if document.isEmpty, document.rawHTML.isEmpty, !opened.front.isDraft, !opened.front.saysEnough,
            // What could not be read there is reported itself.
            FrontMatter.tellingKeys.allSatisfy({ opened.keys[$0]?.isEmpty ?? true })
        {
            findings.report(EmptyArticle.diagnostic(at: opened.keys.location))
        }
        SlipRule.diagnostics(of: body).filter { $0.rule.id != DraftMark.rule.id || opened.keys["draft"] == nil }
            .forEach(findings.report)
        report(Prose(file.body, path: opened.path, from: file.bodyLine), findings)
        PersonalNumbers.diagnostics(
            in: file.body,
            from: file.bodyLine,
            path: opened.path,
            isArticle: opened.front.date != nil
        ).forEach(findings.report)
        var source = BodySource(file.body)
        reportRawHTML(of: body, &source, findings)
        // Where each piece of raw HTML is reported, what is left out of it is told with it.
        for fault in document.rawHTMLFaults where document.rawHTML.isEmpty {
            findings.report(UnsafeHTML.diagnostic(fault.kind, at: body.location(of: fault.position)))
        }
        for link in document.links
        // A picture that is embedded in the text has to become a file first.
        where link.kind == .picture && !link.destination.lowercased().hasPrefix("data:") {
            let place = body.location(of: link.position)
            PictureWithoutAlt.diagnostic(of: link.text, at: place, picture: link.destination, in: .text)
                .map(findings.report)
        }
        for link in document.links where link.kind == .link && link.destination == "#" {
            findings.report(LinkWithoutText.toTop(at: body.location(of: link.position)))
        }
        let accidents = Set(
            document.slips.filter { [.paragraphAsHeading, .emptyHeading].contains($0.kind) }.map(\.position.line)
        )
        for heading in document.headings where heading.level == 1 && !accidents.contains(heading.position.line) {
            let place = body.location(of: heading.position)
            // A heading may also be underlined with equal signs.
            let isMarked = source.line(from: heading.position).hasPrefix("#")
            let fix = isMarked ? Fix.edits([TextEdit(from: place, to: place, replacement: "#")]) : nil
            findings.report(
                HeadingLevelOne.diagnostic(at: place, text: heading.text, isUnderlined: !isMarked, fix: fix)
            )
        }
        return body
    }

    /// Parses a text, where it may take long in a process of its own. Nil where it cannot be parsed, which is reported.
    private func document(of opened: OpenFile, _ parser: MarkdownParser) throws -> MarkdownDocument? {
        let text = opened.file.body
        do {
            return try parser.parse(Array(text))
        } catch MarkdownError.tooComplex(let position, let construct) {
            let worker = construct.isAboutTime ? worker : nil
            if let document = try worker?.parse(text, parser.options) { return document }
            let place = SourceLocation(
                path: opened.path,
                line: position.line + opened.file.bodyLine - 1,
                column: position.column
            )
            opened.findings.report(MarkdownTooComplex.diagnostic(construct, at: place, seconds: worker?.seconds))
            return nil
        }
    }

    /// Reports each piece of raw HTML, but not the end of an element whose beginning is reported.
    private func reportRawHTML(of body: Body, _ source: inout BodySource, _ findings: Findings) {
        guard !body.document.rawHTML.isEmpty else { return }
        var open: [String: Int] = [:]
        let closed = source.closedNames()
        let pieces = body.document.rawHTML.map {
            (position: $0, html: source.line(from: $0), before: source.beginningOfLine())
        }
        for (position, html, before) in pieces {
            let name = HTMLAdvice.name(of: html)
            if html.hasPrefix("</"), let count = open[name], count > 0 {
                open[name] = count - 1
                continue
            }
            open[name, default: 0] += 1
            let place = body.location(of: position)
            findings.report(
                RawHTML.diagnostic(at: place, html: html, before: before, isClosed: closed.contains(name))
            )
        }
    }
}
