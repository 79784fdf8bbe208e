import Diagnostics
import Files
import Reading

/// Reads the values of a text into a document.
struct FrontValues {
    private let text: SiteText
    private let site: MarkdownSite
    private let defaults: SiteDefaults
    private let zone: SiteTimeZone
    private let now: Instant
    private(set) var document: ImportedDocument

    init(_ text: SiteText, defaults: SiteDefaults, zone: SiteTimeZone, section: String, now: Instant) {
        self.text = text
        self.defaults = defaults
        site = defaults.site
        self.zone = zone
        self.now = now
        let origin = LocalizedText(id: text.file, en: text.file)
        document = ImportedDocument(kind: .article(section: section), origin: origin, title: "")
        let name = WebAddress(site.address).host ?? site.root.lastPathPart
        document.key = SourceKey.make(["markdown", name, text.file])
    }

    mutating func read() {
        if let fault = text.fault {
            document.isDraft = true
            document.notes.append(MarkdownNote.unreadable(fault))
        }
        if text.front.isOpen {
            document.isDraft = true
            document.notes.append(MarkdownNote.open)
        }
        readTitle()
        readDates()
        readKind()
        readState()
        document.author = ""
        let authors = text.texts(.author)
        if !authors.isEmpty { document.setAuthor(authors.joined(separator: ", ")) }
        document.location = text.text(.location)
        readSummary()
        readTerms()
        readPicture()
        document.isPinned = text.isSet(.pinned)
        readExtra()
    }

    private mutating func readTitle() {
        document.title = PlainMarkdown.line(text.text(.title))
        if document.title.isEmpty {
            let heading = text.front.body.split(separator: "\n").first { $0.hasPrefix("# ") }
            document.title = heading.map { PlainMarkdown.line($0.dropFirst(2).trimmed) } ?? ""
        }
        guard document.title.isEmpty else { return }
        let words = site.system == .obsidian ? text.stem : text.stem.replacing("-", with: " ").replacing("_", with: " ")
        document.title = words.prefix(1).uppercased() + words.dropFirst()
        if site.system != .obsidian { document.notes.append(MarkdownNote.titleFromName) }
    }

    private mutating func readDates() {
        let written = text.moment(.date, in: zone)
        let published = text.moment(.published, in: zone)
        let named = DateText.read(text.nameDate, in: zone)
        document.date = published.instant ?? written.instant ?? named
        for unread in [written.unread, published.unread] where !unread.isEmpty {
            document.notes.append(MarkdownNote.badDate(unread))
        }
        document.updated = text.moment(.updated, in: zone).instant
    }

    private mutating func readState() {
        let hiding = text.hiding(zone: zone, now: now) ?? defaults.hiding(of: text, zone: zone, now: now)
        let window = text.window(zone: zone)
        document.expires = window.end
        if let hiding, hiding.reason == .scheduled, document.isArticle, let start = window.start {
            document.date = max(start, document.date ?? start)
            document.notes.append(HidingReason.schedule(hiding.column, hiding.value))
        } else if let hiding {
            document.isDraft = true
            document.notes.append(hiding.note)
        }
    }

    /// Decides, by the dates that the text has for itself, between article and page.
    private mutating func readKind() {
        let folders = text.file.lowercased().split(separator: "/").dropLast().map(String.init)
        let posts = KindWords.news.union(["_posts", "_drafts", "pengumuman"])
        let isTagged = text.texts(.tags).contains { ["post", "posts"].contains($0.lowercased()) }
        let isSite = [.hugo, .jekyll, .eleventy].contains(site.system)
        let isList = text.isIndex && text.file.lastPathPart.hasPrefix("_index")
        let isPost = document.date != nil || !posts.isDisjoint(with: folders) || isTagged || !isSite
        guard !isPost || isList else { return }
        let roots: Set<String> = ["content", "src", "source", "pages", "_pages"]
        let inner = folders.drop { roots.contains($0) }
        let above = text.isIndex ? inner.dropLast() : inner
        document.kind = .page(folder: above.map { Slug.make(from: $0) }.filter { !$0.isEmpty }.joined(separator: "/"))
    }

    private mutating func readSummary() {
        for entry in text.values where entry.meaning == .summary {
            let words = PlainMarkdown.line(entry.value.shortText)
            if words.isEmpty { continue }
            if document.summary.isEmpty {
                document.summary = words
            } else if words != document.summary {
                document.notes.append(MarkdownNote.several(entry.key, words))
            }
        }
    }

