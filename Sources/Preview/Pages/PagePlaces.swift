import Content
import Diagnostics
import Publishing
import Reading
import Registers
import SiteModel

/// Finds the pages on which files and rows of a portal are shown.
struct PagePlaces: Sendable {
    private let site: Site?
    /// Addresses by the path of the file relative to the portal's root.
    private let addresses: [String: Address]
    /// Addresses by file and line of the row.
    private let rows: [SourceLocation: Address]

    init(_ current: PreviewSite?) {
        site = current?.portal.site
        var addresses: [String: Address] = [:]
        for article in site?.articles ?? [] { addresses[article.article.body.path] = article.address }
        for page in site?.pages ?? [] { addresses[page.page.body.path] = page.address }
        self.addresses = addresses
        var rows: [SourceLocation: Address] = [:]
        for entry in site?.registers?.listings.flatMap(\.rows) ?? [] {
            rows[Self.line(entry.row.written.location)] = entry.address
        }
        self.rows = rows
    }

    /// Returns the page that shows a place in a file: that of the row on the line or of the file, or nil.
    func link(toFile place: SourceLocation) -> String? { (addresses[place.path] ?? rows[Self.line(place)]).map(path) }

    /// Returns the page of an article, page or row by its identifier, or nil.
    func link(to subject: String) -> String? {
        (addresses[ContentPath(subject).shown] ?? site?.registers?.entry(subject)?.address).map(path)
    }

    /// Returns the file of an article, page or row, relative to the portal's root, or nil.
    func file(of subject: String) -> String? {
        let file = ContentPath(subject).shown
        if addresses[file] != nil { return file }
        return site?.registers?.entry(subject)?.row.written.location.path
    }

    /// Returns an address of the portal as a path on this host.
    func path(_ address: Address) -> String { site?.settings.url.path(to: address) ?? address.encoded }

    private static func line(_ place: SourceLocation) -> SourceLocation {
        SourceLocation(path: place.path, line: place.line)
    }
}
