/// Raw HTML that is being written, where it is allowed.
struct AllowedHTML {
    /// An element whose end tag is still to come.
    struct Open {
        let name: String
        /// The node that the element's tags are children of.
        let scope: CmarkNode?
        /// Where its tag is, in the literal of its node.
        let offset: Int
        /// Whether it is a table in a box.
        let isInBox: Bool
        /// Nil until it is known.
        var position: TextPosition?
    }

    struct Link {
        let kind: MarkdownLink.Kind
        let destination: String
        let text: String
        let title: String
        let offset: Int
    }

    struct Fault {
        let kind: RawHTMLFault.Kind
        let offset: Int
        /// Nil where only the offset in the literal of the node is known that was written last.
        var position: TextPosition?
    }

    /// Elements within each other; browsers give up at 512.
    static let deepest = 100

    /// Outermost first.
    var open: [Open] = []
    /// How many start tags of a name were left out of the block that is being written, because of where they are.
    var misplaced: [String: Int] = [:]
    private var links: [Link] = []
    private var faults: [Fault] = []

    mutating func note(_ link: Link) { links.append(link) }

    mutating func note(_ fault: Fault) { faults.append(fault) }

    /// Returns the links that were written since they were last taken, in the order of their cuts.
    mutating func takeLinks() -> [Link] {
        defer { links = [] }
        return links
    }

    mutating func takeFaults() -> [Fault] {
        defer { faults = [] }
        return faults
    }
}

extension HTMLWriter {
    /// Writes raw HTML with the elements and attributes that are allowed, each tag anew, and notes what is left out. The text
    /// of elements that are left out stays.
    mutating func writeAllowedHTML(_ node: CmarkNode) {
        var tokens = RawHTMLTokens(node.literal)
        while let token = tokens.next() {
            switch token {
            case .text(let text): copyText(text)
            case .start(let tag):
                guard leftOut == nil else { continue }
                if writeStart(of: tag, in: node) { continue }
                guard RawHTMLElement.hidingContent.contains(tag.name) else { continue }
                if node.kind == .htmlBlock { tokens.skip(contentOf: tag.name) } else { leftOut = tag.name }
            case .end(let tag): writeEnd(of: tag, in: node)
            case .comment: continue
            case .declaration(let offset): note(.declaration, offset)
            case .unfinished(let offset):
                note(.unfinished, offset)
                html.escape(node.literal[offset...])
                return
            }
        }
    }

    /// Ends the elements of raw HTML that were begun in a block and not ended in it.
    mutating func closeAllowedHTML(in scope: CmarkNode) {
        while let last = allowed.open.last, last.scope == scope { closeUnclosed() }
    }

    /// Ends all elements of raw HTML, before the footnotes.
    mutating func closeAllowedHTML() {
        while !allowed.open.isEmpty { closeUnclosed() }
    }

    private mutating func closeUnclosed() {
        guard let last = allowed.open.last else { return }
        allowed.note(AllowedHTML.Fault(kind: .unclosed(last.name), offset: last.offset, position: last.position))
        writeEndOfLast()
    }

    private mutating func note(_ kind: RawHTMLFault.Kind, _ offset: Int) {
        allowed.note(AllowedHTML.Fault(kind: kind, offset: offset))
    }

    /// Copies text with its entities; a "<" in it begins no tag.
    private mutating func copyText(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        guard leftOut == nil else { return }
        if text.first == UInt8(ascii: "<") {
            html.write("&lt;")
            html.copy(text.dropFirst())
        } else {
            html.copy(text)
        }
    }

