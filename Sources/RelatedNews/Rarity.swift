/// The information in a word, a tag or a category, derived from how few articles have it.
struct Rarity: Sendable {
    /// Whether an article's weights count only articles up to it, so that later articles change nothing.
    let isHistoric: Bool
    private let articleCount: Int
    /// Binary logarithms by whole number; the entry for 0 is never used.
    private let logarithms: [Float]

    init(articleCount: Int, isHistoric: Bool) {
        self.isHistoric = isHistoric
        self.articleCount = articleCount
        logarithms = [0] + (1...articleCount + 1).map { Float(Self.binaryLogarithm(of: $0)) }
    }

    /// Returns the information in bits of a feature that `count` of the articles up to this one have, itself included:
    /// nearly 0 for a feature of all articles.
    func bits(count: Int, upTo article: Int) -> Float {
        logarithms[known(upTo: article) + 1] - logarithms[count]
    }

    /// Returns `bits(count:upTo:)` as a fraction of its maximum.
    func share(count: Int, upTo article: Int) -> Float {
        bits(count: count, upTo: article) / logarithms[known(upTo: article) + 1]
    }

    private func known(upTo article: Int) -> Int {
        isHistoric ? article + 1 : articleCount
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
