/// A page of the documentation in `docs/`, as Markdown. The program contains every page that its users read.
public struct ManualPage: Sendable {
    /// The file name without its extension: the argument of `terang docs`.
    public let name: String
    public let text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// Every page, in the order of the listing.
    public static let all = EmbeddedManual.files.map { ManualPage(name: String($0.path.dropLast(3)), text: $0.text) }

    /// Returns the page with a name, or nil where there is none.
    public static func named(_ name: String) -> ManualPage? { all.first { $0.name == name } }

    public var title: String { headings.first?.text ?? name }

    public struct Heading: Sendable, Hashable {
        /// 1 to 6.
        public let level: Int
        public let text: String
        fileprivate let line: Int
    }

    /// The headings in their order. Lines of code blocks do not count.
    public var headings: [Heading] {
        var fence: Substring?
        return lines.enumerated().compactMap { number, line in
            if let open = fence {
                if line.hasPrefix(open), line.dropFirst(open.count).allSatisfy(\.isWhitespace) { fence = nil }
                return nil
            }
            let ticks = line.prefix { $0 == "`" }
            if ticks.count >= 3 {
                fence = ticks
                return nil
            }
            let signs = line.prefix { $0 == "#" }
            guard (1...6).contains(signs.count), line.dropFirst(signs.count).hasPrefix(" ") else { return nil }
            return Heading(level: signs.count, text: String(line.dropFirst(signs.count + 1)), line: number)
        }
    }

    /// Returns the section, with its subsections, below the first heading that equals the words or, failing that,
    /// contains them; nil where no heading does. Case and backquotes do not matter.
    public func section(about words: String) -> String? {
        let wanted = Self.plain(words)
        let headings = headings
        let found =
            headings.firstIndex { Self.plain($0.text) == wanted }
            ?? headings.firstIndex { (" " + Self.plain($0.text)).contains(" " + wanted) }
        guard let found, !wanted.isEmpty else { return nil }
        let heading = headings[found]
        let end = headings[(found + 1)...].first { $0.level <= heading.level }?.line ?? lines.count
        var section = lines[heading.line..<end]
        while section.last?.isEmpty == true { section.removeLast() }
        return section.joined(separator: "\n") + "\n"
    }

    private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    private static func plain(_ words: String) -> String { words.lowercased().filter { $0 != "`" } }
}
