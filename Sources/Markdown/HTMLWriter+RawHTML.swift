extension HTMLWriter {
    /// Copies a block of raw HTML, or shows it as a paragraph of text where raw HTML is not allowed.
    mutating func writeHTMLBlock(_ node: CmarkNode) {
        let raw = node.literal
        if options.allowsRawHTML {
            html.startLine()
            copyRawHTML(raw, isBlock: true)
            html.startLine()
        } else if options.stripsRawHTML {
            let text = Self.textBetweenTags(String(decoding: raw, as: UTF8.self))
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

    /// Returns the text between the tags of a block, with its entities, as HTML without any tag. What scripts and style
    /// sheets hold is not text.
    private static func textBetweenTags(_ html: String) -> String {
        let text = html.replacing(/(?is)<!--.*?(?:-->|$)/, with: "")
            .replacing(/(?is)<(script|style|template|noscript|iframe)\b.*?(?:<\/\1\s*>|$)/, with: "")
            .replacing(/(?s)<[\/!?a-zA-Z][^>]*(?:>|$)/, with: " ")
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: " ").joined(separator: " ") }
        let joined = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        return joined.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// Copies raw HTML, notes its ids, puts `<table>` into a box, and shows dangerous elements as text.
    ///
    /// - Parameter isBlock: whether it may have more than one tag.
    mutating func copyRawHTML(_ raw: UnsafeBufferPointer<UInt8>, isBlock: Bool) {
        var rest = raw[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            html.copy(rest[..<start])
            rest = rest[start...]
            let isDisarmed = (isBlock || start == raw.startIndex) && filter?.disarms(rest) == true
            if isDisarmed {
                html.write("&lt;")
                rest = rest.dropFirst()
            } else {
                copyTag(from: &rest)
            }
        }
        html.copy(rest)
    }

    /// Copies the tag that `rest` begins with, and leaves what follows the tag.
    private mutating func copyTag(from rest: inout Slice<UnsafeBufferPointer<UInt8>>) {
        let next = rest.dropFirst().firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
        let end = next.map { rest[$0] == UInt8(ascii: ">") ? $0 + 1 : $0 } ?? rest.endIndex
        let tag = rest[..<end]
        let isTable = tag.elementsEqual("<table>".utf8)
        if isTable { openBox() }
        if isTable || tag.starts(with: "<table ".utf8) { rawTables.append(isTable) }
        html.copy(tag)
        for index in tag.indices where tag[index] == UInt8(ascii: "=") { noteAnchor(in: rest, at: index) }
        if tag.elementsEqual("</table>".utf8), rawTables.popLast() == true { closeBox() }
        rest = rest[end...]
    }

    /// Notes the value of an attribute `id` whose "=" is at `index`.
    private mutating func noteAnchor(in raw: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) {
        guard index >= raw.startIndex + 3, index + 1 < raw.endIndex, raw[index - 1] | 0x20 == UInt8(ascii: "d"),
            raw[index - 2] | 0x20 == UInt8(ascii: "i"), raw[index - 3] <= 0x20
        else { return }
        let quote = raw[index + 1]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        let value = raw[(index + (isQuoted ? 2 : 1))...].prefix {
            isQuoted ? $0 != quote : $0 > 0x20 && $0 != UInt8(ascii: ">")
        }
        anchors.insert(String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&"))
    }
}
