import Diagnostics
import Files
import HTMLReading
import Reading
import Serialization

extension SiteBody {
    /// Converts the tags of the site's system.
    mutating func convertTags(site: MarkdownSite) {
        switch system {
        case .hugo: convertHugo()
        case .jekyll, .eleventy: convertLiquid(site: site)
        case .astro, .plain:
            convertHugo()
            convertLiquid(site: site)
        case .obsidian: break
        }
        convertWordPress()
    }

    private mutating func convertHugo() {
        for (open, close) in [("{{<", ">}}"), ("{{%", "%}}")] {
            replace(open, close) { body, inner in
                let tag = inner.trimmed
                let name = String(tag.prefix { !$0.isWhitespace })
                let shown = "{{< \(name) >}}"
                let text = open + inner + close
                let attributes = TagAttributes.read(String(tag.dropFirst(name.count)))
                switch name.lowercased() {
                case "ref", "relref": return attributes["0"] ?? attributes["path"] ?? text
                case "/figure", "/img": return ""
                default: break
                }
                if let new = body.embedded(name.lowercased(), attributes) ?? body.box(name.lowercased(), attributes) {
                    return new
                }
                body.leave(shown, text)
                return body.hold(text)
            }
        }
    }

    /// Shortcodes of many themes that put a frame around what is between them.
    private static let boxes: Set<String> = [
        "notice", "alert", "callout", "admonition", "hint", "tip", "warning", "info", "note", "panel", "card", "lead",
    ]

    /// Returns what stays of a frame around a text: its title. Nil for other tags.
    private mutating func box(_ name: String, _ attributes: [String: String]) -> String? {
        let isEnd = name.hasPrefix("/")
        guard Self.boxes.contains(isEnd ? String(name.dropFirst()) : name) else { return nil }
        // A frame whose text is an attribute is not known.
        let title = attributes["title"] ?? ""
        guard attributes["text"] == nil, attributes["content"] == nil else { return nil }
        if !isEnd { remove("bingkai {{< \(name) >}}; isinya tinggal", "frames {{< \(name) >}}; their content stayed") }
        return title.isEmpty ? "\n\n" : "\n\n**\(title)**\n\n"
    }

    private mutating func convertLiquid(site: MarkdownSite) {
        removeLoops()
        replace("{{", "}}") { body, inner in
            if let value = body.liquidValue(inner, site: site) { return value }
            let text = "{{" + inner + "}}"
            body.leave("{{ \(inner.trimmed.prefix(60)) }}", text)
            return body.hold(text)
        }
        replace("{%", "%}") { body, inner in
            var tag = inner.replacing("\n", with: " ").trimmed[...]
            if tag.hasPrefix("-") { tag = tag.dropFirst() }
            if tag.hasSuffix("-") { tag = tag.dropLast() }
            return body.liquidTag(tag.trimmed, whole: "{%" + inner + "%}")
        }
    }

    /// Removes lists that the templates make, such as `{% for post in site.posts %}…{% endfor %}`: what they list is not in the text.
    private mutating func removeLoops() {
        for (open, end) in [("{%-", "{%"), ("-%}", "%}")] where text.contains(open) {
            text = text.replacing(open, with: end)
        }
        // A loop can be within another.
        for _ in 0..<3 where text.contains("{% for ") {
            replace("{% for ", "{% endfor %}") { body, inner in
                let words = body.restored(inner).spacedOnce
                body.note(
                    id: "daftar buatan templat tidak dibawa: \"for \(words)\"",
                    en: "a list that the template made was left out: \"for \(words)\""
                )
                return ""
            }
        }
    }

    /// Returns the value of `{{ … }}` where it is certain.
    private func liquidValue(_ inner: String, site: MarkdownSite) -> String? {
        let parts = inner.split(separator: "|").map { $0.trimmed }
        guard let first = parts.first else { return nil }
        let filters = parts.dropFirst()
        let known = ["relative_url", "absolute_url", "url", "safe", "escape", "strip", "uri_escape", "cgi_escape"]
        guard
            filters.allSatisfy({ filter in
                known.contains(filter) || filter.hasPrefix("prepend:") && filter.contains("site.")
            })
        else { return nil }
        if first.count > 1, first.first == first.last, first.first == "\"" || first.first == "'" {
            return String(first.dropFirst().dropLast())
        }
        switch first {
        case "site.baseurl", "site.url", "site.github.url": return ""
        case "page.title", "title": return title
        case "site.title", "site.name": return site.setting("title").isEmpty ? nil : site.setting("title")
        default: return nil
        }
    }

    private mutating func liquidTag(_ tag: String, whole: String) -> String {
        let name = String(tag.prefix { !$0.isWhitespace })
        let rest = tag.dropFirst(name.count).trimmed
        switch name {
        case "if", "elsif", "else", "unless", "case", "when":
            let condition = whole.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            note(
                id: "syarat \(condition) tidak dibawa; naskah sesudahnya selalu tampil, periksa",
                en: "the condition \(condition) was left out; the text after it is always shown, check it"
            )
            return ""
        case "endif", "endunless", "endcase": return ""
        case "post_url": return "post_url:" + rest.replacing(" ", with: "")
        case "link": return "/" + rest.drop { $0 == "/" }
        case "post_link", "asset_link":
            let attributes = TagAttributes.read(rest)
            guard let target = attributes["0"] else { break }
            return "[\(attributes["1"] ?? target)](\(name == "post_link" ? "post_url:" : "")\(target))"
        case "include", "include_relative", "include_cached":
            let file = String(rest.prefix { !$0.isWhitespace })
            let attributes = TagAttributes.read(String(rest.dropFirst(file.count)))
            let stem = file.lastPathPart.split(separator: ".").first.map { $0.lowercased() } ?? ""
            if let new = embedded(stem, attributes) { return new }
            leave("{% include \(file) … %}", whole)
        default:
            if let new = embedded(name.lowercased(), TagAttributes.read(rest)) { return new }
            leave("{% \(name) … %}", whole)
        }
        return hold(whole)
    }

