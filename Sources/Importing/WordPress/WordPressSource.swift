import Content
import Diagnostics
import Reading
import Serialization

/// Imports an export of WordPress (Perkakas → Ekspor, a `.xml` file).
public struct WordPressSource {
    private let place: ImportPlace
    /// The types of themes and plug-ins that the old site showed.
    private let publicTypes: Set<String>

    /// - Parameter publicTypes: the types of themes and plug-ins that the old site showed. The others become drafts, because an export does
    ///   not say whether a type is public.
    public init(_ place: ImportPlace, publicTypes: Set<String> = []) {
        self.place = place
        self.publicTypes = publicTypes
    }

    /// Returns the documents. The import repairs texts like those of tables. Notes name them by their front-matter keys, and the text "body".
    ///
    /// - Throws: `ImportError.notReadable` for other files.
    public func read(_ bytes: [UInt8]) throws -> ImportedSource {
        let files: [WXRFile]
        do {
            files = try WXRReader.read(bytes)
        } catch WXRReader.Fault.documentType {
            throw ImportError.notReadable(WordPressNote.documentType)
        } catch WXRReader.Fault.notWXR {
            let isBlogger = BloggerExport(bytes) != nil
            let other = BloggerNote.isAtom(bytes) ? BloggerNote.atom : WordPressNote.notWXR
            throw ImportError.notReadable(isBlogger ? BloggerNote.otherCommand : other)
        }
        if let line = files.lazy.compactMap(\.brokenAt).first, files.allSatisfy(\.items.isEmpty) {
            throw ImportError.notReadable(WordPressNote.broken(at: line))
        }
        return read(WXRFile.joined(files), count: files.count)
    }

    /// Returns the documents of exports, or of the same tables in a dump.
    ///
    /// - Parameter count: the number of exports in the file.
    func read(_ files: [WXRFile], count: Int = 1) -> ImportedSource {
        var source = ImportedSource()
        if count > 1 { source.notes.append(ImportNote(WordPressNote.joined(count))) }
        for file in files {
            var file = file
            for index in file.items.indices where file.items[index].hiding == nil {
                file.items[index].hiding = hiding(of: file.items[index])
            }
            let export = WordPressExport(file, base: place.base)
            source.notes += file.notes.map { ImportNote($0) }
            if file.isFeed { source.notes.append(ImportNote(WordPressNote.feed(file.items.count))) }
            let types = Set(file.items.map(\.type))
            let unknown = publicTypes.subtracting(types).sorted()
            if !unknown.isEmpty, !file.items.isEmpty {
                source.notes.append(ImportNote(WordPressNote.unknownTypes(unknown, known: types.sorted())))
            }
            if let line = file.brokenAt {
                source.notes.append(ImportNote(WordPressNote.broken(at: line).quoting(file.brokenTexts)))
            }
            for item in file.items { read(item, of: export, into: &source) }
            if source.site.isEmpty { source.site = file.addresses.first ?? "" }
            if let note = export.libraryNote(without: source.documents) { source.notes.append(ImportNote(note)) }
            source.media += export.attachments.filter { !$0.isHidden }.map(\.file)
            source.notes += export.generalNotes(zone: place.zone).map { ImportNote($0) }
            source.notes += Self.questions(on: file).map(ImportNote.init(question:))
        }
        return source
    }

    /// Returns why an item was not shown to everybody, or may not have been. Nil where it was.
    private func hiding(of item: WXRItem) -> Hiding? {
        if let hiding = ItemMeta(item.meta).hiding(of: item.content, at: place.now, in: place.zone)
            ?? ItemMeta.hiding(in: item.content, at: place.now, in: place.zone)
        {
            return hiding
        }
        let isOwn = [.post, .page, .technical].contains(WordPressType(item.type))
        return isOwn || publicTypes.contains(item.type) ? nil : Hiding(.uncertain, WordPressType.column, item.type)
    }

