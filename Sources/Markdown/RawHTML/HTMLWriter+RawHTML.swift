extension HTMLWriter {
    /// Writes a block of raw HTML, or shows it as a paragraph of text where raw HTML is not allowed.
    mutating func writeHTMLBlock(_ node: CmarkNode) {
        let raw = node.literal
        leftOut = nil
        if options.copiesRawHTML {
            html.startLine()
            html.copy(raw)
            html.startLine()
        } else if options.allowsRawHTML {
            html.startLine()
            writeAllowedHTML(node)
            html.startLine()
        } else if options.stripsRawHTML {
            let text = textBetweenTags(String(decoding: raw, as: UTF8.self))
            guard !text.isEmpty else { return }
            openParagraph(node)
            html.copy(text.utf8)
            closeParagraph(node)
        } else {
            openParagraph(node)
            html.escape(raw.dropLast(raw.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count))
            closeParagraph(node)
        }
    }

    /// Returns the text between the tags of a block, with its entities, as HTML without any tag except links to what it
    /// embeds. What scripts and style sheets hold is not text.
    private func textBetweenTags(_ html: String) -> String {
        let text = html.replacing(/(?is)<!--.*?(?:-->|$)/, with: "")
            .replacing(/(?is)<(script|style|template|noscript)\b.*?(?:<\/\1\s*>|$)/, with: "")
        var links: [String] = []
        let marked = text.filter { $0 != Self.mark }
            .replacing(/(?is)<(iframe)\b[^>]*>.*?(?:<\/iframe\s*>|$)/) { mark(String($0.output.0), &links) }
            .replacing(/(?s)<[\/!?a-zA-Z][^>]*(?:>|$)/) { tag in
                EmbeddedFrame.names.contains(Self.name(ofTag: tag.output).name) && !tag.output.hasPrefix("</")
                    ? mark(String(tag.output), &links) : " "
            }
        let lines = marked.split(whereSeparator: \.isNewline).map { $0.split(separator: " ").joined(separator: " ") }
        let joined = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        var pieces = joined.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .split(separator: Self.mark, omittingEmptySubsequences: false)[...]
        var result = String(pieces.popFirst() ?? "")
        for (link, piece) in zip(links, pieces) { result += link + piece }
        return result
    }

    /// A private character, which stands for a link.
    private static let mark: Character = "\u{F8F0}"

    /// Returns the mark for what an element embeds, and notes its link. A space where the element names nothing that its
    /// surroundings do not name.
    private func mark(_ element: String, _ links: inout [String]) -> String {
        let tag = element.prefix { $0 != ">" }
        guard let link = embeddedLink(String(tag)) else { return " " }
        links.append(link)
        return " \(Self.mark) "
    }

    /// Returns a link to what a tag embeds, or only its words where the tag has no web address. Nil for a tag that leaves
    /// the address to tags within it.
    func embeddedLink(_ tag: String) -> String? {
        let word = options.labels?.embedded ?? "Isi tersemat"
        if let address = EmbeddedFrame.address(in: tag) {
            var link = HTMLBuffer(capacity: 200)
            link.write("<a")
            link.attribute("href", address: address)
            link.write(">")
            link.escape("\(word): \(address)".utf8)
            link.write("</a>")
            return String(decoding: link.bytes, as: UTF8.self)
        }
        return ["iframe", "frame", "embed"].contains(Self.name(ofTag: tag[...]).name) ? "(\(word))" : nil
    }

    /// Returns the name of a tag in lower case, and whether the tag ends an element.
    static func name(ofTag tag: Substring) -> (name: String, isEnd: Bool) {
        let isEnd = tag.hasPrefix("</")
        return (tag.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber }.lowercased(), isEnd)
    }

    /// Leaves out a tag of raw HTML within a paragraph. What is in scripts and style sheets goes with it, and what was
    /// embedded becomes a link.
    mutating func leaveOutTag(_ raw: UnsafeBufferPointer<UInt8>) {
        let tag = String(decoding: raw, as: UTF8.self)
        let (name, isEnd) = Self.name(ofTag: tag[...])
        if let open = leftOut {
            if isEnd, name == open { leftOut = nil }
        } else if ["script", "style", "template", "noscript"].contains(name), !isEnd {
            leftOut = name
        } else if EmbeddedFrame.names.contains(name), !isEnd, let link = embeddedLink(tag) {
            html.write(link)
        }
    }
}
