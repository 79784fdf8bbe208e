import Reading

extension SiteBody {
    /// Elements whose content is HTML, which becomes Markdown as a whole.
    private static let blocks: Set<String> = [
        "table", "figure", "ul", "ol", "dl", "iframe", "video", "audio", "p", "blockquote", "h1", "h2", "h3", "h4",
        "h5",
        "h6", "pre", "details", "picture", "object", "embed", "img", "a",
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
            if !marks.contains(inner.trimmed.lowercased()) { body.remove("komentar HTML", "comments of HTML") }
            return ""
        }
        var result: [String] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        while let line = lines.first {
            let bare = line.trimmed
            let isIndented = line.hasPrefix("    ") || line.hasPrefix("\t")
            guard !isIndented, let name = Self.tagName(bare) else {
                result.append(line)
                lines.removeFirst()
                continue
            }
            let end = Self.end(of: name, in: lines)
            if Self.dropped.contains(name), let end {
                let element = lines[lines.startIndex...end].joined(separator: "\n")
                remove("unsur <\(name)>", "elements <\(name)>")
                if name == "form" { leave("<form>", element) }
                lines = lines[(end + 1)...]
            } else if let end, Self.isPure(lines[lines.startIndex...end], name) {
                let element = lines[lines.startIndex...end].joined(separator: "\n")
                result += ["", markdown(element), ""]
                lines = lines[(end + 1)...]
            } else if Self.boxes.contains(name), bare.hasSuffix(">"), bare.filter({ $0 == "<" }).count == 1 {
                // A box around Markdown.
                result.append("")
                lines.removeFirst()
            } else {
                result.append(line)
                lines.removeFirst()
            }
        }
        text = result.joined(separator: "\n")
        convertInlineHTML()
    }

    /// Returns the name of the block element, with which a line begins. Nil for other lines.
    private static func tagName(_ line: String) -> String? {
        guard line.hasPrefix("<") else { return nil }
        let slash = line.hasPrefix("</")
        let name = line.dropFirst(slash ? 2 : 1).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
        guard blocks.contains(name) || boxes.contains(name) || dropped.contains(name) else { return nil }
        return name
    }

    /// Returns the line that closes the element at the beginning. Nil where none does, or where text follows on its line.
    private static func end(of name: String, in lines: ArraySlice<String>) -> Int? {
        if lines.first?.trimmed.hasPrefix("</") == true { return nil }
        let isVoid = ["img", "embed", "link"].contains(name)
        var depth = 0
        for index in lines.indices.prefix(2000) {
            let line = lines[index].lowercased()
            depth += count("<" + name, in: line) - count("</" + name, in: line)
            if isVoid, line.contains(">") { return line.trimmed.hasSuffix(">") ? index : nil }
            if depth <= 0 { return line.trimmed.hasSuffix(">") ? index : nil }
        }
        return nil
    }

    private static func count(_ tag: String, in line: String) -> Int {
        line.split(separator: tag, omittingEmptySubsequences: false).dropFirst().count { piece in
            piece.first.map { !$0.isLetter && !$0.isNumber } ?? true
        }
    }

    /// Returns whether no Markdown is in an element: no blank line, or only tags after each.
    private static func isPure(_ lines: ArraySlice<String>, _ name: String) -> Bool {
        guard lines.first?.contains("markdown=\"1\"") != true else { return false }
        if name == "a" || name == "span" || name == "font", lines.count > 1 { return false }
        var isAfterBlank = false
        for line in lines {
            let bare = line.trimmed
            if isAfterBlank, !bare.isEmpty, !bare.hasPrefix("<") { return false }
            isAfterBlank = bare.isEmpty
        }
        return true
    }

    /// Converts simple elements in paragraphs. Others stay, for `terang check` to report.
    private mutating func convertInlineHTML() {
        let marks = ["b": "**", "strong": "**", "i": "*", "em": "*", "del": "~~", "s": "~~", "strike": "~~"]
        let plain: Set<String> = [
            "span", "font", "u", "small", "big", "mark", "center", "div", "p", "section", "article", "ins", "abbr",
            "cite",
            "time", "nobr", "wbr", "tt", "label",
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
