/// The weighted features of a group of consecutive articles.
struct WeighedArticles: Sendable {
    /// Numbers of words, and of pairs as `~number`, grouped by article.
    var features: [Int32] = []
    /// The weight of each of `features`, from its mentions and its rarity.
    var weights: [Float] = []
    /// The end of each article's features.
    var ends: [Int] = []
}

/// Numbers the words and pairs across all articles and weights them by their rarity, in order of date.
struct TermWeigher {
    /// The words by number: the form of a word in its first use.
    private(set) var words = WordBuffers()
    private(set) var pairs = PairHistory()

    private var stems = WordTable()
    private var counts: [ArticleCount] = []
    private let rarity: Rarity

    /// - Parameter analyzed: the features of all articles, in order of date; consumed as far as possible while weighing.
    static func weigh(
        _ analyzed: consuming [AnalyzedArticles],
        by rarity: Rarity,
        isHistoric: Bool
    ) -> (weighed: [WeighedArticles], words: WordBuffers, pairs: [UInt64]) {
        var weigher = TermWeigher(rarity: rarity)
        if !isHistoric {
            var article = 0
            for group in analyzed.indices { weigher.count(&analyzed[group], &article) }
        }
        var weighed: [WeighedArticles] = []
        var article = 0
        for group in analyzed.indices {
            var articles = AnalyzedArticles()
            swap(&articles, &analyzed[group])
            if isHistoric { weigher.enter(&articles) }
            weighed.append(weigher.weigh(articles, isHistoric, &article))
        }
        return (weighed, weigher.words, weigher.pairs.features)
    }

    private init(rarity: Rarity) { self.rarity = rarity }

    /// Adds the stems of a group to the table of all articles, and renumbers them accordingly.
    private mutating func enter(_ group: inout AnalyzedArticles) {
        var numbers: [Int32] = []
        numbers.reserveCapacity(group.stems.count)
        for index in 0..<group.stems.count {
            let number = stems.number(of: group.stems.word(index))
            if number == words.count {
                words.append(group.words.word(index))
                counts.append(ArticleCount())
            }
            numbers.append(Int32(number))
        }
        for index in group.terms.indices { group.terms[index] = numbers[Int(group.terms[index])] }
        for index in group.pairs.indices {
            let (first, second) = PairTable.words(of: group.pairs[index])
            group.pairs[index] = PairTable.key(numbers[Int(first)], numbers[Int(second)])
        }
    }

    /// Counts the features of a group without weighing them.
    private mutating func count(_ group: inout AnalyzedArticles, _ article: inout Int) {
        enter(&group)
        for term in group.terms { _ = counts[Int(term)].count(in: 0) }
        for pair in group.pairs { _ = pairs.count(pair, in: 0) }
        article += group.ends.count
    }

    private mutating func weigh(
        _ group: AnalyzedArticles,
        _ isHistoric: Bool,
        _ article: inout Int
    ) -> WeighedArticles {
        var result = WeighedArticles()
        result.features.reserveCapacity(group.terms.count + group.pairs.count)
        result.weights.reserveCapacity(group.terms.count + group.pairs.count)
        var term = 0
        var pair = 0
        for index in group.ends.indices {
            let period = rarity.known(to: article)
            while term < group.ends[index] {
                let feature = group.terms[term]
                let others =
                    isHistoric ? counts[Int(feature)].count(in: period) : counts[Int(feature)].others
                result.features.append(feature)
                result.weights.append(group.weights[term] * rarity.bits(others: others, for: article))
                term += 1
            }
            while pair < group.pairEnds[index] {
                let key = group.pairs[pair]
                let others = isHistoric ? pairs.count(key, in: period) : pairs.others(key)
                if others > 0 {
                    result.features.append(~pairs.feature(key))
                    result.weights.append(group.pairWeights[pair] * rarity.bits(others: others, for: article))
                }
                pair += 1
            }
            result.ends.append(result.features.count)
            article += 1
        }
        return result
    }
}
