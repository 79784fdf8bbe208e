import Foundation
import FoundationXML
import Reading

/// A post, page or comment in an export of Blogger, of the blog's settings or of Google Takeout.
struct BloggerEntry {
    var id = ""
    var title = ""
    var content = ""
    var published = ""
    var updated = ""
    /// `post`, `page`, `comment`, or what else Blogger keeps: `template`, `settings`.
    var kind = ""
    /// Whether it is marked as a draft.
    var isDraft = false
    /// `LIVE` or another state, in exports of Takeout. Empty in others.
    var status = ""
    var labels: [String] = []
    /// The full address, or in exports of Takeout the path.
    var address = ""
    var author = ""
}

/// Reads an export of Blogger entry by entry. A document type is refused, so that the parser expands no entities of the
/// document's own.
final class BloggerExport: NSObject, XMLParserDelegate {
    private(set) var entries: [BloggerEntry] = []
    /// The address of the blog. Empty where the export does not name it.
    private(set) var site = ""
    /// The line from which the file is not XML. Nil where it is whole.
    private(set) var brokenAt: Int?
    private var entry: BloggerEntry?
    private var text = ""
    private var isInAuthor = false
    private var isClosed = false

    /// Nil for anything else.
    init?(_ bytes: [UInt8]) {
        let text = LegacyText(bytes.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }).text
        guard let start = text.prefix(64 * 1024).firstRange(of: "<feed"),
            !text[..<start.lowerBound].contains("<!DOCTYPE"), text.contains("blogger.com")
        else { return nil }
        super.init()
        let parser = XMLParser(data: Data(text[start.lowerBound...].utf8))
        parser.shouldResolveExternalEntities = false
        parser.delegate = self
        let isWhole = parser.parse() && isClosed
        if !isWhole {
            brokenAt = text[..<start.lowerBound].count { $0.isNewline } + parser.lineNumber
        }
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        text = ""
        switch name {
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

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { text += String(decoding: block, as: UTF8.self) }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        defer { text = "" }
        switch name {
        case "id": if entry?.id.isEmpty == true { entry?.id = text.trimmed }
        case "title": entry?.title = text
        case "content": entry?.content = text
        case "published", "blogger:created": if entry?.published.isEmpty == true { entry?.published = text.trimmed }
        case "updated": entry?.updated = text.trimmed
        case "app:draft": entry?.isDraft = text.trimmed == "yes"
        case "blogger:type": entry?.kind = text.trimmed.lowercased()
        case "blogger:status": entry?.status = text.trimmed
        case "blogger:filename": if !text.trimmed.isEmpty { entry?.address = text.trimmed }
        case "name": if isInAuthor { entry?.author = text.trimmed }
        case "author": isInAuthor = false
        case "entry":
            if let entry { entries.append(entry) }
            entry = nil
        case "feed": isClosed = true
        default: break
        }
    }
}
