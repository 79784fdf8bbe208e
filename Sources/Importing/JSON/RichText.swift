import Files
import Reading
import Serialization

/// Converts texts that editors keep as trees in JSON to HTML: Lexical and Mobiledoc (Ghost), Ricos (Wix), ProseMirror and
/// TipTap, Slate (Strapi), Portable Text (Sanity), Contentful, Wagtail, Editor.js, Draft.js and Quill. Their nodes have types and texts
/// under a few names, by which they are read; what has words and no known place becomes a paragraph.
struct RichText {
    private(set) var html: [UInt8] = []

    /// Returns the HTML of such a tree.
    static func html(_ tree: JSONTree) -> String {
        var text = RichText()
        if tree["sections"]?.list.isEmpty == false, tree["markups"] != nil || tree["cards"] != nil {
            text.writeMobiledoc(tree)
        } else if let operations = tree["ops"] {
            text.writeDelta(operations.list)
        } else if isPieces(tree.list) {
            for piece in tree.list {
                let node = Node(piece, type: type(of: piece))
                text.writeSpan(piece.string ?? node.string(["text"]), node, lineEnd: "\n")
            }
        } else {
            text.write(tree, isInline: false)
        }
        return String(decoding: text.html, as: UTF8.self)
    }

    static func isDocument(_ tree: JSONTree) -> Bool {
        if case .list(let nodes) = tree { return !nodes.isEmpty && nodes.allSatisfy(isNode) || isPieces(nodes) }
        if tree["root"].map(isNode) == true { return true }
        if tree["version"] != nil, tree["sections"] != nil { return true }
        if let operations = tree["ops"] {
            return operations.list.allSatisfy { $0["insert"] != nil } && !operations.list.isEmpty
        }
        if ["doc", "document", "root"].contains(type(of: tree)) {
            return tree["content"] != nil || tree["children"] != nil
        }
        return ["nodes", "blocks"].contains { key in
            tree[key].map { !$0.list.isEmpty && $0.list.allSatisfy(isNode) } ?? false
        }
    }

    private static func isNode(_ tree: JSONTree) -> Bool {
        guard !type(of: tree).isEmpty || tree["text"] != nil else { return false }
        // A message has a day, a piece of a text has none.
        if tree.members.contains(where: { ["date", "timestamp"].contains($0.key) }) { return false }
        return children(of: tree) != nil || tree["text"] != nil || tree["data"]?.isObject == true
            || tree["value"] != nil && tree["id"] != nil || tree["src"] != nil || tree["url"] != nil
            || tree.members.contains { $0.key.hasSuffix("Data") }
    }

    /// Whether a list is one text in pieces, of which those with a style are objects: `["Rapat ", {"type": "bold", "text": "kota"}]`.
    private static func isPieces(_ nodes: [JSONTree]) -> Bool {
        nodes.contains { $0.string != nil } && nodes.contains(where: \.isObject)
            && nodes.allSatisfy { ($0.string ?? $0["text"]?.string) != nil }
    }

    /// The type of a node in small letters without signs between its words: `bulletlist`.
    private static func type(of node: JSONTree) -> String {
        let written = ["type", "_type", "nodeType"].lazy.compactMap { node[$0]?.string }.first ?? ""
        return HeadingName.folded(written)
    }

    private static func children(of node: JSONTree) -> [JSONTree]? {
        for key in ["children", "content", "nodes", "blocks", "root"] {
            switch node[key] {
            case .list(let nodes) where !nodes.isEmpty: return nodes
            case .object?: return node[key].map { [$0] }
            default: continue
            }
        }
        return nil
    }

    /// Returns all texts of a tree that people may have written, by which a loss is noticed.
    static func words(of tree: JSONTree) -> [String] {
        tree.texts().filter { $0.text.contains(" ") || Node.isText($0.key) }.map { PlainHTML.words($0.text) }
            .filter { !$0.isEmpty }
    }

    // MARK: - Nodes

