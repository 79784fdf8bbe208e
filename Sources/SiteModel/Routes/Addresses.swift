public import Content
import Diagnostics
import Reading
import Registers

/// The addresses of the news half and those common to every portal. An address is an unencoded path from the portal's
/// root; the address of a page ends with a slash.
public enum Addresses {
    public static let home = "/"
    public static let notFound = "/404.html"
    public static let categories = AddressFolder.categories.address
    public static let tags = AddressFolder.tags.address
    public static let search = AddressFolder.search.address
    /// The folder of the files that the script of the search page reads.
    public static let searchIndex = search + "indeks/"
    /// The address of the text edition's list.
    public static let textEdition = AddressFolder.textEdition.address
    public static let corrections = AddressFolder.corrections.address
    public static let sitemap = "/sitemap.xml"
    public static let newsSitemap = "/sitemap-news.xml"
    public static let robots = "/robots.txt"

    /// Returns the address of a part, counted from 1, of a sitemap that is too large for one file.
    static func sitemap(part: Int) -> String { "/sitemap-\(part).xml" }

    public static func article(_ article: Article) -> String {
        Self.article(section: article.section, date: article.localDate, slug: article.slug.value)
    }

    static func article(section: String, date: LocalTime, slug: String) -> String {
        month(section: section, year: date.year, month: date.month) + slug + "/"
    }

    /// Returns whether a file, relative to the output folder, has the place of an article's page: section, year, month and slug.
    package static func mayBeArticle(_ file: String) -> Bool {
        file.hasSuffix("/index.html") && file.utf8.count { $0 == UInt8(ascii: "/") } == 4
    }

    /// Returns the address of an article in the text edition; of a long article, that of its first page.
    package static func text(of article: String) -> String { textEdition + article.dropFirst() }

    public static func section(_ folder: String) -> String { "/\(folder)/" }

    /// Returns the address of the calendar of a section of events.
    public static func events(_ folder: String) -> String { section(folder) + "agenda.ics" }

    public static func year(section: String, year: Int) -> String {
        "/\(section)/\(paddedNumber(year, width: 4))/"
    }

    public static func month(section: String, year: Int, month: Int) -> String {
        Self.year(section: section, year: year) + paddedNumber(month) + "/"
    }

    public static func category(_ slug: String) -> String { categories + "\(slug)/" }

    public static func tag(_ slug: String) -> String { tags + "\(slug)/" }

    /// Returns the address of a page of a list, counted from 1. The first page has the address of the list itself.
    public static func page(_ number: Int, of list: String) -> String {
        number == 1 ? list : "\(list)\(laterPages)/\(number)/"
    }

    private static let laterPages = "halaman"

    /// Returns the list for the address of a further page: `/berita/` for `/berita/halaman/2/`. Nil for other addresses.
    static func list(ofLaterPage address: String) -> String? {
        guard let end = address.utf8.last(where: { $0 != UInt8(ascii: "/") }), Character(Unicode.Scalar(end)).isNumber
        else { return nil }
        let parts = address.split(separator: "/")
        guard parts.count > 2, parts[parts.count - 2] == laterPages, Int(parts[parts.count - 1]) != nil else {
            return nil
        }
        return "/" + parts.dropLast(2).joined(separator: "/") + "/"
    }

    public static func media(_ file: MediaFile) -> String { "/" + file.publishedPath }

    /// Returns the address of a file of the theme, by its path below the theme's assets.
    public static func asset(_ path: String) -> String { AddressFolder.assets.address + path }

    /// Returns the address of a size of a picture. The name changes whenever the picture does.
    package static func picture(_ name: String) -> String { AddressFolder.assets.address + "gambar/" + name }

    /// Returns the file, relative to the output folder, for an address.
    public static func file(for address: String) -> String {
        let path = address.dropFirst()
        return address.hasSuffix("/") ? path + "index.html" : String(path)
    }

    /// Returns the address for a file, relative to the output folder.
    package static func address(ofFile path: String) -> String {
        let page = "index.html"
        let isPage = path == page || path.hasSuffix("/" + page)
        return "/" + (isPage ? String(path.dropLast(page.count)) : path)
    }

    /// Returns whether the portal has a list at an address, or may have one as it grows.
    fileprivate static func mayBeList(_ address: String, in sections: [Section]) -> Bool {
        let parts = address.lowercased().split(separator: "/").map(String.init)
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
    public func contains(_ address: String) -> Bool {
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
    public func address(below list: String) -> String {
        switch self {
        case .rss: list + "feed.xml"
        case .atom: list + "atom.xml"
        case .json: list + "feed.json"
        }
    }
}
