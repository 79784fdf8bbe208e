/// Settings for finding related news.
///
/// Weights are factors: 0 switches a criterion off, and negative values count as 0.
public struct RelatedNewsSettings: Sendable, Hashable {
    /// The number of related articles in a list.
    public var count = 10
    /// Whether lists may contain newer articles. If so, a new article changes the pages of old ones; otherwise a list
    /// stays the same until an older article changes.
    public var includesNewer = false

    /// The number of words and pairs of words that represent an article: the strongest and rarest. Bounds the memory.
    var termsPerArticle = 400
    /// The number of pairs of neighbouring words that an article is examined for: those mentioned most. Bounds the memory.
    var pairsPerArticle = 64
    /// The number of words and pairs by which similar articles are looked up: the strongest. Bounds the time.
    var termsPerQuery = 64
    /// The number of tags, and of categories, that count for an article: the rarest. Bounds the time.
    var labelsPerArticle = 32
    /// The number of articles examined for each word, pair, tag or category: the nearest in time. Bounds the time.
    var postingsPerTerm = 256
    /// The number of articles examined for all of them together, beginning with the strongest. Bounds the time.
    var postingsPerArticle = 2_000
    /// The number of articles found in this way that are compared in all their words. Bounds the time.
    var candidatesPerArticle = 40

    /// The weight of one mention in the title.
    public var titleWeight = 3.0
    /// The weight of one mention in the summary.
    var summaryWeight = 2.0
    /// The weight of one mention in the body.
    var bodyWeight = 1.0
    /// The amount that a tag shared by no other article adds to the score; a tag of every article adds nothing. The
    /// words of two articles add at most 1.
    var tagWeight = 0.25
    /// The amount that a shared category adds, weighted by rarity like a tag.
    var categoryWeight = 0.1

    /// The part of the score, 0 to 1, that decreases over months.
    var recencyWeight = 0.3
    /// The days after which half of that part is left.
    var recencyHalfLife = 120.0
    /// The part of the score, 0 to 1, that decreases within days, so that articles on the same event appear together.
    var eventWeight = 0.15
    /// The days after which half of that part is left.
    var eventHalfLife = 4.0

    public init() {}
}
