import Diagnostics
import Files
import Foundation
import Reading
import Serialization

/// A shortcode of a page builder, whose attributes hold text, pictures and links: WPBakery, Divi, Fusion, Shortcodes Ultimate and others.
struct BuilderShortcode {
    let name: String
    let attributes: [String: String]

    /// Shortcodes whose content is encoded.
    static let encoded: Set<String> = ["vc_raw_html", "vc_raw_js"]

    /// Shortcodes around the words of a link.
    private static let linkNames: Set<String> = ["su_button", "fusion_button", "av_button", "mk_button"]

    /// Shortcodes around a heading.
    private static let headingNames: Set<String> = ["su_heading", "fusion_title", "av_heading"]

    private static let headings = [
        "title", "heading", "h2", "header", "main_heading", "tab_title", "question", "title_text", "name",
    ]
    private static let texts = [
        "text", "subheading", "subtitle", "h4", "description", "content", "caption", "number", "percent", "position",
        "company_name", "job_title", "author", "testimonial", "sub_heading", "tagline", "subhead", "value", "address",
    ]
    private static let labels = ["button_text", "button_one_text", "label", "link_text", "btn_title", "button_title"]
    private static let addresses = [
        "button_url", "button_one_url", "button_link", "url", "link", "href", "link_url", "src", "image_url", "video",
        "file", "pdf", "image", "photo", "logo", "background_image", "source",
    ]
    private static let numbers = [
        "image", "images", "ids", "gallery_ids", "image_id", "include", "source", "photo", "bg_image",
    ]
    /// Attributes of the design, which readers do not see.
    private static let design = [
        "css", "style", "class", "font", "color", "animation", "align", "size", "admin_label", "_builder_version", "id",
        "icon", "width", "height", "padding", "margin", "border", "background", "module", "global", "hover", "type",
        "layout", "position", "gradient", "shadow", "orientation", "template", "target", "rel", "date", "alt",
        "transition",
    ]

    private func values(_ keys: [String]) -> [String] {
        keys.compactMap { attributes[$0] }.map { Self.plain($0) }.filter { !$0.isEmpty }
    }

    /// Returns a value without the encodings of builders: `%22` and `&#8221;` for quotes.
    private static func plain(_ value: String) -> String {
        value.replacing("%22", with: "\"").replacing("%91", with: "[").replacing("%93", with: "]")
            .replacing("``", with: "\"").trimmed
    }

    /// Returns the address in a link such as `url:https%3A%2F%2Fkota.example|title:Kota`.
    private static func address(_ value: String) -> (address: String, title: String)? {
        let parts = value.split(separator: "|").map(String.init)
        var found = value
        var title = ""
        if value.hasPrefix("url:") || value.contains("|url:") {
            for part in parts {
                let decoded = part.percentDecoded
                if decoded.hasPrefix("url:") { found = String(decoded.dropFirst(4)) }
                if decoded.hasPrefix("title:") { title = String(decoded.dropFirst(6)) }
            }
        }
        let isAddress = ["https://", "http://", "/", "mailto:", "tel:"].contains { found.hasPrefix($0) }
        return isAddress && found.count > 1 ? (found, title) : nil
    }

