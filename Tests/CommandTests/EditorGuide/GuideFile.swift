/// What the info string of a block says of the file that it shows: its path, how much of it, and why.
struct GuideFile {
    /// What of the file the block shows. The rest is filled in.
    enum Part: String {
        case whole = ""
        /// Keys of front matter.
        case head = "kepala"
        /// The text below the front matter.
        case body = "isi"
        /// Columns of a register's rows.
        case cells = "kolom"
        /// Settings that join those there are, or take their place.
        case settings = "tambahan"
    }

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

    let path: String
    let part: Part
    let role: Role

    /// Nil for words that mean nothing.
    init?(info: ArraySlice<String>) {
        guard let path = info.first, path.contains("/"), !path.contains("..") else { return nil }
        var part = Part.whole
        var role: Role?
        for word in info.dropFirst() {
            if let known = Part(rawValue: word), part == .whole {
                part = known
            } else if let known = Self.role(word), role == nil {
                role = known
            } else {
                return nil
            }
        }
        self.path = path
        self.part = part
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

extension GuideFile {
    /// The text of the whole file.
    ///
    /// - Parameters:
    ///   - shown: what the block holds.
    ///   - existing: the file as it is, where it is there.
    func text(_ shown: String, existing: String?) -> String {
        switch part {
        case .whole: shown
        case .head: "---\n" + Self.joined(shown, to: standardHead) + "---\n\nIsi contoh.\n"
        case .body: "---\n\(standardHead)---\n\n\(shown)"
        case .cells: (path.contains("/dik/") ? GuideTable.dik : GuideTable.dip).completed(shown)
        case .settings: Self.joined(shown, to: existing ?? "")
        }
    }

    private var standardHead: String {
        "title: Contoh\n" + (path.hasPrefix("content/halaman/") ? "" : "date: 2026-11-20 08:00\n")
    }

    /// YAML with the keys of `new` in place of those of the same names.
    private static func joined(_ new: String, to old: String) -> String {
        let keys = new.split(separator: "\n").compactMap(key)
        var isDropped = false
        let kept = old.split(separator: "\n", omittingEmptySubsequences: true).filter { line in
            if let first = line.first, !first.isWhitespace, first != "-" {
                isDropped = key(line).map(keys.contains) ?? false
            }
            return !isDropped
        }
        return kept.map { $0 + "\n" }.joined() + new
    }

    private static func key(_ line: Substring) -> Substring? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = line[..<colon]
        return !name.isEmpty && name.allSatisfy { $0.isLetter || $0 == "_" } ? name : nil
    }
}
