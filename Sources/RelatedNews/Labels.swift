/// The tags or the categories of all articles, weighted by rarity.
struct Labels: Sendable {
    struct Label: Sendable {
        let number: Int32
        /// What sharing the label adds to a score.
        let weight: Float
    }

    /// The distinct labels, in order of first use.
    private(set) var names: [String] = []
    /// The labels of each article in order of descending weight.
    private(set) var ofArticles: [[Label]] = []

    /// - Parameters:
    ///   - labels: the labels of each article; articles sorted by date, the oldest first.
    ///   - weight: the amount added to a score by sharing a label that no other article has.
    ///   - limit: the number of labels that count for an article; the rarest are kept.
    init(_ labels: [[String]], weight: Double, rarity: Rarity, isHistoric: Bool, limit: Int) {
        var numbers: [String: Int] = [:]
        var counts: [ArticleCount] = []
        var lastArticle: [Int] = []
        var occurrences: [[(number: Int, others: Int32)]] = []
        for (article, labels) in labels.enumerated() {
            var own: [(number: Int, others: Int32)] = []
            for label in labels {
                let number = numbers[label, default: names.count]
                if number == names.count {
                    numbers[label] = number
                    names.append(label)
                    counts.append(ArticleCount())
                    lastArticle.append(-1)
                }
                guard lastArticle[number] != article else { continue }
                lastArticle[number] = article
                own.append((number, counts[number].count(in: rarity.known(to: article))))
            }
            occurrences.append(own)
        }
        ofArticles = occurrences.enumerated().map { article, own in
            let weighed = own.map { number, others in
                let share = rarity.share(others: isHistoric ? others : counts[number].others, for: article)
                return Label(number: Int32(number), weight: Float(weight) * share)
            }
            let order = weighed.filter { $0.weight > 0 }.sorted { ($1.weight, $0.number) < ($0.weight, $1.number) }
            return Array(order.prefix(max(0, limit)))
        }
    }
}