    /// Returns HTML for what the attributes hold. Empty for shortcodes that only arrange others. Links and headings around
    /// words stay open until their end.
    ///
    /// - Parameters:
    ///   - isClosed: whether the text has an end for this name.
    ///   - open: the names of links that are open.
    func html(pictures: [String: (address: String, alt: String, caption: String)], isClosed: Bool, open: inout [String])
        -> String
    {
        let found = Self.addresses.compactMap { key in attributes[key].flatMap(Self.address) }
        let shown = found.filter { FileType.of(WebAddress($0.address).path).isPicture }.map(\.address)
        let target = found.first { !shown.contains($0.address) }
        if Self.linkNames.contains(name), isClosed, let target {
            open.append(name)
            return "<a href=\"\(target.address.escapedForHTML)\">"
        }
        if Self.headingNames.contains(name), isClosed {
            open.append(name)
            return "\n\n<h3>"
        }
        var html = ""
        for address in shown { html += Self.figure(address, alt: attributes["alt"] ?? "", caption: "") }
        for id in numbers {
            guard let picture = pictures[id] else { continue }
            html += Self.figure(picture.address, alt: picture.alt, caption: picture.caption)
        }
        let isVideo =
            name.contains("video") || name.contains("youtube") || name.contains("vimeo") || name.contains("audio")
        let isButton = name.hasSuffix("_btn") || name.hasSuffix("_button") || name.contains("button")
        let headings = isShowing ? values(Self.headings) : []
        let texts = isShowing ? values(Self.texts) : []
        let labels = values(Self.labels) + (isButton ? headings + texts : [])
        if isVideo, let target {
            html += "<iframe src=\"\(target.address.escapedForHTML)\"></iframe>"
        } else if let target, isButton || headings.isEmpty {
            let file = WebAddress(target.address).path.split(separator: "/").last.map(String.init) ?? target.address
            let fallback = target.title.isEmpty ? file : target.title
            let words = labels.first ?? (texts.first ?? fallback)
            html += "<p><a href=\"\(target.address.escapedForHTML)\">\(words.escapedForHTML)</a></p>"
            if isButton || labels.isEmpty { return html + rest(texts.dropFirst()) }
        } else if let target, let first = headings.first {
            html += "<h3><a href=\"\(target.address.escapedForHTML)\">\(first.escapedForHTML)</a></h3>"
            let label = labels.first.map {
                "<p><a href=\"\(target.address.escapedForHTML)\">\($0.escapedForHTML)</a></p>"
            }
            return html + rest(headings.dropFirst()) + rest(texts[...]) + (label ?? "")
        }
        for heading in headings { html += "<h3>\(heading.escapedForHTML)</h3>" }
        let isHeading = name.contains("heading")
        for text in texts { html += isHeading ? "<h2>\(text.escapedForHTML)</h2>" : "<p>\(text.escapedForHTML)</p>" }
        if target == nil { html += rest(labels[...]) }
        return html
    }

    private func rest(_ texts: ArraySlice<String>) -> String { texts.map { "<p>\($0.escapedForHTML)</p>" }.joined() }

    /// Whether titles in the attributes are shown: rows, columns and pictures have them only for the editor.
    private var isShowing: Bool {
        !["_row", "_column", "_section", "_image", "_gallery", "_inner"].contains { name.hasSuffix($0) }
            || name == "vc_tta_section"
    }

    private var numbers: [String] {
        Self.numbers.compactMap { attributes[$0] }.flatMap { value in
            let list = value.replacing("media:", with: "").split { $0 == "," || $0 == " " }.map(String.init)
            return list.allSatisfy { $0.allSatisfy(\.isNumber) } ? list : []
        }
    }

    private static func figure(_ address: String, alt: String, caption: String) -> String {
        let below = caption.isEmpty ? "" : "<figcaption>\(caption.escapedForHTML)</figcaption>"
        return "<figure><img src=\"\(address.escapedForHTML)\" alt=\"\(alt.escapedForHTML)\">\(below)</figure>"
    }

    /// A note on words in the other attributes. Nil where they hold none.
    var left: LocalizedText? {
        let known = Set(Self.headings + Self.texts + Self.labels + Self.addresses + Self.numbers)
        let words = attributes.sorted { $0.key < $1.key }.filter { key, value in
            let isDesign = Self.design.contains { key.contains($0) }
            let parts = value.split(separator: " ").filter {
                $0.count > 1 && $0.allSatisfy { $0.isLetter || ".,!?".contains($0) }
            }
            return !known.contains(key) && !isDesign && parts.count > 1
        }
        return words.isEmpty ? nil : Self.leftOut(words, of: name)
    }

    static func leftOut(_ attributes: [(key: String, value: String)], of name: String) -> LocalizedText {
        LocalizedText(id: "isi atribut [\(name)] tidak dibawa", en: "attributes of [\(name)] were left out").with(
            attributes.map { "\($0.key)=\"\($0.value)\"" }
        )
    }

    /// Returns what the end of a shortcode becomes.
    static func end(of name: String, open: inout [String]) -> String {
        guard open.last == name else { return "" }
        open.removeLast()
        return headingNames.contains(name) ? "</h3>\n\n" : "</a>"
    }

    /// Returns the HTML of encoded content: Base64 of percent-encoded text.
    static func decoded(_ content: String, name: String, note: (LocalizedText) -> Void) -> String {
        guard name == "vc_raw_html" else {
            note(LocalizedText(id: "skrip [\(name)] dibuang", en: "a script [\(name)] was left out"))
            return ""
        }
        let bare = content.filter { !$0.isWhitespace }
        guard let data = Data(base64Encoded: bare), let text = String(validating: data, as: UTF8.self) else {
            note(
                LocalizedText(
                    id: "isi [\(name)] tidak terbaca dan dibuang: \(bare.prefix(60))",
                    en: "the content of [\(name)] cannot be read and was left out: \(bare.prefix(60))"
                )
            )
            return ""
        }
        return "\n\n" + text.percentDecoded + "\n\n"
    }
}
