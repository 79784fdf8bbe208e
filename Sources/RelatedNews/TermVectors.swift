/// The strongest words of some neighbouring articles.
struct TermVectors: Sendable {
    /// Words, one article after the other, the weightiest first.
    var terms: [Int32] = []
    /// What each weighs; the squares of an article's weights add up to 1.
    var weights: [Float] = []
    /// For each article, where its words end.
    var ends: [Int] = []
}

extension AnalyzedArticles {
    /// Enters the stems into a table that serves all articles, and returns the number that each got there. `words` gets
    /// the words that go with the new ones.
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

    /// The `limit` weightiest words of each article; of two that weigh the same, the one that was used first.
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

    /// Orders by weight, then by number: the bit patterns of positive numbers are in the order of the numbers.
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
