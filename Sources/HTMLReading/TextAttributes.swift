/// The attributes whose values people read or hear: the one table of them.
public enum TextAttributes {
    /// Of every element.
    private static let everywhere: Set<String> = [
        "title", "alt", "label", "placeholder", "summary", "abbr", "longdesc", "standby", "prompt", "aria-label",
        "aria-description", "aria-placeholder", "aria-roledescription", "aria-valuetext",
    ]
    /// Words of names under which texts for readers are kept, in attributes as in values of JSON and shortcodes. Not
    /// `name`, `value`, `header` and `body`, which name elements as well.
    private static let words: Set<String> = [
        "title", "subtitle", "heading", "subheading", "subheader", "content", "text", "caption", "label", "description",
        "summary", "message", "question", "answer", "quote", "author",
    ]
    /// Further words of the names of `data-` attributes, from which scripts make tooltips and the like.
    private static let dataWords: Set<String> = ["tooltip", "alt", "tip", "hint", "placeholder", "confirm"]

    /// Returns whether a text under this name is for readers. Of several words, the last counts: `data-bs-title`,
    /// `button_text`, `buttonText`.
    public static func isText(name: String) -> Bool {
        words.contains(name.lowercased()) || words.contains(lastWord(of: name))
    }

    private static func lastWord(of name: String) -> String {
        guard let start = name.lastIndex(where: { !$0.isLowercase }) else { return name }
        return name[start...].drop { "-_.".contains($0) }.lowercased()
    }
    /// The types of fields whose values are shown.
    private static let shownTypes: Set<String> = [
        "", "text", "search", "email", "tel", "url", "number", "date", "time", "submit", "button", "reset",
    ]

    /// Returns the texts in the attributes of an element, without the tags in them.
    public static func texts(of element: HTMLElement) -> [String] {
        element.attributes.filter { isText($0.name, of: element) }.map { plain($0.value) }
            .filter { $0.contains(where: \.isLetter) }
    }

    private static func isText(_ name: String, of element: HTMLElement) -> Bool {
        if everywhere.contains(name) { return true }
        switch name {
        case "value":
            let type = (element["type"] ?? "").lowercased()
            return element.name == "button" || element.name == "input" && shownTypes.contains(type)
        case "srcdoc": return element.name == "iframe"
        default:
            return name.hasPrefix("data-") && (isText(name: name) || dataWords.contains(lastWord(of: name)))
        }
    }

    private static func plain(_ value: String) -> String {
        guard value.contains("<") else { return HTMLText.collapsed(value) }
        do {
            return try HTMLParser().parse("<body>" + value).root.text
        } catch {
            return HTMLText.collapsed(value)
        }
    }
}

/// Texts that only a browser puts into a page: those that scripts write, and the content that style sheets give.
public enum GeneratedText {
    /// Returns the literal texts that a script writes into its page: `document.write("…")`, `.innerHTML = '…'`.
    public static func ofScript(_ script: String) -> [String] {
        let calls = [
            "document.write(", "document.writeln(", ".html(", ".text(", ".append(", ".prepend(", ".before(", ".after(",
            "createTextNode(", "insertAdjacentHTML(", "alert(", "innerHTML", "outerHTML", "textContent", "innerText",
        ]
        return calls.flatMap { literals(after: $0, in: script) }
    }

    /// Returns the texts of `content: "…"` in a style sheet.
    public static func ofStyle(_ sheet: String) -> [String] { literals(after: "content:", in: sheet) }

    /// Returns the texts in quotes of the statements that follow each place of a word.
    private static func literals(after word: String, in text: String) -> [String] {
        var found: [String] = []
        var rest = text[...]
        while let range = rest.firstRange(of: word) {
            rest = rest[range.upperBound...]
            var isOpen = true
            while isOpen, let sign = rest.first(where: { "\"'`;}\n".contains($0) }), "\"'`".contains(sign) {
                guard let start = rest.firstIndex(of: sign) else { break }
                var end = rest.index(after: start)
                while end < rest.endIndex, rest[end] != sign {
                    if rest[end] == "\\", rest.index(after: end) < rest.endIndex { end = rest.index(after: end) }
                    end = rest.index(after: end)
                }
                let literal = plain(String(rest[rest.index(after: start)..<end]))
                if literal.contains(where: \.isLetter) { found.append(literal) }
                isOpen = end < rest.endIndex
                rest = isOpen ? rest[rest.index(after: end)...] : rest[rest.endIndex...]
            }
        }
        return found
    }

    private static func plain(_ literal: String) -> String {
        let text = literal.replacing("\\n", with: " ").replacing("\\", with: "")
        guard text.contains("<") else { return HTMLText.collapsed(text) }
        do {
            return try HTMLParser().parse("<body>" + text).root.text
        } catch {
            return HTMLText.collapsed(text)
        }
    }
}
