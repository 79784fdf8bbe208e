import Diagnostics
import Markdown
import Patterns
package import Reading
import Serialization
package import Workers

/// Reads the file of an article or a standing page.
package struct ArticleReader {
    let settings: SiteSettings
    let markdown: MarkdownParser
    /// For articles of the archive, whose raw HTML is shown as far as it is safe.
    let archiveMarkdown: MarkdownParser
    /// By the folder of a section.
    private let articleKeys: [String: KeyTable<FrontMatter>]
    private let pageKeys: KeyTable<FrontMatter>

    /// Parses texts that may take long. Nil where these are refused.
    let worker: MarkdownWorker?

    /// - Parameter program: what is started to parse texts that may take long.
    package init(settings: SiteSettings, program: WorkerProcess? = nil) {
        self.settings = settings
        worker = program.map { MarkdownWorker($0, seconds: settings.markdown.timeLimit) }
        articleKeys = Dictionary(
            keepingFirst: settings.sections.map {
                ($0.folder, FrontMatter.keys(of: .article, in: settings, section: $0.kind))
            }
        )
        pageKeys = FrontMatter.keys(of: .page, in: settings)
        func word(id: String, en: String) -> String { LocalizedText(id: id, en: en)[settings.language] }
        var options = MarkdownOptions(
            allowsRawHTML: settings.markdown.allowsRawHTML,
            highestHeadingLevel: 2,
            footnoteReturnLabel: word(id: "Kembali ke naskah", en: "Back to the text"),
            labels: MarkdownOptions.Labels(
                taskDone: word(id: "Selesai", en: "Done"),
                taskOpen: word(id: "Belum selesai", en: "Not done"),
                table: word(id: "Tabel", en: "Table"),
                missingPicture: word(id: "Gambar tidak tersedia", en: "Picture not available"),
                missingLink: word(id: "Tautan tidak tersedia", en: "Link not available"),
                embedded: word(id: "Isi tersemat", en: "Embedded content")
            )
        )
        markdown = MarkdownParser(options: options)
        options.listsAllowedHTML = !settings.markdown.allowsRawHTML
        options.allowsRawHTML = true
        archiveMarkdown = MarkdownParser(options: options)
    }

    /// The article that a file's text says, or nil where it says none; why is reported.
    package func article(_ text: [UInt8], id: ContentPath, section: String, _ findings: Findings) throws
        -> Article?
    {
        let keys = articleKeys[section] ?? FrontMatter.keys(of: .article, in: settings)
        guard let file = open(text, id: id, keys, findings) else { return nil }
        let front = file.front
        if file.keys["date"] == nil, !file.misnamed.contains("date") {
            let day = Self.day(ofFile: id)
            findings.report(MissingDate.diagnostic(at: file.keys.location, isDraft: front.isDraft, day: day))
        }
        reportOrder(of: file)
        let kind = settings.sections.first { $0.folder == section }?.kind
        let title = title(of: file)
        let slug = title.flatMap { self.slug(of: file, title: $0) }
        reportDraftMark(of: file, id: id)
        reportDateline(of: file)
        reportNames(of: file)
        guard let body = try body(of: file), let title, let date = front.date, let slug else { return nil }
        if kind == .agenda, !front.location.isEmpty, front.place.isEmpty, front.start != nil {
            file.keys["location"]?.report(
                at: file.keys.place(of: "location"),
                id: "\"location\" adalah kata pertama naskah; tempat acara ditulis di \"place\"",
                en: "\"location\" is the dateline of the text; the place of an event is \"place\"",
                help: "tulis: place: \(YAMLScalar.text(front.location))",
                en: "write: place: \(YAMLScalar.text(front.location))",
                severity: .warning
            )
        }
        if kind == .galeri, file.keys["pictures"]?.isEmptyList ?? true, front.withdrawn.isEmpty, !front.isDraft,
            !body.document.isEmpty,
            !body.document.links.contains(where: { $0.kind == .picture })
        {
            findings.report(EmptyArticle.album(at: file.keys.location))
        }
        return Article(
            id: id,
            section: section,
            title: title,
            date: date,
            localDate: settings.zone.localTime(at: date.value),
            slug: slug,
            front: front,
            body: body,
            localStart: front.start.map(settings.zone.localTime),
            ending: front.ending(in: settings.zone)
        )
    }

    /// The standing page that a file's text says, or nil where it says none; why is reported.
    package func page(_ text: [UInt8], id: ContentPath, _ findings: Findings) throws -> StandingPage? {
        guard let file = open(text, id: id, pageKeys, findings) else { return nil }
        let title = title(of: file)
        reportDraftMark(of: file, id: id)
        let address = pageAddress(id: id, slug: file.front.slug, file.keys, findings)
        guard let body = try body(of: file), let title, let address else { return nil }
        return StandingPage(
            id: id,
            title: title,
            summary: file.front.summary ?? Summary.beginning(of: body.document.firstParagraph),
            address: address,
            front: file.front,
            body: body
        )
    }
}

