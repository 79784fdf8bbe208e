import Reading

/// A Markdown file of another system, divided into its front matter and its text.
struct FrontText {
    enum Format: Hashable {
        case yaml, toml, json, none
    }

    private(set) var format = Format.none
    private(set) var front = ""
    /// With line feeds as line ends.
    private(set) var body = ""
    /// Whether front matter begins and does not end. Then all of it is ``body``.
    private(set) var isOpen = false

    init(_ text: String) {
        let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let whole = plain.hasPrefix("\u{FEFF}") ? plain.dropFirst() : plain[...]
        body = String(whole)
        let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first?.trimmed else { return }
        guard !first.hasPrefix("{") else {
            readJSON(whole)
            return
        }
        let begins: [String: (Format, ends: Set<String>)] = [
            "---": (.yaml, ["---", "..."]), "--- yaml": (.yaml, ["---"]), "---yaml": (.yaml, ["---"]),
            "+++": (.toml, ["+++"]), "---toml": (.toml, ["---"]), "---json": (.json, ["---"]), ";;;": (.json, [";;;"]),
        ]
        guard let (format, ends) = begins[first] else { return }
        let end = lines.dropFirst().firstIndex { line in
            ends.contains(String(line.prefix { $0 != " " && $0 != "\t" })) && ends.contains(line.trimmed)
        }
        guard let end else {
            isOpen = true
            return
        }
        self.format = format
        front = lines[1..<end].joined(separator: "\n")
        body = lines[(end + 1)...].joined(separator: "\n")
    }

    /// Reads front matter that is an object of JSON without marks around it.
    private mutating func readJSON(_ text: Substring) {
        var depth = 0
        var isText = false
        var isEscaped = false
        for index in text.indices {
            let sign = text[index]
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if sign == "\\" {
                    isEscaped = true
                } else if sign == "\"" {
                    isText = false
                }
                continue
            }
            switch sign {
            case "\"": isText = true
            case "{": depth += 1
            case "}": depth -= 1
            default: continue
            }
            guard depth == 0, sign == "}" else { continue }
            let after = text[text.index(after: index)...]
            // `{{< figure >}}` and `{% include %}` begin a text.
            guard after.first.map(\.isNewline) ?? true, text[...index].contains("\"") else { return }
            format = .json
            front = String(text[...index])
            body = String(after.dropFirst())
            return
        }
    }
}
