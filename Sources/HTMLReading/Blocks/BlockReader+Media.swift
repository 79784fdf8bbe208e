import Files

/// Pictures and embedded content of other sites.
extension BlockReader {
    mutating func readMedia(_ element: HTMLElement) -> Bool {
        switch element.name {
        case "img", "image": readPicture(element, source: nil)
        case "picture":
            let offered = element.all("source").lazy.compactMap { PictureSet.largest(of: $0) }.first
            for picture in element.all("img") {
                readPicture(picture, source: pictureSource(picture) == nil ? offered : nil)
            }
        case "figure": readFigure(element)
        case "iframe", "embed", "object", "video", "audio", "frame", "applet": readEmbedded(element)
        default: return false
        }
        return true
    }

    static func isPicture(_ address: String) -> Bool {
        FileType.of(String(address.prefix { $0 != "?" && $0 != "#" })).isPicture
    }

    /// Returns the address of the picture, preferring the one that a lazy-loading script would insert.
    func pictureSource(_ element: HTMLElement) -> String? {
        let names = ["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-lazy", "data-echo", "src"]
        let written = names.compactMap { element[$0] }.first { !$0.isEmpty && !$0.lowercased().hasPrefix("data:") }
        let stand = ["placeholder", "blank.", "spacer", "lazy", "loading", "transparent", "1x1"]
        let isStandIn = written.map { source in stand.contains { source.lowercased().contains($0) } } ?? true
        return isStandIn ? PictureSet.largest(of: element) ?? written : written
    }

    /// - Parameter source: the address of the picture, if it differs from `src`.
    mutating func readPicture(_ element: HTMLElement, source: String?) {
        let isEmoji = ["emoji", "wp-smiley"].contains { element.isMarked($0) }
        if isEmoji, let alt = element["alt"] { return append(.text(alt)) }
        guard let address = source ?? pictureSource(element) else {
            let isData = element["src"]?.lowercased().hasPrefix("data:") == true
            return note(isData ? ConversionNote.embeddedPicture : ConversionNote.dropped("img"))
        }
        guard fallbacks.remove(address) == nil else { return leftOut(element["alt"]) }
        // A tracking pixel.
        if element["width"] == "1", element["height"] == "1" { return note(ConversionNote.hidden("")) }
        found(picture: address)
        var alt = element["alt"] ?? ""
        if alt.isEmpty { alt = element["title"] ?? "" }
        if alt.isEmpty { alt = options.missingAlt(address) }
        let target = options.picture(address)
        if alt.isEmpty { note(ConversionNote.missingAlt(target)) }
        append(.picture(source: target, alt: alt))
    }

    /// Reads a picture with its caption, which also becomes its alternative text where it has none.
    private mutating func readFigure(_ element: HTMLElement) {
        let captions = element.all("figcaption")
        let pictures = element.all("img")
        guard pictures.count == 1, let caption = captions.first, !caption.isTakenOut, element.all("table").isEmpty
        else { return readApart(element) }
        let described = element.with(children: element.children.map { Self.describing($0, as: caption.text) })
        endParagraph()
        read(described.children.filter { $0.element?.name != "figcaption" })
        endParagraph()
        let outer = marks
        marks.isEmphasised = true
        readApart(caption)
        marks = outer
    }

    /// Returns the same node with an alternative text for pictures that have none.
    private static func describing(_ node: HTMLNode, as text: String) -> HTMLNode {
        guard let element = node.element else { return node }
        let children = element.children.map { describing($0, as: text) }
        guard element.name == "img", (element["alt"] ?? "").isEmpty else {
            return .element(element.with(children: children))
        }
        let others = element.attributes.filter { $0.name != "alt" }
        return .element(HTMLElement(name: "img", attributes: others + [("alt", text)], children: children))
    }

    private mutating func readEmbedded(_ element: HTMLElement) {
        let parts = [element] + element.all("source") + element.all("embed") + element.all("param")
        let written = parts.compactMap { part in
            part["src"] ?? part["data"] ?? part["data-src"]
                ?? (part["name"]?.lowercased() == "movie" ? part["value"] : nil)
        }
        guard let address = written.first(where: { !$0.isEmpty && !$0.hasPrefix("data:") && $0 != "about:blank" })
        else {
            read(element.children)
            return note(ConversionNote.dropped(element.name))
        }
        let page = Embedded.page(of: address)
        guard Self.isSafe(page) else {
            read(element.children)
            return note(ConversionNote.unsafeLink)
        }
        leftOut(element.text)
        found(link: page)
        let target = options.link(page)
        note(ConversionNote.embedded(page))
        let title = HTMLText.collapsed(element["title"] ?? "")
        let word = Embedded.word(for: page, element: element.name)
        let outer = marks
        marks = Marks(link: target.isEmpty ? nil : target)
        endParagraph()
        append(.text(title.isEmpty ? "\(word): \(page)" : "\(word): \(title)"))
        endParagraph()
        marks = outer
    }
}

/// Converts embedded content into links to its own page.
private enum Embedded {
    /// Returns the page that shows the same content, such as a video's page for its player.
    static func page(of address: String) -> String {
        let full = address.hasPrefix("//") ? "https:" + address : address
        return YouTube.video(in: full).map(YouTube.page) ?? full
    }

    static func word(for address: String, element: String) -> String {
        if element == "video" || ["youtube.com", "youtu.be", "vimeo.com"].contains(where: address.contains) {
            return "Video"
        }
        if element == "audio" { return "Audio" }
        if address.contains("google.com/maps") || address.contains("maps.google") { return "Peta" }
        return "Isi tersemat"
    }
}
