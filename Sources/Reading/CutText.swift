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
        var line = ""
        var size = 0
        var count = 0
        for character in self {
            size += character.utf8.count
            count += 1
            guard count <= limit, size <= bytes else {
                let middle = line.index(line.startIndex, offsetBy: line.count / 2)
                guard var end = line[middle...].lastIndex(of: " ") else { return line + "…" }
                while end > line.startIndex, " ,;:–—-".contains(line[line.index(before: end)]) {
                    end = line.index(before: end)
                }
                return line[..<end] + "…"
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
