import ASCII
import Reading

/// Converts a body, which old systems keep as HTML or as plain text, to HTML.
enum BodyHTML {
    private static let blocks: Set<String> = [
        "p", "br", "div", "table", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "article",
        "section",
    ]
    private static let inline: Set<String> = [
        "a", "b", "i", "u", "em", "strong", "span", "font", "img", "sup", "sub", "center", "small",
    ]

    static func make(from text: String) -> String {
        let names = tagNames(in: text)
        if !names.isDisjoint(with: blocks) { return text }
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let isHTML = !names.isDisjoint(with: inline)
        return paragraphs(of: lines).map { block($0, isHTML: isHTML) }.joined(separator: "\n")
    }

    /// Returns whether the text is HTML of any kind.
    static func isHTML(_ text: String) -> Bool { !tagNames(in: text).isDisjoint(with: blocks.union(inline)) }

    /// Returns whether the text has a block or an inline element that it also closes, or line breaks of HTML. `<5 orang>` has none.
    static func hasPairs(_ text: String) -> Bool {
        let lower = text.lowercased()
        return tagNames(in: text).intersection(blocks.union(inline)).contains { name in
            lower.contains("</\(name)>") || name == "br" || name == "img"
        }
    }

    /// Returns the names after each `<` and `</` in lower case.
    private static func tagNames(in text: String) -> Set<String> {
        var names: Set<String> = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            defer { index += 1 }
            guard bytes[index] == UInt8(ascii: "<") else { continue }
            var end = index + 1
            if end < bytes.count, bytes[end] == UInt8(ascii: "/") { end += 1 }
            let start = end
            while end < bytes.count, end - start < 12, bytes[end].isASCIIAlphanumeric { end += 1 }
            guard end > start, end < bytes.count, [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains(bytes[end]) else {
                continue
            }
            names.insert(String(decoding: bytes[start..<end], as: UTF8.self).lowercased())
        }
        return names
    }

    /// Returns groups of lines. Blank lines separate them. Within, each line is a paragraph, except in lists and in text that a program wrapped.
    private static func paragraphs(of text: String) -> [[String]] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmed }
        var groups: [[String]] = []
        for group in lines.split(separator: "", omittingEmptySubsequences: true).map(Array.init) {
            if isWrapped(group) {
                groups.append([group.joined(separator: " ")])
                continue
            }
            for line in group {
                let mark = ListMark(line)
                if let mark, let last = groups.last?.last, let previous = ListMark(last), mark.follows(previous) {
                    groups[groups.count - 1].append(line)
                } else {
                    groups.append([line])
                }
            }
        }
        return groups
    }

    /// Returns whether lines are wrapped text: at least three, all but the last of 55 to 85 characters.
    private static func isWrapped(_ lines: [String]) -> Bool {
        lines.count > 2 && lines.dropLast().allSatisfy { (55...85).contains($0.count) }
            && (lines.last?.count ?? 0) <= 85 && lines.allSatisfy { ListMark($0) == nil }
    }

    private static func block(_ lines: [String], isHTML: Bool) -> String {
        let escape = { (text: String) in isHTML ? text : escaped(text) }
        guard lines.count > 1, let mark = lines.first.flatMap(ListMark.init) else {
            return lines.map { "<p>\(escape($0))</p>" }.joined(separator: "\n")
        }
        let items = lines.map { "<li>\(escape(ListMark($0)?.text ?? $0))</li>" }.joined()
        guard let number = mark.number else { return "<ul>\(items)</ul>" }
        return "<ol start=\"\(number)\">\(items)</ol>"
    }

    /// Returns plain text as HTML. Entities in it stay entities.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for index in text.indices {
            switch text[index] {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += OldText.beginsEntity(text[text.index(after: index)...]) ? "&" : "&amp;"
            default: result.append(text[index])
            }
        }
        return result
    }
}

/// The mark of a list item in plain text: `1. `, `2) `, `- `, `• `.
private struct ListMark {
    /// Nil for bullets.
    let number: Int?
    let sign: Character
    let text: String

    init?(_ line: String) {
        let digits = line.prefix(4).prefix(while: \.isNumber)
        let rest = line.dropFirst(digits.count)
        guard let sign = rest.first, rest.dropFirst().first == " " else { return nil }
        if digits.isEmpty {
            guard "-*•".contains(sign) else { return nil }
            number = nil
        } else {
            guard sign == "." || sign == ")", let value = Int(digits) else { return nil }
            number = value
        }
        self.sign = sign
        text = String(rest.dropFirst()).trimmed
    }

    func follows(_ previous: ListMark) -> Bool { sign == previous.sign && number == previous.number.map { $0 + 1 } }
}