    /// Writes a start tag and returns true, or notes why it is left out.
    private mutating func writeStart(of tag: RawHTMLTag, in node: CmarkNode) -> Bool {
        let isPlayer = options.listsAllowedHTML && EmbeddedFrame.names.contains(tag.name)
        guard let element = RawHTMLElement.all[tag.name], !isPlayer else {
            leaveOut(tag, in: node)
            return false
        }
        guard isInPlace(element) else {
            note(.misplaced(tag.name, parents: element.parents), tag.offset)
            allowed.misplaced[tag.name, default: 0] += 1
            return false
        }
        guard allowed.open.count < AllowedHTML.deepest else {
            note(.tooDeep(tag.name), tag.offset)
            allowed.misplaced[tag.name, default: 0] += 1
            return false
        }
        let attributes = checked(tag, element)
        let isInBox = tag.name == "table" && tag.attributes.isEmpty
        if isInBox { openBox() }
        switch tag.name {
        case "a": openLink(attributes)
        case "img": writePicture(tag, attributes)
        default: open(tag, attributes)
        }
        if !element.isVoid, !element.endsByItself {
            allowed.open.append(
                AllowedHTML.Open(name: tag.name, scope: node.parent, offset: tag.offset, isInBox: isInBox)
            )
        }
        return true
    }

    private func isInPlace(_ element: RawHTMLElement) -> Bool {
        element.parents.isEmpty || allowed.open.contains { element.parents.contains($0.name) }
    }

    private mutating func leaveOut(_ tag: RawHTMLTag, in node: CmarkNode) {
        let written = String(decoding: node.literal[tag.offset..<tag.end], as: UTF8.self)
        let isEmbedded = EmbeddedFrame.names.contains(tag.name)
        let address = isEmbedded ? EmbeddedFrame.address(in: written) : nil
        note(.element(tag.name, embedded: address), tag.offset)
        if isEmbedded, let link = embeddedLink(written, named: tag.name) {
            html.write(link)
        } else if isEmbedded, options.listsAllowedHTML {
            linkOwnFile(of: tag)
        } else if options.listsAllowedHTML, !HTMLElementNames.all.contains(tag.name) {
            html.escape(written.utf8)
        }
    }

    /// Writes a link to the film or sound of the portal's own that an element shows.
    private mutating func linkOwnFile(of tag: RawHTMLTag) {
        guard let source = tag.attributes.first(where: { ["src", "data"].contains($0.name) }), let value = source.value
        else { return }
        let word = options.labels?.embedded ?? "Isi tersemat"
        addCut(attribute: "href", hasOwnSize: false)
        html.write(">")
        html.escape(word.utf8)
        html.write("</a>")
        allowed.note(
            AllowedHTML.Link(
                kind: .link,
                destination: RawHTMLEntities.resolved(value).trimmingSpace,
                text: word,
                title: "",
                offset: source.offset
            )
        )
    }

    /// Returns the attributes of a tag that are allowed.
    private mutating func checked(_ tag: RawHTMLTag, _ element: RawHTMLElement) -> Attributes {
        var checked: Attributes = []
        var seen: Set<String> = []
        for attribute in tag.attributes {
            guard let value = element.value(of: attribute.name) else {
                note(.attribute(attribute.name, of: tag.name), attribute.offset)
                continue
            }
            guard seen.insert(attribute.name).inserted else {
                note(.repeated(attribute.name, of: tag.name), attribute.offset)
                continue
            }
            let plain = attribute.value.map(RawHTMLEntities.resolved)
            if value.takes(plain, of: attribute.name) {
                checked.append((attribute, value))
            } else {
                note(.value(plain ?? "", attribute: attribute.name, of: tag.name), attribute.offset)
            }
        }
        return checked
    }

    private typealias Attributes = [(attribute: RawHTMLTag.Attribute, value: RawHTMLElement.Value)]

    private mutating func openLink(_ attributes: Attributes) {
        if let address = attributes.first(where: { $0.value.isAddress }) {
            cut(.link, address.attribute, attributes)
        } else {
            html.write("<a")
        }
        write(attributes)
        html.write(">")
    }

    private mutating func writePicture(_ tag: RawHTMLTag, _ attributes: Attributes) {
        guard let address = attributes.first(where: { $0.value.isAddress }) else {
            return note(.withoutAddress(tag.name), tag.offset)
        }
        cut(.picture, address.attribute, attributes)
        let hasAlt = attributes.contains { $0.attribute.name == "alt" }
        if !hasAlt { html.write(" alt=\"\"") }
        write(attributes)
        html.write(" />")
        endLastCut()
    }

