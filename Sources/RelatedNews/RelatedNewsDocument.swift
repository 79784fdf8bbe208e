/// The parts of an article that related news use.
public struct RelatedNewsDocument: Sendable {
    /// The unique identifier of the article, such as its path in the content folder.
    public var id: String
    /// The publication time in seconds since 1970-01-01T00:00:00Z.
    public var time: Int
    /// The month of publication, as a number that grows with time. The rarity of words is computed from the articles before this month.
    public var month: Int
    /// The title, as plain text.
    public var title: String
    /// The summary, as plain text; empty where there is none.
    public var summary: String
    /// The body, as plain text.
    public var body: String
    /// The slugs of the tags.
    public var tags: [String]
    /// The slugs of the categories.
    public var categories: [String]
    /// The folder of the article's section.
    public var section: String
    /// The identifiers of the articles that the author pinned, in order.
    public var pins: [String]

    public init(
        id: String,
        time: Int,
        month: Int = 0,
        title: String,
        summary: String = "",
        body: String = "",
        tags: [String] = [],
        categories: [String] = [],
        section: String = "",
        pins: [String] = []
    ) {
        self.id = id
        self.time = time
        self.month = month
        self.title = title
        self.summary = summary
        self.body = body
        self.tags = tags
        self.categories = categories
        self.section = section
        self.pins = pins
    }
}

/// An article in another's list, or a runner-up, with its score and reasons.
public struct RelatedNewsMatch: Sendable, Hashable {
    /// A reason for a match. A score is the sum of the weights of the shared terms, tags and categories, times the factor of time.
    public enum Reason: Sendable, Hashable {
        /// The author pinned the article.
        case pin
        /// Both articles contain a word, or two words in a row, shown in the form of their first use in the portal.
        case term(String, weight: Double)
        /// Both articles have a tag.
        case tag(String, weight: Double)
        /// Both articles are in a category.
        case category(String, weight: Double)
        /// The articles are this many days apart, and the score was multiplied by this factor.
        case time(days: Double, factor: Double)
        /// The article is near in time and fills a list with too few similar articles.
        case filler(Filler)
    }

    /// The origin of an article that fills a list.
    public enum Filler: Sendable, Hashable, CaseIterable {
        case sameCategory
        case sameSection
        /// The whole portal.
        case anywhere
    }

    /// The identifier of the article.
    public let id: String
    /// The similarity: 0 to 1 from shared words, plus the weights of shared tags and categories. 0 for pins and fillers, which are not scored.
    public let score: Double
    /// The reasons, with words, tags and categories in order of descending weight.
    public let reasons: [Reason]
}
