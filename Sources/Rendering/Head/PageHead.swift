import Content
import SiteModel

/// What a page says of itself in its `<head>`, to browsers, search engines and those who share it. ``HeadWriter`` makes
/// the HTML, the same in every theme.
struct PageHead: Sendable {
    enum Kind: Sendable {
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
    let title: String
    /// Plain text of one or two sentences. Left out where empty.
    var description = ""
    /// The one address under which the page is to be known.
    let address: Address
    var kind = Kind.website
    /// The picture that stands for the page where it is shared. Without one, the portal's logo does.
    var image: PublishedPicture?
    /// The way from the home page to this one, both included. Empty where the page has none.
    var breadcrumbs: [Breadcrumb] = []
    /// The questions that the page answers, where it is made of nothing else.
    var questions: [PageQuestion] = []
    var feeds: [FeedLink] = []
    /// The same in other forms, beside the feeds.
    var alternates: [AlternateLink] = []
    /// The address of the page before this one in a list.
    var previous: Address?
    /// The address of the page after this one in a list.
    var next: Address?
    /// Whether search engines may show the page.
    var isIndexed = true
}

/// A step on the way from the home page to a page.
struct Breadcrumb: Sendable, Hashable {
    let title: String
    let address: Address
}

/// What a page says in another form.
struct AlternateLink: Sendable, Hashable {
    let type: String
    let title: String
    let address: Address
}

/// The three feeds of a list, and what they are of.
struct FeedLink: Sendable, Hashable {
    let title: String
    let list: Address
}
