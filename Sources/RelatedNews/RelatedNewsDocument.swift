/// An article as far as related news look at it.
public struct RelatedNewsDocument: Sendable {
    /// What names the article, such as its path in the content folder. No two articles may share it.
    public var id: String
    /// When the article was published, in seconds since 1970-01-01T00:00:00Z.
    public var time: Int
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
    /// The section that the article stands in.
    public var section: String
    /// The ids of the articles that the author wants shown first, in this order.
    public var pins: [String]

    /// Describes an article.
    public init(
        id: String,
        time: Int,
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
        self.title = title
        self.summary = summary
        self.body = body
        self.tags = tags
        self.categories = categories
        self.section = section
        self.pins = pins
    }
}

/// An article that is related to another, or just missed being so, and why.
public struct RelatedNewsMatch: Sendable, Hashable {
    /// One reason for a match. A score is the sum of the weights of its terms, tags and categories, times the factor of
    /// its time.
    public enum Reason: Sendable, Hashable {
        /// The author put the article first.
        case pin
        /// Both articles have a word, shown in the form in which the portal used it first.
        case term(String, weight: Double)
        /// Both articles carry a tag.
        case tag(String, weight: Double)
        /// Both articles are in a category.
        case category(String, weight: Double)
        /// The articles are this far apart in time.
        case time(days: Double, factor: Double)
        /// Too few articles are alike, and this one is near in time.
        case filler(Filler)
    }

    /// Where an article came from that fills a list.
    public enum Filler: Sendable, Hashable, CaseIterable {
        /// From a category of the article.
        case sameCategory
        /// From the section of the article.
        case sameSection
        /// From anywhere.
        case anywhere
    }

    /// The id of the article.
    public let id: String
    /// How alike the articles are: from 0 to 1 by their words, more with shared tags and categories. 0 for pins, which
    /// are not scored, and for fillers, which are not alike.
    public let score: Double
    /// Why the article is here, the weightiest words, tags and categories first.
    public let reasons: [Reason]
}
