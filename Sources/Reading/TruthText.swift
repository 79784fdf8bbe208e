import Diagnostics
import Patterns

/// Reads the words that people write for yes and no.
package enum TruthText {
    /// Returns what a word means, in any case and between any quotation marks. Nil where it is neither yes nor no.
    package static func read(_ text: String) -> Bool? {
        let word = text.trimmingQuotes.lowercased()
        return TruthWord.yes.contains(word) ? true : TruthWord.no.contains(word) ? false : nil
    }

    /// Returns what a misspelled word was meant to be, or nil where that may be either or neither.
    static func nearest(to text: String) -> Bool? {
        let word = text.trimmingQuotes
        guard word.count > 2 else { return nil }
        let isYes = Suggestion.nearest(to: word, among: TruthWord.yes.filter { $0.count > 1 }) != nil
        let isNo = Suggestion.nearest(to: word, among: TruthWord.no.filter { $0.count > 1 }) != nil
        return isYes == isNo ? nil : isYes
    }

    /// Returns the flag that a word with a typing error certainly means: `tru`, `flase`.
    static func slip(_ text: String) -> Bool? {
        guard let meant = nearest(to: text),
            Suggestion.nearest(to: text.trimmingQuotes, among: [String(meant)]) != nil
        else { return nil }
        return meant
    }
}
