public import Content
import Reading

/// The addresses of the news half and those common to every portal.
public enum Addresses {
    public static let home: Address = "/"
    public static let notFound: Address = "/404.html"
    public static let categories = AddressFolder.categories.address
    public static let tags = AddressFolder.tags.address
    public static let search = AddressFolder.search.address
    /// The folder of the files that the script of the search page reads.
    public static let searchIndex = search + "indeks/"
    /// The address of the text edition's list.
    public static let textEdition = AddressFolder.textEdition.address
    public static let corrections = AddressFolder.corrections.address
    public static let sitemap: Address = "/sitemap.xml"
    public static let newsSitemap: Address = "/sitemap-news.xml"
    public static let robots: Address = "/robots.txt"

    /// Returns the address of a part, counted from 1, of a sitemap that is too large for one file.
    static func sitemap(part: Int) -> Address { "/sitemap-\(part).xml" }

    public static func article(_ article: Article) -> Address {
        Self.article(section: article.section, date: article.localDate, slug: article.slug.value)
    }

    static func article(section: String, date: LocalTime, slug: String) -> Address {
        month(section: section, year: date.year, month: date.month) + slug + "/"
    }

    /// Returns whether a file, relative to the output folder, has the place of an article's page: section, year, month and slug.
    package static func mayBeArticle(_ file: String) -> Bool {
        file.hasSuffix("/index.html") && file.utf8.count { $0 == UInt8(ascii: "/") } == 4
    }

    /// Returns the address of an article in the text edition; of a long article, that of its first page.
    package static func text(of article: Address) -> Address { textEdition + article.rawValue.dropFirst() }

    public static func section(_ folder: String) -> Address { "/\(folder)/" }

    /// Returns the address of the calendar of a section of events.
    public static func events(_ folder: String) -> Address { section(folder) + "agenda.ics" }

    public static func year(section: String, year: Int) -> Address {
        "/\(section)/\(paddedNumber(year, width: 4))/"
    }

    public static func month(section: String, year: Int, month: Int) -> Address {
        Self.year(section: section, year: year) + paddedNumber(month) + "/"
    }

    public static func category(_ slug: String) -> Address { categories + "\(slug)/" }

    public static func tag(_ slug: String) -> Address { tags + "\(slug)/" }

    /// Returns the address of a page of a list, counted from 1. The first page has the address of the list itself.
    public static func page(_ number: Int, of list: Address) -> Address {
        number == 1 ? list : list + "\(laterPages)/\(number)/"
    }

    private static let laterPages = "halaman"

    /// Returns the list for the address of a further page: `/berita/` for `/berita/halaman/2/`. Nil for other addresses.
    static func list(ofLaterPage address: Address) -> Address? {
        let text = address.rawValue
        guard let end = text.utf8.last(where: { $0 != UInt8(ascii: "/") }), Character(Unicode.Scalar(end)).isNumber
        else { return nil }
        let parts = text.split(separator: "/")
        guard parts.count > 2, parts[parts.count - 2] == laterPages, Int(parts[parts.count - 1]) != nil else {
            return nil
        }
        return "/\(parts.dropLast(2).joined(separator: "/"))/"
    }

    public static func media(_ file: MediaFile) -> Address { "/\(file.publishedPath)" }

    /// Returns the address of a file of the theme, by its path below the theme's assets.
    public static func asset(_ path: String) -> Address { AddressFolder.assets.address + path }

    /// Returns the address of a size of a picture. The name changes whenever the picture does.
    package static func picture(_ name: String) -> Address { AddressFolder.assets.address + "gambar/" + name }

    /// Returns whether the portal has a list at an address, or may have one as it grows.
    fileprivate static func mayBeList(_ address: Address, in sections: [Section]) -> Bool {
        let parts = address.folded.split(separator: "/").map(String.init)
        guard let first = parts.first else { return true }
        if AddressFolder(rawValue: first) != nil { return true }
        guard sections.contains(where: { $0.folder == first }) else { return false }
        let belowSection = parts.dropFirst()
        // Such as years and months.
        return belowSection.first == laterPages
            || belowSection.count <= 2 && belowSection.allSatisfy { $0.allSatisfy(\.isNumber) }
    }
}

/// The addresses that a portal uses or may come to use itself, whatever articles, pages and registers it has. Imports leave them free.
public struct ReservedAddresses: Sendable {
    private let sections: [Section]
    private let claims: AddressClaims

    public init(_ settings: SiteSettings) {
        sections = settings.sections
        let empty = Library(settings: settings, articles: [], pages: [], media: [])
        claims = SiteBuilder(library: empty, options: SiteOptions(now: Instant(secondsSinceEpoch: 0))).addressClaims()
    }

    /// Returns whether an address is reserved, ignoring case.
    public func contains(_ address: Address) -> Bool {
        Addresses.mayBeList(address, in: sections) || !claims.isFree(address)
    }
}

public enum FeedFormat: Sendable, CaseIterable {
    case rss, atom, json

    /// The name that readers know.
    public var name: String {
        switch self {
        case .rss: "RSS"
        case .atom: "Atom"
        case .json: "JSON"
        }
    }

    public var mediaType: String {
        switch self {
        case .rss: "application/rss+xml"
        case .atom: "application/atom+xml"
        case .json: "application/feed+json"
        }
    }

    /// Returns the address of the feed of a list, whose address must end with a slash.
    public func address(below list: Address) -> Address {
        switch self {
        case .rss: list + "feed.xml"
        case .atom: list + "atom.xml"
        case .json: list + "feed.json"
        }
    }
}
