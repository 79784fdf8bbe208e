/// The elements of an HTML page that Terang wrote: every attribute stands in quotes or has no value.
struct HTMLScanner {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// The text up to the next tag or, for a script, up to its end.
        let text: String
    }

    static func elements(of html: String) -> [Element] {
        var scanner = HTMLScanner(rest: Array(html.unicodeScalars)[...])
        var elements: [Element] = []
        while let element = scanner.next() { elements.append(element) }
        return elements
    }

    private var rest: ArraySlice<Unicode.Scalar>

    private mutating func next() -> Element? {
        while let start = rest.firstIndex(of: "<") {
            rest = rest[(start + 1)...]
            guard let first = rest.first else { return nil }
            if starts(with: "!--") {
                skip(past: "-->")
            } else if first.properties.isAlphabetic {
                let name = take { $0 != " " && $0 != ">" && $0 != "\n" && $0 != "/" }.lowercased()
                let attributes = attributes()
                if name == "script" || name == "style" || name == "title" {
                    return Element(name: name, attributes: attributes, text: textUpTo("</" + name))
                }
                return Element(name: name, attributes: attributes, text: take { $0 != "<" })
            }
        }
        return nil
    }

    private mutating func attributes() -> [String: String] {
        var attributes: [String: String] = [:]
        while let next = rest.first, next != ">" {
            guard next != " ", next != "\n", next != "/" else {
                rest = rest.dropFirst()
                continue
            }
            let name = take { $0 != "=" && $0 != " " && $0 != ">" && $0 != "\n" }.lowercased()
            guard rest.first == "=" else {
                attributes[name] = ""
                continue
            }
            rest = rest.dropFirst()
            guard let quote = rest.first, quote == "\"" || quote == "'" else {
                attributes[name] = unescaped(take { $0 != " " && $0 != ">" })
                continue
            }
            rest = rest.dropFirst()
            attributes[name] = unescaped(take { $0 != quote })
            rest = rest.dropFirst()
        }
        rest = rest.dropFirst()
        return attributes
    }

    private mutating func take(while isTaken: (Unicode.Scalar) -> Bool) -> String {
        let taken = rest.prefix(while: isTaken)
        rest = rest[taken.endIndex...]
        return String(String.UnicodeScalarView(taken))
    }

    private func starts(with text: String) -> Bool { rest.starts(with: text.unicodeScalars) }

    private mutating func skip(past text: String) {
        while !rest.isEmpty, !starts(with: text) { rest = rest.dropFirst() }
    }

    private mutating func textUpTo(_ text: String) -> String {
        let start = rest.startIndex
        let whole = rest
        skip(past: text)
        return String(String.UnicodeScalarView(whole[start..<rest.startIndex]))
    }

    private func unescaped(_ text: String) -> String {
        guard text.contains("&") else { return text }
        let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
        return names.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
