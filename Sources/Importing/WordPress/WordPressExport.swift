import Diagnostics
import Reading
import Serialization

/// An export of WordPress with the relations between its items.
struct WordPressExport {
    struct Attachment {
        let id: String
        let file: NeededFile
        let alt: String
        let caption: String
        let description: String
        let title: String
        /// Whether it was uploaded for a text that is hidden or deleted, or is so itself.
        let isHidden: Bool

        /// What the media library says of it. WordPress takes the name of the file for a title.
        var texts: [String] {
            let name = KeptWords(markdown: file.path.rawValue + " " + file.source)
            return [alt, caption, description].filter { !$0.isEmpty } + (name.misses(title) ? [title] : [])
        }
    }

    private let file: WXRFile
    /// In the order of the export.
    let attachments: [Attachment]
    private let attachmentsByID: [String: Attachment]
    private let attachmentsByPath: [ContentPath: Attachment]
    /// Posts and pages by identifier.
    private let texts: [String: WXRItem]
    private let pages: [String: WXRItem]
    /// Reusable blocks by identifier.
    let blocks: [String: WXRItem]
    /// Earlier versions of texts, by the identifier of the text.
    private let revisions: [String: [WXRItem]]
    /// Converts the text of any item.
    let converter: BodyConverter
    /// By identifier of attachments.
    let pictures: [String: (address: String, alt: String, caption: String)]

    init(_ file: WXRFile, base: String) {
        self.file = file
        var site = OldSite()
        site.base = base
        for address in file.addresses {
            site.addHost(of: address)
            let path = WebAddress(address).path
            let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
            site.uploads.append(folder + "/wp-content/uploads")
        }
        let texts = file.items.filter(\.isText)
        let byID = Dictionary(keepingFirst: texts.map { ($0.id, $0) })
        self.texts = byID
        for item in texts where item.isPublic && Self.hiddenParent(of: item, byID) == nil {
            site.addImported(item.link)
            site.addShort(item.id, address: item.link)
        }
        for item in file.items where item.type == "attachment" && !item.attachmentURL.isEmpty {
            site.addShort(item.id, address: item.attachmentURL)
        }
        attachments = file.items.filter { $0.type == "attachment" && !$0.attachmentURL.isEmpty }.map { item in
            Attachment(
                id: item.id,
                file: site.picture(item.attachmentURL),
                alt: PlainHTML.text(item.meta["_wp_attachment_image_alt"] ?? ""),
                caption: PlainHTML.text(item.excerpt),
                description: PlainHTML.text(item.content),
                title: PlainHTML.text(item.title),
                isHidden: ["private", "trash"].contains(item.status) || Self.hiddenParent(of: item, byID) != nil
            )
        }
        attachmentsByID = Dictionary(keepingFirst: attachments.map { ($0.id, $0) })
        attachmentsByPath = Dictionary(keepingFirst: attachments.map { ($0.file.path, $0) })
        blocks = Dictionary(keepingFirst: file.items.filter { $0.type == "wp_block" }.map { ($0.id, $0) })
        revisions = Dictionary(grouping: file.items.filter { $0.type == "revision" }, by: \.parent)
        pages = Dictionary(keepingFirst: file.items.filter { $0.type == "page" }.map { ($0.id, $0) })
        // WordPress keeps smaller versions beside them.
        converter = Self.converter(site, attachments, originals: Set(attachments.map(\.file.path)))
        pictures = Dictionary(keepingFirst: attachments.map { ($0.id, ($0.file.source, $0.alt, $0.caption)) })
    }

    /// The host of the old site. Empty where the export does not name it.
    var host: String { file.addresses.lazy.compactMap { WebAddress($0).host }.first ?? "" }

    /// The address of the old site, without a slash at the end. Empty where the export does not name it.
    var home: String {
        let address = file.addresses.last { !$0.isEmpty } ?? ""
        return address.hasSuffix("/") ? String(address.dropLast()) : address
    }

    var authors: [String: String] { file.authors }

    /// Returns a note on what the media library says of the files that a document uses, and the document does not. Nil where there is nothing.
    ///
    /// - Parameter kept: the words of the document.
    func libraryNote(on document: ImportedDocument, kept: KeptWords) -> LocalizedText? {
        let used = Set(document.media.map(\.path)).compactMap { attachmentsByPath[$0] }
        guard !used.isEmpty else { return nil }
        let lost = used.sorted { $0.file.path < $1.file.path }.flatMap(\.texts).filter(kept.misses)
        return lost.isEmpty ? nil : WordPressNote.libraryTexts(lost)
    }

    /// Returns a note on what earlier versions of a text say, and the text does not. Nil where there is nothing.
    ///
    /// - Parameter kept: the words of the document.
    func revisionNote(on item: WXRItem, kept: KeptWords) -> LocalizedText? {
        let earlier = revisions[item.id] ?? []
        let lines = earlier.flatMap { revision in
            [revision.title, revision.excerpt] + revision.content.split(separator: "\n").map(String.init)
        }
        let lost = lines.map(PlainHTML.words).filter(kept.misses).firsts(by: \.self)
        return lost.isEmpty ? nil : WordPressNote.revisions(earlier.count, lost)
    }

