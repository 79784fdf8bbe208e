import Patterns

extension BlockReader {
    mutating func read(_ element: HTMLElement) {
        guard !element.isHidden else { return leaveOut(hidden: element) }
        guard !element.isEditorial else { return leftOut(element.text) }
        // It is on the screen, and only programs that read aloud pass it over.
        if element["aria-hidden"] == "true", !element.text.isEmpty { note(ConversionNote.unspoken(element.text)) }
        if readStructure(element) || readInline(element) || readMedia(element) || readLeftOut(element) { return }
        if Self.apart.contains(element.name) { return readApart(element) }
        let style = HTMLStyle(element)
        read(element) { marks in
            if let isBold = style.isBold { marks.isStrong = isBold }
            if let isItalic = style.isItalic { marks.isEmphasised = isItalic }
            if style.isStruck { marks.isStruck = true }
        }
    }

    mutating func leaveOut(hidden element: HTMLElement) {
        if !element.text.isEmpty || !element.all("img").isEmpty { note(ConversionNote.hidden(element.text)) }
        leftOut(element.text)
    }

    /// Returns the elements that are not hidden, of items or parts of tables. Of these, a class such as `none` tells only of looks.
    mutating func shown(_ elements: [HTMLElement]) -> [HTMLElement] {
        elements.filter(\.isTakenOut).forEach { leaveOut(hidden: $0) }
        return elements.filter { !$0.isTakenOut }
    }

    private static let apart: Set<String> = [
        "address", "article", "aside", "body", "caption", "center", "div", "fieldset", "figcaption", "footer", "form",
        "header", "hgroup", "html", "legend", "main", "nav", "noframes", "optgroup", "option", "p", "search", "section",
        "tbody", "td", "tfoot", "th", "thead", "tr",
    ]

    private mutating func readStructure(_ element: HTMLElement) -> Bool {
        switch element.name {
        case "p": readParagraph(element)
        case "h1", "h2", "h3", "h4", "h5", "h6":
            readHeading(element, level: max(2, element.name.last?.wholeNumberValue ?? 2))
        case "ul", "ol", "menu", "dir": readList(element)
        case "li":
            let inner = blocks(of: element.children)
            if !inner.isEmpty { append(.list(Block.List(start: nil, items: [inner]))) }
        case "dl": readApart(element)
        case "dt":
            endParagraph()
            read(element) { $0.isStrong = true }
            endParagraph()
        case "dd": readApart(element)
        case "blockquote":
            let inner = blocks(of: element.children)
            if !inner.isEmpty { append(.quote(inner)) }
        case "pre", "xmp", "listing": readPreformatted(element)
        case "hr": append(.rule)
        case "table": readTable(element)
        case "details":
            note(ConversionNote.details)
            readApart(element)
        case "summary":
            endParagraph()
            read(element) { $0.isStrong = true }
            endParagraph()
        default: return false
        }
        return true
    }

    private mutating func readInline(_ element: HTMLElement) -> Bool {
        switch element.name {
        case "b", "strong": read(element) { $0.isStrong = HTMLStyle(element).isBold ?? true }
        case "i", "em", "cite", "dfn", "var": read(element) { $0.isEmphasised = HTMLStyle(element).isItalic ?? true }
        case "s", "del", "strike": read(element) { $0.isStruck = true }
        case "code", "tt", "kbd", "samp": read(element) { $0.isCode = true }
        case "br": append(.lineBreak)
        case "a": readLink(element)
        case "sub", "sup":
            if !element.text.isEmpty { note(ConversionNote.subscripts) }
            read(element.children)
        case "abbr", "acronym":
            if element["title"]?.isEmpty == false { note(ConversionNote.abbreviations) }
            read(element.children)
        case "q":
            append(.text("\u{201C}"))
            read(element.children)
            append(.text("\u{201D}"))
        case "wbr": break
        default: return false
        }
        return true
    }

