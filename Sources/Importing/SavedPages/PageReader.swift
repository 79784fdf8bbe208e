import Diagnostics
import Files
import Foundation
import HTMLReading
import Reading
import Serialization

/// Converts a saved page into an article.
struct PageReader {
    let page: SavedPage
    let site: OldSite
    /// Titles that are the name of the site.
    let siteNames: Set<String>
    let zone: SiteTimeZone

    /// Returns the article, and what the page shows beside it.
    func document(in section: String, origin: LocalizedText) -> (ImportedDocument, PageRest) {
        let title = PageTitle(page, siteNames: siteNames)
        var document = ImportedDocument(kind: .article(section: section), origin: origin, title: title.text)
        let body = PageBody(page.root, title: title.text, zone: zone)
        var lines = LeadingLines(body.content, before: body.linesBefore, title: title.text, zone: zone)
        if !title.isCertain, !lines.headline.isEmpty { document.title = lines.takeHeadline() }
        readDate(&document, lines)
        if let hiding = hiding(of: body) {
            document.isDraft = true
            document.notes.append(hiding.note)
        }
        document.author = author(lines)
        let taken = lines.dropped + body.droppedLines
        if !taken.isEmpty { document.notes.append(PageNote.linesTaken(taken)) }
        if !body.dropped.isEmpty { document.notes.append(PageNote.partsDropped(body.dropped)) }
        document.summary = PlainHTML.text(page.meta("description", "og:description") ?? "")
        document.categories = categories
        document.tags = tags
        document.oldAddresses = page.addresses
        if page.addresses.isEmpty { document.notes.append(PageNote.noAddress) }
        let address = page.addresses.first ?? ""
        document.related = body.related.map { WebAddress.resolve($0, on: address) }.filter { !isOwn($0) }
        lines.dropFound()
        readBody(lines.rest, address: address, &document)
        return (document, PageRest(page, of: document, comments: body.comments))
    }

    /// Classes that systems give to what they show to their editors or members only, or behind a password.
    private static let hidingMarks: [(mark: String, reason: HidingReason)] = [
        ("status-draft", .off), ("status-pending", .off), ("status-future", .scheduled),
        ("status-private", .restricted),
        ("post-password-required", .password), ("node--unpublished", .off), ("node-unpublished", .off),
        ("system-unpublished", .off),
    ]
    /// Classes of what members only may read. Beside the text they are those of menus, comments and other texts.
    private static let limitingMarks = [
        "paywall", "members-only", "member-only", "login-required", "content-restricted", "restricted-content",
        "um-locked-content", "khusus-anggota",
        "paywalled", "members_only", "member_only", "access-restricted", "pmpro-no-access",
    ]
    /// What WordPress puts before the title of such a text.
    private static let hidingTitles: [(start: String, reason: HidingReason)] = [
        ("Privat: ", .restricted), ("Private: ", .restricted), ("Dilindungi: ", .password),
        ("Terproteksi: ", .password),
        ("Protected: ", .password),
    ]

    /// Why the old site did not show the page to everybody: who saved it had logged in. Nil where it did.
    private func hiding(of body: PageBody) -> Hiding? {
        let elements = page.root.all
        let marks = Self.hidingMarks.lazy.filter { item in elements.contains { $0.isMarked(item.mark) } }
        let titles = Self.hidingTitles.lazy.filter { page.fullTitle.hasPrefix($0.start) }
        let limit = Self.limitingMarks.first { mark in body.holders.contains { $0.isMarked(mark) } }
        return marks.first.map { Hiding($0.reason, "class", $0.mark) }
            ?? limit.map { Hiding(.restricted, "class", $0) }
            ?? titles.first.map { Hiding($0.reason, "title", $0.start.trimmed) }
    }

    private func isOwn(_ address: String) -> Bool {
        page.addresses.contains { WebAddress($0).path == WebAddress(address).path }
    }

    private func readDate(_ document: inout ImportedDocument, _ lines: LeadingLines) {
        let written = [
            page.facts.published, page.meta("article:published_time", "datepublished", "og:published_time") ?? "",
            page.meta("dc.date", "dc.date.issued", "date", "pubdate", "publishdate") ?? "",
        ]
        let times = page.root.all("time").compactMap { $0["datetime"] }
        if let date = (written + times).lazy.compactMap({ Instant(text: $0, in: zone) }).first {
            document.date = date
        } else if let date = lines.date ?? markedDate {
            document.date = date
            document.notes.append(PageNote.dateFromText)
        }
        let modified = [page.facts.modified, page.meta("article:modified_time", "og:updated_time") ?? ""]
        document.updated = modified.lazy.compactMap { Instant(text: $0, in: zone) }.first
    }

