import Diagnostics
import Markdown
import Reading

/// Reads the file of an article or a standing page.
package struct ArticleReader {
    let settings: SiteSettings
    let markdown: MarkdownParser

    package init(settings: SiteSettings) {
        self.settings = settings
        func word(id: String, en: String) -> String { LocalizedText(id: id, en: en)[settings.language] }
        markdown = MarkdownParser(
            options: MarkdownOptions(
                allowsRawHTML: settings.allowsRawHTML,
                highestHeadingLevel: 2,
                footnoteReturnLabel: word(id: "Kembali ke naskah", en: "Back to the text"),
                labels: MarkdownOptions.Labels(
                    taskDone: word(id: "Selesai", en: "Done"),
                    taskOpen: word(id: "Belum selesai", en: "Not done"),
                    table: word(id: "Tabel", en: "Table")
                )
            )
        )
    }

    /// The article that a file's text says, or nil where it says none; why is reported.
    package func article(_ text: [UInt8], id: String, section: String, _ findings: Findings) throws(MarkdownError)
        -> Article?
    {
        guard let file = open(text, id: id, findings) else { return nil }
        let fields = file.fields
        let title = title(fields)
        let date = fields.instant("date", in: settings.zone)
        let isDraft = fields.flag("draft") ?? false
        if date == nil, fields.node("date") == nil {
            findings.report(MissingDate.diagnostic(at: fields.location, isDraft: isDraft))
        }
        let updated = fields.instant("updated", in: settings.zone)
        let expires = fields.instant("expires", in: settings.zone)
        reportOrder(date: date, updated: updated, expires: expires, findings)
        let slug = title.flatMap { self.slug(fields, title: $0, findings) }
        let categories = categories(fields, findings)
        let image = image(fields, findings)
        let optional = ArticleFields(
            author: fields.text("author")?.value ?? "",
            reporter: fields.text("reporter")?.value ?? "",
            location: fields.text("location")?.value ?? "",
            tags: tags(fields, findings),
            summary: fields.textOrNothing("summary")?.value,
            updated: updated?.value,
            expires: expires?.value,
            isDraft: isDraft,
            isPinned: fields.flag("pinned") ?? false,
            aliases: aliases(fields, findings),
            related: fields.texts("related"),
            register: fields.texts("register"),
            extra: extra(fields)
        )
        fields.reportUnknownKeys(UnknownKey.diagnostic)
        guard let body = try body(file, isDraft: isDraft, findings), let title, let date, let slug else { return nil }
        return Article(
            id: id,
            section: section,
            title: title,
            date: date,
            localDate: settings.zone.localTime(at: date.value),
            slug: slug,
            image: image,
            categories: categories,
            fields: optional,
            body: body
        )
    }

    /// The standing page that a file's text says, or nil where it says none; why is reported.
    package func page(_ text: [UInt8], id: String, _ findings: Findings) throws(MarkdownError) -> StandingPage? {
        guard let file = open(text, id: id, findings) else { return nil }
        let fields = file.fields
        let title = title(fields)
        let updated = fields.instant("updated", in: settings.zone)
        let expires = fields.instant("expires", in: settings.zone)
        let isDraft = fields.flag("draft") ?? false
        let image = image(fields, findings)
        let summary = fields.textOrNothing("summary")?.value
        let aliases = aliases(fields, findings)
        let extra = extra(fields)
        let address = pageAddress(id: id, slug: fields.text("slug"), findings)
        fields.reportUnknownKeys(UnknownKey.diagnostic)
        guard let body = try body(file, isDraft: isDraft, findings), let title, let address else { return nil }
        return StandingPage(
            id: id,
            title: title,
            summary: summary ?? Summary.beginning(of: body.document.firstParagraph),
            image: image,
            updated: updated?.value,
            expires: expires?.value,
            isDraft: isDraft,
            address: address,
            aliases: aliases,
            extra: extra,
            body: body
        )
    }
}

extension ArticleReader {
    private struct OpenFile {
        let path: String
        let front: FrontMatter
        let fields: FieldReader
    }

    private func open(_ text: [UInt8], id: String, _ findings: Findings) -> OpenFile? {
        let path = ContentFiles.shown(id)
        guard let front = FrontMatter(text, path: path, findings) else { return nil }
        let before = findings.diagnostics.count
        guard let root = front.yaml.root(findings) else {
            if findings.diagnostics.count == before {
                findings.report(MissingTitle.diagnostic(at: SourceLocation(path: path)))
            }
            return nil
        }
        return FieldReader(root, named: "---", yaml: front.yaml, findings: findings)
            .map { OpenFile(path: path, front: front, fields: $0) }
    }

    private func title(_ fields: FieldReader) -> Located<String>? {
        if let title = fields.text("title"), title.value.contains(where: { !$0.isWhitespace }) { return title }
        fields.findings.report(MissingTitle.diagnostic(at: fields.place(of: "title")))
        return nil
    }

    private func reportOrder(
        date: Located<Instant>?,
        updated: Located<Instant>?,
        expires: Located<Instant>?,
        _ findings: Findings
    ) {
        guard let date else { return }
        if let updated, updated.value < date.value {
            findings.report(DatesOutOfOrder.diagnostic("updated", at: updated.location))
        }
        if let expires, expires.value <= date.value {
            findings.report(DatesOutOfOrder.diagnostic("expires", at: expires.location))
        }
    }