    mutating func write(_ node: JSONTree, isInline: Bool) {
        if case .list(let nodes) = node { return writeBlocks(nodes) }
        let node = Node(node, type: Self.type(of: node))
        guard !node.isHidden else { return }
        let children = Self.children(of: node.tree)
        if let text = node.tree["text"]?.string ?? node.spanText, children == nil, isInline || node.isSpan {
            return writeSpan(text, node)
        }
        switch node.type {
        case let type where type.hasSuffix("linebreak") || type.hasSuffix("hardbreak") || type == "br": add("<br>")
        case "divider", "hr", "horizontalrule", "delimiter", "thematicbreak": add("<hr>")
        case "html", "raw", "rawhtml": add(node.string(["html", "value", "content", "text"]))
        case let type where type.contains("listitem") || type == "li": wrap("li", node, children)
        case let type
        where type.contains("heading") || type == "header" || type.hasPrefix("header") && node.level != nil:
            wrap("h\(node.level ?? 2)", node, children)
        case let type where type.contains("list"), let type where children == nil && Self.holdsItems(node.tree, type):
            writeList(node, children)
        case let type where type.contains("quote"):
            add("<blockquote>")
            writeContents(node, children)
            add("</blockquote>")
        case let type where type.hasPrefix("code") || type == "pre": wrap("pre", node, children)
        case "table": writeTable(node, children)
        case "tablerow", "row", "tr": wrap("tr", node, children)
        case "tablecell", "cell", "td", "tableheader", "tableheadercell", "th": wrap("td", node, children)
        case "link", "a", "autolink", "hyperlink":
            openLink(node.string(["url", "href", "uri", "src"]))
            writeContents(node, children)
            add("</a>")
        case let type
        where type.contains("image") || type.contains("picture") || type.contains("photo")
            || type.contains("gallery") || type == "figure":
            writePictures(node, children)
        case "", "root", "doc", "document": writeBlocks(children ?? [])
        case "block", "unstyled", "normal", "paragraph", "p", "text":
            if let level = node.level { return wrap("h\(level)", node, children) }
            if node.tree["listItem"] != nil || node.type.hasSuffix("item") { return wrap("li", node, children) }
            wrap(isInline ? "span" : "p", node, children)
        default:
            let nodes = node.tree["value"]?.list ?? []
            writeOther(node, children ?? (!nodes.isEmpty && nodes.allSatisfy(Self.isNode) ? nodes : nil))
        }
    }

    /// Whether the value of a block is a list of items, as Wagtail writes them: `{"type": "item", "value": …}`, or texts alone.
    private static func holdsItems(_ node: JSONTree, _ type: String) -> Bool {
        let items = node["value"]?.list ?? []
        return !type.isEmpty && !items.isEmpty && items.allSatisfy { $0.string != nil || Self.type(of: $0) == "item" }
    }

    /// Writes nodes one below the other. Items that no list holds are put in one.
    private mutating func writeBlocks(_ nodes: [JSONTree]) {
        var list: String?
        for node in nodes {
            let kind = Self.type(of: node)
            let style = HeadingName.folded(node["listItem"]?.string ?? (kind.hasSuffix("listitem") ? kind : ""))
            let tag: String? =
                style.isEmpty ? nil : style.contains("number") || style.hasPrefix("ordered") ? "ol" : "ul"
            change(&list, to: tag)
            write(node, isInline: false)
        }
        change(&list, to: nil)
    }

    private mutating func wrap(_ tag: String, _ node: Node, _ children: [JSONTree]?) {
        add("<\(tag)>")
        writeContents(node, children)
        add("</\(tag)>")
    }

    private mutating func writeContents(_ node: Node, _ children: [JSONTree]?) {
        if let children {
            for child in children { write(child, isInline: true) }
        } else {
            // Editor.js and Draft.js keep the text of a block in one value, which may have tags.
            let text = node.string(["text", "content", "code", "value"])
            if BodyHTML.isHTML(text) { add(text) } else { escape(text) }
        }
        let caption = node.string(["caption"])
        if !caption.isEmpty { add("<p>\(caption)</p>") }
    }

