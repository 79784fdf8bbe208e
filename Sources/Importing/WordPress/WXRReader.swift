import Reading
import Serialization
import XMLReading

/// Reads an export of WordPress item by item.
///
/// Files that declare a document type are refused, which no export does.
final class WXRReader {
    enum Fault: Error {
        /// Not an export of WordPress.
        case notWXR
        case documentType
    }

    private var file = WXRFile()
    private var item: WXRItem?
    /// The text of the element that ends.
    private var text = ""
    private var author = (login: "", name: "")
    private var term: (domain: String, nicename: String)?
    private var meta = (key: "", value: "")
    private var comment: (isApproved: Bool, type: String)?
    private var isWXR = false
    private var isFeed = false

    /// Returns the exports in a file, which somebody may have joined from several.
    static func read(_ bytes: [UInt8]) throws -> [WXRFile] {
        let parts = try WXRText.parts(of: bytes)
        var files: [WXRFile] = []
        for part in parts {
            let reader = WXRReader()
            let text = Array(part.text.utf8)
            do {
                try XMLWalk.readElements(
                    text,
                    names: .written,
                    begin: { reader.begin($0) },
                    end: { reader.end($0, $1) }
                )
            } catch XMLFault.documentType {
                throw Fault.documentType
            } catch let fault as XMLFault {
                reader.file.brokenAt = part.firstLine - 1 + fault.line
                let texts = reader.item.map { [$0.title, $0.excerpt, $0.content] } ?? []
                reader.file.brokenTexts = texts.map(PlainHTML.text).filter { !$0.isEmpty }
            }
            guard reader.isWXR || reader.isFeed && !reader.file.items.isEmpty else { continue }
            if !reader.isWXR { reader.completeFeed() }
            reader.file.notes = part.notes
            files.append(reader.file)
        }
        guard !files.isEmpty else { throw Fault.notWXR }
        return files
    }

    private func end(_ name: String, _ text: String) {
        self.text = text
        if comment != nil {
            endCommentElement(name)
        } else if item != nil {
            endItemElement(name)
        } else {
            endChannelElement(name)
        }
    }

    private func begin(_ element: XMLElement) {
        switch element.name {
        case "wp:wxr_version": isWXR = true
        case "rss", "rdf:RDF": isFeed = true
        case "enclosure": item?.enclosure = element.attributes["url"] ?? ""
        case "item": item = WXRItem()
        case "wp:author": author = ("", "")
        case "category": term = (element.attributes["domain"] ?? "category", element.attributes["nicename"] ?? "")
        case "wp:postmeta": meta = ("", "")
        case "wp:comment": comment = (false, "")
        default: break
        }
    }

    private var word: String { text.spacedOnce }

    private func endChannelElement(_ name: String) {
        switch name {
        case "link", "wp:base_site_url", "wp:base_blog_url": if !word.isEmpty { file.addresses.append(word) }
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
        case "description": item?.description = text
        case "pubDate", "dc:date": item?.published = word
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
        case "wp:postmeta": item?.addMeta(meta.key, meta.value)
        case "category": endTerm()
        case "item":
            if let item { file.items.append(item) }
            item = nil
        default: break
        }
    }

    /// Makes posts of the items of a feed, all of which everybody could see.
    private func completeFeed() {
        file.isFeed = true
        for index in file.items.indices {
            var item = file.items[index]
            item.type = "post"
            item.status = "publish"
            item.date = item.published
            if item.content.trimmed.isEmpty {
                item.content = item.description
            } else {
                item.excerpt = PlainHTML.text(item.description)
            }
            if !item.enclosure.isEmpty, !item.content.contains(item.enclosure) {
                var picture = Array("<p><img src=\"".utf8)
                picture.append(escapingHTML: item.enclosure)
                item.content += String(decoding: picture, as: UTF8.self) + "\"></p>"
            }
            file.items[index] = item
        }
    }

    private func endTerm() {
        switch term?.domain {
        case "category": item?.categories.append(WXRItem.Term(nicename: term?.nicename ?? "", title: word))
        case "post_tag", "tag": item?.tags.append(word)
        case .some(let domain) where !WXRItem.technicalTaxonomies.contains(domain): item?.otherTerms.append(word)
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
