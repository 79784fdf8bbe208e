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
        } else {
            openParagraph(node)
            html.escape(raw.dropLast(raw.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count))
            closeParagraph(node)
        }
    }

    /// Returns a link to what a tag embeds, or only its words where the tag has no web address. Nil for a tag that leaves
    /// the address to tags within it.
    func embeddedLink(_ tag: String, named name: String) -> String? {
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
        return ["iframe", "frame", "embed"].contains(name) ? "(\(word))" : nil
    }
}