    /// Returns Markdown for a tag that shows a picture or a player. Nil for others.
    private mutating func embedded(_ name: String, _ attributes: [String: String]) -> String? {
        let names = ["src", "url", "image_path", "image", "path", "file", "img", "link"]
        // Hexo names a picture without a key, before its words: `{% asset_img rapat.jpg "Rapat" %}`.
        let places = (0..<8).compactMap { attributes[String($0)] }
        let place = places.first { FileType.of(WebAddress($0).path).isPicture }
        let words = place.flatMap { place in places.drop { $0 != place }.last { $0 != place && Int($0) == nil } }
        let source = names.lazy.compactMap { attributes[$0] }.first ?? place ?? ""
        let isLiteral = !source.contains("{") && !source.hasPrefix("page.")
        if FileType.of(WebAddress(source).path).isPicture || ["figure", "img"].contains(name), !source.isEmpty,
            isLiteral
        {
            let alt = attributes["alt"] ?? words ?? ""
            let texts = ["caption", "title", "attr"].compactMap { attributes[$0] }.filter { !$0.isEmpty }
            let below = texts.joined(separator: " – ")
            noteUnused(attributes)
            let caption = below.isEmpty ? "" : "<figcaption>\(below)</figcaption>"
            let picture = "<img src=\"\(source.escapedForHTML)\" alt=\"\(alt.escapedForHTML)\">"
            let link = attributes["link"] ?? ""
            let shown = link.isEmpty || link == source ? picture : "<a href=\"\(link.escapedForHTML)\">\(picture)</a>"
            return "\n\n" + markdown("<figure>\(shown)\(caption)</figure>") + "\n\n"
        }
        let id = attributes["id"] ?? attributes["0"] ?? attributes["video"] ?? source
        guard !id.isEmpty, isLiteral, !id.contains("{") else { return nil }
        let address: String
        switch name {
        case "youtube", "youtubeplayer", "youtube-embed": address = id.contains("/") ? id : YouTube.page(of: id)
        case "vimeo": address = id.contains("/") ? id : "https://vimeo.com/" + id
        case "gist":
            let file = attributes["1"].map { "/" + $0 } ?? ""
            address = id.contains("://") ? id : "https://gist.github.com/" + id + file
        case "tweet", "twitter", "x":
            guard let user = attributes["user"] else { return nil }
            address = "https://twitter.com/\(user)/status/\(id)"
        case "instagram": address = "https://www.instagram.com/p/\(id)/"
        case "pdf", "embed-pdf", "pdfviewer", "video", "audio", "iframe", "embed":
            address = source.isEmpty ? id : source
        default: return nil
        }
        let title = attributes["title"] ?? attributes["caption"] ?? ""
        let used = Set([
            "title", attributes["title"] == nil ? "caption" : "", "id", "0", "video", name == "gist" ? "1" : "", "user",
        ])
        noteUnused(attributes.filter { !used.contains($0.key) && !names.contains($0.key) }, ofPicture: false)
        let named = title.isEmpty ? "" : " title=\"\(title.escapedForHTML)\""
        return "\n\n" + markdown("<iframe src=\"\(address.escapedForHTML)\"\(named)></iframe>") + "\n\n"
    }

    /// Attributes that only arrange a player.
    private static let arranging: Set<String> = [
        "class", "width", "height", "style", "align", "size", "loading", "autoplay", "controls", "start", "end",
        "privacy", "type", "theme", "lang", "ratio", "loop", "muted", "poster", "preload",
    ]

    /// Names attributes of a picture's tag that say something and have no place.
    private mutating func noteUnused(_ attributes: [String: String], ofPicture isPicture: Bool = true) {
        let known: Set<String> = [
            "src", "url", "image_path", "image", "path", "file", "img", "link", "alt", "caption", "title", "attr", "id",
            // These only arrange the picture.
            "class", "width", "height", "style", "align", "size", "target", "rel", "loading", "type", "position",
            "command", "options",
        ]
        let unused = attributes.filter { key, value in
            // Bare words beside a picture arrange it.
            !(isPicture ? known.contains(key) || Int(key) != nil : Self.arranging.contains(key))
                && value.contains(where: \.isLetter)
        }
        guard !unused.isEmpty else { return }
        let list = unused.sorted { $0.key < $1.key }.map { "\($0.key)=\"\($0.value)\"" }.joined(separator: ", ")
        note(
            id: "atribut \(isPicture ? "gambar" : "isi tersemat") yang tidak dibawa: \(list)",
            en: "attributes of \(isPicture ? "a picture" : "embedded content") that were left out: \(list)"
        )
    }

    /// Converts captions and galleries that an export of WordPress left in the text.
    private mutating func convertWordPress() {
        for name in ["caption", "wp_caption"] {
            replace("[\(name) ", "[/\(name)]") { body, inner in
                var shortcodes = Shortcodes(pictures: [:])
                let html = shortcodes.html("[\(name) \(inner)[/\(name)]")
                return html.contains("<img") ? "\n\n" + body.markdown(html) + "\n\n" : nil
            }
        }
        for name in ["embed", "youtube"] {
            replace("[\(name)]", "[/\(name)]") { body, inner in
                "\n\n" + body.markdown("<iframe src=\"\(inner.trimmed.escapedForHTML)\"></iframe>") + "\n\n"
            }
        }
    }
}
