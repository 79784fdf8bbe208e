import Files
import Patterns
import Reading
import Serialization

/// Turns the text of a wiki's page into HTML: headings, lists, tables, links, pictures, emphasis, footnotes.
struct Wikitext {
    /// The HTML, with marks for footnotes, which ``withFootnotes(_:)`` reads.
    private(set) var html = ""
    private(set) var categories: [String] = []
    /// The names of templates, each once, which nothing is made from.
    private(set) var templates: [String] = []
    /// The words of templates and comments.
    private(set) var leftOut: [String] = []
    private(set) var footnotes = 0

    private let names: WikiNames
    private let title: String
    /// HTML that is not wikitext any more, by its number.
    private var kept: [String] = []
    private var notes: [(name: String, text: String)] = []
    /// Names of elements of which no end follows, which is not looked for again.
    private var unclosed: Set<String> = []

    init(_ source: String, title: String, names: WikiNames) {
        self.names = names
        self.title = title
        let plain = withoutSpecials(source.replacing("\r\n", with: "\n"))
        var blocks = WikiBlocks()
        for line in plain.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = Substring(String(line).replacing(Self.switches, with: ""))
            // Only a space at the beginning of the line itself makes it code.
            blocks.add(line.first == " " ? words : words.drop { $0 == " " })
        }
        var text = inline(blocks.finished())
        footnotes = notes.count
        for (index, note) in notes.enumerated() {
            text +=
                "\n<p>\(Self.noteMark(index + 1)) \(inline(withoutSpecials(note.text.isEmpty ? note.name : note.text)))</p>"
        }
        html = restored(text)
    }

    /// `__TOC__`, `__NOEDITSECTION__`
    private static let switches = Pattern(/__[A-Z]+__/)

    /// Letters in the place of a footnote's number, which the converter of HTML leaves alone.
    private static func footnoteMark(_ number: Int) -> String { "terangwikiref\(number)z" }
    private static func noteMark(_ number: Int) -> String { "terangwikinote\(number)z" }
    private static let footnoteMarks = Pattern(/terangwiki(ref|note)(\d{1,7})z/)

    /// Returns Markdown that was made from the HTML with footnotes in the place of their marks.
    func withFootnotes(_ markdown: String) -> String {
        markdown.replacing(Self.footnoteMarks) { match in
            guard let number = Int(match.output.2), (1..<footnotes + 1).contains(number) else {
                return String(match.output.0)
            }
            return match.output.1 == "note" ? "[^\(number)]:" : "[^\(number)]"
        }
    }

    // MARK: - What is no wikitext

    private mutating func keep(_ html: String) -> String {
        kept.append(html)
        return "\u{E000}\(kept.count - 1)\u{E001}"
    }

    private func restored(_ html: String) -> String {
        // What was kept may hold what was kept before.
        var text = html
        for _ in 0..<4 where text.contains("\u{E000}") {
            text = text.replacing(Self.token) { match in
                Int(match.output.1).flatMap { kept.indices.contains($0) ? kept[$0] : nil } ?? ""
            }
        }
        return text
    }

    private static let token = Pattern(/\x{E000}(\d{1,7})\x{E001}/)

    /// Returns the text without comments and templates, with tokens for code and footnotes.
    private mutating func withoutSpecials(_ text: String) -> String {
        var plain = ""
        var rest = text[...]
        let ends = Self.pairs("{{", "}}", in: rest)
        while let mark = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "{") }) {
            plain += rest[..<mark]
            rest = rest[mark...]
            if let (replacement, end) = rest.first == "<" ? element(rest) : braces(rest, ends) {
                // What follows a template that nothing is made from begins the line.
                let beginsLine = replacement.isEmpty && (plain.isEmpty || plain.utf8.last == UInt8(ascii: "\n"))
                plain += replacement
                rest = beginsLine ? rest[end...].drop { $0 == " " } : rest[end...]
            } else {
                plain.append(rest.removeFirst())
            }
        }
        return plain + rest
    }

    private mutating func element(_ rest: Substring) -> (String, Substring.Index)? {
        if rest.hasPrefix("<!--") {
            let end = rest.firstRange(of: "-->")
            drop(rest[..<(end?.lowerBound ?? rest.endIndex)].dropFirst(4))
            return ("", end?.upperBound ?? rest.endIndex)
        }
        let isEnd = rest.hasPrefix("</")
        let name = rest.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter }.lowercased()
        let isMark = Self.marks.contains(name) || isEnd && Self.wholes.contains(name)
        guard isMark || !isEnd && Self.wholes.contains(name), !unclosed.contains(">") else { return nil }
        guard let open = rest.firstIndex(of: ">") else {
            unclosed.insert(">")
            return nil
        }
        if isMark { return ("", rest.index(after: open)) }
        let attributes = rest[..<open].dropFirst(name.count + 1)
        let start = rest.index(after: open)
        if attributes.hasSuffix("/") { return (name == "ref" ? footnote(attributes, "") : "", start) }
        guard !unclosed.contains(name), let close = rest[start...].firstRange(ofTag: name) else {
            unclosed.insert(name)
            return nil
        }
        let content = rest[start..<close.lowerBound]
        var code: String { String(content).escapedForHTML }
        switch name {
        case "nowiki": return (keep(code), close.upperBound)
        case "pre", "source", "syntaxhighlight":
            return ("\n" + keep("<pre>\(code)</pre>") + "\n", close.upperBound)
        case "math": return (keep("<code>\(code)</code>"), close.upperBound)
        case "gallery": return ("\n\n" + gallery(content) + "\n\n", close.upperBound)
        case "ref": return (footnote(attributes, String(content)), close.upperBound)
        default:
            drop(content)
            return ("", close.upperBound)
        }
    }

    /// Tags that say where a page's text is used, or where its footnotes go.
    private static let marks: Set<String> = ["noinclude", "onlyinclude", "references"]
    /// Elements whose content is not read as wikitext, or not where it is.
    private static let wholes: Set<String> = [
        "nowiki", "pre", "source", "syntaxhighlight", "math", "gallery", "ref", "includeonly", "templatestyles",
    ]

    /// Reads a template, which may hold others, or a parameter of one.
    private mutating func braces(_ rest: Substring, _ ends: [Substring.Index: Substring.Index]) -> (
        String, Substring.Index
    )? {
        guard let index = ends[rest.startIndex] else { return nil }
        if rest.hasPrefix("{{{"), rest[index...].first == "}" {
            // `{{{1|bawaan}}}`: a parameter of a template, and what is shown without one.
            let parameter = rest[..<index].dropFirst(3).dropLast(2)
            let parts = parameter.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            // Without that, its name is shown.
            let shown = "{{{\(parameter)}}}"
            if parts.count == 1, !templates.contains(shown) { templates.append(shown) }
            return (parts.count > 1 ? withoutSpecials(String(parts[1])) : "", rest.index(after: index))
        }
        let inner = rest[..<index].dropFirst(2).dropLast(2)
        let name = inner.prefix { $0 != "|" && $0 != "\n" && $0 != "{" }.trimmed
        if ["PAGENAME", "FULLPAGENAME", "SUBPAGENAME"].contains(name) { return (title, index) }
        if name == "!" { return ("|", index) }
        let isSorting = name.hasPrefix("DEFAULTSORT") || name.hasPrefix("DISPLAYTITLE")
        if !isSorting {
            if !name.isEmpty, !templates.contains(name) { templates.append(name) }
            drop(inner.dropFirst(name.count))
        }
        return ("", index)
    }

    /// Returns the ends of what is between two signs, by its beginning. Templates and captions hold others.
    private static func pairs(_ open: String, _ close: String, in text: Substring) -> [Substring.Index: Substring.Index]
    {
        let signs = text.utf8
        guard let first = open.utf8.first, let last = close.utf8.first else { return [:] }
        var ends: [Substring.Index: Substring.Index] = [:]
        var begun: [Substring.Index] = []
        var index = signs.startIndex
        while index < signs.endIndex {
            let next = signs.index(after: index)
            guard next < signs.endIndex, signs[index] == signs[next], signs[index] == first || signs[index] == last
            else {
                index = next
                continue
            }
            let end = signs.index(after: next)
            if signs[index] == first { begun.append(index) } else if let start = begun.popLast() { ends[start] = end }
            index = end
        }
        return ends
    }

    private mutating func drop(_ text: Substring) {
        let words = text.split { "|[]{}='\n".contains($0) }.map { PlainHTML.text(String($0)).trimmed }
        leftOut += words.filter { $0.contains(where: \.isLetter) }
    }

    private mutating func footnote(_ attributes: Substring, _ text: String) -> String {
        let name =
            TagAttributes.read(attributes.hasSuffix("/") ? String(attributes.dropLast()) : String(attributes))["name"]
            ?? ""
        let known = name.isEmpty ? nil : notes.firstIndex { $0.name == name }
        if let known, notes[known].text.isEmpty { notes[known].text = text }
        if known == nil { notes.append((name, text)) }
        return Self.footnoteMark((known ?? notes.count - 1) + 1)
    }

    private mutating func gallery(_ lines: Substring) -> String {
        lines.split(separator: "\n").map { line in
            let parts = line.split(separator: "|", maxSplits: 1).map { $0.trimmed }
            let target = names.read(parts.first ?? "")
            let name = target.kind == .file ? target.title : parts.first ?? ""
            return name.isEmpty ? "" : file(name, caption: parts.count > 1 ? inline(parts[1]) : "", alt: "")
        }.joined(separator: "\n")
    }

    // MARK: - Links and emphasis

    private mutating func inline(_ text: String) -> String {
        var html = ""
        var rest = text[...]
        let ends = Self.pairs("[[", "]]", in: rest)
        while let mark = rest.utf8.firstIndex(of: UInt8(ascii: "[")) {
            html += rest[..<mark]
            rest = rest[mark...]
            if let end = ends[rest.startIndex] {
                let inner = rest[..<end].dropFirst(2).dropLast(2)
                rest = rest[end...]
                // Letters after a link belong to it: `[[pasar]]nya`.
                let trail = rest.prefix { $0.isLetter }
                let (link, takesTrail) = self.link(inner, trail: String(trail))
                html += link
                if takesTrail { rest = rest.dropFirst(trail.count) }
            } else if ["[http://", "[https://", "[mailto:", "[//", "[ftp://"].contains(where: rest.hasPrefix),
                let end = rest.prefix(2000).firstIndex(where: { $0 == "]" || $0 == "\n" }), rest[end] == "]"
            {
                let parts = rest[..<end].dropFirst().split(separator: " ", maxSplits: 1)
                let address = parts.first.map(String.init) ?? ""
                html +=
                    keep("<a href=\"\(address.escapedForHTML)\">") + (parts.count > 1 ? String(parts[1]) : address)
                    + "</a>"
                rest = rest[rest.index(after: end)...]
            } else {
                html.append(rest.removeFirst())
            }
        }
        return Self.emphasized(html + rest)
    }

    private mutating func link(_ inner: Substring, trail: String) -> (html: String, takesTrail: Bool) {
        let parts = Self.parts(of: inner)
        let written = parts[0].trimmed
        let label = parts.count > 1 ? parts.dropFirst().joined(separator: "|") : ""
        let fragment = written.firstIndex(of: "#").map { String(written[$0...]) } ?? ""
        let target = names.read(String(written.dropLast(fragment.count)))
        switch target.kind {
        case .category where !target.isLink:
            let name = WikiNames.canonical(target.title)
            if !categories.contains(name) { categories.append(name) }
            return ("", false)
        case .file where !target.isLink: return (picture(target.title, parts.dropFirst().map { $0.trimmed }), false)
        case .media, .file:
            let address = keep("<a href=\"\(names.address(ofFile: target.title).escapedForHTML)\">")
            return ("\(address)\(inline(label.isEmpty ? target.title : label) + trail)</a>", true)
        case .page, .category, .language, .other:
            if target.title.isEmpty, !fragment.isEmpty {
                return (inline(label.isEmpty ? String(fragment.dropFirst()) : label), false)
            }
            // A link to the same page in another language stands at the side.
            if target.kind == .language, !target.isLink, label.isEmpty { return ("", false) }
            let title = String(written.drop { $0 == ":" }).replacing("_", with: " ")
            let words = inline(label.isEmpty ? title : label) + trail
            guard target.kind == .page else { return (words, true) }
            return (keep("<a href=\"\(names.address(of: target.title).escapedForHTML)\">") + words + "</a>", true)
        }
    }

    /// Returns the parts of a link between bars that are not those of a link in its caption.
    private static func parts(of inner: Substring) -> [String] {
        var parts = [""]
        var depth = 0
        for character in inner {
            if character == "[" { depth += 1 }
            if character == "]" { depth -= 1 }
            if character == "|", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts
    }

    private mutating func picture(_ name: String, _ options: [String]) -> String {
        var (caption, alt) = ("", "")
        for option in options {
            if option.hasPrefix("alt=") {
                alt = String(option.dropFirst(4))
            } else if !Self.layouts.contains(option.lowercased()), !option.hasSuffix("px"),
                !["link=", "page=", "upright", "class=", "lang=", "hal="].contains(where: option.hasPrefix)
            {
                caption = option
            }
        }
        return file(name, caption: inline(caption), alt: alt)
    }

    private static let layouts: Set<String> = [
        "thumb", "thumbnail", "frame", "framed", "frameless", "border", "left", "right", "center", "centre", "none",
        "baseline", "middle", "top", "bottom", "mini", "miniatur", "jmpl", "jempol", "bing", "bingkai", "nirbing",
        "tepi", "batas", "ki", "kiri", "ka", "kanan", "pus", "pusat", "nir", "tanpa",
    ]

    private mutating func file(_ name: String, caption: String, alt: String) -> String {
        let address = names.address(ofFile: name).escapedForHTML
        guard FileType.of(name).isPicture else {
            return keep("<a href=\"\(address)\">") + (caption.isEmpty ? name : caption) + "</a>"
        }
        let line = caption.isEmpty ? "" : "<figcaption>\(caption)</figcaption>"
        return keep("<figure><img src=\"\(address)\" alt=\"\(alt.escapedForHTML)\">") + line + "</figure>"
    }

    private static let quotes = Pattern(/'{2,}/)

    /// Returns the text with `''` and `'''` as elements, which end with their line.
    private static func emphasized(_ text: String) -> String {
        guard text.utf8.contains(bytesOf: "''") else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var (isBold, isItalic) = (false, false)
            let open = line.replacing(quotes) { match -> String in
                let count = match.output.count
                let marks = count == 4 ? 3 : min(count, 5)
                var tags = String(repeating: "'", count: count - marks)
                if marks != 2 {
                    isBold.toggle()
                    tags += isBold ? "<b>" : "</b>"
                }
                if marks != 3 {
                    isItalic.toggle()
                    tags += isItalic ? "<i>" : "</i>"
                }
                return tags
            }
            return open + (isItalic ? "</i>" : "") + (isBold ? "</b>" : "")
        }.joined(separator: "\n")
    }
}

extension Substring {
    /// Returns where the end tag of an element is.
    fileprivate func firstRange(ofTag name: String) -> Range<Index>? {
        var rest = self
        while let mark = rest.firstRange(of: "</") {
            rest = rest[mark.upperBound...]
            guard rest.prefix(name.count).lowercased() == name, let end = rest.firstIndex(of: ">") else { continue }
            return mark.lowerBound..<index(after: end)
        }
        return nil
    }
}
