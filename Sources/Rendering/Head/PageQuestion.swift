import Content
import Markdown

/// A question that a page answers.
struct PageQuestion: Sendable, Hashable {
    let question: String
    /// HTML.
    let answer: String

    /// The questions and answers of a text that is made of nothing else: every heading asks, there are two at least, and
    /// something follows each. Empty for other texts, of which search engines must not be told that they are such.
    static func all(of document: MarkdownDocument, html: String) -> [PageQuestion] {
        let headings = document.headings
        guard headings.count > 1, headings.allSatisfy({ $0.text.hasSuffix("?") }) else { return [] }
        let parts = html.split(
            separator: /<h[2-6][^>]*>.*?<\/h[2-6]>\n?/.dotMatchesNewlines(),
            omittingEmptySubsequences: false
        )
        guard parts.count == headings.count + 1 else { return [] }
        let questions = zip(headings, parts.dropFirst()).map { heading, answer in
            PageQuestion(question: heading.text, answer: String(answer.trimmingSuffix(while: \.isWhitespace)))
        }
        return questions.contains { $0.answer.isEmpty } ? [] : questions
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> Substring {
        self[..<(lastIndex { !isLeftOut($0) }.map(index(after:)) ?? startIndex)]
    }
}