    /// Skips elements whose content readers never saw as text, noting what they were. Returns whether it skipped the element.
    private mutating func readLeftOut(_ element: HTMLElement) -> Bool {
        switch element.name {
        case "script":
            let type = element["type"] ?? ""
            if type.isEmpty || type.lowercased().contains("javascript") || type == "module" {
                for text in GeneratedText.ofScript(element.rawText) { leftOut(text) }
                note(ConversionNote.script)
            }
        case "style": for text in GeneratedText.ofStyle(element.rawText) { leftOut(text) }
        case "title", "template": leftOut(element.text)
        case "link", "meta", "base", "head", "xml", "param", "source", "track", "area", "col", "colgroup": break
        case "noscript":
            // The `<noscript>` fallback repeats a picture that is already there.
            let sources = element.all("img").compactMap(pictureSource)
            if sources.contains(where: result.pictures.contains) {
                leftOut(element.text)
                return true
            }
            read(element.children)
            fallbacks.formUnion(sources)
        case "input", "select", "textarea", "button", "datalist", "output", "progress", "meter", "keygen":
            readControl(element)
        case "svg":
            leftOut(element.text)
            if !element.text.isEmpty { note(ConversionNote.drawing) }
        case "math", "canvas", "map":
            leftOut(element.text)
            note(ConversionNote.drawing)
        default: return false
        }
        return true
    }

    private mutating func readControl(_ element: HTMLElement) {
        guard element["type"]?.lowercased() != "hidden" else { return }
        leftOut(element.text)
        note(ConversionNote.controls)
    }

    private mutating func readHeading(_ element: HTMLElement, level: Int) {
        var text: [Run] = []
        for block in blocks(of: element.children) {
            if case .paragraph(let runs) = block, runs.contains(where: Self.isText) {
                if !text.isEmpty { text.append(Run(content: .text(" "))) }
                text += runs
            } else {
                if !text.isEmpty { append(.heading(level, text)) }
                text = []
                append(block)
            }
        }
        if !text.isEmpty { append(.heading(level, text)) }
    }

    private static func isText(_ run: Run) -> Bool {
        if case .picture = run.content { return false }
        return !run.isBlank
    }

    private mutating func readPreformatted(_ element: HTMLElement) {
        if element.all.contains(where: { $0.name == "img" || $0.name == "a" && $0["href"] != nil }) {
            note(ConversionNote.preformatted)
        }
        element.all.filter(\.isTakenOut).forEach { leaveOut(hidden: $0) }
        var text = Self.rawText(of: element)
        while text.last?.isNewline == true { text.removeLast() }
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        let words = (([element] + element.all("code")).compactMap { $0["class"] }).joined(separator: " ")
        let language = words.split(separator: " ").first { $0.hasPrefix("language-") }?.dropFirst(9) ?? ""
        let name = language.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "+" } ? String(language) : ""
        append(.code(text, language: name))
    }

    private static func rawText(of element: HTMLElement) -> String {
        var text = ""
        for child in element.children {
            switch child {
            case .text(let piece): text += piece
            case .comment: continue
            case .element(let inner) where inner.isTakenOut: continue
            case .element(let inner): text += inner.name == "br" ? "\n" : rawText(of: inner)
            }
        }
        return text
    }

    private mutating func readLink(_ element: HTMLElement) {
        guard let href = element["href"], !href.isEmpty else { return read(element.children) }
        if href.hasPrefix("#") {
            if href != "#", !element.text.isEmpty { note(ConversionNote.innerLink) }
            return read(element.children)
        }
        guard Self.isSafe(href) else {
            if !element.text.isEmpty { note(ConversionNote.unsafeLink) }
            return read(element.children)
        }
        if element.text.isEmpty, let picture = element.all("img").first {
            // A thumbnail that links to the full picture.
            if Self.isPicture(href) || element["rel"]?.contains("attachment") == true {
                return readPicture(picture, source: Self.isPicture(href) ? href : nil)
            }
        }
        found(link: href)
        let destination = options.link(href)
        read(element) { $0.link = destination.isEmpty ? nil : destination }
    }

    /// Returns whether an address has no scheme, or one that Terang allows.
    static func isSafe(_ address: String) -> Bool {
        let scheme = address.lowercased().prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
        return scheme.endIndex == scheme.base.endIndex || scheme.base[scheme.endIndex] != ":"
            || SchemeName.allowed.contains(String(scheme))
    }
}
