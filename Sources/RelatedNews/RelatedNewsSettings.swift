/// How related news are found, and how much each likeness counts.
///
/// Weights are plain factors: 0 switches a likeness off, and negative values count as 0.
public struct RelatedNewsSettings: Sendable, Hashable {
    /// How many related articles an article shows.
    public var count = 10
    /// Whether an article may show articles that are newer than itself. Then a new article changes the pages of old
    /// ones; without it, a page that is published keeps its related news until an article older than it changes.
    public var includesNewer = false

    /// How many of an article's words represent it: those that are strongest and rarest. More make lists a little
    /// better for short articles, and cost memory.
    public var termsPerArticle = 64
    /// How many of those words, among the ones that other articles have too, are looked up. It bounds the time.
    public var termsPerQuery = 32
    /// How many articles are looked at for each word, tag or category: the nearest in time. It bounds the time.
    public var postingsPerTerm = 256

    /// What one mention of a word in the title counts.
    public var titleWeight = 4.0
    /// What one mention of a word in the summary counts.
    public var summaryWeight = 2.0
    /// What one mention of a word in the body counts.
    public var bodyWeight = 1.0
    /// What a shared tag adds that no other article carries; a tag that every article carries adds nothing. The words
    /// of two articles add at most 1.
    public var tagWeight = 0.25
    /// What a shared category adds, weighed by rarity as a tag is.
    public var categoryWeight = 0.1

    /// The part of the score, 0 to 1, that fades over months.
    public var recencyWeight = 0.3
    /// The days after which half of that part is left.
    public var recencyHalfLife = 120.0
    /// The part of the score, 0 to 1, that fades within days: articles on the same event appear together.
    public var eventWeight = 0.15
    /// The days after which half of that part is left.
    public var eventHalfLife = 4.0

    /// The settings that a portal starts with.
    public init() {}
}
