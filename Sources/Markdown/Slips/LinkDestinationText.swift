import Patterns

/// What is written between the brackets of a link's address.
struct LinkDestinationText {
    enum Shape {
        /// CommonMark reads it; the offset after `)`.
        case link(end: Int, isEmpty: Bool)
        /// A path with spaces; whether it is nothing but the path.
        case spaces(path: Range<Int>, end: Int, isCertain: Bool)
        /// An address without `)` after it.
        case unclosed
        /// Words in brackets.
        case prose
    }

    let shape: Shape

    /// - Parameter start: the offset after `](`.
    init(_ source: SlipText, _ start: Int, limit: Int) {
        shape = Self.link(source, start, limit) ?? Self.slip(source, start, limit)
    }

    /// The grammar of CommonMark, which lets an address in `<>` have spaces and asks for balanced brackets otherwise.
    private static func link(_ source: SlipText, _ start: Int, _ limit: Int) -> Shape? {
        var offset = start
        func skipSpaces() { while offset < limit, source.isSpace(offset) { offset += 1 } }
        skipSpaces()
        let begin = offset
        if source.sign(offset) == "<" {
            while offset < limit, source.sign(offset) != ">", source.text[offset] != 0x0A {
                offset += source.sign(offset) == "\\" ? 2 : 1
            }
            guard offset < limit, source.sign(offset) == ">" else { return nil }
            offset += 1
        } else {
            var depth = 0
            while offset < limit, !source.isSpace(offset) {
                switch source.sign(offset) {
                case "\\": offset += 1
                case "(": depth += 1
                case ")": depth -= 1
                default: break
                }
                if depth < 0 { break }
                offset += 1
            }
            guard depth <= 0 else { return nil }
        }
        let isEmpty = offset == begin || source.hasPrefix("<>", at: begin)
        skipSpaces()
        if let quote = source.sign(offset), quote == "\"" || quote == "'" || quote == "(", offset < limit {
            let closing: Unicode.Scalar = quote == "(" ? ")" : quote
            offset += 1
            while offset < limit, source.sign(offset) != closing { offset += source.sign(offset) == "\\" ? 2 : 1 }
            offset += 1
            skipSpaces()
        }
        guard offset < limit, source.sign(offset) == ")" else { return nil }
        return .link(end: offset + 1, isEmpty: isEmpty)
    }

    private static let title = Pattern(/\ +"[^"]*"$/)

    private static func slip(_ source: SlipText, _ start: Int, _ limit: Int) -> Shape {
        var end = start
        var depth = 0
        while end < limit, end - start < 2048, source.text[end] != 0x0A, source.text[end] != 0x0D {
            let sign = source.sign(end)
            if sign == "(" { depth += 1 }
            if sign == ")" {
                if depth == 0 { break }
                depth -= 1
            }
            end += 1
        }
        let written = source.string(start..<end)
        let first = String(written.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" })
        guard end < limit, source.sign(end) == ")" else {
            var path = first
            while path.last == ")" { path.removeLast() }
            return isAddress(path) ? .unclosed : .prose
        }
        guard isPath(written) || isAddress(first) else { return .prose }
        // A title between straight quotation marks stays as it is.
        let itsTitle = written.firstMatch(of: title)
        let path = itsTitle.map { String(written[..<$0.range.lowerBound]) } ?? written
        let hasMarks = path.contains { "\"“”‘’'".contains($0) }
        let isTrimmed = path.first != " " && path.last != " "
        return .spaces(path: start..<(start + path.utf8.count), end: end + 1, isCertain: !hasMarks && isTrimmed)
    }

    /// Whether a text is an address or a path without spaces.
    static func isAddress(_ text: String) -> Bool {
        guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { return false }
        let lower = text.lowercased()
        if ["http://", "https://", "mailto:", "tel:", "www.", "/", "../", "./"].contains(where: lower.hasPrefix) {
            return lower.utf8.count > 3
        }
        return isPath(text)
    }

    /// Whether a text ends as the name of a file does.
    static func isPath(_ text: String) -> Bool {
        let path = text.prefix { $0 != "#" && $0 != "?" }.lowercased()
        guard let dot = path.lastIndex(of: ".") else { return false }
        return extensions.contains(String(path[path.index(after: dot)...].prefix { !$0.isWhitespace }))
    }

    private static let extensions: Set<String> = [
        "md", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "csv", "json", "zip", "rar", "png",
        "jpg", "jpeg", "gif", "webp", "avif", "svg", "heic", "mp3", "mp4", "html", "htm", "php", "txt",
    ]
}

/// Shortcodes of WordPress.
enum Shortcode {
    private static let attribute = Pattern(/^\s+(?:[A-Za-z0-9_-]+=\S)/)

    /// Whether the text between brackets is the opening or closing tag of a shortcode: one of WordPress itself, or a name with attributes.
    static func isOne(_ text: String) -> Bool {
        var rest = text[...]
        let isClosing = rest.first == "/"
        if isClosing { rest = rest.dropFirst() }
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" || $0 == "-" }
        guard name.first?.isLetter == true else { return false }
        rest = rest[name.endIndex...]
        // Nothing else ends with a name behind a slash: `[/su_note]`.
        if rest.isEmpty { return isClosing || alone.contains(String(name)) }
        guard let sign = rest.first, sign.isWhitespace || sign == "/" else { return false }
        return alone.contains(String(name)) && !isClosing || rest.contains(attribute)
    }

    private static let forumTag = Pattern(
        /(?i)\/(?:b|i|u|s|url|img|quote|code|color|size|list|center)|(?:url|color|size|font)=\S+/
    )

    /// Whether the text between brackets is a tag of forums: `[/b]`, `[url=https://kota.example]`.
    static func isBulletinBoard(_ text: String) -> Bool { text.wholeMatch(of: forumTag) != nil }

    /// Names that do not occur as words of a text, and so need no attributes.
    private static let alone: Set<String> = ["gallery", "embed", "wp_caption", "pdf-embedder", "contact-form-7"]
}
