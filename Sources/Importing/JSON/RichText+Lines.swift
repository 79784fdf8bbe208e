/// Texts that are kept as lists of operations or sections instead of nodes: those of Quill and Mobiledoc.
extension RichText {
    /// Quill's operations: a line end has the style of its line.
    mutating func writeDelta(_ operations: [JSONTree]) {
        var line = RichText()
        var list: String?
        for operation in operations {
            guard let text = operation["insert"]?.string else {
                if let object = operation["insert"] {
                    line.writePictures(Node(object, type: "image"), nil)
                    line.writeOther(Node(.object(object.members.filter { $0.key != "image" }, line: 0), type: ""), nil)
                }
                continue
            }
            let style = operation["attributes"]
            let node = Node(
                .object((style?.members ?? []) + [.init(key: "text", value: .text(text))], line: 0),
                type: "text"
            )
            for (index, piece) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 {
                    let kind = style?["list"]?.string
                    let tag: String? = kind.map { $0 == "ordered" ? "ol" : "ul" }
                    change(&list, to: tag)
                    let level = style?["header"]?.scalar.flatMap { Int($0) }
                    let block =
                        tag != nil
                        ? "li"
                        : level.map { "h\(min(max($0, 1), 6))" } ?? (style?["blockquote"] != nil ? "blockquote" : "p")
                    add("<\(block)>" + String(decoding: line.html, as: UTF8.self) + "</\(block)>")
                    line = RichText()
                }
                if !piece.isEmpty { line.writeSpan(String(piece), node) }
            }
        }
        change(&list, to: nil)
        if !line.html.isEmpty { add("<p>" + String(decoding: line.html, as: UTF8.self) + "</p>") }
    }

    /// Mobiledoc's sections: `[1, "p", markers]`, `[2, address]`, `[3, "ul", items]`, `[10, card]`.
    mutating func writeMobiledoc(_ tree: JSONTree) {
        let markups = tree["markups"]?.list ?? []
        let cards = tree["cards"]?.list ?? []
        let atoms = tree["atoms"]?.list ?? []
        for section in tree["sections"]?.list ?? [] {
            let parts = section.list
            guard parts.count > 1, let kind = parts[0].scalar else { continue }
            switch kind {
            case "1":
                let tag = parts[1].string ?? "p"
                add("<\(tag)>")
                writeMarkers(parts.count > 2 ? parts[2].list : [], markups, atoms)
                add("</\(tag)>")
            case "2": writePictures(Node(.object([.init(key: "src", value: parts[1])], line: 0), type: "image"), nil)
            case "3":
                let tag = parts[1].string ?? "ul"
                add("<\(tag)>")
                for item in parts.count > 2 ? parts[2].list : [] {
                    add("<li>")
                    writeMarkers(item.list, markups, atoms)
                    add("</li>")
                }
                add("</\(tag)>")
            default:
                guard let index = parts[1].scalar.flatMap({ Int($0) }), cards.indices.contains(index),
                    cards[index].list.count > 1
                else { continue }
                let (name, payload) = (cards[index].list[0].string ?? "", cards[index].list[1])
                if let markdown = payload["markdown"]?.string {
                    add(MarkdownBody.html(markdown) ?? markdown)
                } else {
                    let node = JSONTree.object(
                        [.init(key: "type", value: .text(name))] + payload.members.filter { $0.key != "type" },
                        line: 0
                    )
                    write(node, isInline: false)
                }
            }
        }
    }

    private mutating func writeMarkers(_ markers: [JSONTree], _ markups: [JSONTree], _ atoms: [JSONTree]) {
        var open: [String] = []
        for marker in markers where marker.list.count == 4 {
            let parts = marker.list
            for index in parts[1].list.compactMap({ $0.scalar.flatMap { Int($0) } })
            where markups.indices.contains(index) {
                let markup = markups[index].list
                guard let tag = markup.first?.string else { continue }
                let values = markup.count > 1 ? markup[1].list.compactMap(\.string) : []
                add("<\(tag)")
                if let href = values.firstIndex(of: "href"), href + 1 < values.count {
                    add(" href=\"")
                    escape(values[href + 1])
                    add("\"")
                }
                add(">")
                open.append(tag)
            }
            if let text = parts[3].string {
                escape(text)
            } else if let index = parts[3].scalar.flatMap({ Int($0) }), atoms.indices.contains(index),
                atoms[index].list.count > 1
            {
                // A soft line end has no text.
                let text = atoms[index].list[1].string ?? ""
                if text.isEmpty { add("<br>") } else { escape(text) }
            }
            let ended = parts[2].scalar.flatMap { Int($0) } ?? 0
            for tag in open.suffix(max(0, min(ended, open.count))).reversed() { add("</\(tag)>") }
            open.removeLast(max(0, min(ended, open.count)))
        }
        while let tag = open.popLast() { add("</\(tag)>") }
    }
}
