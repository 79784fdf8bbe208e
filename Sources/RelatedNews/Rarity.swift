/// The information in a word, a pair of words, a tag or a category, derived from how few articles have it.
struct Rarity: Sendable {
    /// The number of articles from which on rarity is stable enough to be kept for a month.
    private static let sample = 100

    /// For each article, the number of other articles whose words count for it: the oldest ones, or all.
    private let known: [Int32]
    /// Binary logarithms by whole number; the entry for 0 is never used.
    private let logarithms: [Float]

    /// - Parameters:
    ///   - months: the month of each article, in order of date.
    ///   - isHistoric: whether an article's weights count only the articles of earlier months, so that an edit changes the
    ///     weights of later months only. The first hundred articles count from one to the next.
    init(months: [Int], isHistoric: Bool) {
        var known: [Int32] = []
        for article in months.indices {
            if !isHistoric {
                known.append(Int32(months.count - 1))
            } else if article <= Self.sample || months[article] != months[article - 1] {
                known.append(Int32(article))
            } else {
                known.append(known[article - 1])
            }
        }
        self.known = known
        logarithms = [0] + (1...months.count + 1).map { Float(Self.binaryLogarithm(of: $0)) }
    }

    /// Returns the number of the other articles whose words count for an article. While it stays the same from one
    /// article to the next, so does the rarity of words.
    func known(to article: Int) -> Int32 { known[article] }

    /// Returns the information in bits of a feature of this article that `others` of the articles known to it have: nearly
    /// 0 for a feature of all of them.
    func bits(others: Int32, for article: Int) -> Float {
        logarithms[Int(known[article]) + 2] - logarithms[Int(others) + 1]
    }

    /// Returns `bits(others:for:)` as a fraction of its maximum.
    func share(others: Int32, for article: Int) -> Float {
        bits(others: others, for: article) / logarithms[Int(known[article]) + 2]
    }

    /// Uses basic arithmetic only, which gives the same bits on every machine, unlike mathematical libraries. With `t =
    /// (s - 1) / (s + 1)`, `ln s = 2 (t + t³/3 + t⁵/5 + …)`; the terms left out stay below 10⁻⁷.
    private static func binaryLogarithm(of number: Int) -> Double {
        let value = Double(number)
        let t = (value.significand - 1) / (value.significand + 1)
        let square = t * t
        let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9 + square * (1 / 11)))))
        return Double(value.exponent) + 2 * t * series / 0.693_147_180_559_945_3
    }
}

/// Counts the articles that have a feature, as the articles are read in order of date.
struct ArticleCount: Sendable {
    private var total: Int32 = 0
    private var known: Int32 = 0
    private var period: Int32 = -1

    /// Whether only one article has had the feature.
    var isSingle: Bool { total == 1 }

    /// Counts one more article and returns how many had the feature among those known to it.
    ///
    /// - Parameter period: `Rarity.known(to:)` of the article.
    mutating func count(in period: Int32) -> Int32 {
        if self.period != period {
            self.period = period
            known = total
        }
        total += 1
        return known
    }

    /// The number of other articles with the feature, once all have been counted.
    var others: Int32 { total - 1 }
}
