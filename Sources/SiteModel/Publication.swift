public import Content
public import Digests
public import Reading

/// Whether an article or page is public at a moment and, if not, why.
public enum Publication: Sendable, Hashable {
    case published
    case draft
    /// Will be published at this moment.
    case scheduled(Instant)
    /// Was taken down at this moment.
    case expired(Instant)
    /// Was taken back: its page says only why.
    case withdrawn
    /// Has errors and is held back.
    case held
}

extension Publication {
    var isExpired: Bool {
        if case .expired = self { return true }
        return false
    }
}

public struct SiteOptions: Sendable, Hashable {
    /// The moment for which the site is made.
    public let now: Instant
    public let includesDrafts: Bool
    /// Whether scheduled articles are published before their time.
    public let includesFuture: Bool
    /// The maximum number of articles processed at the same time. Never changes the result.
    public let jobs: Int
    /// Whether the site can tell why articles are related: it keeps every word of every article then.
    public let explainsRelatedNews: Bool
    /// What earlier runs of the program computed. Never changes the result.
    public var results: ResultStore

    public init(
        now: Instant,
        includesDrafts: Bool = false,
        includesFuture: Bool = false,
        jobs: Int = 1,
        explainsRelatedNews: Bool = false,
        results: ResultStore = .none
    ) {
        self.now = now
        self.includesDrafts = includesDrafts
        self.includesFuture = includesFuture
        self.jobs = jobs
        self.explainsRelatedNews = explainsRelatedNews
        self.results = results
    }

    /// The state of something with these front matter keys. A draft stays one whatever its dates say.
    private func publication(
        isDraft: Bool,
        date: Instant?,
        expires: Instant?,
        isWithdrawn: Bool
    ) -> Publication {
        if isDraft, !includesDrafts { return .draft }
        if let expires, expires <= now { return .expired(expires) }
        if let date, date > now, !includesFuture { return .scheduled(date) }
        return isWithdrawn ? .withdrawn : .published
    }

    public func publication(of article: Article) -> Publication {
        publication(
            isDraft: article.isDraft,
            date: article.date.value,
            expires: article.expires,
            isWithdrawn: !article.withdrawn.isEmpty
        )
    }

    func publication(of article: ArticleOutline) -> Publication {
        publication(
            isDraft: article.isDraft,
            date: article.date,
            expires: article.expires,
            isWithdrawn: article.isWithdrawn
        )
    }

    public func publication(of page: StandingPage) -> Publication {
        publication(isDraft: page.isDraft, date: nil, expires: page.expires, isWithdrawn: false)
    }
}
