import Synchronization

/// Finds suggestions among a large number of known words, such as the addresses of a portal. The first search builds the index. Safe to share between
/// tasks.
///
/// A search compares only the words that share the most trigrams with the given word, so its cost does not grow with the number of known words.
public final class SuggestionIndex: Sendable {
    private let known: @Sendable () -> [String]
    private let prepared = Mutex<Words?>(nil)

    /// The maximum number of words that one search compares.
    private static let candidates = 64

    /// - Parameter known: returns the words. Called once, by the first search.
    public init(_ known: @escaping @Sendable () -> [String]) { self.known = known }

    /// Knows no word.
    public static let none = SuggestionIndex { [] }

    /// Returns the known word nearest to `word` as ``Suggestion/nearest(to:among:)`` does.
    public func nearest(to word: String) -> String? {
        guard word.unicodeScalars.count <= Suggestion.longestWord else { return nil }
        let candidates = words.nearest(to: word, count: Self.candidates)
        return Suggestion.nearest(to: word, among: candidates)
    }

    /// Returns the first word in alphabetical order that fulfils a condition.
    public func first(where condition: (String) -> Bool) -> String? { words.sorted.first(where: condition) }

    /// Returns the first path in alphabetical order with a file name, ignoring case.
    public func first(named name: String) -> String? { words.byName[name.lowercased()] }

    /// Returns the first words in alphabetical order.
    public func first(_ count: Int) -> [String] { Array(words.sorted.prefix(count)) }

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
        /// The first of the words with each file name, which is in small letters.
        private(set) var byName: [String: String] = [:]
        /// The positions in `sorted` of the words that contain a trigram.
        private var places: [[Unicode.Scalar]: [Int32]] = [:]
        /// Those of each word that rule it out as a suggestion for another one.
        private let numbers: [[Substring]]

        init(_ known: [String]) {
            sorted = Set(known).sorted()
            numbers = sorted.map(Suggestion.numbers)
            for (place, word) in sorted.enumerated() {
                let name = word.lowercased().split(separator: "/").last.map(String.init) ?? ""
                if byName[name] == nil { byName[name] = word }
                for piece in Self.pieces(of: word) { places[piece, default: []].append(Int32(place)) }
            }
        }

        func nearest(to word: String, count: Int) -> [String] {
            guard sorted.count > count else { return sorted }
            var shared = [Int32](repeating: 0, count: sorted.count)
            for piece in Self.pieces(of: word) {
                for place in places[piece] ?? [] { shared[Int(place)] += 1 }
            }
            let own = Suggestion.numbers(of: word)
            for place in numbers.indices where !own.isEmpty && Suggestion.areOther(own, numbers[place]) {
                shared[place] = 0
            }
            // Takes the words that share the most trigrams; of the last group, which shares equally many, the first in order.
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

        /// Returns the distinct trigrams of the lower-cased word, padded with a space on both sides.
        private static func pieces(of word: String) -> Set<[Unicode.Scalar]> {
            let letters = [" "] + Array(word.lowercased().unicodeScalars) + [" "]
            return Set(letters.indices.dropLast(2).map { Array(letters[$0...($0 + 2)]) })
        }
    }
}
