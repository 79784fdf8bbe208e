import TestSupport

/// What the info string of a block says of the file that it shows: its path, how much of it, and why.
struct GuideFile {
    enum Role {
        /// The reader makes this file, and keeps it.
        case kept
        /// An example of its own, which is right.
        case example
        /// A mistake, with the names of the rules that find it.
        case wrong([String])
        /// The mistake just before it, mended.
        case right
        /// What mends the mistake just before it, which stays.
        case rightBeside
    }

    let excerpt: Excerpt
    let role: Role

    var path: String { excerpt.path }

    /// Nil for words that mean nothing.
    init?(info: ArraySlice<String>) {
        guard let path = info.first, path.contains("/"), !path.contains("..") else { return nil }
        var part = Excerpt.Part.whole
        var role: Role?
        for word in info.dropFirst() {
            if let known = Excerpt.Part(rawValue: word), part == .whole {
                part = known
            } else if let known = Self.role(word), role == nil {
                role = known
            } else {
                return nil
            }
        }
        excerpt = Excerpt(path: path, part: part)
        self.role = role ?? ([.whole, .settings].contains(part) ? .kept : .example)
    }

    private static func role(_ word: String) -> Role? {
        switch word {
        case "benar": return .right
        case "benar=tambah": return .rightBeside
        default:
            guard word.hasPrefix("salah=") else { return nil }
            let lists = word.dropFirst("salah=".count).split(separator: ",").map(rules)
            guard !lists.isEmpty, !lists.contains([]) else { return nil }
            return .wrong(lists.flatMap(\.self))
        }
    }

    /// `raw-html*2` is found twice. Empty where that is no number.
    private static func rules(_ word: Substring) -> [String] {
        let parts = word.split(separator: "*", omittingEmptySubsequences: false)
        let count = parts.count == 1 ? 1 : Int(parts[1]) ?? 0
        return Array(repeating: String(parts[0]), count: max(0, count))
    }
}
