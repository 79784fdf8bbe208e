import Patterns

/// Keys by which people and other systems keep a text from being public, or end that.
package enum DraftKeys {
    private static let no = TruthWord.no.union(["belum"])
    private static let ends: Set<String> = ["expires", "expired", "expirydate", "kedaluwarsa"]
    private static let states: Set<String> = [
        "draft", "draf", "pending", "private", "unpublished", "trash", "hidden", "belum terbit", "jangan terbit",
        "embargo",
    ]

    /// Keys of other systems that say whether a text is public: with a no in those of `showing`, with a yes in those of `hiding`, and with
    /// a word such as `draft` in those of `telling`. In small letters, without signs between words.
    package static let showing = Set(
        "publish published terbit terbitkan diterbitkan tayang ditayangkan tampil tampilkan publik public dipublikasikan aktif active enabled visible live online"
            .split(separator: " ").map(String.init)
    )
    package static let hiding = Set(
        "private hidden unlisted hide sembunyikan disembunyikan internal rahasia".split(separator: " ").map(String.init)
    )
    package static let telling: Set<String> = ["status", "state", "poststatus", "visibility"]
    /// Those of them that a text, which may be about anything, is searched for.
    private static let inTexts = ends.union([
        "draft", "draf", "publish", "published", "terbit", "terbitkan", "status", "state", "poststatus",
    ])

    private static func folded(_ key: String) -> String { key.lowercased().filter { !"_- ".contains($0) } }

    /// What text that has such a key has somewhere.
    package static let traces: [String] = ["raf", "ublish", "erbit", "tatus", "tate", "xpir", "edaluwarsa"]

    /// Whether a key with this value says that a text is not public, or not for long.
    package static func isMark(key: String, value: String) -> Bool {
        let value = value.lowercased().filter { !"\"'“”‘’".contains($0) }.split { $0.isWhitespace }.joined(
            separator: " "
        )
        guard !value.isEmpty, value.count <= 40 else { return false }
        return switch folded(key) {
        case "draft", "draf": !no.contains(value) && !value.contains(" ")
        case let key where hiding.contains(key): !no.contains(value) && !value.contains(" ")
        case let key where showing.contains(key): no.contains(value)
        case let key where telling.contains(key): states.contains(value)
        case let key where ends.contains(key): value.first?.isNumber == true
        default: false
        }
    }

    /// Whether a key gives the end of a publication, which decides itself.
    package static func isEnd(key: String) -> Bool { ends.contains(folded(key)) }

    private static let keyAndValue = Pattern(/\s*([A-Za-z_]+)\s*[:;=]\s*(\S.*)/)

    /// Whether a line is such a key with its value: `draft: true`, `draft; true`.
    package static func isMark(line: String) -> Bool {
        guard let match = line.wholeMatch(of: keyAndValue) else { return false }
        let key = String(match.output.1)
        // "Status: Draf" may be a line of a form.
        guard key.first?.isLowercase == true || ["draft", "draf", "published"].contains(key.lowercased()),
            inTexts.contains(folded(key))
        else { return false }
        return isMark(key: key, value: String(match.output.2))
    }
}