    private func read(_ item: WXRItem, of export: WordPressExport, into source: inout ImportedSource) {
        let type = WordPressType(item.type)
        guard type != .technical else { return }
        let origin = WordPressNote.origin(item)
        let title = OldText.line(PlainHTML.withOpenTags(item.title), name: "title")
        guard !["trash", "auto-draft", "inherit"].contains(item.status) else {
            let named = title.text.isEmpty ? origin : WordPressNote.named(origin, title.text)
            let words = [item.content, item.excerpt].map(PlainHTML.words).filter { !$0.isEmpty }
            let terms = item.categories.map(\.title) + item.tags + item.otherTerms
            let note = WordPressNote.skipped(item.status)
            source.skipped.append(ImportNote(words.isEmpty ? note : note.quoting(words + terms), origin: named))
            let kept = KeptWords(markdown: words.joined(separator: "\n"))
            let rest = [ItemMeta(item.meta).left(by: KeptWords()), export.revisionNote(on: item, kept: kept)]
            source.skipped += rest.compactMap { $0 }.map { ImportNote($0, origin: named) }
            return
        }
        var document = ImportedDocument(kind: kind(of: item, type, export), origin: origin, title: title.text)
        document.notes = title.notes
        if !item.id.isEmpty { document.key = SourceKey.make(["wordpress", export.host, item.id]) }
        document.date = date(item)
        document.updated = moment(item.modifiedGMT)
        document.slug = item.name.percentDecoded
        document.isPinned = item.isSticky
        readState(item, of: export, &document)
        readType(type, item, &document)
        if case .article = document.kind {
            let name = export.authors[item.creator]
            document.setAuthor(document.line(name ?? item.creator, name: "author"), isLogin: name == nil)
        }
        document.categories += export.categories(of: item).map { document.line($0, name: "categories") }
        document.tags = (item.tags + item.otherTerms).map { document.line($0, name: "tags") }
        let meta = ItemMeta(item.meta)
        document.expires = meta.end(in: place.zone)
        if let end = ItemMeta.end(in: item.content, zone: place.zone), end > place.now {
            document.expires = min(end, document.expires ?? end)
            document.notes.append(WordPressNote.partEnds)
        }
        document.summary = document.line(item.excerpt.isEmpty ? meta.description : item.excerpt, name: "summary")
        if !document.isDraft { document.oldAddresses = Self.addresses(of: item, on: export.home) }
        readBody(item, of: export, &document)
        readPicture(item, of: export, &document)
        let kept = KeptWords(document)
        if let note = export.libraryNote(on: document, kept: kept) { document.notes.append(note) }
        if let note = meta.left(by: kept) { document.notes.append(note) }
        if let note = export.revisionNote(on: item, kept: kept) { document.notes.append(note) }
        source.documents.append(document)
    }

