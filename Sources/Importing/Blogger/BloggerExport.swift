import Reading
import XMLReading

/// A post, page or comment in an export of Blogger, of the blog's settings or of Google Takeout.
struct BloggerEntry {
    var id = ""
    var title = ""
    var content = ""
    /// The description for search engines, in exports of Takeout.
    var summary = ""
    var published = ""
    var updated = ""
    /// `post`, `page`, `comment`, or what else Blogger keeps: `template`, `settings`.
    var kind = ""
    /// Whether it is marked as a draft.
    var isDraft = false
    /// `LIVE` or another state, in exports of Takeout. Empty in others.
    var status = ""
    /// When it was put in the trash, in exports of Takeout. Empty for others.
    var trashed = ""
    var labels: [String] = []
    /// The full address, or in exports of Takeout the path.
    var address = ""
    var author = ""
}

/// Reads an export of Blogger entry by entry. Files that declare a document type are refused.
final class BloggerExport {
    private(set) var entries: [BloggerEntry] = []
    /// The address of the blog. Empty where the export does not name it.
    private(set) var site = ""
    /// The line from which the file is not XML. Nil where it is whole.
    private(set) var brokenAt: Int?
    private var entry: BloggerEntry?
    private var isInAuthor = false

    /// Nil for anything else.
    init?(_ bytes: [UInt8]) {
        let text = LegacyText(bytes.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }).text
        guard let start = text.prefix(64 * 1024).firstRange(of: "<feed"),
            !text[..<start.lowerBound].contains("<!DOCTYPE"), text.contains("blogger.com")
        else { return nil }
        do {
            let feed = Array(text[start.lowerBound...].utf8)
            try XMLWalk.readElements(feed, names: .written, begin: { self.begin($0) }, end: { self.end($0, $1) })
        } catch {
            brokenAt = text[..<start.lowerBound].count { $0.isNewline } + ((error as? XMLFault)?.line ?? 1)
        }
    }

    private func begin(_ element: XMLElement) {
        let attributes = element.attributes
        switch element.name {
        case "entry": entry = BloggerEntry()
        case "author": isInAuthor = true
        case "category":
            let term = attributes["term"] ?? ""
            if attributes["scheme"]?.hasSuffix("#kind") == true {
                entry?.kind = term.split(separator: "#").last.map(String.init) ?? ""
            } else if !term.isEmpty {
                entry?.labels.append(term)
            }
        case "link" where attributes["rel"] == "alternate" && attributes["type"] == "text/html":
            let address = attributes["href"] ?? ""
            if entry == nil { site = address } else { entry?.address = address }
        default: break
        }
    }

    private func end(_ name: String, _ text: String) {
        switch name {
        case "id": if entry?.id.isEmpty == true { entry?.id = text.trimmed }
        case "title": entry?.title = text
        case "content": entry?.content = text
        case "published": entry?.published = text.trimmed
        case "blogger:created": if entry?.published.isEmpty == true { entry?.published = text.trimmed }
        case "updated": entry?.updated = text.trimmed
        case "app:draft": entry?.isDraft = text.trimmed == "yes"
        // Authors have types as well.
        case "blogger:type": if !isInAuthor { entry?.kind = text.trimmed.lowercased() }
        case "blogger:metaDescription": entry?.summary = text
        case "blogger:status": entry?.status = text.trimmed
        case "blogger:trashed": entry?.trashed = text.trimmed
        case "blogger:filename": if !text.trimmed.isEmpty { entry?.address = text.trimmed }
        case "name": if isInAuthor { entry?.author = text.trimmed }
        case "author": isInAuthor = false
        case "entry":
            if let entry { entries.append(entry) }
            entry = nil
        default: break
        }
    }
}
