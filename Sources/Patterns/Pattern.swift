import Synchronization

/// A regular expression that is compiled once and used by all threads.
///
/// A literal `/…/` is parsed and compiled each time its line runs, which takes longer than most searches do, and a `Regex` may not be shared
/// by threads. A pattern may, and is kept in a `static let`.
public final class Pattern<Output>: Sendable {
    private let regex: Mutex<Regex<Output>>

    public init(_ regex: sending Regex<Output>) { self.regex = Mutex(regex) }

    /// Runs a search with the expression, one at a time.
    fileprivate func search<Result: Sendable>(_ body: (Regex<Output>) -> Result) -> Result {
        regex.withLock { body($0) }
    }
}

/// A piece of a text that has the form of a pattern.
public struct PatternMatch<Output: Sendable>: Sendable {
    /// The piece and what the groups of the pattern took of it.
    public let output: Output
    public let range: Range<String.Index>

    fileprivate init(_ match: Regex<Output>.Match) {
        output = match.output
        range = match.range
    }
}

extension BidirectionalCollection where SubSequence == Substring {
    /// Returns the first piece that has the form of a pattern.
    public func firstMatch<Output: Sendable>(of pattern: Pattern<Output>) -> PatternMatch<Output>? {
        pattern.search { self[...].firstMatch(of: $0).map(PatternMatch.init) }
    }

    /// Returns the piece at the beginning that has the form of a pattern.
    public func prefixMatch<Output: Sendable>(of pattern: Pattern<Output>) -> PatternMatch<Output>? {
        pattern.search { self[...].prefixMatch(of: $0).map(PatternMatch.init) }
    }

    /// Returns the whole where it has the form of a pattern.
    public func wholeMatch<Output: Sendable>(of pattern: Pattern<Output>) -> PatternMatch<Output>? {
        pattern.search { self[...].wholeMatch(of: $0).map(PatternMatch.init) }
    }

    /// Returns all pieces that have the form of a pattern. None overlaps another.
    public func matches<Output: Sendable>(of pattern: Pattern<Output>) -> [PatternMatch<Output>] {
        pattern.search { self[...].matches(of: $0).map(PatternMatch.init) }
    }

    /// Returns whether a piece has the form of a pattern.
    public func contains<Output>(_ pattern: Pattern<Output>) -> Bool {
        pattern.search { self[...].firstMatch(of: $0) != nil }
    }

    /// Returns the text with another in the place of each piece that has the form of a pattern.
    public func replacing<Output: Sendable>(
        _ pattern: Pattern<Output>,
        with replacement: (PatternMatch<Output>) -> String
    ) -> String {
        var result = ""
        var rest = self[...]
        for match in matches(of: pattern) {
            result += rest[..<match.range.lowerBound] + replacement(match)
            rest = rest[match.range.upperBound...]
        }
        return result + rest
    }

    /// Returns the text with another in the place of each piece that has the form of a pattern.
    public func replacing<Output: Sendable>(_ pattern: Pattern<Output>, with replacement: String) -> String {
        replacing(pattern) { _ in replacement }
    }
}