extension ArticleReader {
    struct OpenFile {
        let path: String
        let file: MarkdownFile
        let keys: YAMLMapping
        let front: FrontMatter
        /// Required keys that the file has under another word, which is reported.
        let misnamed: Set<String>

        var findings: Findings { file.front.findings }
    }

    private func open(_ text: [UInt8], id: ContentPath, _ table: KeyTable<FrontMatter>, _ findings: Findings)
        -> OpenFile?
    {
        let path = id.shown
        guard let file = MarkdownFile(text, path: path, known: table.names, findings),
            let keys = file.front.mapping(
                named: "---",
                known: table.names,
                ifEmpty: MissingTitle.diagnostic,
                ifUnreadable: file.closedTooLate
            )
        else { return nil }
        var front = FrontMatter()
        let isDraft = keys["draft"]?.rawText.flatMap(TruthText.read) ?? false
        table.read(keys, into: &front, isUnfinished: isDraft)
        front.dateKeys = ["start", "end", "updated", "alert", "corrections"].compactMap { key in
            keys[key].map { Located(key, at: $0.location) }
        }
        if let summary = keys["summary"], let text = summary.rawText {
            ShownAsWritten.diagnostic(Located(text, at: summary.location), of: "summary").map(findings.report)
        }
        report(table.words(of: keys), isArticle: front.date != nil, path: path, findings)
        let misnamed = ["title", "date"].filter { table.hasOtherWord(for: $0, in: keys) }
        return OpenFile(path: path, file: file, keys: keys, front: front, misnamed: Set(misnamed))
    }

    private func title(of file: OpenFile) -> Located<String>? {
        if let title = file.front.title, !title.value.allSatisfy(\.isWhitespace) {
            HiddenInTitle.diagnostic(title).map(file.findings.report)
            ShownAsWritten.diagnostic(title, of: "title").map(file.findings.report)
            return title
        }
        // A title of another shape has been reported as that.
        if file.keys["title"]?.rawText == nil, file.keys["title"] != nil { return nil }
        if !file.misnamed.contains("title") {
            let place = file.keys.place(of: "title")
            // A title that begins with `#` is there, but read as a comment.
            let cut = file.findings.diagnostics.first { CutValue.isCut($0, on: place) }
            file.findings.report(MissingTitle.diagnostic(at: place, help: cut?.help))
        }
        return nil
    }

    private static let day = Pattern(/[12][0-9]{3}-[01][0-9]-[0-3][0-9]/)

    /// Returns the day that the name of a file begins with, as in `2026-11-20-rapat.md`.
    private static func day(ofFile id: ContentPath) -> String? {
        let name = id.parts.last ?? ""
        return name.prefixMatch(of: day).map { String($0.output) }
    }

    private func reportOrder(of file: OpenFile) {
        guard let date = file.front.date?.value else { return }
        if let updated = file.front.updated, updated < date { report("updated") }
        if let expires = file.front.expires, expires <= date { report("expires") }
        if let end = file.front.ending(in: settings.zone), end <= file.front.start ?? date { report("end") }

        let firstDay = CalendarDay(settings.zone.localTime(at: date)).start(in: settings.zone)
        if file.front.corrections.contains(where: { $0.date < firstDay }) { report("corrections") }

        func report(_ key: String) {
            guard let place = file.keys[key]?.location else { return }
            let first = key == "end" && file.front.start != nil ? "start" : "date"
            let isEvent = first == "start"
            let nextDay = isEvent ? DatesOutOfOrder.nextDay(of: file.front, in: settings.zone) : nil
            file.findings.report(
                DatesOutOfOrder.diagnostic(
                    key,
                    after: first,
                    at: place,
                    severity: isEvent ? .error : nil,
                    meant: nextDay
                )
            )
        }
    }

