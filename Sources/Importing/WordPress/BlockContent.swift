import Diagnostics
import Files
import HTMLReading
import Reading
import Serialization

/// The content of the block editor, completed by what its blocks keep elsewhere: in reusable blocks and in attributes.
struct BlockContent {
    private(set) var html: String
    private(set) var notes: [LocalizedText] = []
    private let export: WordPressExport

    init(_ content: String, export: WordPressExport) {
        html = content
        self.export = export
    }

    mutating func complete() {
        guard html.contains("<!-- wp:") else { return }
        html = withReusable(html, depth: 0)
        html = withAttributes(html)
        html = Self.withoutFileButtons(html)
    }

    /// Returns the identifiers of the reusable blocks in a text.
    static func references(in content: String) -> [String] {
        content.split(separator: "<!-- wp:block {", omittingEmptySubsequences: false).dropFirst().compactMap(reference)
    }

    private static func reference(_ text: Substring) -> String? {
        let attributes = text.prefix { $0 != "}" }
        guard let key = attributes.firstRange(of: "\"ref\":") else { return nil }
        let number = attributes[key.upperBound...].prefix(while: \.isNumber)
        return number.isEmpty ? nil : String(number)
    }

    private mutating func withReusable(_ content: String, depth: Int) -> String {
        let pieces = content.split(separator: "<!-- wp:block {", omittingEmptySubsequences: false)
        var result = String(pieces.first ?? "")
        for piece in pieces.dropFirst() {
            guard let id = Self.reference(piece), let end = piece.firstRange(of: "-->") else {
                result += "<!-- wp:block {" + piece
                continue
            }
            // A block can contain itself in a broken database.
            if let block = export.blocks[id], ["publish", ""].contains(block.status), block.password.isEmpty, depth < 8
            {
                result += withReusable(block.content, depth: depth + 1)
            } else {
                note(WordPressNote.missingBlock(id))
            }
            result += piece[end.upperBound...]
        }
        return result
    }

    /// The comment that begins a block.
    private struct Head {
        let name: String
        /// Whether nothing else belongs to the block.
        let isClosed: Bool
        /// In JSON; empty where it has none.
        let attributes: String

        /// - Parameter piece: what follows `<!-- wp:`.
        init(_ piece: Substring) {
            let head = piece[..<(piece.firstRange(of: "-->")?.lowerBound ?? piece.endIndex)].trimmed
            name = String(head.prefix { !$0.isWhitespace })
            isClosed = head.hasSuffix("/")
            attributes = String((isClosed ? head.dropLast() : head[...]).drop { $0 != "{" })
        }
    }

    /// Returns what is before the first block, and then each block without the beginning of its comment.
    private static func pieces(of content: String) -> [Substring] {
        content.split(separator: "<!-- wp:", omittingEmptySubsequences: false)
    }

    /// Whether a block is for those who are logged in, or who have a role, by the plug-in Block Visibility.
    static func isLimited(_ content: String) -> Bool {
        let marks = ["logged-in", "user-role"].map { "\"visibilityByRole\":\"\($0)\"" }
        return marks.contains(where: content.contains)
            && pieces(of: content).contains { piece in
                guard marks.contains(where: piece.contains) else { return false }
                let settings = JSONTree.document(Head(piece).attributes)?["blockVisibility"]
                guard let sets = settings?["controlSets"]?.list else { return true }
                return sets.contains { set in
                    guard set["enable"] != .flag(false), let role = set["controls"]?["userRole"] else { return false }
                    let name = role["visibilityByRole"]?.string
                    return name == "logged-in" || name == "user-role" && role["hideOnRestrictedRoles"] != .flag(true)
                }
            }
    }

    /// Settings that hide a block on every kind of screen: of Kadence, Stackable, and GenerateBlocks.
    private static let screens = [
        ["vsdesk", "vstablet", "vsmobile"], ["hideDesktop", "hideTablet", "hideMobile"],
        ["hideOnDesktop", "hideOnTablet", "hideOnMobile"],
    ]
    /// The beginnings of the names of blocks around what only members read.
    private static let memberships = ["pmpro/", "rcp/", "restrict-content-pro/", "memberpress/"]

