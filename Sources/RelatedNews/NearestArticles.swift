/// The articles of each category and section by date, used to fill short lists.
struct NearestArticles: Sendable {
    struct Filling: Sendable {
        let article: Int
        let kind: RelatedNewsMatch.Filler
    }

    private let categories: Shelves
    private let sections: Shelves
    private let everything: Shelves
    private let proximity: Proximity
    private let includesNewer: Bool

    init(_ documents: [RelatedNewsDocument], proximity: Proximity, includesNewer: Bool) {
        categories = Shelves(documents.map(\.categories))
        sections = Shelves(documents.map { [$0.section] })
        everything = Shelves(documents.map { _ in [""] })
        self.proximity = proximity
        self.includesNewer = includesNewer
    }

    /// Returns up to `count` articles outside `chosen`, nearest in time: first from a category of the article, then
    /// from its section, then from anywhere.
    func fill(_ count: Int, around article: Int, chosen: [Int]) -> [Filling] {
        var taken = Set(chosen)
        taken.insert(article)
        var result: [Filling] = []
        for kind in RelatedNewsMatch.Filler.allCases {
            guard result.count < count else { break }
            for other in nearest(taken.count + count, around: article, on: shelves(for: kind)) {
                guard result.count < count else { break }
                if taken.insert(other).inserted { result.append(Filling(article: other, kind: kind)) }
            }
        }
        return result
    }

    private func shelves(for kind: RelatedNewsMatch.Filler) -> Shelves {
        switch kind {
        case .sameCategory: categories
        case .sameSection: sections
        case .anywhere: everything
        }
    }

    /// Returns at least the `count` nearest articles on the article's shelves, the nearest first.
    private func nearest(_ count: Int, around article: Int, on shelves: Shelves) -> [Int] {
        var found: [Int] = []
        for shelf in shelves.ofArticles[article] {
            let articles = shelves.articles[shelf]
            let position = shelves.position(of: article, on: shelf)
            found += articles[max(0, position - count)..<position]
            if includesNewer { found += articles[position..<min(articles.count, position + count)] }
        }
        let order = found.map { (distance: proximity.distance(article, $0), article: $0) }
        return order.sorted { ($0.distance, $1.article) < ($1.distance, $0.article) }.map(\.article)
    }
}

/// Articles grouped by a shared name, such as a category.
private struct Shelves: Sendable {
    /// The articles on each shelf, the oldest first.
    private(set) var articles: [[Int]] = []
    /// The shelves of each article.
    private(set) var ofArticles: [[Int]] = []

    init(_ names: [[String]]) {
        var numbers: [String: Int] = [:]
        for (article, names) in names.enumerated() {
            var own: [Int] = []
            for name in names {
                let shelf = numbers[name, default: articles.count]
                if shelf == articles.count {
                    numbers[name] = shelf
                    articles.append([])
                }
                guard articles[shelf].last != article else { continue }
                articles[shelf].append(article)
                own.append(shelf)
            }
            ofArticles.append(own)
        }
    }

    func position(of article: Int, on shelf: Int) -> Int {
        let articles = articles[shelf]
        var low = 0
        var high = articles.count
        while low < high {
            let middle = (low + high) / 2
            if articles[middle] < article { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