    private mutating func readTerms() {
        let isJekyll = site.system == .jekyll
        var categories = text.texts(.categories, spaces: isJekyll)
        // Jekyll takes the folders above `_posts` as categories.
        if isJekyll, let posts = text.file.firstRange(of: "/_posts/") {
            categories += text.file[..<posts.lowerBound].split(separator: "/").map(String.init).filter {
                // Hexo keeps all of its texts in `source`.
                !$0.hasPrefix("_") && $0 != "source"
            }
        }
        document.categories = categories.filter { $0.lowercased() != "uncategorized" }
        let collections: Set<String> = site.system == .eleventy ? ["post", "posts", "all", "page", "pages"] : []
        document.tags = text.texts(.tags, spaces: isJekyll).map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
            .filter { !collections.contains($0.lowercased()) }
    }

    private mutating func readPicture() {
        for entry in text.values where entry.meaning == .image {
            var value = entry.value
            if case .list(let values) = value, let first = values.first { value = first }
            guard !value.shortText.isEmpty else { continue }
            guard document.image == nil else {
                if value.shortText != document.image?.src {
                    document.notes.append(MarkdownNote.several(entry.key, value.shortText))
                }
                continue
            }
            var picture = ImportedDocument.Picture(src: value.shortText)
            if case .mapping(let parts) = value {
                picture.src =
                    ["src", "url", "path", "file", "image", "relative", "teaser", "overlay_image"]
                    .lazy.compactMap { parts[$0]?.shortText }.first { !$0.isEmpty } ?? value.shortText
                picture.alt = parts["alt"]?.shortText ?? parts["image_alt"]?.shortText ?? ""
                picture.caption = parts["caption"]?.shortText ?? ""
                picture.credit = parts["credit"]?.shortText ?? ""
            }
            document.image = picture
        }
        if document.image?.alt.isEmpty == true { document.image?.alt = text.text(.alt) }
        if document.image?.caption.isEmpty == true { document.image?.caption = PlainMarkdown.line(text.text(.caption)) }
    }

    private mutating func readExtra() {
        for entry in text.values where entry.source.isEmpty {
            let isOther = entry.meaning == .state && RecordFlag(entry.value.shownFlag) == .unknown
            if entry.meaning == .extra || isOther { document.extra[entry.key] = entry.value }
        }
        guard site.system == .obsidian else { return }
        // Obsidian's aliases are names of a note.
        for entry in text.values where entry.meaning == .aliases { document.extra[entry.key] = entry.value }
    }

    /// Reads the wished end of the address and the old addresses.
    ///
    /// - Parameter address: the address in the old site, from its root.
    mutating func readAddress(_ address: String) {
        var explicit = text.text(.address)
        if explicit.contains("{{") || explicit.contains("{%") {
            // The settings of all texts of a folder would give each the same.
            let isKnown = address.split(separator: "/").last.map {
                Slug.make(from: String($0)) != Slug.make(from: text.stem)
            }
            if isKnown != true { explicit = "" }
        }
        let last = address.lastPathPart
        let bare = last.withoutEnding
        let slug = text.text(.slug)
        document.slug = !slug.isEmpty ? slug : explicit.isEmpty || bare.isEmpty ? text.stem : bare
        if document.slug == "_index" { document.slug = bare }
        guard !document.isDraft else { return }
        let base = site.basePath
        if !address.isEmpty, address != "/" { document.oldAddresses.append(base + address) }
        document.oldAddresses += aliases(beside: address)
    }

    /// Returns the further addresses that led to the text.
    ///
    /// - Parameter address: its address in the old site, beside which a relative alias of Hugo is.
    func aliases(beside address: String) -> [String] {
        guard site.system != .obsidian else { return [] }
        let above = address.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        return text.texts(.aliases).map { alias in
            let address = WebAddress(alias)
            // Without its query it would be another address.
            let rest = address.path + (address.query.map { "?\($0)" } ?? "")
            return rest.hasPrefix("/") ? rest : "/" + above + rest
        }
    }
}

/// Short texts of Markdown, such as titles.
enum PlainMarkdown {
    /// Returns the text on one line, without marks of emphasis around it, with entities decoded.
    static func line(_ text: String) -> String {
        var line = PlainHTML.text(text.spacedOnce)
        for mark in ["**", "__", "*", "_"]
        where line.hasPrefix(mark) && line.hasSuffix(mark) && line.count > 2 * mark.count {
            line = String(line.dropFirst(mark.count).dropLast(mark.count))
        }
        return line
    }
}
