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
            guard utf8.count > limit else { return self }
            let middle = utf8.index(startIndex, offsetBy: limit / 2)
            let line = self[..<utf8.index(startIndex, offsetBy: limit)]
            return line.ended(at: line.utf8[middle...].lastIndex(of: UInt8(ascii: " ")))
        }
        var line = ""
        var size = 0
        var count = 0
        for character in self {
            size += character.utf8.count
            count += 1
            guard count <= limit, size <= bytes else {
                let middle = line.index(line.startIndex, offsetBy: line.count / 2)
                return line[...].ended(at: line[middle...].lastIndex(of: " "))
            }
            line.append(character.isSpace ? " " : character)
        }
        return line
    }

    /// The text for quoting in a message: on one line, at most 60 characters.
    package var quotable: String {
        let text = spacedOnce
        return text.count > 60 ? text.prefix(59) + "…" : text
    }
}

extension Substring {
    /// Returns the text up to a space and the marks before it, with an ellipsis.
    ///
    /// - Parameter space: the last one in the second half of the text. Nil where that has none, so that the text is whole.
    fileprivate func ended(at space: Index?) -> String {
        guard var end = space else { return self + "…" }
        while end > startIndex, " ,;:–—-".contains(self[index(before: end)]) { end = index(before: end) }
        return self[..<end] + "…"
    }
}
