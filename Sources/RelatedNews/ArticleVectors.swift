import Concurrency

/// The features that represent each article: its strongest words, its tags and its categories.
///
/// Articles are numbered by date, the oldest first. The weights of an article's words form a vector of length 1.
struct ArticleVectors: Sendable {
    /// The kind of a feature. Numbers are assigned to words first, then to tags, then to categories.
    enum FeatureKind: Int {
        case term, tag, category
    }

    /// The names of features: the form of a word in its first use, or a slug.
    let terms: ByteStrings
    let tags: [String]
    let categories: [String]

    /// Feature numbers grouped by article: words in order of descending weight, then tags and categories.
    private(set) var features: [Int32] = []
    /// The weight of each of `features`; for a tag or a category, the amount that sharing it adds to a score.
    private(set) var weights: [Float] = []
    /// The start of each article's features, followed by the end of the last one's.
    private(set) var starts: [Int] = [0]

    var articleCount: Int { starts.count - 1 }
    var featureCount: Int { terms.count + tags.count + categories.count }

    func kind(of feature: Int32) -> FeatureKind {
        if feature < terms.count { return .term }
        return feature < terms.count + tags.count ? .tag : .category
    }

    func name(of feature: Int32) -> String {
        switch kind(of: feature) {
        case .term: terms.text(of: Int(feature))
        case .tag: tags[Int(feature) - terms.count]
        case .category: categories[Int(feature) - terms.count - tags.count]
        }
    }

    func range(of article: Int) -> Range<Int> {
        starts[article]..<starts[article + 1]
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
        let rarity = Rarity(articleCount: documents.count, isHistoric: !settings.includesNewer)
        terms = Self.weigh(&analyzed, by: rarity)
        let tags = Labels(
            documents.map(\.tags),
            weight: settings.tagWeight,
            rarity: rarity,
            limit: settings.termsPerQuery
        )
        let categories = Labels(
            documents.map(\.categories),
            weight: settings.categoryWeight,
            rarity: rarity,
            limit: settings.termsPerQuery
        )
        self.tags = tags.names
        self.categories = categories.names
        let limit = settings.termsPerArticle
        let vectors = await parallelMap(analyzed, jobs: jobs) { $0.strongest(limit) }
        append(vectors, tags, categories)
    }

    /// Numbers the words across all articles, multiplies their weights by their rarity and returns the words.
    private static func weigh(_ analyzed: inout [AnalyzedArticles], by rarity: Rarity) -> ByteStrings {
        var stems = ByteStringTable()
        var words = ByteStrings()
        var counts: [Int32] = []
        var article = 0
        for group in analyzed.indices {
            let numbers = analyzed[group].enter(into: &stems, &words)
            while counts.count < stems.count { counts.append(0) }
            var start = 0
            for end in analyzed[group].ends {
                for index in start..<end {
                    let term = numbers[Int(analyzed[group].terms[index])]
                    analyzed[group].terms[index] = term
                    counts[Int(term)] += 1
                    if rarity.isHistoric {
                        analyzed[group].weights[index] *= rarity.bits(count: Int(counts[Int(term)]), upTo: article)
                    }
                }
                start = end
                article += 1
            }
        }
        guard !rarity.isHistoric else { return words }
        for group in analyzed.indices {
            for index in analyzed[group].terms.indices {
                let count = counts[Int(analyzed[group].terms[index])]
                analyzed[group].weights[index] *= rarity.bits(count: Int(count), upTo: article - 1)
            }
        }
        return words
    }

    private mutating func append(_ vectors: [TermVectors], _ tags: Labels, _ categories: Labels) {
        var article = 0
        for group in vectors {
            var start = 0
            for end in group.ends {
                features.append(contentsOf: group.terms[start..<end])
                weights.append(contentsOf: group.weights[start..<end])
                for label in tags.ofArticles[article] {
                    features.append(label.number + Int32(terms.count))
                    weights.append(label.weight)
                }
                for label in categories.ofArticles[article] {
                    features.append(label.number + Int32(terms.count + self.tags.count))
                    weights.append(label.weight)
                }
                starts.append(features.count)
                start = end
                article += 1
            }
        }
    }
}