    /// Returns why a block is hidden by its settings, or not for everybody by its name. Nil where none is.
    static func hiding(in content: String) -> Hiding? {
        for head in pieces(of: content).dropFirst().map(Head.init) {
            if screens.contains(where: { $0.allSatisfy { head.attributes.contains("\"\($0)\":true") } }) {
                return Hiding(.unlisted, head.name, "")
            }
            // A block without a text of its own is a form.
            if memberships.contains(where: head.name.hasPrefix), !head.isClosed {
                return Hiding(.restricted, head.name, "")
            }
        }
        return nil
    }

    private mutating func note(_ note: LocalizedText) { if !notes.contains(note) { notes.append(note) } }

    /// Blocks without text that arrange others, and those that are read elsewhere.
    private static let silent: Set<String> = ["footnotes", "spacer", "separator", "more", "nextpage", "block"]

    /// Inserts the pictures, documents and texts that only the attributes of blocks name.
    private mutating func withAttributes(_ content: String) -> String {
        let pieces = Self.pieces(of: content)
        let shown = Self.withoutComments(content)
        var result = String(pieces.first ?? "")
        for piece in pieces.dropFirst() {
            guard let end = piece.firstRange(of: "-->") else {
                result += "<!-- wp:" + piece
                continue
            }
            let head = Head(piece)
            // A block with broken attributes shows only its text.
            let values = JSONTree.document(head.attributes).map { Self.texts(in: $0, key: "") } ?? []
            let inner = piece[end.upperBound...].prefix { $0 != "<" }
            let isEmpty = head.isClosed || piece[end.upperBound...].hasPrefix("\n<p class=\"wp-block-")
            var added = ""
            var left: [String] = []
            let alt = values.first { $0.0 == "alt" }?.1 ?? ""
            for (key, value) in values {
                let takesText = isEmpty && inner.allSatisfy(\.isWhitespace)
                let element = element(key, value, alt: alt, takesText: takesText, shown: shown)
                added += element
                if takesText, element.isEmpty, Self.isText(key, value), !shown.contains(value) {
                    left.append("\(key)=\"\(value)\"")
                }
            }
            if !left.isEmpty { note(WordPressNote.leftInBlock(head.name, left)) }
            result += added + "<!-- wp:" + piece
            if !added.isEmpty {
                note(WordPressNote.fromAttributes(head.name))
            } else if head.isClosed, !Self.silent.contains(head.name) {
                note(WordPressNote.dynamicBlock(head.name))
            }
        }
        return result
    }

    /// Returns whether a value may be a text for readers, which ``element(_:_:alt:takesText:shown:)`` does not take for one for
    /// certain.
    private static func isText(_ key: String, _ value: String) -> Bool {
        let isField = key.hasPrefix("data.") && !key.hasPrefix("data._") && !value.hasPrefix("field_")
        return value.contains(where: \.isLetter)
            && (isField || TextAttributes.isText(name: key) || value.contains(" ") && key != "className")
    }

    /// Returns the element for a value that the text does not show. Empty for others.
    private func element(_ key: String, _ value: String, alt: String, takesText: Bool, shown: String) -> String {
        let isAddress = value.hasPrefix("https://") || value.hasPrefix("http://") || value.hasPrefix("/wp-content/")
        if isAddress {
            let path = WebAddress(value).path
            guard !Self.shows(shown, value) else { return "" }
            if FileType.of(path).isPicture {
                return "\n<figure><img src=\"\(value.escapedForHTML)\" alt=\"\(alt.escapedForHTML)\"></figure>\n"
            }
            let name = FileType.of(path).isMedia ? path.split(separator: "/").last.map(String.init) ?? value : value
            return "\n<p><a href=\"\(value.escapedForHTML)\">\(name.escapedForHTML)</a></p>\n"
        }
        // `moreText` and `ariaLabel` are of buttons and boxes, which the report tells.
        let isNamed =
            !key.contains(where: \.isUppercase) && TextAttributes.isText(name: key) || ["name", "value"].contains(key)
        guard takesText, isNamed || key.hasPrefix("data.") && !key.hasPrefix("data._"),
            value.contains(where: \.isLetter), key.contains("data.") ? value.contains(" ") : true,
            !shown.contains(value)
        else { return "" }
        return BodyHTML.isHTML(value) ? "\n" + value + "\n" : "\n<p>\(value.escapedForHTML)</p>\n"
    }

