/// Makes the summary of an article whose author wrote none.
enum Summary {
    /// Characters after which a summary is cut.
    static let limit = 200

    /// The beginning of a paragraph: whole, or cut at the end of a sentence or word, with an ellipsis behind a word.
    static func beginning(of paragraph: String) -> String {
        let text = paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.count > limit else { return text }
        let head = text.prefix(limit)
        // A sentence that ends in the second half says more than a longer piece that breaks off.
        let sentenceEnd = head.indices.last { index in
            ".!?".contains(head[index]) && head.index(after: index) < head.endIndex
                && head[head.index(after: index)] == " "
        }
        if let sentenceEnd, head.distance(from: head.startIndex, to: sentenceEnd) > limit / 2 {
            return String(head[...sentenceEnd])
        }
        let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
        return words.trimmingSuffix(while: { ",;:–—-".contains($0) }) + "…"
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
        var rest = self
        while let last = rest.last, predicate(last) || last == " " { rest.removeLast() }
        return String(rest)
    }
}
