/// Makes the summary of an article whose author wrote none.
package enum Summary {
    /// Characters after which a summary is cut.
    static let limit = 200

    /// Returns a paragraph, or its beginning cut at the end of a sentence or, with an ellipsis, after a word.
    package static func beginning(of paragraph: String) -> String {
        let text = words(of: paragraph)
        let head = text.prefix(limit)
        guard head.endIndex < text.endIndex else { return text }
        // A complete sentence that ends in the second half reads better than a longer fragment.
        let sentenceEnd = head.indices.last { index in
            Self.isSentenceEnd(head[index]) && head.index(after: index) < head.endIndex
                && head[head.index(after: index)] == " "
        }
        if let sentenceEnd, head.distance(from: head.startIndex, to: sentenceEnd) > limit / 2 {
            return String(head[...sentenceEnd])
        }
        return text.cut(at: limit)
    }

    private static func isSentenceEnd(_ character: Character) -> Bool {
        character == "." || character == "!" || character == "?"
    }

    /// Returns a paragraph with white space collapsed, up to just beyond the limit.
    private static func words(of paragraph: String) -> String {
        var words = ""
        var length = 0
        var isSpacePending = false
        for character in paragraph {
            if character.isSpace {
                isSpacePending = !words.isEmpty
                continue
            }
            if isSpacePending {
                words += " "
                length += 1
                isSpacePending = false
            }
            words.append(character)
            length += 1
            if length > limit { break }
        }
        return words
    }
}