    /// Returns whether a text shows an address other than as the background of a box.
    private static func shows(_ html: String, _ address: String) -> Bool {
        for written in Set([address, address.escapedForHTML]) {
            let pieces = html.split(separator: written, omittingEmptySubsequences: false).dropLast()
            let isShown = pieces.contains { piece in
                !["url(", "url('", "url(\"", "url(&quot;", "url(&#039;"].contains { piece.hasSuffix($0) }
            }
            if isShown { return true }
        }
        return false
    }

    /// Returns the texts in the attributes of a block, those of inner objects with both keys.
    private static func texts(in value: JSONTree, key: String) -> [(String, String)] {
        if let text = value.string { return [(key, text)] }
        return value.list.flatMap { texts(in: $0, key: key) }
            + value.members.sorted { $0.key < $1.key }.flatMap { inner in
                texts(in: inner.value, key: key == "data" ? "data.\(inner.key)" : inner.key)
            }
    }

    private static func withoutComments(_ content: String) -> String {
        pieces(of: content).map { piece in
            piece.firstRange(of: "-->").map { piece[$0.upperBound...] } ?? piece
        }.joined()
    }

    /// Removes the buttons of file blocks, whose link is beside them already.
    private static func withoutFileButtons(_ content: String) -> String {
        let pieces = content.split(separator: "<a ", omittingEmptySubsequences: false)
        var result = String(pieces.first ?? "")
        var previous = ""
        for piece in pieces.dropFirst() {
            let tag = String(piece.prefix { $0 != ">" })
            let address = TagAttributes.read(tag)["href"] ?? ""
            if tag.contains("wp-block-file__button"), address == previous, let end = piece.firstRange(of: "</a>") {
                result += piece[end.upperBound...]
            } else {
                result += "<a " + piece
            }
            previous = address
        }
        return result
    }
}

/// The footnotes of the block editor, whose texts are in the item's metadata.
struct BlockFootnotes {
    private var texts: [String: String] = [:]
    private var order: [String] = []
    /// The identifiers of the marks, in the order of the text.
    private var marks: [String] = []

    /// - Parameter meta: a list in JSON.
    init(meta: String) {
        // Without a list that can be read, the marks are noted without texts.
        for note in JSONTree.document(meta)?.list ?? [] {
            guard let id = note["id"]?.string, let content = note["content"]?.string else { continue }
            texts[id] = content
            order.append(id)
        }
    }

    private static let open: Character = "\u{F8F2}"
    private static let close: Character = "\u{F8F3}"

    /// Returns the text with a mark of this type's own for each mark of the editor.
    mutating func marked(_ html: String) -> String {
        let pieces = html.split(separator: "<sup data-fn=\"", omittingEmptySubsequences: false)
        var result = String(pieces.first ?? "")
        for piece in pieces.dropFirst() {
            guard let end = piece.firstRange(of: "</sup>") else {
                result += "<sup data-fn=\"" + piece
                continue
            }
            let id = String(piece.prefix { $0 != "\"" })
            if !marks.contains(id) { marks.append(id) }
            let number = (marks.firstIndex(of: id) ?? 0) + 1
            result += "\(Self.open)\(number)\(Self.close)" + piece[end.upperBound...]
        }
        return result
    }

    /// Writes the marks and texts as footnotes of Markdown.
    func write(into result: inout BodyConverter.Result, converter: BodyConverter) {
        guard !marks.isEmpty || !order.isEmpty else { return }
        var definitions: [String] = []
        for (index, id) in marks.enumerated() {
            let number = index + 1
            guard let text = texts[id] else {
                result.markdown = result.markdown.replacing("\(Self.open)\(number)\(Self.close)", with: "(\(number))")
                result.notes.append(WordPressNote.markWithoutFootnote(number))
                continue
            }
            result.markdown = result.markdown.replacing("\(Self.open)\(number)\(Self.close)", with: "[^\(number)]")
            let converted = converter.convert("<p>\(text)</p>")
            result.notes += converted.notes
            result.media += converted.media
            definitions.append("[^\(number)]: " + converted.markdown.trimmed.replacing("\n", with: "\n    "))
        }
        for id in order where !marks.contains(id) {
            result.notes.append(WordPressNote.footnoteWithoutMark(PlainHTML.text(texts[id] ?? "")))
        }
        if !definitions.isEmpty {
            result.markdown = result.markdown.trimmed + "\n\n" + definitions.joined(separator: "\n") + "\n"
        }
    }
}