    /// Returns the questions whether the types of themes and plug-ins were shown.
    private static func questions(on file: WXRFile) -> [LocalizedText] {
        let types = file.items.filter { $0.isText && $0.hiding?.column == WordPressType.column }.map(\.type)
        let counts = Dictionary(types.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.sorted { $0.key < $1.key }.map { WordPressNote.uncertainType($0.key, $0.value) }
    }

    private func kind(of item: WXRItem, _ type: WordPressType, _ export: WordPressExport) -> ImportedDocument.Kind {
        switch type {
        case .post, .news, .technical: .article(section: place.section)
        case .page: .page(folder: export.folder(of: item))
        case .standing(let folder): .page(folder: folder)
        }
    }

    private func readType(_ type: WordPressType, _ item: WXRItem, _ document: inout ImportedDocument) {
        switch type {
        case .post, .page, .standing, .technical: break
        case .news(let category):
            document.categories = [category]
            if category == "Pengumuman" { document.sectionKind = .pengumuman }
        }
    }

    private func readState(_ item: WXRItem, of export: WordPressExport, _ document: inout ImportedDocument) {
        switch item.status {
        case "publish": break
        case "future":
            // WordPress did not publish it at its time, or its date was changed.
            if document.date.map({ $0 <= place.now }) ?? true {
                document.isDraft = true
                document.notes.append(WordPressNote.missedSchedule)
            }
        default:
            document.isDraft = true
            if item.status != "draft" { document.notes.append(WordPressNote.state(item.status)) }
        }
        if !item.password.isEmpty {
            document.isDraft = true
            document.notes.append(WordPressNote.password)
        }
        if let hiding = item.hiding {
            document.isDraft = true
            document.notes.append(hiding.note)
        }
        if let parent = export.hiddenParent(of: item) {
            document.isDraft = true
            let origin = WordPressNote.origin(parent)
            let state = parent.hiddenBy
            document.notes.append(WordPressNote.hiddenParent(origin, state))
        }
    }

    private func readBody(_ item: WXRItem, of export: WordPressExport, _ document: inout ImportedDocument) {
        var converter = export.converter
        converter.page = item.link
        converter.keepsLines = !item.content.contains("<!-- wp:")
        var shortcodes = Shortcodes(pictures: export.pictures)
        let builder =
            item.content.allSatisfy(\.isWhitespace) ? item.meta["_elementor_data"].map(ElementorData.html) : nil
        var blocks = BlockContent(builder ?? item.content, export: export)
        var footnotes = BlockFootnotes(meta: item.meta["footnotes"] ?? "")
        blocks.complete()
        let content = footnotes.marked(blocks.html)
        let body = OldBody(content, name: "body", takesDateline: document.isArticle) { text in
            var result = converter.convert(shortcodes.html(text))
            footnotes.write(into: &result, converter: converter)
            return result
        }
        document.notes += blocks.notes + shortcodes.notes
        document.take(body)
    }

    private func readPicture(_ item: WXRItem, of export: WordPressExport, _ document: inout ImportedDocument) {
        guard let id = item.meta["_thumbnail_id"], !id.isEmpty, id != "0" else { return }
        guard let attachment = export.attachment(id) else {
            return document.notes.append(WordPressNote.missingThumbnail(id))
        }
        document.image = ImportedDocument.Picture(
            src: attachment.file.path.rawValue,
            alt: document.line(attachment.alt, name: "alt"),
            caption: document.line(attachment.caption, name: "caption")
        )
        document.media.append(attachment.file)
    }

    /// Returns the date of publication. Drafts have only a local time.
    private func date(_ item: WXRItem) -> Instant? {
        moment(item.dateGMT)
            ?? (item.date.hasPrefix("0000") ? nil : DateText.reading(item.date, in: place.zone)?.instant)
    }

    private func moment(_ text: String) -> Instant? {
        text.isEmpty || text.hasPrefix("0000") ? nil : Instant(text: text + "Z", in: place.zone)
    }

    /// Returns the addresses: the item's own and, where it is encoded, the form that is encoded twice; those with earlier
    /// slugs; and the short one, `?p=12`.
    private static func addresses(of item: WXRItem, on home: String) -> [String] {
        guard !item.link.isEmpty else { return [] }
        let old = WebAddress(item.link)
        let short =
            home.isEmpty || item.id.isEmpty ? [] : ["\(home)/?\(item.type == "page" ? "page_id" : "p")=\(item.id)"]
        guard !old.hasQuery else { return [item.link] + short.filter { $0 != item.link } }
        var addresses = [item.link]
        if old.path.contains("%") {
            let twice = old.path.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
            addresses = [old.path, twice]
        }
        for name in item.oldNames where !name.isEmpty && !item.name.isEmpty && name != item.name {
            var parts = old.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard let index = parts.lastIndex(where: { $0.lowercased() == item.name.lowercased() }) else { continue }
            parts[index] = name
            addresses.append(parts.joined(separator: "/"))
        }
        return addresses + short
    }
}
