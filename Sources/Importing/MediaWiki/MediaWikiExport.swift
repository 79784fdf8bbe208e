import Patterns
import Reading
import XMLReading

/// A page in an export of MediaWiki, as its newest revision has it.
struct MediaWikiPage {
    var title = ""
    var id = ""
    /// The number of the namespace: 0 for pages of content, 2 for those of users.
    var namespace = 0
    /// Whether the export names that number. Old ones do not.
    fileprivate var isNumbered = false
    /// The title to which the page leads. Empty for others.
    var redirect = ""
    /// Whether the export says that the page leads to another. Old ones do not say to which.
    var isRedirect = false
    var text = ""
    var timestamp = ""
    /// How the text is written. Empty in old exports, which have wikitext only.
    var model = ""
    /// How a dump packs the text, so that only the wiki itself can read it. Empty where it does not.
    var packing = ""
    /// Whether somebody hid the text of the newest revision.
    var isHidden = false
    var revisions = 0
}

/// Reads an export of MediaWiki (Special:Export, `dumpBackup`) page by page.
final class MediaWikiExport {
    private(set) var pages: [MediaWikiPage] = []
    /// The address of the main page. Empty where the export does not name it.
    private(set) var base = ""
    /// The names of namespaces by their number, as the wiki calls them.
    private(set) var namespaces: [Int: String] = [:]
    /// The line from which the file is not XML. Nil where it is whole.
    private(set) var brokenAt: Int?
    private var page: MediaWikiPage?
    private var revision: MediaWikiPage?
    private var isInContributor = false
    /// The revision as it was before the slot that is read, of which only the main one is the text of a page.
    private var beforeSlot: MediaWikiPage?
    private var role = ""
    private var key = 0

    /// Nil for anything else.
    init?(_ bytes: [UInt8]) {
        guard bytes.prefix(512).contains(bytesOf: "<mediawiki") else { return nil }
        do {
            try XMLWalk.readElements(bytes, begin: { self.begin($0) }, end: { self.end($0, $1) })
        } catch {
            brokenAt = (error as? XMLFault)?.line ?? 1
        }
    }

    /// - Parameter pages: the pages of a wiki whose tables were read.
    init(_ pages: [MediaWikiPage]) { self.pages = pages.map(Self.completed) }

    private func begin(_ element: XMLElement) {
        switch element.name {
        case "page": page = MediaWikiPage()
        case "redirect":
            page?.isRedirect = true
            page?.redirect = element.attributes["title"] ?? ""
        case "revision": revision = MediaWikiPage()
        case "content": (beforeSlot, role) = (revision, "")
        case "contributor": isInContributor = true
        case "text": revision?.isHidden = element.attributes["deleted"] != nil
        case "namespace": key = Int(element.attributes["key"] ?? "") ?? 0
        default: break
        }
    }

    private func end(_ name: String, _ text: String) {
        switch name {
        case "base": base = text.trimmed
        case "namespace": namespaces[key] = text
        case "title": page?.title = text
        case "ns":
            page?.namespace = Int(text.trimmed) ?? 0
            page?.isNumbered = true
        // Revisions and their writers have numbers, too.
        case "id" where revision == nil && !isInContributor: page?.id = text.trimmed
        case "contributor": isInContributor = false
        case "timestamp": revision?.timestamp = text.trimmed
        case "model": revision?.model = text.trimmed
        case "text": revision?.text = text
        case "role": role = text.trimmed
        case "content":
            if role != "main" { revision = beforeSlot ?? revision }
            beforeSlot = nil
        case "revision": endRevision()
        case "page": endPage()
        default: break
        }
    }

    /// Takes the page, with what old exports say of it in its title and its text only.
    private func endPage() {
        if var page, page.revisions > 0 {
            if !page.isNumbered { page.namespace = WikiNames.namespace(of: page.title, declared: namespaces) }
            pages.append(Self.completed(page))
        }
        page = nil
    }

    /// Returns a page with the title to which its text leads.
    private static func completed(_ page: MediaWikiPage) -> MediaWikiPage {
        guard page.redirect.isEmpty, let match = page.text.prefixMatch(of: redirect)?.output,
            page.isRedirect || ["redirect", "alih"].contains(match.1.lowercased())
        else { return page }
        var page = page
        page.redirect = String(match.2).trimmed
        return page
    }

    /// `#REDIRECT [[Pasar]]`, `#ALIH: [[Pasar|pasar kota]]`
    private static let redirect = Pattern(/\s*#(\w+)\s*:?\s*\[\[\s*:?([^\]|\n]+)/)

    /// Takes the revision where it is newer than those before. Moments of ISO 8601 in UTC sort as texts.
    private func endRevision() {
        if let revision, var newer = page {
            newer.revisions += 1
            if newer.revisions == 1 || revision.timestamp >= newer.timestamp {
                (newer.text, newer.timestamp) = (revision.text, revision.timestamp)
                (newer.model, newer.isHidden) = (revision.model, revision.isHidden)
            }
            page = newer
        }
        revision = nil
    }
}