/// The content of the page builder Elementor, where the text of the item is empty.
enum ElementorData {
    /// Returns HTML for the builder's JSON. Empty where it cannot be read.
    static func html(_ json: String) -> String { JSONTree.document(json).map(element) ?? "" }

    /// Returns the words of the first part that a text has and that is hidden on every kind of screen, or shown on a condition. An empty
    /// text takes all from the JSON. Nil for none.
    static func hiddenPart(_ json: String, in content: String) -> String? {
        guard json.contains("hidden-mobile") || json.contains("e_display_conditions"),
            let data = JSONTree.document(json)
        else { return nil }
        let parts = hidden(data, isHidden: false)
        guard !parts.isEmpty, !content.allSatisfy(\.isWhitespace) else { return parts.first }
        let kept = KeptWords(markdown: PlainHTML.words(content))
        return parts.first { !kept.misses($0) && !KeptWords.words(of: $0).isEmpty }
    }

    /// Whether a part is shown only on a condition.
    private static func isOnCondition(_ settings: JSONTree?) -> Bool {
        settings?["e_display_conditions"]?.texts().contains { $0.text.contains("{") } == true
    }

    private static func hidden(_ value: JSONTree, isHidden: Bool) -> [String] {
        let isHidden =
            isHidden || isOnCondition(value["settings"])
            || ["desktop", "tablet", "mobile"].allSatisfy {
                value["settings"]?["hide_\($0)"]?.string == "hidden-\($0)"
            }
        let words = isHidden ? PlainHTML.words(value["settings"].map(widget) ?? "") : ""
        return (words.isEmpty ? [] : [words])
            + (value.list + (value["elements"]?.list ?? [])).flatMap { hidden($0, isHidden: isHidden) }
    }

    private static func element(_ value: JSONTree) -> String {
        let settings = value["settings"].map(widget) ?? ""
        return value.list.map(element).joined() + settings + (value["elements"].map(element) ?? "")
    }

    private static func widget(_ settings: JSONTree) -> String {
        func text(_ keys: String...) -> String { keys.lazy.compactMap { settings[$0]?.string }.first ?? "" }
        var html = ""
        let link = settings["link"]?["url"]?.string ?? ""
        let title = text("title", "title_text", "heading")
        if !title.isEmpty {
            html += link.isEmpty ? "<h2>\(title)</h2>" : "<h2><a href=\"\(link.escapedForHTML)\">\(title)</a></h2>"
        }
        let content = text("editor", "description_text", "html", "shortcode", "content")
        if !content.isEmpty { html += "<div>\(content)</div>" }
        let gallery = settings["gallery"] ?? settings["wp_gallery"]
        let caption = text("caption")
        for picture in [settings["image"]].compactMap({ $0 }) + (gallery?.list ?? []) {
            guard let address = picture["url"]?.string, !address.isEmpty else { continue }
            let alt = picture["alt"]?.string ?? ""
            html += "<figure><img src=\"\(address.escapedForHTML)\" alt=\"\(alt.escapedForHTML)\">"
            html += caption.isEmpty ? "</figure>" : "<figcaption>\(caption)</figcaption></figure>"
        }
        let label = text("text", "button_text")
        if !label.isEmpty {
            html += link.isEmpty ? "<p>\(label)</p>" : "<p><a href=\"\(link.escapedForHTML)\">\(label)</a></p>"
        }
        let video = text("youtube_url", "vimeo_url", "external_url")
        if !video.isEmpty { html += "<iframe src=\"\(video.escapedForHTML)\"></iframe>" }
        for tab in (settings["tabs"] ?? settings["icon_list"])?.list ?? [] {
            if let title = tab["tab_title"]?.string { html += "<h3>\(title)</h3>" }
            if let inner = (tab["tab_content"] ?? tab["text"])?.string { html += "<div>\(inner)</div>" }
        }
        return html
    }
}
