import ASCII
import Patterns

/// Front matter within a text.
extension SlipFinder {
    /// The number of lines within which front matter ends.
    private static let lineLimit = 60

    /// Keys of which one alone shows that the lines are front matter.
    private static let names: Set<String> = [
        "title", "judul", "layout", "date", "tanggal", "draft", "tags", "slug", "permalink", "categories",
    ]

    /// A second front matter, in YAML or TOML, which was pasted into the text or in front of it.
    mutating func readFrontMatter() {
        readUnfenced()
        let isPossible = starts.contains { start in
            start < text.count && "-+".utf8.contains(text[start])
                && (hasPrefix("---", at: start) || hasPrefix("+++", at: start))
        }
        guard isPossible else { return }
        var index = 0
        while index < starts.count {
            guard let fence = fence(at: starts[index]), !isVerbatim(index + 1),
                let last = lastLine(of: fence, from: index, starts)
            else {
                index += 1
                continue
            }
            // What else seems wrong with its lines has the same cause.
            let lines = starts[index]..<endOfLine(starts[last])
            dropSlips(in: lines)
            let isDraft = starts[index...last].contains { DraftKeys.isMark(line: string($0..<endOfLine($0))) }
            report(.foreign(isDraft ? .draftKeys : .frontMatter), starts[index]..<(starts[index] + 3))
            index = last + 1
        }
    }

    private static let key = Pattern(/([a-z][a-z_-]*):(?: |$)/)

    /// Keys at the beginning of the text, without fences: `title: Rapat` and further lines up to a blank one.
    private mutating func readUnfenced() {
        guard let first = text.firstIndex(where: { !SourceLines.isSpace($0) }), text[first].isASCIILetter else {
            return
        }
        if readDraftKey(first) { return }
        guard !text[first].isASCIIUppercase else { return }
        var keys: [String] = []
        var start = first
        while start < text.count {
            let end = endOfLine(start)
            let line = string(start..<end)
            if line.allSatisfy(\.isWhitespace) { break }
            guard let key = line.prefixMatch(of: Self.key) else { return }
            keys.append(String(key.output.1))
            start = end + 1
        }
        guard keys.count > 1, isHead(keys), keys.contains(where: Self.names.contains) else { return }
        dropSlips(in: first..<min(start, text.count))
        report(.foreign(.frontMatter), first..<endOfLine(first))
    }

    /// `draft: true` and what means the same, in the first paragraph: the head ended too early, and the text is public.
    private mutating func readDraftKey(_ first: Int) -> Bool {
        var start = first
        while start < text.count {
            let end = endOfLine(start)
            if text[start..<end].allSatisfy(SourceLines.isSpace) { return false }
            // The keys of a head are short.
            if end - start <= 64, DraftKeys.isMark(line: string(start..<end)) {
                dropSlips(in: first..<min(end + 1, text.count))
                report(.foreign(.draftKeys), start..<end)
                return true
            }
            start = end + 1
        }
        return false
    }

    /// The fence that is alone on the line that begins at an offset.
    private func fence(at start: Int) -> String? {
        guard let fence = ["---", "+++"].first(where: { hasPrefix($0, at: start) }) else { return nil }
        return text[(start + 3)..<endOfLine(start)].allSatisfy(SourceLines.isSpace) ? fence : nil
    }

    /// Returns the index of the line that closes front matter. Nil where the lines between are not front matter.
    private func lastLine(of fence: String, from first: Int, _ starts: [Int]) -> Int? {
        var keys: [String] = []
        for index in starts.indices.dropFirst(first + 1).prefix(Self.lineLimit) {
            let line = string(starts[index]..<endOfLine(starts[index]))
            if self.fence(at: starts[index]) == fence || fence == "---" && line == "..." {
                return isHead(keys) ? index : nil
            }
            let name = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
            let sign = line[name.endIndex...].first { $0 != " " }
            if !name.isEmpty, sign == (fence == "---" ? ":" : "=") {
                keys.append(String(name))
            } else if keys.isEmpty && !line.hasPrefix("#") || !(line.first.map { " \t-#]".contains($0) } ?? true) {
                return nil
            }
        }
        return nil
    }

    private func isHead(_ keys: [String]) -> Bool {
        if keys.contains(where: { Self.names.contains($0.lowercased()) }) { return true }
        // The lines of a letter between two breaks begin with capitals.
        return keys.count > 1 && keys.allSatisfy { $0.first?.isLowercase == true }
    }

    private func endOfLine(_ start: Int) -> Int { text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count }
}
