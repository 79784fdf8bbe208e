import Content
import Diagnostics
import HTMLReading
import Reading

/// Converts the HTML of an old document. Links to imported documents lead to their aliases, pictures and documents to `content/media/`.
struct BodyConverter: Sendable {
    var site: OldSite
    /// The full address of the page with the text. Empty where it is unknown.
    var page = ""
    /// Whether blank lines separate paragraphs, as in texts of WordPress.
    var keepsLines = false
    /// Alternative texts for pictures without one, by place in `content/media/`.
    var altTexts: [ContentPath: String] = [:]
    /// Returns another source for a picture, such as the original of a smaller version.
    var original: @Sendable (String) -> String = { $0 }

    /// Returns the file on this machine for a source. Nil where there is none.
    var local: @Sendable (String) -> NeededFile? = { _ in nil }

    init(site: OldSite) { self.site = site }

    /// The Markdown, with notes and the files that it uses.
    struct Result: Sendable {
        var markdown = ""
        var notes: [LocalizedText] = []
        var media: [NeededFile] = []
    }

    func convert(_ html: String) -> Result { result(converter.convert(html)) }

    func convert(_ element: HTMLElement) -> Result { result(converter.convert(element)) }

    /// Returns the place of a picture of the page.
    func picture(_ source: String) -> NeededFile { local(source) ?? site.picture(original(source), on: page) }

    private var converter: HTMLToMarkdown {
        var converter = HTMLToMarkdown()
        converter.keepsLines = keepsLines
        converter.link = { destination(of: $0) }
        converter.picture = { "/" + picture($0).path.rawValue }
        converter.missingAlt = { altTexts[picture($0).path] ?? "" }
        return converter
    }

    private func destination(of link: String) -> String {
        switch site.target(of: link, on: page) {
        case .imported(let address): address.encoded
        case .media(let file): "/" + file.path.rawValue
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
        var kept = converted.leftOut.isEmpty ? nil : KeptWords(markdown: converted.markdown)
        // The notes quote what was hidden.
        for note in converted.notes { kept?.add(note.id) }
        let lost = converted.leftOut.filter { kept?.misses($0) ?? false }
        if !lost.isEmpty { result.notes.append(WriterNote.linesLost(lost)) }
        return result
    }
}

extension LocalizedText {
    /// A note on links to old pages that the import leaves out.
    fileprivate static func leftLinks(_ addresses: [String]) -> LocalizedText {
        let list = addresses.joined(separator: ", ")
        return LocalizedText(
            id: "tautan ke halaman situs lama yang tidak diimpor, atau menjadi draf: \(list)",
            en: addresses.count == 1
                ? "a link to a page of the old site that is not imported, or became a draft: \(list)"
                : "links to pages of the old site that are not imported, or became drafts: \(list)"
        )
    }
}
