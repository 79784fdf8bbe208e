import Reading

/// A pattern of paths, as settings of sites write them: `posts/**`, `*.draft.md`, `/{a,b}/*`.
struct PathPattern {
    private let alternatives: [[UInt8]]

    /// The most alternatives that braces may give. Of more, the pattern matches only as written.
    private static let limit = 64

    init(_ text: String) {
        var bare = text.trimmed[...]
        if bare.hasPrefix("./") || bare.hasPrefix("/") { bare = bare.drop { $0 == "/" || $0 == "." } }
        let expanded = Self.expanded([String(bare)])
        alternatives = expanded.map { Array($0.lowercased().utf8) }
    }

    /// Returns whether the pattern names a path or a folder above it.
    func matches(_ path: String) -> Bool {
        let path = Array(path.lowercased().utf8)
        let ends = path.indices.filter { path[$0] == UInt8(ascii: "/") } + [path.count]
        return alternatives.contains { pattern in
            let pattern = pattern.last == UInt8(ascii: "/") ? pattern.dropLast() : pattern[...]
            return !pattern.isEmpty && ends.contains { Self.matches(pattern, path[..<$0]) }
        }
    }

    /// Returns whether a pattern without a slash names one of the parts of a path.
    func matchesPart(of path: String) -> Bool { path.split(separator: "/").contains { matches(String($0)) } }

    private static func expanded(_ texts: [String]) -> [String] {
        var texts = texts
        while texts.count < limit, let index = texts.firstIndex(where: { $0.contains("{") && $0.contains("}") }) {
            let text = texts[index]
            guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") else { break }
            let choices = text[text.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false)
            texts.remove(at: index)
            texts += choices.map { String(text[..<open] + $0 + text[text.index(after: close)...]) }
        }
        return texts
    }

    /// Matches `?`, `*` within a part of a path, and `**` across parts. Takes time in proportion to the product of the lengths.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        let (star, slash) = (UInt8(ascii: "*"), UInt8(ascii: "/"))
        // For each length of the beginning of the path, whether the pattern read so far matches it.
        var reached = [Bool](repeating: false, count: path.count + 1)
        reached[0] = true
        var index = pattern.startIndex
        while index < pattern.endIndex {
            let sign = pattern[index]
            var next = [Bool](repeating: false, count: path.count + 1)
            if sign == star {
                let isDeep = index + 1 < pattern.endIndex && pattern[index + 1] == star
                for length in reached.indices {
                    let before = length > 0 && next[length - 1]
                    next[length] = reached[length] || before && (isDeep || path[path.startIndex + length - 1] != slash)
                }
                index += isDeep ? 2 : 1
                // `**/` also stands for no folder at all.
                if isDeep, index < pattern.endIndex, pattern[index] == slash {
                    for length in next.indices.dropFirst() where path[path.startIndex + length - 1] != slash {
                        next[length] = next[length] && reached[length]
                    }
                    index += 1
                }
            } else {
                for length in reached.indices.dropLast() where reached[length] {
                    let byte = path[path.startIndex + length]
                    if byte == sign || sign == UInt8(ascii: "?") && byte != slash { next[length + 1] = true }
                }
                index += 1
            }
            reached = next
        }
        return reached[path.count]
    }
}
