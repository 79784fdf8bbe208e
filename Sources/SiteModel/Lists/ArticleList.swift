public import Content
public import Reading

/// Articles listed under one address, the newest first, on as many pages as they need.
public struct ArticleList: Sendable, Hashable {
    public enum Subject: Sendable, Hashable {
        case section(Section)
        case category(Category)
        case tag(String)
        /// A month of a section's archive, 1 to 12.
        case month(section: Section, year: Int, month: Int)
    }

    public let subject: Subject
    /// The address of the first page.
    public let address: Address
    public let title: String
    public let description: String
    /// Identifiers of articles, newest first.
    public let articles: [ContentPath]
    /// The maximum number of articles on a page.
    public let pageSize: Int

    /// The section that the list belongs to. Nil for categories and tags, which articles of all sections may have.
    package var section: Section? {
        switch subject {
        case .section(let section), .month(let section, _, _): section
        case .category, .tag: nil
        }
    }

    /// Whether the list is offered as feeds.
    public var hasFeeds: Bool {
        if case .category = subject { return true }
        return false
    }

    /// The number of pages, at least 1: an empty list has a page that says so.
    public var pageCount: Int {
        max(1, (articles.count + pageSize - 1) / pageSize)
    }

    /// Returns the articles on a page; pages are counted from 1.
    public func articles(onPage number: Int) -> ArraySlice<ContentPath> {
        articles.dropFirst((number - 1) * pageSize).prefix(pageSize)
    }

    public func address(ofPage number: Int) -> Address {
        Addresses.page(number, of: address)
    }
}

/// A year of a section's archive.
public struct ArchiveYear: Sendable, Hashable {
    public let section: Section
    public let year: Int
    public let address: Address
    /// Newest first.
    public let months: [ArchiveMonth]

    public var count: Int { months.reduce(0) { $0 + $1.count } }
}

/// A month of a section's archive that has articles.
public struct ArchiveMonth: Sendable, Hashable {
    /// 1 to 12.
    public let month: Int
    public let address: Address
    public let count: Int
}