    /// Reports a mark of a draft that nothing reads, unless the front matter says whether the file is one.
    private func reportDraftMark(of file: OpenFile, id: ContentPath) {
        guard file.keys["draft"] == nil, let title = file.front.title else { return }
        let mark =
            DraftMark.diagnostic(
                title: title,
                id: id,
                front: file.file.front,
                date: file.front.date?.value,
                zone: settings.zone
            )
            ?? DraftMark.diagnostic(
                in: file.file.body,
                from: file.file.bodyLine,
                path: file.path,
                date: file.front.date?.value,
                zone: settings.zone
            )
        mark.map(file.findings.report)
    }

    /// Reports texts that are shown as the name of a person or place and are none: `author: yes`, `reporter: "-"`.
    private func reportNames(of file: OpenFile) {
        let names = [
            ("author", file.front.author), ("reporter", file.front.reporter), ("location", file.front.location),
        ]
        for (key, name) in names where !name.isEmpty {
            // A person may be called No.
            let isWord = name.first?.isLowercase == true && TruthText.read(name) != nil
            guard isWord || !name.contains(where: \.isLetter) else { continue }
            file.keys[key]?.report(
                at: file.keys.place(of: key),
                id: "\"\(name.quotable)\" terbit sebagai nama di \"\(key)\"",
                en: "\"\(name.quotable)\" is published as the name in \"\(key)\"",
                help: "tulis namanya, atau hapus barisnya",
                en: "write the name, or delete the line",
                severity: .warning
            )
        }
    }

    private func slug(of file: OpenFile, title: Located<String>) -> Located<String>? {
        let written = file.front.slug
        let slug = written ?? title.map(Slug.make)
        if Slug.isValid(slug.value) { return slug }
        // Of an address, the last part is meant.
        let last = written?.value.split(separator: "/").last.map(String.init)
        let suggestion = Slug.make(from: last ?? slug.value)
        let fix = written.flatMap { slugFix($0, suggestion, file.keys) }
        file.findings.report(BadSlug.diagnostic(written ?? title, suggestion: suggestion, fix: fix))
        return nil
    }

    private func slugFix(_ slug: Located<String>, _ suggestion: String, _ keys: YAMLMapping) -> Fix? {
        suggestion.isEmpty ? nil : keys["slug"]?.fix(slug, with: YAMLScalar.text(suggestion))
    }

    private func pageAddress(id: ContentPath, slug: Located<String>?, _ keys: YAMLMapping, _ findings: Findings)
        -> Located<Address>?
    {
        let place = SourceLocation(path: id.shown)
        if let slug, !Slug.isValid(slug.value) {
            let suggestion = Slug.make(from: slug.value)
            let fix = slugFix(slug, suggestion, keys)
            findings.report(BadSlug.diagnostic(slug, suggestion: suggestion, fix: fix))
            return nil
        }
        guard let address = StandingPage.address(ofFile: id, slug: slug?.value) else {
            findings.report(BadSlug.diagnostic(Located(id.rawValue, at: place), suggestion: "profil"))
            return nil
        }
        return Located(address, at: slug?.location ?? place)
    }

    /// Reports a text that begins with the dateline that pages put before it.
    private func reportDateline(of opened: OpenFile) {
        let location = opened.front.location
        guard !location.isEmpty, let key = opened.keys["location"],
            let dateline = RepeatedDateline(of: location, in: opened.file.body)
        else { return }
        let line = opened.file.bodyLine + dateline.line
        let start = SourceLocation(path: opened.path, line: line, column: dateline.column)
        let end = SourceLocation(path: opened.path, line: line, column: dateline.column + dateline.length)
        key.report(
            at: start,
            id: "naskah diawali \"\(dateline.written)\", dan \"location\" menampilkannya sekali lagi di depannya",
            en: "the text begins with \"\(dateline.written)\", and \"location\" shows that once more before it",
            help: "hapus dari naskah, atau hapus \"location\"",
            en: "delete it from the text, or delete \"location\"",
            fix: dateline.isSame ? .edits([TextEdit(from: start, to: end, replacement: "")]) : nil,
            severity: .warning
        )
    }
}