    /// The date in an element that is marked as one.
    private var markedDate: Instant? {
        let words: Set<String> = [
            "date", "tanggal", "tgl", "time", "waktu", "posted", "meta", "published", "createdate", "timestamp",
        ]
        return page.root.all.lazy
            .filter { PageFurniture.isMarked($0, by: words) || $0.name == "time" }
            .compactMap { element in
                let text = element.text
                return text.count <= 160 ? WrittenDate(in: text)?.instant(in: zone) : nil
            }.first
    }

    private func author(_ lines: LeadingLines) -> String {
        let written = [page.facts.author, page.meta("author", "article:author", "dc.creator") ?? ""]
        if let author = written.first(where: { !$0.isEmpty && !$0.hasPrefix("http") }) { return PlainHTML.text(author) }
        if !lines.author.isEmpty { return lines.author }
        let marked = page.root.all.first { element in
            element["rel"] == "author" || PageFurniture.isMarked(element, by: ["author", "penulis", "byline"])
        }
        let text = marked?.text ?? ""
        return text.count <= 60 ? Byline.name(in: text) : ""
    }

    private var categories: [String] {
        let links = page.root.all("a").filter { ($0["rel"] ?? "").split(separator: " ").contains("category") }
        let named = [page.facts.section, page.meta("article:section") ?? ""]
        return unique(named + links.map(\.text)).filter { $0.lowercased() != "uncategorized" }
    }

    private var tags: [String] {
        let links = page.root.all("a").filter { link in
            let words = (link["rel"] ?? "").split(separator: " ")
            return words.contains("tag") && !words.contains("category")
        }
        return unique(page.allMeta("article:tag") + links.map(\.text))
    }

    private func unique(_ texts: [String]) -> [String] {
        texts.map(PlainHTML.text).filter { !$0.isEmpty }.firsts { $0.lowercased() }
    }

    private func readBody(_ content: [HTMLNode], address: String, _ document: inout ImportedDocument) {
        var converter = BodyConverter(site: site)
        converter.page = address
        let folder = page.file.lastIndex(of: "/").map { String(page.file[..<$0]) } ?? "."
        let (saved, oldSite) = (page, site)
        converter.local = { source in
            guard let archive = saved.archive else { return SavedFile.find(source, in: folder) }
            return SavedFile.find(source, in: archive, of: saved.file, address: address, oldSite)
        }
        let body = converter.convert(HTMLElement(name: "div", children: content))
        document.body = body.markdown
        document.notes += body.notes
        document.media = body.media
        if body.markdown.count < 200 { document.notes.append(PageNote.shortBody) }
        // Adds the lead picture where the text does not show one.
        guard let picture = page.meta("og:image") ?? (page.facts.picture.isEmpty ? nil : page.facts.picture),
            body.media.isEmpty
        else { return }
        let file = converter.picture(picture)
        document.image = ImportedDocument.Picture(
            src: file.path.rawValue,
            alt: PlainHTML.text(page.meta("og:image:alt") ?? "")
        )
        document.media.append(file)
    }
}

/// Finds pictures that the browser saved beside a page, or in one file with it.
enum SavedFile {
    /// - Parameter address: the full address of the page. Empty where it is unknown.
    static func find(_ source: String, in archive: WebArchive, of file: String, address: String, _ site: OldSite)
        -> NeededFile?
    {
        let isInner = source.lowercased().hasPrefix("cid:")
        let full = isInner ? String(source.dropFirst(4)) : WebAddress.resolve(source, on: address)
        let found = isInner ? archive.part(named: full) : archive.part(at: full) ?? archive.part(at: source)
        guard let part = found, part.type.hasPrefix("image/") || FileType.of(WebAddress(full).path).isMedia else {
            return nil
        }
        var place = site.picture(full).path
        if isInner {
            let stem = file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
            let ending =
                part.type.hasSuffix("jpeg") ? "jpg" : part.type.split(separator: "/").last.map(String.init) ?? ""
            place = MediaPlace.path(of: "/impor/\(stem)/\(full).\(ending)", query: "", host: nil)
        }
        return NeededFile(source: source, path: place, file: file, content: part.content)
    }

    static func find(_ source: String, in folder: String) -> NeededFile? {
        let address = WebAddress(source)
        guard address.scheme == nil, address.authority == nil, !address.path.hasPrefix("/") else { return nil }
        let name = address.path.percentDecoded
        let parts = name.split(separator: "/").filter { $0 != "." }
        guard !parts.isEmpty, !parts.contains("..") else { return nil }
        let inner = parts.joined(separator: "/")
        do {
            // A folder beside the page may be a link to any other.
            guard try entryKind(at: "\(folder)/\(inner)") == .file, let home = try resolvedPath(folder),
                let place = try resolvedPath("\(folder)/\(inner)"), (place).hasPrefix(home == "/" ? home : home + "/")
            else { return nil }
        } catch {
            // A file that cannot be examined cannot be copied. The report lists it as needed.
            return nil
        }
        let place = MediaPlace.path(of: "/impor/" + inner, query: "", host: nil)
        return NeededFile(source: source, path: place, file: "\(folder)/\(inner)")
    }
}
