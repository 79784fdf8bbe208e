extension Character {
    /// The same as `isWhitespace`, which looks every character up in the tables of Unicode.
    package var isSpace: Bool {
        guard utf8.count == 1, let byte = utf8.first else { return isWhitespace }
        return byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}

extension String {
    /// Returns the text on one line: whole up to `limit` characters, otherwise its beginning and an ellipsis. The cut is
    /// after a word where one ends in the second half, without a comma or dash after it.
    ///
    /// - Parameter bytes: the most bytes before the ellipsis, for texts of characters that take many.
    package func cut(at limit: Int, bytes: Int = .max) -> String {
        // Most texts are of printable ASCII, whose bytes are its characters.
        if limit <= bytes, utf8.prefix(limit + 2).allSatisfy({ (0x20...0x7E).contains($0) }) {
            return utf8.count <= limit ? self : String(prefix(limit)).endedAtWord
        }
        var line = ""
        var size = 0
        var count = 0
        for character in self {
            size += character.utf8.count
            count += 1
            guard count <= limit, size <= bytes else { return line.endedAtWord }
            line.append(character.isSpace ? " " : character)
        }
        return line
    }

    /// The text up to the last word that ends in its second half, with an ellipsis.
    private var endedAtWord: String {
        let middle = index(startIndex, offsetBy: count / 2)
        guard var end = self[middle...].lastIndex(of: " ") else { return self + "…" }
        while end > startIndex, " ,;:–—-".contains(self[index(before: end)]) { end = index(before: end) }
        return self[..<end] + "…"
    }

    /// The text for quoting in a message: on one line, at most 60 characters.
    package var quotable: String {
        let text = spacedOnce
        return text.count > 60 ? text.prefix(59) + "…" : text
    }
}
