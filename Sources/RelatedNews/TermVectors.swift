/// The strongest words of a group of consecutive articles.
struct TermVectors: Sendable {
    /// Word numbers, grouped by article, in order of descending weight.
    var terms: [Int32] = []
    /// The weight of each word; the squares of an article's weights add up to 1.
    var weights: [Float] = []
    /// The end of each article's words in `terms`.
    var ends: [Int] = []
}

extension AnalyzedArticles {
    /// Adds the stems to a table shared by all articles and returns their numbers there. Appends the words of new stems
    /// to `words`.
    func enter(into table: inout ByteStringTable, _ words: inout ByteStrings) -> [Int32] {
        var numbers: [Int32] = []
        numbers.reserveCapacity(stems.count)
        for index in 0..<stems.count {
            let number = table.number(of: stems.bytes.span.extracting(stems.range(of: index)))
            if number == words.count {
                words.append(self.words.bytes.span.extracting(self.words.range(of: index)))
            }
            numbers.append(Int32(number))
        }
        return numbers
    }

    /// Returns the `limit` words of each article with the highest weights; ties go to the word used first.
    func strongest(_ limit: Int) -> TermVectors {
        var result = TermVectors()
        var keys: [UInt64] = []
        var start = 0
        for end in ends {
            keys.removeAll(keepingCapacity: true)
            for index in start..<end { keys.append(Self.key(terms[index], weights[index])) }
            keys.sort(by: >)
            result.appendVector(keys.prefix(max(0, limit)))
            start = end
        }
        return result
    }

    /// Returns a sort key by weight, then by number. The bit patterns of positive floating-point numbers sort like the
    /// numbers.
    private static func key(_ term: Int32, _ weight: Float) -> UInt64 {
        UInt64(weight.bitPattern) << 32 | UInt64(~UInt32(bitPattern: term))
    }
}

extension TermVectors {
    fileprivate mutating func appendVector(_ keys: ArraySlice<UInt64>) {
        var squares: Float = 0
        for key in keys {
            let weight = Float(bitPattern: UInt32(key >> 32))
            squares += weight * weight
        }
        let length = squares.squareRoot()
        for key in keys {
            terms.append(Int32(bitPattern: ~UInt32(truncatingIfNeeded: key)))
            weights.append(Float(bitPattern: UInt32(key >> 32)) / length)
        }
        ends.append(terms.count)
    }
}
