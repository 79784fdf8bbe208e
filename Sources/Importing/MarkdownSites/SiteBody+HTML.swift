import HTMLReading
import Patterns
import Reading

extension SiteBody {
    /// Elements whose content is HTML, which becomes Markdown as a whole.
    private static let blocks: Set<String> = [
        "table", "figure", "ul", "ol", "dl", "iframe", "video", "audio", "p", "blockquote", "h1", "h2", "h3", "h4",
        "h5", "h6", "pre", "details", "picture", "object", "embed", "img", "a",
    ]
    /// Elements that only arrange what is in them.
    private static let boxes: Set<String> = [
        "div", "section", "center", "article", "main", "header", "aside", "footer", "nav", "span", "font",
    ]
    private static let dropped: Set<String> = ["script", "style", "link", "noscript", "form", "button", "svg"]

    /// Converts HTML between the paragraphs, and simple elements within them.
    mutating func convertHTML() {
        guard text.contains("<") else { return }
        replace("<!--", "-->", limit: 1 << 18) { body, inner in
            // Such a mark only ends the beginning that lists show.
            let marks = ["more", "end", "endexcerpt", "excerpt", "nextpage"]
            if marks.contains(inner.trimmed.lowercased()) { return "\n\n" }
            body.remove("komentar HTML", "comments of HTML")
            return ""
        }
        dropHidden()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var ends = ElementEnds(lines)
        var result: [String] = []
        var index = 0
        while index < lines.count {
            let line = lines[index]
            let bare = line.trimmed
            let isIndented = line.hasPrefix("    ") || line.hasPrefix("\t")
            guard !isIndented, let name = Self.tagName(bare) else {
                result.append(line)
                index += 1
                continue
            }
            let end = ends.end(of: name, from: index)
            if Self.dropped.contains(name), let end {
                drop(lines[index...end].joined(separator: "\n"), name)
                index = end + 1
            } else if let end, ends.isPure(index...end, name) {
                result += ["", markdown(lines[index...end].joined(separator: "\n")), ""]
                index = end + 1
            } else if Self.boxes.contains(name), bare.hasSuffix(">"), bare.filter({ $0 == "<" }).count == 1 {
                // A box around Markdown.
                result.append("")
                index += 1
            } else {
                result.append(line)
                index += 1
            }
        }
        text = result.joined(separator: "\n")
        convertInlineHTML()
    }

    /// The most hidden parts to take out of a text.
    private static let hiddenLimit = 100

    private static let elementWithAttributes = Pattern(/<([A-Za-z][A-Za-z0-9]*)(\s[^<>]*)>/)
    private static let tag = Pattern(/<(\/?)([A-Za-z][A-Za-z0-9]*)[^<>]*>/)

    /// Takes out what CSS hid, and quotes it.
    private mutating func dropHidden() {
        var start = text.startIndex
        for _ in 0..<Self.hiddenLimit {
            var found: (range: Range<String.Index>, name: String)?
            for match in text[start...].matches(of: Self.elementWithAttributes) {
                let attributes = TagAttributes.read(String(match.output.2)).map { key, value in
                    // Attributes without a value have a number.
                    Int(key) == nil ? (name: key, value: value) : (name: value.lowercased(), value: "")
                }
                guard !match.output.0.hasSuffix("/>"),
                    HTMLElement(name: "div", attributes: attributes, children: []).isHidden
                else { continue }
                found = (match.range, match.output.1.lowercased())
                break
            }
            guard let found, let end = end(of: found.name, after: found.range.upperBound) else { return }
            _ = markdown(restored(String(text[found.range.lowerBound..<end])))
            let offset = text.utf8.distance(from: text.startIndex, to: found.range.lowerBound)
            text.removeSubrange(found.range.lowerBound..<end)
            start = text.utf8.index(text.startIndex, offsetBy: offset)
        }
    }

    /// Returns the end of an element whose content begins at a place. Nil where it has none.
    private func end(of name: String, after start: String.Index) -> String.Index? {
        var depth = 1
        for match in text[start...].matches(of: Self.tag) where match.output.2.lowercased() == name {
            depth += match.output.1.isEmpty ? 1 : -1
            if depth == 0 { return match.range.upperBound }
        }
        return nil
    }

    /// Leaves out an element that readers never saw as text.
    private mutating func drop(_ element: String, _ name: String) {
        remove("unsur <\(name)>", "elements <\(name)>")
        if name == "form" { leave("<form>", element) }
    }

    /// Returns the name of the block element, with which a line begins. Nil for other lines.
    private static func tagName(_ line: String) -> String? {
        guard line.hasPrefix("<") else { return nil }
        let slash = line.hasPrefix("</")
        let name = line.dropFirst(slash ? 2 : 1).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
        guard blocks.contains(name) || boxes.contains(name) || dropped.contains(name) else { return nil }
        return name
    }

    /// Converts simple elements in paragraphs. Others stay, for `terang check` to report.
    private mutating func convertInlineHTML() {
        let marks = ["b": "**", "strong": "**", "i": "*", "em": "*", "del": "~~", "s": "~~", "strike": "~~"]
        let plain: Set<String> = [
            "span", "font", "u", "small", "big", "mark", "center", "div", "p", "section", "article", "ins", "abbr",
            "cite", "time", "nobr", "wbr", "tt", "label",
        ]
        var open: [String] = []
        replace("<", ">", limit: 2000) { body, inner in
            let isEnd = inner.hasPrefix("/")
            let name = inner.dropFirst(isEnd ? 1 : 0).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
            let rest = inner.dropFirst(isEnd ? 1 : 0).dropFirst(name.count)
            guard !name.isEmpty, rest.isEmpty || rest.first?.isWhitespace == true || rest == "/" else { return nil }
            if let mark = marks[name] { return mark }
            if plain.contains(name) {
                body.remove("tanda <\(name)>; isinya tinggal", "tags <\(name)>; their content stayed")
                return ["p", "div", "center", "section", "article"].contains(name) ? "\n\n" : ""
            }
            switch name {
            case "br": return "\\\n"
            case "hr": return "\n\n---\n\n"
            case "img": return body.markdown("<\(inner)>")
            case "a" where isEnd: return open.isEmpty ? "" : "](<\(open.removeLast())>)"
            case "a":
                guard let target = TagAttributes.read(String(rest))["href"], !target.isEmpty else {
                    body.remove("jangkar <a name>", "anchors <a name>")
                    open.append("")
                    return "["
                }
                open.append(target)
                return "["
            default: return nil
            }
        }
        text = text.replacing("](<>)", with: "](#)")
    }
}
