import Content
import Diagnostics
import Files
import Foundation
import Reading
import SiteModel

/// An article or page with errors, as far as it can be read.
struct HeldText {
    let id: ContentPath
    let bytes: [UInt8]
    let isPage: Bool
    /// `held`, unless the author does not want the text to be public now.
    let publication: Publication
    /// All addresses that it may have.
    let addresses: Set<Address>
    /// The media that it refers to.
    let media: Set<ContentPath>
    /// Its address, or nil where that cannot be read.
    let address: Address?

    /// Reads what a held text says about its publication. A mark that nothing reads, such as `Draft: true`, `published: false` or a key below the
    /// front matter, hides it as well.
    ///
    /// - Throws: `FileError` where the machine fails.
    init(_ id: ContentPath, in portal: Portal, root: String) throws {
        self.id = id
        let file = root + "/" + id.shown
        bytes = try entryKind(at: file) == nil ? [] : readFile(file, limit: TextFile.markdownLimit)
        isPage = portal.loadedLibrary.isPage(id)
        let options = portal.site.options
        let zone = portal.library.settings.zone
        let head = BrokenHead(bytes, id: id, isPage: isPage, in: zone, now: options.now)
        let (text, path) = (bytes, id.shown)
        let hasKey = portal.stops.contains { $0.location.path == path && DraftMark.isKey($0, in: text) }
        let isMarked = head.publication == .draft || hasKey
        let wanted = isMarked ? options.includesDrafts ? .held : .draft : head.publication
        if let article = portal.library.articles.first(where: { $0.id == id }) {
            address = Addresses.article(article)
            publication = Self.reason(options.publication(of: article), or: wanted)
        } else if let page = portal.library.pages.first(where: { $0.id == id }) {
            address = page.address.value
            publication = Self.reason(options.publication(of: page), or: wanted)
        } else {
            address = nil
            publication = wanted
        }
        media = Self.media(in: String(decoding: bytes, as: UTF8.self), of: portal.library)
        addresses = head.addresses.union(address.map { [$0] } ?? [])
    }

    /// Returns the media that a text names, as they are or percent-encoded. Each word is decoded by itself: a percent
    /// sign elsewhere in the text does not belong to an encoding.
    private static func media(in text: String, of library: Library) -> Set<ContentPath> {
        guard text.contains("media/") else { return [] }
        let words = text.split { $0.isWhitespace || "\"'()<>[]{},".contains($0) }.filter { $0.contains("media/") }
        let names = Set(words.compactMap(\.removingPercentEncoding))
        return Set(
            library.media.map(\.path).filter { path in
                text.contains(path.rawValue) || names.contains { $0.contains(path.rawValue) }
            }
        )
    }

    private static func reason(_ publication: Publication, or wanted: Publication) -> Publication {
        publication == .published ? wanted : publication
    }
}
