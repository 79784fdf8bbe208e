import HTMLReading
import Reading

extension RichText {
    /// A node with its properties, wherever the editor keeps them.
    struct Node {
        let tree: JSONTree
        let type: String
        /// The members of the node, then those of the objects that hold its properties.
        private let properties: [JSONTree.Member]

        init(_ tree: JSONTree, type: String) {
            self.tree = tree
            self.type = type
            let holders = tree.members.filter { member in
                member.value.isObject
                    && ([
                        "data", "attrs", "attributes", "fields", "file", "image", "metadata", "link", "src", "target",
                        "value",
                    ].contains(member.key) || member.key.hasSuffix("Data"))
            }
            let inner = holders.flatMap { $0.value.members }
            let deeper = inner.filter { $0.value.isObject && $0.key != "root" }.flatMap { $0.value.members }
            properties = tree.members + inner + deeper + deeper.flatMap { $0.value.members }
        }

        subscript(key: String) -> JSONTree? { properties.first { $0.key == key }?.value }

        /// Returns the first text under one of these keys.
        func string(_ keys: [String]) -> String {
            keys.lazy.compactMap { key in properties.first { $0.key == key && $0.value.string != nil }?.value.string }
                .first ?? ""
        }

        /// Whether it is a piece of a line.
        var isSpan: Bool {
            ["text", "extendedtext", "span", "textnode"].contains(type) || type.isEmpty && tree["text"] != nil
        }

        /// Whether Ghost does not show it on the web: a card of its mails, or one for members only.
        var isHidden: Bool {
            if ["email", "emailcta"].contains(type), tree["html"] != nil { return true }
            let visibility = tree["visibility"]
            return [visibility?["web"]?["nonMember"], visibility?["showOnWeb"]].contains { $0?.scalar == "0" }
        }

        /// The text of a piece of a line that is not under `text`.
        var spanText: String? { tree["textData"]?["text"]?.string ?? (type == "text" ? tree["value"]?.string : nil) }

        /// The level of a heading, by a number or a name such as `h2` and `header-two`.
        var level: Int? {
            if let number = self["level"]?.scalar.flatMap({ Int($0) }) { return min(max(number, 1), 6) }
            let words = ["one", "two", "three", "four", "five", "six"]
            for name in [type] + ["tag", "style", "variant"].map({ HeadingName.folded(string([$0])) }) {
                if let index = words.firstIndex(where: { name.hasPrefix("header" + $0) }) { return index + 1 }
                if name.hasPrefix("h") || name.hasPrefix("heading"), let digit = name.last?.wholeNumberValue,
                    (1...6).contains(digit), name == "h\(digit)" || name == "heading\(digit)"
                {
                    return digit
                }
            }
            return nil
        }

        /// The styles of a piece of a line, with the address of those that are links.
        var marks: [(name: String, address: String)] {
            var marks: [(name: String, address: String)] = []
            // Lexical's bits.
            if let bits = tree["format"]?.scalar.flatMap({ Int($0) }) {
                for (bit, name) in [(1, "bold"), (2, "italic"), (4, "strike"), (16, "code")] where bits & bit != 0 {
                    marks.append((name, ""))
                }
            }
            for member in tree.members {
                switch member.value {
                case .flag(true): marks.append((member.key, ""))
                default: continue
                }
            }
            for key in ["marks", "decorations"] {
                for mark in properties.first(where: { $0.key == key })?.value.list ?? [] {
                    let name = mark.string ?? mark["type"]?.string ?? mark["_type"]?.string ?? ""
                    marks.append((name, Node(mark, type: "").string(["href", "url", "uri"])))
                }
            }
            return marks
        }

        /// The addresses of its pictures.
        var pictures: [String] {
            let keys: Set = ["src", "url", "id", "fileName", "image", "href"]
            if let list = properties.first(where: {
                ["images", "items", "photos"].contains($0.key) && !$0.value.list.isEmpty
            }) {
                return list.value.list.flatMap { Node($0, type: "image").pictures }
            }
            let found = properties.filter { keys.contains($0.key) }.compactMap(\.value.string)
                .filter { $0.contains("/") || $0.contains(".") }
            return Array(found.prefix(1))
        }

        /// The words of a node whose type is not known.
        var texts: [String] {
            var found: [String] = []
            for (key, text) in tree.members.filter({ !Self.nested.contains($0.key) }).flatMap({
                $0.value.texts(under: $0.key)
            }) where Self.isText(key) && !text.isEmpty && !found.contains(text) { found.append(text) }
            return found
        }

        private static let nested: Set = ["children", "content", "nodes", "blocks", "root"]

        /// Returns whether a text under this key is for readers.
        static func isText(_ key: String) -> Bool {
            TextAttributes.isText(name: key) || ["header", "name", "body"].contains(key)
        }
    }
}

/// The addresses of pictures as some systems write them.
enum MediaAddress {
    static func read(_ text: String) -> String {
        // `wix:image://v1/3c0d.jpg/foto.jpg#originWidth=100`.
        if text.hasPrefix("wix:") {
            let parts = text.split(separator: "/", omittingEmptySubsequences: true)
            return parts.count > 2 ? "https://static.wixstatic.com/media/\(parts[2])" : text
        }
        if text.contains("~mv2"), !text.contains("/") { return "https://static.wixstatic.com/media/\(text)" }
        return text.hasPrefix("__GHOST_URL__") ? String(text.dropFirst("__GHOST_URL__".count)) : text
    }
}
