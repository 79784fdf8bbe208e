import ASCII

/// Finds the known word that an author probably meant.
public enum Suggestion {
    /// Returns the known word nearest to `word`, ignoring case, or nil where none is within an edit distance of a third
    /// of its length. Of files in one folder and of one type only the names count: `apel.jpg` is not `gps.jpg`. Of equally near words, the first in alphabetical order wins. Words longer than `longestWord` get
    /// no suggestion, and a name with another number is the name of something else.
    public static func nearest(to word: String, among known: some Sequence<String>) -> String? {
        let target = Array(word.lowercased().unicodeScalars)
        guard target.count <= longestWord else { return nil }
        let numbers = numbers(of: word)
        var best: (word: String, distance: Int)?
        for candidate in known {
            let letters = Array(candidate.lowercased().unicodeScalars)
            // The limit is at most this, and most words are told by their length.
            guard abs(letters.count - target.count) <= max(1, target.count / 3) else { continue }
            let limit = max(1, (target.count - shared(target, letters)) / 3)
            guard abs(letters.count - target.count) <= limit,
                numbers.isEmpty || !areOther(numbers, Self.numbers(of: candidate))
            else { continue }
            guard let distance = editDistance(target, letters, upTo: limit) else { continue }
            if let best, (best.distance, best.word) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.word
    }

    /// The number of signs of the folders and the ending that two paths share, or of the slashes around both.
    private static func shared(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        func start(_ path: [Unicode.Scalar]) -> Int { path.lastIndex(of: "/").map { $0 + 1 } ?? 0 }
        func ending(_ path: [Unicode.Scalar]) -> Int {
            path[start(path)...].lastIndex(of: ".").map { path.count - $0 } ?? 0
        }
        let folders = start(left) == start(right) && left.starts(with: right[..<start(right)]) ? start(left) : 0
        let isOfType = ending(left) == ending(right) && left.suffix(ending(left)) == right.suffix(ending(right))
        let slashes = [left.first, right.first, left.last, right.last].allSatisfy { $0 == "/" } ? 2 : 0
        return max(folders, slashes) + (isOfType ? ending(left) : 0)
    }

    /// Whether the numbers in the last parts of two paths differ: `rapat-12.jpg` and `rapat-13.jpg`, `dip/4` and `dip/5`. Folders
    /// are mistaken for each other, as those of months are.
    static func areOther(_ left: [Substring], _ right: [Substring]) -> Bool {
        !left.isEmpty && !right.isEmpty && left != right
    }

    /// Returns the numbers in the last part of a path, without the zeros before them.
    static func numbers(of path: String) -> [Substring] {
        guard path.utf8.contains(where: \.isASCIIDigit), let name = path.split(separator: "/").last
        else { return [] }
        return name.split { !("0"..."9").contains($0) }.map { $0.drop { $0 == "0" } }
    }

    /// In Unicode scalars: the time of a comparison grows with the square of the length.
    static let longestWord = 400

    /// Returns the optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. Nil where it is
    /// above `limit`, which most words are after few letters.
    private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], upTo limit: Int) -> Int? {
        var beforePrevious = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        var wasNear = true
        for row in left.indices {
            var current = [row + 1]
            var isNear = row < limit
            for column in right.indices {
                let substitution = previous[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(substitution, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforePrevious[column - 1] + 1)
                }
                current.append(best)
                if best <= limit { isNear = true }
            }
            // A row is made of the two before.
            guard isNear || wasNear else { return nil }
            wasNear = isNear
            beforePrevious = previous
            previous = current
        }
        return previous[right.count] <= limit ? previous[right.count] : nil
    }
}
