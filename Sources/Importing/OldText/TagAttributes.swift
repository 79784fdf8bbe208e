/// The attributes of shortcodes and template tags: `src="a.jpg" width=300 wide`.
enum TagAttributes {
    /// Returns the values by key in lower case. Values without a key have their number from 0.
    static func read(_ text: String) -> [String: String] {
        var found: [String: String] = [:]
        var bare = 0
        var rest = text[...]
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" && found.isEmpty == false || $0 == "\u{A0}" }
            guard !rest.isEmpty else { return found }
            let word = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "\"" && $0 != "'" }
            rest = rest.dropFirst(word.count)
            if rest.first == "=", !word.contains("/") {
                rest = rest.dropFirst()
                found[word.lowercased()] = value(&rest)
            } else if word.isEmpty {
                found[String(bare)] = value(&rest)
                bare += 1
            } else {
                let more = rest.prefix { !$0.isWhitespace }
                rest = rest.dropFirst(more.count)
                found[String(bare)] = String(word + more)
                bare += 1
            }
        }
    }

    private static func value(_ rest: inout Substring) -> String {
        if let quote = rest.first, quote == "\"" || quote == "'" {
            let value = rest.dropFirst().prefix { $0 != quote }
            rest = rest.dropFirst(value.count + 2)
            return String(value)
        }
        let value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(value.count)
        return String(value)
    }
}
