import Synchronization

/// Known words in large numbers, such as the addresses of a portal, among which many suggestions are looked for. Prepared by the
/// first search; safe to share between tasks.
///
/// A search compares the words that have most pieces of three letters in common with the one looked for, whatever their number
/// in all.
public final class SuggestionIndex: Sendable {
    private let known: @Sendable () -> [String]
    private let prepared = Mutex<Words?>(nil)

    /// How many words one search compares.
    private static let candidates = 64

    /// - Parameter known: returns the words. Called once, by the first search.
    public init(_ known: @escaping @Sendable () -> [String]) {
        self.known = known
    }

    /// Returns the known word nearest to `word` as ``Suggestion/nearest(to:among:)`` does.
    public func nearest(to word: String) -> String? {
        guard word.unicodeScalars.count <= Suggestion.longestWord else { return nil }
        let candidates = words.nearest(to: word, count: Self.candidates)
        return Suggestion.nearest(to: word, among: candidates)
    }

    /// Returns the first word in alphabetical order that fulfils a condition.
    public func first(where condition: (String) -> Bool) -> String? { words.sorted.first(where: condition) }

    private var words: Words {
        prepared.withLock { prepared in
            if let prepared { return prepared }
            let words = Words(known())
            prepared = words
            return words
        }
    }

    private struct Words: Sendable {
        let sorted: [String]
        /// The places in `sorted` of the words that contain a piece.
        private var places: [[Unicode.Scalar]: [Int32]] = [:]

        init(_ known: [String]) {
            sorted = Set(known).sorted()
            for (place, word) in sorted.enumerated() {
                for piece in Self.pieces(of: word) { places[piece, default: []].append(Int32(place)) }
            }
        }

        func nearest(to word: String, count: Int) -> [String] {
            guard sorted.count > count else { return sorted }
            var shared = [Int32](repeating: 0, count: sorted.count)
            for piece in Self.pieces(of: word) {
                for place in places[piece] ?? [] { shared[Int(place)] += 1 }
            }
            // Enough words that share most, and of those that share as much as the last of them the first in order.
            var sharing = [Int](repeating: 0, count: Int(shared.max() ?? 0) + 1)
            for number in shared { sharing[Int(number)] += 1 }
            var least = sharing.count
            var found = 0
            while least > 1, found < count {
                least -= 1
                found += sharing[least]
            }
            let more = sorted.indices.filter { Int(shared[$0]) > least }
            let equal = sorted.indices.lazy.filter { Int(shared[$0]) == least }.prefix(count)
            return (more + equal).map { sorted[$0] }
        }

        /// The pieces in lower case, with a blank on both sides of the word; each once.
        private static func pieces(of word: String) -> Set<[Unicode.Scalar]> {
            let letters = [" "] + Array(word.lowercased().unicodeScalars) + [" "]
            return Set(letters.indices.dropLast(2).map { Array(letters[$0...($0 + 2)]) })
        }
    }
}
