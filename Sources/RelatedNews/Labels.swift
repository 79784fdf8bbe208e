/// The tags or the categories of all articles, weighed by rarity.
struct Labels: Sendable {
    struct Label: Sendable {
        let number: Int32
        let weight: Float
    }

    /// The distinct labels, in the order in which the articles use them first.
    private(set) var names: [String] = []
    /// For each article, its labels, the weightiest first.
    private(set) var ofArticles: [[Label]] = []

    /// - Parameters:
    ///   - labels: for each article, what it carries; by date, the oldest first.
    ///   - weight: what sharing a label adds to a score that no other article carries.
    ///   - limit: how many labels of an article count: its rarest.
    init(_ labels: [[String]], weight: Double, rarity: Rarity, limit: Int) {
        var numbers: [String: Int] = [:]
        var counts: [Int] = []
        var lastArticle: [Int] = []
        var occurrences: [[(number: Int, countSoFar: Int)]] = []
        for (article, labels) in labels.enumerated() {
            var own: [(number: Int, countSoFar: Int)] = []
            for label in labels {
                let number = numbers[label, default: names.count]
                if number == names.count {
                    numbers[label] = number
                    names.append(label)
                    counts.append(0)
                    lastArticle.append(-1)
                }
                guard lastArticle[number] != article else { continue }
                lastArticle[number] = article
                counts[number] += 1
                own.append((number, counts[number]))
            }
            occurrences.append(own)
        }
        ofArticles = occurrences.enumerated().map { article, own in
            let weighed = own.map { number, countSoFar in
                let share = rarity.share(count: rarity.isHistoric ? countSoFar : counts[number], upTo: article)
                return Label(number: Int32(number), weight: Float(weight) * share)
            }
            let order = weighed.filter { $0.weight > 0 }.sorted { ($1.weight, $0.number) < ($0.weight, $1.number) }
            return Array(order.prefix(max(0, limit)))
        }
    }
}
