import Concurrency

/// The features that represent each article: its strongest words and pairs of words, its tags and its categories.
///
/// Articles are numbered by date, the oldest first. The weights of an article's words and pairs form a vector of length 1.
struct ArticleVectors: Sendable {
    /// The kind of a feature. Numbers are assigned to words first, then to pairs, tags and categories.
    enum FeatureKind: Int {
        case term, pair, tag, category
    }

    /// The number that stands for a weight of 1.
    static let unit = UInt16.max

    /// The names of words: their form in the first use.
    private let terms: WordBuffers
    /// The words of pairs, as keys of a ``PairTable``.
    private let pairs: [UInt64]
    private let tags: Labels
    private let categories: Labels

    /// Feature numbers grouped by article. First come the probes, by which similar articles are looked up: the
    /// strongest words and pairs, the tags and the categories. The other words and pairs follow.
    private(set) var features: [Int32] = []
    /// The weight of each of `features` in an article that others are compared with, as a fraction of `unit`. For a tag
    /// or a category it is 1; the article that looks up decides what sharing it is worth.
    private(set) var weights: [UInt16] = []
    /// The start of each article's features, followed by the end of the last one's.
    private(set) var starts: [Int] = [0]
    /// The end of each article's probes.
    private(set) var probeEnds: [Int] = []

    var articleCount: Int { starts.count - 1 }
    var featureCount: Int { terms.count + pairs.count + tags.names.count + categories.names.count }

    func kind(of feature: Int32) -> FeatureKind {
        if feature < terms.count { return .term }
        if feature < terms.count + pairs.count { return .pair }
        return feature < terms.count + pairs.count + tags.names.count ? .tag : .category
    }

    func name(of feature: Int32) -> String {
        let number = Int(feature)
        switch kind(of: feature) {
        case .term:
            return terms.text(of: number)
        case .pair:
            let (first, second) = PairTable.words(of: pairs[number - terms.count])
            return terms.text(of: Int(first)) + " " + terms.text(of: Int(second))
        case .tag:
            return tags.names[number - terms.count - pairs.count]
        case .category:
            return categories.names[number - terms.count - pairs.count - tags.names.count]
        }
    }

    func range(of article: Int) -> Range<Int> { starts[article]..<starts[article + 1] }

    /// Returns the range of an article's probes in `features`.
    func probes(of article: Int) -> Range<Int> { starts[article]..<probeEnds[article] }

    /// Calls `body` with each feature of an article and the amount that sharing it adds to a score, as a multiple of
    /// the weight in the other article and as a fraction of `unit`.
    func forEachFeature(of article: Int, _ body: (_ feature: Int32, _ weight: UInt32) -> Void) {
        let labels = Int32(terms.count + pairs.count)
        for index in range(of: article) where features[index] < labels {
            body(features[index], UInt32(weights[index]))
        }
        for tag in tags.ofArticles[article] { body(tag.number + labels, Self.fraction(tag.weight)) }
        for category in categories.ofArticles[article] {
            body(category.number + labels + Int32(tags.names.count), Self.fraction(category.weight))
        }
    }

    /// Converts a sum of products of two weights into a score.
    static func likeness(_ sum: UInt64) -> Double { Double(sum) / (Double(unit) * Double(unit)) }

    /// Returns the weight of a label as a fraction of `unit`. A label counts at most a thousand times as much as a word.
    private static func fraction(_ weight: Float) -> UInt32 {
        UInt32((min(weight, 1_000) * Float(unit)).rounded())
    }

    /// - Parameters:
    ///   - documents: sorted by date, the oldest first.
    ///   - analyzed: the words of the same articles in the same order.
    init(
        documents: [RelatedNewsDocument],
        analyzed: consuming [AnalyzedArticles],
        settings: RelatedNewsSettings,
        jobs: Int
    ) async {
        let isHistoric = !settings.includesNewer
        let rarity = Rarity(months: documents.map(\.month), isHistoric: isHistoric)
        let (weighed, words, pairs) = TermWeigher.weigh(analyzed, by: rarity, isHistoric: isHistoric)
        terms = words
        self.pairs = pairs
        tags = Labels(
            documents.map(\.tags),
            weight: settings.tagWeight,
            rarity: rarity,
            isHistoric: isHistoric,
            limit: settings.labelsPerArticle
        )
        categories = Labels(
            documents.map(\.categories),
            weight: settings.categoryWeight,
            rarity: rarity,
            isHistoric: isHistoric,
            limit: settings.labelsPerArticle
        )
        let vectors = await parallelMap(weighed, jobs: jobs) {
            $0.strongest(settings.termsPerArticle, probes: settings.termsPerQuery)
        }
        append(vectors)
    }

    private mutating func append(_ vectors: [TermVectors]) {
        let firstPair = Int32(terms.count)
        let firstTag = firstPair + Int32(pairs.count)
        let firstCategory = firstTag + Int32(tags.names.count)
        let count = vectors.reduce(0) { $0 + $1.features.count }
        features.reserveCapacity(count)
        weights.reserveCapacity(count)
        for group in vectors {
            var start = 0
            for (probeEnd, end) in zip(group.probeEnds, group.ends) {
                let article = starts.count - 1
                for index in start..<end {
                    if index == probeEnd { append(article, firstTag, firstCategory) }
                    let number = group.features[index]
                    features.append(number < 0 ? firstPair + ~number : number)
                    weights.append(group.weights[index])
                }
                if probeEnd == end { append(article, firstTag, firstCategory) }
                starts.append(features.count)
                start = end
            }
        }
    }

    /// Appends the tags and categories of an article, the last of its probes.
    private mutating func append(_ article: Int, _ firstTag: Int32, _ firstCategory: Int32) {
        for tag in tags.ofArticles[article] { features.append(firstTag + tag.number) }
        for category in categories.ofArticles[article] { features.append(firstCategory + category.number) }
        while weights.count < features.count { weights.append(Self.unit) }
        probeEnds.append(features.count)
    }
}
