import Foundation
import FoundationXML
import Reading

/// Reads an export of WordPress item by item with Foundation's XML parser.
///
/// The reader refuses files that declare a document type, which no export does. So the parser neither expands entities
/// of a document's own nor reads anything outside the file.
final class WXRReader: NSObject, XMLParserDelegate {
    enum Fault: Error {
        /// Not an export of WordPress.
        case notWXR
        case documentType
    }

    private var file = WXRFile()
    private var item: WXRItem?
    private var text = ""
    private var author = (login: "", name: "")
    private var term: (domain: String, nicename: String)?
    private var meta = (key: "", value: "")
    private var comment: (isApproved: Bool, type: String)?
    private var isWXR = false
    private var isClosed = false

    /// Returns the exports in a file, which somebody may have joined from several.
    static func read(_ bytes: [UInt8]) throws -> [WXRFile] {
        let parts = try WXRText.parts(of: bytes)
        var files: [WXRFile] = []
        for part in parts {
            let reader = WXRReader()
            let parser = XMLParser(data: Data(part.text.utf8))
            parser.shouldResolveExternalEntities = false
            parser.delegate = reader
            // The parser does not always report an early end.
            let isWhole = parser.parse() && reader.isClosed
            guard reader.isWXR else { continue }
            if !isWhole { reader.file.brokenAt = part.firstLine - 1 + parser.lineNumber }
            reader.file.notes = part.notes
            files.append(reader.file)
        }
        guard !files.isEmpty else { throw Fault.notWXR }
        return files
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
        case "wp:wxr_version": isWXR = true
        case "item": item = WXRItem()
        case "wp:author": author = ("", "")
        case "category": term = (attributes["domain"] ?? "category", attributes["nicename"] ?? "")
        case "wp:postmeta": meta = ("", "")
        case "wp:comment": comment = (false, "")
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { text += String(decoding: block, as: UTF8.self) }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        defer { text = "" }
        if comment != nil { return endCommentElement(name) }
        guard item != nil else { return endChannelElement(name) }
        endItemElement(name)
    }

    private var word: String {
        text.spacedOnce
    }

    private func endChannelElement(_ name: String) {
        switch name {
        case "link", "wp:base_site_url", "wp:base_blog_url": if !word.isEmpty { file.addresses.append(word) }
        case "rss": isClosed = true
        case "wp:author_login": author.login = word
        case "wp:author_display_name": author.name = word
        case "wp:author": if !author.login.isEmpty { file.authors[author.login] = author.name }
        default: break
        }
    }

    private func endItemElement(_ name: String) {
        switch name {
        case "title": item?.title = word
        case "link": item?.link = word
        case "dc:creator": item?.creator = word
        case "content:encoded": item?.content = text
        case "excerpt:encoded": item?.excerpt = text
        case "wp:post_id": item?.id = word
        case "wp:post_date": item?.date = word
        case "wp:post_date_gmt": item?.dateGMT = word
        case "wp:post_modified_gmt": item?.modifiedGMT = word
        case "wp:post_name": item?.name = word
        case "wp:status": item?.status = word
        case "wp:post_parent": item?.parent = word
        case "wp:post_type": item?.type = word
        case "wp:post_password": item?.password = word
        case "wp:is_sticky": item?.isSticky = word == "1"
        case "wp:attachment_url": item?.attachmentURL = word
        case "wp:meta_key": meta.key = word
        case "wp:meta_value": meta.value = text
        case "wp:postmeta": item?.meta[meta.key] = meta.value
        case "category": endTerm()
        case "item":
            if let item { file.items.append(item) }
            item = nil
        default: break
        }
    }

    private func endTerm() {
        switch term?.domain {
        case "category": item?.categories.append(WXRItem.Term(nicename: term?.nicename ?? "", title: word))
        case "post_tag", "tag": item?.tags.append(word)
        default: break
        }
        term = nil
    }

    private func endCommentElement(_ name: String) {
        switch name {
        case "wp:comment_approved": comment?.isApproved = word == "1"
        case "wp:comment_type": comment?.type = word
        case "wp:comment":
            if comment?.isApproved == true, ["", "comment"].contains(comment?.type ?? "") { item?.comments += 1 }
            comment = nil
        default: break
        }
    }
}
