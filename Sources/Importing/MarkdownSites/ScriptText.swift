import Reading

/// A script with settings or data, of which only what is there literally is read: `permalink: false`, `ignores.add("src/internal")`.
struct ScriptText {
    private let text: String

    init(_ text: String) { self.text = text }

    private static let endings = [".11tydata.json", ".11tydata.js", ".11tydata.cjs", ".11tydata.mjs", ".json"]

    /// Returns whether a file has data for texts beside it.
    static func isData(_ file: String) -> Bool { endings.contains { file.hasSuffix($0) } }

    /// Returns the path of a file of data without its ending.
    static func stem(of file: String) -> String {
        endings.first { file.hasSuffix($0) }.map { String(file.dropLast($0.count)) } ?? file
    }

    /// Returns the literal texts that a function is called with.
    func arguments(of function: String) -> [String] {
        text.split(separator: function, omittingEmptySubsequences: false).dropFirst().compactMap { Self.literal($0) }
    }

    /// Returns the literal text of a key.
    func value(of key: String) -> String? { after(key).lazy.compactMap(Self.literal).first }

    /// The flags that the script sets literally.
    var flags: [String: FreeValue] {
        var flags: [String: FreeValue] = [:]
        for key in [
            "draft", "permalink", "eleventyExcludeFromCollections", "published", "hidden", "private", "unlisted",
        ] {
            for rest in after(key) {
                let word = rest.drop { $0.isWhitespace }.prefix { $0.isLetter }
                if word == "true" || word == "false" { flags[key] = .flag(word == "true") }
            }
        }
        return flags
    }

    /// Returns what follows the colon after each place of a key.
    private func after(_ key: String) -> [Substring] {
        var found: [Substring] = []
        var rest = text[...]
        while let range = rest.firstRange(of: key) {
            let isWhole = rest[..<range.lowerBound].last.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
            rest = rest[range.upperBound...]
            let tail = rest.drop { $0 == "\"" || $0 == "'" || $0 == " " }
            if isWhole, tail.first == ":" { found.append(tail.dropFirst()) }
        }
        return found
    }

    private static func literal(_ text: Substring) -> String? {
        let rest = text.drop { $0.isWhitespace }
        guard let quote = rest.first, "\"'`".contains(quote) else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote && !$0.isNewline })
    }
}