    private mutating func open(_ tag: RawHTMLTag, _ attributes: Attributes) {
        html.write("<" + tag.name)
        for (attribute, value) in attributes where value.isAddress {
            cut(.source, attribute, attributes)
        }
        write(attributes)
        html.write(RawHTMLElement.all[tag.name]?.isVoid == true ? " />" : ">")
    }

    /// Leaves a place for an address, which is known later.
    private mutating func cut(
        _ kind: MarkdownLink.Kind,
        _ address: RawHTMLTag.Attribute,
        _ attributes: Attributes
    ) {
        func text(_ name: String) -> String {
            RawHTMLEntities.resolved(attributes.first { $0.attribute.name == name }?.attribute.value ?? "")
        }
        addCut(
            attribute: address.name,
            hasOwnSize: attributes.contains { ["width", "height"].contains($0.attribute.name) }
        )
        allowed.note(
            AllowedHTML.Link(
                kind: kind,
                destination: RawHTMLEntities.resolved(address.value ?? "").trimmingSpace,
                text: kind == .picture ? text("alt") : "",
                title: text("title"),
                offset: address.offset
            )
        )
    }

    /// Writes attributes other than addresses, each value in quotes.
    private mutating func write(_ attributes: Attributes) {
        for (attribute, value) in attributes {
            switch value {
            case .link, .picture, .source, .written: continue
            case .flag: html.write(" \(attribute.name)")
            case .identifier:
                anchors.insert(RawHTMLEntities.resolved(attribute.value ?? ""))
                html.quote(attribute.name, attribute.value ?? "")
            case .text, .number, .words, .citation: html.quote(attribute.name, attribute.value ?? "")
            }
        }
    }

    private mutating func writeEnd(of tag: RawHTMLTag, in node: CmarkNode) {
        if let open = leftOut {
            if tag.name == open { leftOut = nil }
            return
        }
        guard let element = RawHTMLElement.all[tag.name] else {
            // The start tag has been reported.
            return
        }
        if element.endsByItself {
            guard !isInPlace(element) else { return html.write("</\(tag.name)>") }
            return noteStray(tag)
        }
        let scope = node.parent
        let isOpen = allowed.open.reversed().prefix { $0.scope == scope }.contains { $0.name == tag.name }
        guard isOpen else { return noteStray(tag) }
        while let last = allowed.open.last, last.name != tag.name { closeUnclosed() }
        writeEndOfLast()
    }

    /// Notes an end tag without its start tag, unless that was reported.
    private mutating func noteStray(_ tag: RawHTMLTag) {
        guard let count = allowed.misplaced[tag.name], count > 0 else { return note(.stray(tag.name), tag.offset) }
        allowed.misplaced[tag.name] = count - 1
    }

    private mutating func writeEndOfLast() {
        guard let last = allowed.open.popLast() else { return }
        html.write("</\(last.name)>")
        if last.isInBox { closeBox() }
    }
}

extension RawHTMLElement.Value {
    /// Whether it is the address of something that is checked as links are.
    fileprivate var isAddress: Bool {
        switch self {
        case .link, .picture, .source: true
        case .text, .number, .flag, .words, .identifier, .citation, .written: false
        }
    }
}

extension HTMLBuffer {
    /// Writes an attribute whose value has its entities already.
    fileprivate mutating func quote(_ name: String, _ value: String) {
        write(" \(name)=\"")
        write(value.replacing("\"", with: "&quot;").replacing("<", with: "&lt;").replacing(">", with: "&gt;"))
        write("\"")
    }
}

extension String {
    fileprivate var trimmingSpace: String {
        let scalars = unicodeScalars.drop { $0.value <= 0x20 }
        var end = scalars.endIndex
        while end > scalars.startIndex, scalars[scalars.index(before: end)].value <= 0x20 {
            end = scalars.index(before: end)
        }
        return String(scalars[..<end])
    }
}