    /// Returns a note on what the media library says of files that no document uses. Nil where there is nothing.
    func libraryNote(without documents: [ImportedDocument]) -> LocalizedText? {
        let used = Set(documents.flatMap(\.media).map(\.path))
        let texts = attachments.filter { !$0.isHidden && !used.contains($0.file.path) }.flatMap(\.texts)
        return texts.isEmpty ? nil : WordPressNote.unusedLibraryTexts(texts)
    }

    func attachment(_ id: String) -> Attachment? { attachmentsByID[id] }

    private static func converter(_ site: OldSite, _ attachments: [Attachment], originals: Set<ContentPath>)
        -> BodyConverter
    {
        var converter = BodyConverter(site: site)
        converter.original = { source in
            // foto-300x200.jpg is a smaller foto.jpg, where the media library has that.
            guard let whole = withoutSize(source), originals.contains(site.picture(whole).path) else { return source }
            return whole
        }
        converter.altTexts = Dictionary(keepingFirst: attachments.map { ($0.file.path, $0.alt) })
        return converter
    }

    private static func withoutSize(_ address: String) -> String? {
        guard let dot = address.lastIndex(of: "."), let hyphen = address[..<dot].lastIndex(of: "-") else { return nil }
        let size = address[address.index(after: hyphen)..<dot].split(separator: "x", omittingEmptySubsequences: false)
        guard size.count == 2, size.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else { return nil }
        return String(address[..<hyphen]) + String(address[dot...])
    }

    /// Returns the first hidden text above an item. Nil where there is none.
    func hiddenParent(of item: WXRItem) -> WXRItem? { Self.hiddenParent(of: item, texts) }

    private static func hiddenParent(of item: WXRItem, _ texts: [String: WXRItem]) -> WXRItem? {
        var next = texts[item.parent]
        var seen: Set<String> = [item.id]
        // Parents can form a circle in a broken database.
        while let parent = next, seen.insert(parent.id).inserted {
            if !parent.isPublic { return parent }
            next = texts[parent.parent]
        }
        return nil
    }

    /// Returns the folder of a page, made from the pages above it.
    func folder(of item: WXRItem) -> String {
        var parts: [String] = []
        var next = pages[item.parent]
        // Parents can form a circle in a broken database.
        while let page = next, parts.count < 16 {
            let slug = Slug.make(from: page.name.percentDecoded)
            parts.insert(slug.isEmpty ? Slug.make(from: page.title) : slug, at: 0)
            next = pages[page.parent]
        }
        return parts.filter { !$0.isEmpty }.joined(separator: "/")
    }

    /// Returns the titles of an item's categories, without WordPress's default category.
    func categories(of item: WXRItem) -> [String] { item.categories.filter { !Self.isDefault($0) }.map(\.title) }

    /// The reusable blocks that no text or other block uses.
    private var unusedBlocks: [WXRItem] {
        let used = Set(file.items.flatMap { BlockContent.references(in: $0.content) })
        return file.items.filter { $0.type == "wp_block" && !used.contains($0.id) }
    }

    private static func isDefault(_ term: WXRItem.Term) -> Bool {
        ["uncategorized", "tak-berkategori", "tidak-berkategori", "uncategorised"].contains(term.nicename)
    }

    /// Returns notes on the export as a whole.
    func generalNotes(zone: SiteTimeZone) -> [LocalizedText] {
        var notes: [LocalizedText] = []
        let posts = file.items.filter(\.isText)
        let comments = posts.reduce(0) { $0 + $1.comments }
        if comments > 0 { notes.append(WordPressNote.comments(comments, in: posts.filter { $0.comments > 0 }.count)) }
        let uncategorized = posts.filter { $0.categories.contains(where: Self.isDefault) }.count
        if uncategorized > 0 { notes.append(WordPressNote.uncategorized(uncategorized)) }
        let hidden = attachments.filter(\.isHidden)
        if !hidden.isEmpty {
            let texts = hidden.flatMap { [$0.file.source] + $0.texts }
            notes.append(WordPressNote.hiddenAttachments(hidden.count).quoting(texts))
        }
        var types: [String: Int] = [:]
        var names: [String: [String]] = [:]
        notes += unusedBlocks.map { WordPressNote.unusedBlock($0) }
        for item in file.items where !item.isText && !["attachment", "wp_block"].contains(item.type) {
            types[item.type, default: 0] += 1
            let words = "\(item.title) \(item.excerpt)".spacedOnce
            if item.type != "revision", !KeptWords.words(of: words).isEmpty {
                names[item.type, default: []].append(words)
            }
        }
        for (type, count) in types.sorted(by: { $0.key < $1.key }) {
            notes.append(WordPressNote.otherType(type, count, titles: names[type] ?? []))
        }
        return notes
    }
}
