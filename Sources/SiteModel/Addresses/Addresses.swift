import Content
import Reading

/// The addresses of a portal's pages. An address is a path from the portal's root; a page's ends in a slash.
public enum Addresses {
    public static let home = "/"
    public static let notFound = "/404.html"
    public static let categories = "/kategori/"
    public static let tags = "/tag/"

    public static func article(_ article: Article) -> String {
        let date = article.localDate
        return month(section: article.section, year: date.year, month: date.month) + article.slug.value + "/"
    }

    public static func section(_ folder: String) -> String { "/\(folder)/" }

    public static func year(section: String, year: Int) -> String {
        "/\(section)/\(paddedNumber(year, width: 4))/"
    }

    public static func month(section: String, year: Int, month: Int) -> String {
        Self.year(section: section, year: year) + paddedNumber(month) + "/"
    }

    public static func category(_ slug: String) -> String { "/kategori/\(slug)/" }

    public static func tag(_ slug: String) -> String { "/tag/\(slug)/" }

    /// The address of a page of a list, counted from 1; the first page is the list itself.
    public static func page(_ number: Int, of list: String) -> String {
        number == 1 ? list : "\(list)halaman/\(number)/"
    }

    public static func media(_ file: MediaFile) -> String { "/" + file.path }

    /// The file below the output folder that answers for an address.
    public static func file(for address: String) -> String {
        let path = address.dropFirst()
        return address.hasSuffix("/") ? path + "index.html" : String(path)
    }
}

/// The three feeds of the portal or of one list.
public struct FeedAddresses: Sendable, Hashable {
    public let rss: String
    public let atom: String
    public let json: String

    /// The feeds below a list's address, which ends in a slash.
    public init(below address: String) {
        rss = address + "feed.xml"
        atom = address + "atom.xml"
        json = address + "feed.json"
    }
}