    private mutating func writeList(_ node: Node, _ children: [JSONTree]?) {
        let style =
            ["listType", "style", "format", "tag"].compactMap { node[$0]?.string }.joined(separator: " ") + node.type
        let folded = HeadingName.folded(style)
        let isNumbered =
            folded.contains("number") || folded.contains("ordered") && !folded.contains("unordered")
            || folded.hasPrefix("ol")
        let tag = isNumbered ? "ol" : "ul"
        add("<\(tag)>")
        for child in children ?? node["items"]?.list ?? node.tree["value"]?.list ?? [] {
            if let text = child.string ?? child["value"]?.string {
                add("<li>\(text)</li>")
            } else if let value = child["value"] {
                add("<li>")
                if value.isObject { writeOther(Node(value, type: ""), nil) } else { writeBlocks(value.list) }
                add("</li>")
            } else if child["items"] != nil || child["content"]?.string != nil {
                add("<li>\(child["content"]?.string ?? child["text"]?.string ?? "")")
                let items = child["items"] ?? .list([])
                if !items.list.isEmpty {
                    writeList(Node(.object([.init(key: "items", value: items)], line: 0), type: node.type), nil)
                }
                add("</li>")
            } else {
                write(child, isInline: true)
            }
        }
        add("</\(tag)>")
    }

    private mutating func writeTable(_ node: Node, _ children: [JSONTree]?) {
        add("<table>")
        for row in children ?? node["rows"]?.list ?? [] {
            if case .list(let cells) = row {
                add("<tr>" + cells.map { "<td>\($0.scalar ?? "")</td>" }.joined() + "</tr>")
            } else {
                write(row, isInline: true)
            }
        }
        add("</table>")
    }

    mutating func writePictures(_ node: Node, _ children: [JSONTree]?) {
        let found = node.pictures
        for (index, source) in found.enumerated() {
            add("<figure><img src=\"")
            escape(MediaAddress.read(source))
            add("\" alt=\"")
            escape(index == 0 ? node.string(["alt", "altText", "alternativeText"]) : "")
            add("\">")
            let caption = node.string(["caption", "title"])
            if index == found.count - 1, !caption.isEmpty { add("<figcaption>\(caption)</figcaption>") }
            add("</figure>")
        }
        if let children { writeBlocks(children) }
    }

    /// Writes a node whose type is not known: its link, what it holds, and its words.
    mutating func writeOther(_ node: Node, _ children: [JSONTree]?) {
        let address = node.string(["url", "href", "src", "buttonUrl", "source", "embed"])
        if FileType.of(WebAddress(address).path).isPicture { return writePictures(node, children) }
        let words = node.texts.filter { $0 != address }
        let held = node.string(["html"])
        if !held.isEmpty { add(held) }
        if address.contains("/") {
            add("<p>")
            openLink(MediaAddress.read(address))
            escape(words.first ?? address)
            add("</a></p>")
        }
        for text in words.dropFirst(address.contains("/") ? 1 : 0) { add("<p>\(text)</p>") }
        if let children { writeBlocks(children) } else { add(node.tree["content"]?.string ?? "") }
    }

    // MARK: - Words

    mutating func writeSpan(_ text: String, _ node: Node, lineEnd: String = "<br>") {
        var tags: [String] = []
        var address = node.string(["href", "link"])
        for mark in node.marks + [(node.type, "")] {
            let name = HeadingName.folded(mark.name)
            if name.contains("bold") || name == "strong" { tags.append("strong") }
            if name.contains("italic") || name == "em" { tags.append("em") }
            if name.contains("strike") || name == "s" { tags.append("s") }
            if name == "code" { tags.append("code") }
            if !mark.address.isEmpty { address = mark.address }
        }
        if !address.isEmpty { openLink(address) }
        for tag in tags { add("<\(tag)>") }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { add(lineEnd) }
            escape(String(line))
        }
        for tag in tags.reversed() { add("</\(tag)>") }
        if !address.isEmpty { add("</a>") }
    }

    mutating func add(_ text: String) { html += Array(text.utf8) }
    mutating func escape(_ text: String) { html.append(escapingHTML: text) }

    private mutating func openLink(_ address: String) {
        add("<a href=\"")
        escape(address)
        add("\">")
    }

    /// Ends the list that items are in and begins the one that the next is in, where they differ. Nil for no list.
    mutating func change(_ list: inout String?, to tag: String?) {
        guard list != tag else { return }
        if let list { add("</\(list)>") }
        if let tag { add("<\(tag)>") }
        list = tag
    }
}
