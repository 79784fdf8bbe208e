import Diagnostics
import HTMLReading
import SiteModel

/// Converts the HTML of a document of the old site: links to what is imported lead to its alias, pictures and
/// documents are those that belong into `content/media/`.
public struct BodyConverter: Sendable {
    public var site: OldSite
    /// The address of the page that the text stands on, in full; empty where it is not known.
    public var page = ""
    /// Whether blank lines part paragraphs, as in the texts that WordPress keeps.
    public var keepsLines = false
    /// Texts for pictures that have none, by where they go in `content/media/`.
    public var altTexts: [String: String] = [:]
    /// Gives another source for a picture, such as the original of one that was made smaller.
    public var original: @Sendable (String) -> String = { $0 }

    /// Gives the file on this machine that a source means, where there is one.
    public var local: @Sendable (String) -> NeededFile? = { _ in nil }

    public init(site: OldSite) {
        self.site = site
    }

    /// Markdown, what a human must look at, and the files that it needs.
    public struct Result: Sendable {
        public var markdown = ""
        public var notes: [LocalizedText] = []
        public var media: [NeededFile] = []
    }

    public func convert(_ html: String) -> Result {
        result(converter.convert(html))
    }

    public func convert(_ element: HTMLElement) -> Result {
        result(converter.convert(element))
    }

    /// Where a picture of the page goes.
    public func picture(_ source: String) -> NeededFile {
        local(source) ?? site.picture(original(source), on: page)
    }

    private var converter: HTMLToMarkdown {
        var converter = HTMLToMarkdown()
        converter.keepsLines = keepsLines
        converter.link = { destination(of: $0) }
        converter.picture = { "/" + picture($0).path }
        converter.missingAlt = { altTexts[picture($0).path] ?? "" }
        return converter
    }

    private func destination(of link: String) -> String {
        switch site.target(of: link, on: page) {
        case .imported(let address): Addresses.percentEncoded(address)
        case .media(let file): "/" + file.path
        case .left(let address), .elsewhere(let address): address
        }
    }

    private func result(_ converted: ConvertedHTML) -> Result {
        var result = Result(markdown: converted.markdown, notes: converted.notes)
        var left: [String] = []
        for link in converted.links {
            switch site.target(of: link, on: page) {
            case .media(let file): result.media.append(file)
            case .left(let address): if !left.contains(address) { left.append(address) }
            case .imported, .elsewhere: continue
            }
        }
        if !left.isEmpty { result.notes.append(.leftLinks(left)) }
        result.media += converted.pictures.map(picture)
        return result
    }
}

extension LocalizedText {
    /// Links to pages of the old site that do not come along.
    fileprivate static func leftLinks(_ addresses: [String]) -> LocalizedText {
        let list = addresses.joined(separator: ", ")
        return LocalizedText(
            id: "tautan ke halaman situs lama yang tidak ikut diimpor: \(list)",
            en: addresses.count == 1
                ? "a link to a page of the old site that is not imported: \(list)"
                : "links to pages of the old site that are not imported: \(list)"
        )
    }
}