    private func slug(_ fields: FieldReader, title: Located<String>, _ findings: Findings) -> Located<String>? {
        let written = fields.text("slug")
        let slug = written ?? title.map(Slug.make)
        if Slug.isValid(slug.value) { return slug }
        findings.report(BadSlug.diagnostic(written ?? title, suggestion: Slug.make(from: slug.value)))
        return nil
    }

    private func categories(_ fields: FieldReader, _ findings: Findings) -> [String] {
        var slugs: [String] = []
        for name in fields.texts("categories") {
            let wanted = name.value.lowercased()
            let match = settings.categories.first { $0.slug == wanted || $0.title.lowercased() == wanted }
            guard let match else {
                guard settings.isReadable else { continue }
                findings.report(UndeclaredCategory.diagnostic(name, declared: settings.categories))
                continue
            }
            if !slugs.contains(match.slug) { slugs.append(match.slug) }
        }
        return slugs
    }

    private func tags(_ fields: FieldReader, _ findings: Findings) -> [ArticleTag] {
        var seen: Set<String> = []
        return fields.texts("tags").compactMap { tag in
            let slug = Slug.make(from: tag.value)
            if slug.isEmpty { findings.report(BadSlug.diagnostic(tag, key: "tags", suggestion: "rapat")) }
            return !slug.isEmpty && seen.insert(slug).inserted ? ArticleTag(slug: slug, title: tag.value) : nil
        }
    }

    private func image(_ fields: FieldReader, _ findings: Findings) -> LeadPicture? {
        guard let image = fields.fields("image") else { return nil }
        let src = image.text("src")
        let alt = image.text("alt")?.value ?? ""
        let caption = image.text("caption")?.value ?? ""
        let credit = image.text("credit")?.value ?? ""
        image.reportUnknownKeys(UnknownKey.diagnostic)
        guard let src else {
            // Forms write the group also where nobody chose a picture.
            if image.writtenKeys.allSatisfy({ image.node($0.value) == nil }) { return nil }
            findings.report(MissingSetting.diagnostic("src", example: "media/foto.jpg", at: image.location))
            return nil
        }
        if !alt.contains(where: { !$0.isWhitespace }) {
            findings.report(
                PictureWithoutAlt.diagnostic(at: src.location, picture: src.value, isFrontMatter: true)
            )
        }
        return LeadPicture(src: src, alt: alt, caption: caption, credit: credit)
    }

    private func aliases(_ fields: FieldReader, _ findings: Findings) -> [Located<String>] {
        fields.texts("aliases").compactMap { alias in
            if let path = Alias.address(from: alias.value) { return Located(path, at: alias.location) }
            findings.report(BadAlias.diagnostic(alias))
            return nil
        }
    }

    private func extra(_ fields: FieldReader) -> FreeValue {
        fields.node("extra").map(FreeValue.init) ?? .mapping([:])
    }

    /// `/profil/visi/` for `halaman/profil/visi.md`; `index.md` stands for its folder. Pages of the services in `layanan/`
    /// stand below the registers of public information.
    private func pageAddress(id: String, slug: Located<String>?, _ findings: Findings) -> Located<String>? {
        let place = SourceLocation(path: ContentFiles.shown(id))
        var parts = id.dropLast(3).split(separator: "/").dropFirst().map { Slug.make(from: String($0)) }
        if parts.last == "index", parts.count > 1 { parts.removeLast() }
        if let slug {
            guard Slug.isValid(slug.value) else {
                findings.report(BadSlug.diagnostic(slug, suggestion: Slug.make(from: slug.value)))
                return nil
            }
            parts[parts.count - 1] = slug.value
        }
        guard parts.allSatisfy(Slug.isValid) else {
            findings.report(BadSlug.diagnostic(Located(id, at: place), suggestion: "profil"))
            return nil
        }
        if id.hasPrefix(ContentFolder.servicesFolder + "/") {
            parts.insert(AddressFolder.publicInformation.rawValue, at: 0)
        }
        return Located("/" + parts.joined(separator: "/") + "/", at: slug?.location ?? place)
    }

    private func body(_ file: OpenFile, isDraft: Bool, _ findings: Findings) throws(MarkdownError) -> Body? {
        let document: MarkdownDocument
        do {
            document = try markdown.parse(Array(file.front.body))
        } catch .tooComplex(let position, let construct) {
            let place = SourceLocation(
                path: file.path,
                line: position.line + file.front.bodyLine - 1,
                column: position.column
            )
            findings.report(MarkdownTooComplex.diagnostic(construct, at: place))
            return nil
        }
        let body = Body(path: file.path, firstLine: file.front.bodyLine, document: document)
        // Raw HTML that is not allowed is to be seen as text, and reported as what it is.
        if document.isEmpty, document.rawHTML.isEmpty, !isDraft {
            findings.report(EmptyArticle.diagnostic(at: file.fields.location))
        }
        for position in document.rawHTML { findings.report(RawHTML.diagnostic(at: body.location(of: position))) }
        for link in document.links where link.hasEmptyAlt {
            let place = body.location(of: link.position)
            findings.report(
                PictureWithoutAlt.diagnostic(at: place, picture: link.destination, isFrontMatter: false)
            )
        }
        for heading in document.headings where heading.level == 1 {
            findings.report(HeadingLevelOne.diagnostic(at: body.location(of: heading.position), text: heading.text))
        }
        return body
    }
}
