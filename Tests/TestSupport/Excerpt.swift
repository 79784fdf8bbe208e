/// An excerpt of a portal's file in documentation, which can be completed to a whole file.
public struct Excerpt: Sendable {
    /// The part of the file that is shown. The rest is filled in.
    public enum Part: String, Sendable {
        case whole = ""
        /// Keys of front matter.
        case head = "kepala"
        /// The text below the front matter.
        case body = "isi"
        /// Columns of a register's rows.
        case cells = "kolom"
        /// Settings that are added to the existing ones or replace them.
        case settings = "tambahan"
    }

    /// The path below the portal's root.
    public let path: String
    public let part: Part

    public init(path: String, part: Part) {
        self.path = path
        self.part = part
    }

    /// Returns the text of the whole file.
    ///
    /// - Parameters:
    ///   - shown: the excerpt.
    ///   - existing: the current text of the file, or nil where it does not exist.
    public func text(_ shown: String, existing: String?) -> String {
        switch part {
        case .whole: shown
        case .head: "---\n" + Self.joined(shown, to: standardHead) + "---\n\nIsi contoh.\n"
        case .body: "---\n\(standardHead)---\n\n\(shown)"
        case .cells: (path.contains("/dik/") ? CompleteRow.dik : CompleteRow.dip).completed(shown)
        case .settings: Self.joined(shown, to: existing ?? "")
        }
    }

    private var standardHead: String {
        "title: Contoh\n" + (path.hasPrefix("content/halaman/") ? "" : "date: 2026-11-20 08:00\n")
    }

    /// Returns YAML in which the keys of `new` replace those of the same names.
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
