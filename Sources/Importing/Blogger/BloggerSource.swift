import Diagnostics
import Files
import Reading

/// Imports an export of Blogger (Setelan → Cadangkan konten, or Google Takeout).
public struct BloggerSource {
    private let place: ImportPlace

    public init(_ place: ImportPlace) { self.place = place }

    /// Returns posts and pages. The import repairs texts like those of tables.
    ///
    /// - Throws: `ImportError.notReadable` for other files.
    public func read(_ bytes: [UInt8]) throws -> ImportedSource {
        guard let export = BloggerExport(bytes) else { throw ImportError.notReadable(BloggerNote.other(bytes)) }
        var source = ImportedSource()
        source.site = export.site
        if let line = export.brokenAt { source.notes.append(ImportNote(WordPressNote.broken(at: line))) }
        let texts = export.entries.filter { ["post", "page"].contains($0.kind) }
        var site = OldSite()
        site.base = place.base
        site.addHost(of: export.site)
        for entry in texts where Self.hiding(entry) == nil { site.addImported(entry.address) }
        for entry in texts {
            if let hiding = Self.hiding(entry), hiding.reason.leavesOut {
                let origin = WordPressNote.named(BloggerNote.origin(entry), PlainHTML.text(entry.title))
                let words = [PlainHTML.words(entry.content), entry.summary] + entry.labels + [entry.author]
                source.skipped.append(ImportNote(hiding.note.quoting(words.filter { !$0.isEmpty }), origin: origin))
            } else {
                source.documents.append(document(entry, site, WebAddress(export.site).host ?? ""))
            }
        }
        source.notes += BloggerNote.others(export.entries).map { ImportNote($0) }
        return source
    }

    /// Returns why Blogger did not show an entry. Nil where it did.
    private static func hiding(_ entry: BloggerEntry) -> Hiding? {
        if !entry.trashed.isEmpty { return Hiding(.deleted, "trashed", entry.trashed) }
        if entry.isDraft { return Hiding(.off, "draft", "yes") }
        switch entry.status {
        case "", "LIVE": return nil
        case "SOFT_TRASHED": return Hiding(.deleted, "status", entry.status)
        default: return Hiding(.off, "status", entry.status)
        }
    }

    private func document(_ entry: BloggerEntry, _ site: OldSite, _ host: String) -> ImportedDocument {
        let title = OldText.line(PlainHTML.withOpenTags(entry.title), name: "title")
        var document = ImportedDocument(
            kind: entry.kind == "post" ? .article(section: place.section) : .page(folder: ""),
            origin: BloggerNote.origin(entry),
            title: title.text
        )
        document.notes = title.notes
        document.key = SourceKey.make(["blogger", host, BloggerNote.number(of: entry)])
        document.date = Instant(text: entry.published, in: place.zone)
        document.updated = Instant(text: entry.updated, in: place.zone)
        let file = WebAddress(entry.address).path.lastPathPart
        document.slug = file.hasSuffix(".html") ? String(file.dropLast(5)) : file
        document.setAuthor(document.line(entry.author, name: "author"))
        document.summary = document.line(entry.summary, name: "metaDescription")
        document.tags = entry.labels.map { document.line($0, name: "tags") }
        if let hiding = Self.hiding(entry) {
            document.isDraft = true
            document.notes.append(hiding.note)
        } else if !entry.address.isEmpty {
            document.oldAddresses = [entry.address]
        }
        var converter = BodyConverter(site: site)
        converter.page = WebAddress(entry.address).host == nil ? "" : entry.address
        document.take(
            OldBody(entry.content, name: "body", takesDateline: entry.kind == "post") { converter.convert($0) }
        )
        return document
    }
}

/// Texts for the report of an import from Blogger.
enum BloggerNote {
    /// Names the system that wrote a file of XML, where that is not Blogger.
    static func other(_ bytes: [UInt8]) -> LocalizedText {
        let head = head(of: bytes)
        if head.contains("<rss") || head.contains("<rdf:RDF") { return rss }
        return isAtom(bytes) ? atom : notBlogger
    }

    /// Whether a file is a feed in Atom, of Blogger or another system.
    static func isAtom(_ bytes: [UInt8]) -> Bool { head(of: bytes).contains("<feed") }

    private static func head(of bytes: [UInt8]) -> String { String(decoding: bytes.prefix(4096), as: UTF8.self) }

    private static let rss = LocalizedText(
        id: "Berkas ini ekspor WordPress atau umpan RSS. Pakai: terang import wordpress",
        en: "This file is an export of WordPress or a feed (RSS). Use: terang import wordpress"
    )
    static let atom = LocalizedText(
        id: "Berkas ini umpan Atom dari sistem lain. Pakai umpan RSS-nya: terang import wordpress",
        en: "This file is a feed (Atom) of another system. Use its RSS feed: terang import wordpress"
    )
    private static let notBlogger = LocalizedText(
        id:
            "Berkas ini bukan ekspor Blogger. Di Blogger: Setelan → Kelola blog → Cadangkan konten, atau feed.atom dari Google Takeout.",
        en:
            "This file is not an export of Blogger. In Blogger: Settings → Manage blog → Back up content, or feed.atom of Google Takeout."
    )

    static let otherCommand = LocalizedText(
        id: "Berkas ini ekspor Blogger, bukan WordPress. Pakai: terang import blogger",
        en: "This file is an export of Blogger, not of WordPress. Use: terang import blogger"
    )

    /// Returns the number at the end of an identifier such as `tag:blogger.com,1999:blog-1.post-12`.
    static func number(of entry: BloggerEntry) -> String {
        entry.id.split(separator: "-").last.map(String.init) ?? entry.id
    }

    static func origin(_ entry: BloggerEntry) -> LocalizedText {
        let number = number(of: entry)
        return entry.kind == "page"
            ? LocalizedText(id: "halaman \(number)", en: "page \(number)")
            : LocalizedText(id: "pos \(number)", en: "post \(number)")
    }

    /// Returns how many comments and other entries are left out.
    static func others(_ entries: [BloggerEntry]) -> [LocalizedText] {
        var counts: [String: Int] = [:]
        for entry in entries where !["post", "page"].contains(entry.kind) { counts[entry.kind, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { kind, count in
            kind == "comment"
                ? LocalizedText(id: "\(count) komentar tidak ikut diimpor", en: "not imported: \(count) comments")
                : LocalizedText(
                    id: "\(count) butir berjenis \"\(kind)\" tidak diimpor (tema atau setelan)",
                    en: "not imported: \(count) items of the type \"\(kind)\" (theme or settings)"
                )
        }
    }
}
