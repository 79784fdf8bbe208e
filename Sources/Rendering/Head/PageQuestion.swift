import Markdown
import Patterns

struct PageQuestion: Sendable, Hashable {
    let question: String
    /// HTML.
    let answer: String

    private static let heading = Pattern(/<h[2-6][^>]*>.*?<\/h[2-6]>\n?/.dotMatchesNewlines())

    /// The questions and answers of a text that is made of nothing else: every heading asks, there are two at least, and
    /// something follows each. Empty for other texts, of which search engines must not be told that they are such.
    static func all(of document: MarkdownDocument, html: String) -> [PageQuestion] {
        let headings = document.headings
        guard headings.count > 1, headings.allSatisfy({ $0.text.hasSuffix("?") }) else { return [] }
        let places = html.matches(of: heading).map(\.range)
        guard places.count == headings.count else { return [] }
        let ends = places.dropFirst().map(\.lowerBound) + [html.endIndex]
        let questions = zip(headings, zip(places, ends)).map { heading, place in
            let rest = html[place.0.upperBound..<place.1]
            let last = rest.lastIndex { !$0.isWhitespace }
            return PageQuestion(question: heading.text, answer: last.map { String(rest[...$0]) } ?? "")
        }
        return questions.contains { $0.answer.isEmpty } ? [] : questions
    }
}
