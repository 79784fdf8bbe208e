public import Content
public import SiteModel

/// What a page says of itself in its `<head>`, to browsers, search engines and those who share it. ``HeadWriter`` makes
/// the HTML, the same in every theme.
public struct PageHead: Sendable {
    public enum Kind: Sendable {
        /// The home page, where the address is `Addresses.home`, or a page that stands by itself.
        case website
        case article(PublishedArticle)
        /// A page of a list, or an index of lists.
        case list
        /// The list of a register whose rows are offered as data.
        case dataset(RegisterDataset)
        /// The landing page of the registers, with what is offered as data.
        case dataCatalog([RegisterDataset])
    }

    /// The whole title, with the portal's name after the page's own.
    public let title: String
    /// Plain text of one or two sentences. Left out where empty.
    public var description = ""
    /// The one address under which the page is to be known.
    public let address: Address
    public var kind = Kind.website
    /// The picture that stands for the page where it is shared. Without one, the portal's logo does.
    public var image: PublishedPicture?
    /// The way from the home page to this one, both included. Empty where the page has none.
    public var breadcrumbs: [Breadcrumb] = []
    /// The questions that the page answers, where it is made of nothing else.
    var questions: [PageQuestion] = []
    public var feeds: [FeedLink] = []
    /// The same in other forms, beside the feeds.
    public var alternates: [AlternateLink] = []
    /// The address of the page before this one in a list.
    public var previous: Address?
    /// The address of the page after this one in a list.
    public var next: Address?
    /// Whether search engines may show the page.
    public var isIndexed = true

    public init(title: String, address: Address) {
        self.title = title
        self.address = address
    }
}

/// A step on the way from the home page to a page.
public struct Breadcrumb: Sendable, Hashable {
    public let title: String
    public let address: Address

    public init(title: String, address: Address) {
        self.title = title
        self.address = address
    }
}

/// What a page says in another form.
public struct AlternateLink: Sendable, Hashable {
    public let type: String
    public let title: String
    public let address: Address

    public init(type: String, title: String, address: Address) {
        self.type = type
        self.title = title
        self.address = address
    }
}

/// The three feeds of a list, and what they are of.
public struct FeedLink: Sendable, Hashable {
    public let title: String
    public let list: Address

    public init(title: String, list: Address) {
        self.title = title
        self.list = list
    }
}
