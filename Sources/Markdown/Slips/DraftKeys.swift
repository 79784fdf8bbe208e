import Patterns

/// Keys by which people and other systems keep a text from being public, or end that.
package enum DraftKeys {
    private static let no: Set<String> = ["false", "tidak", "tdk", "no", "n", "0", "off", "belum"]
    private static let states: Set<String> = [
        "draft", "draf", "pending", "private", "unpublished", "trash", "hidden", "belum terbit", "jangan terbit",
        "embargo",
    ]

    /// What text that has such a key has somewhere.
    package static let traces: [String] = ["raf", "ublish", "erbit", "tatus", "tate", "xpir", "edaluwarsa"]

    /// Whether a key with this value says that a text is not public, or not for long.
    package static func isMark(key: String, value: String) -> Bool {
        let value = value.lowercased().filter { !"\"'“”‘’".contains($0) }.split { $0.isWhitespace }.joined(
            separator: " "
        )
        guard !value.isEmpty, value.count <= 40 else { return false }
        return switch key.lowercased() {
        case "draft", "draf": !no.contains(value) && !value.contains(" ")
        case "publish", "published", "terbit", "terbitkan": no.contains(value)
        case "status", "state", "post_status": states.contains(value)
        case "expires", "expired", "expirydate", "kedaluwarsa": value.first?.isNumber == true
        default: false
        }
    }

    private static let keyAndValue = Pattern(/\s*([A-Za-z_]+)\s*[:;=]\s*(\S.*)/)

    /// Whether a line is such a key with its value: `draft: true`, `draft; true`.
    package static func isMark(line: String) -> Bool {
        guard let match = line.wholeMatch(of: keyAndValue) else { return false }
        let key = String(match.output.1)
        // "Status: Draf" may be a line of a form.
        guard key.first?.isLowercase == true || ["draft", "draf", "published"].contains(key.lowercased()) else {
            return false
        }
        return isMark(key: key, value: String(match.output.2))
    }
}
