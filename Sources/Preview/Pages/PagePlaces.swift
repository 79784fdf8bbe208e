import Content
import Diagnostics
import Publishing
import Reading
import Registers
import SiteModel

/// Where the pages are that files and rows of a portal are shown on.
struct PagePlaces: Sendable {
    private let site: Site?
    /// By the path of a file relative to the portal's root.
    private let addresses: [String: String]
    /// By file and line of a row.
    private let rows: [SourceLocation: String]

    init(_ current: PreviewSite?) {
        site = current?.portal.site
        var addresses: [String: String] = [:]
        for article in site?.articles ?? [] { addresses[article.article.body.path] = article.address }
        for page in site?.pages ?? [] { addresses[page.page.body.path] = page.address }
        self.addresses = addresses
        var rows: [SourceLocation: String] = [:]
        for entry in site?.registers?.listings.flatMap(\.rows) ?? [] {
            rows[Self.line(entry.row.written.location)] = entry.address
        }
        self.rows = rows
    }

    /// The page that shows a place in a file: its own, or that of the row on the line.
    func link(toFile place: SourceLocation) -> String? {
        (addresses[place.path] ?? rows[Self.line(place)]).map(path)
    }

    /// The page of an article, page or row by its identifier.
    func link(to subject: String) -> String? {
        (addresses[ContentFiles.shown(subject)] ?? site?.registers?.entry(subject)?.address).map(path)
    }

    /// The file of an article, page or row, relative to the portal's root.
    func file(of subject: String) -> String? {
        if addresses[ContentFiles.shown(subject)] != nil { return ContentFiles.shown(subject) }
        return site?.registers?.entry(subject)?.row.written.location.path
    }

    /// An address of the portal as a path on this host.
    func path(_ address: String) -> String {
        (site?.settings.url.basePath ?? "") + Addresses.percentEncoded(address)
    }

    private static func line(_ place: SourceLocation) -> SourceLocation {
        SourceLocation(path: place.path, line: place.line)
    }
}
