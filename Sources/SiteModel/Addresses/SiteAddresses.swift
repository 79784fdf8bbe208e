import Content
import Diagnostics
import Markdown
import Reading

/// Every address of the portal: what may be linked, and what is claimed twice.
extension SiteBuilder {
    /// Every file and address that a link may name.
    ///
    /// - Parameter generated: what ``generatedAddresses()`` gives.
    func linkMap(generated: [(String, AddressClaims.Claim)]) -> LinkMap {
        var documents: [String: LinkMap.Document] = [:]
        var addresses: [String: LinkMap.Document?] = [:]
        for (address, _) in generated { addresses.updateValue(nil, forKey: address) }
        func add(
            _ id: String,
            _ address: String,
            _ body: Body,
            _ publication: Publication,
            _ aliases: [Located<String>]
        ) {
            let anchors = body.document.anchors
            let document = LinkMap.Document(address: address, anchors: anchors, publication: publication)
            documents[id] = document
            // Of two that claim an address, the published one answers for it.
            if publication == .published || addresses[address] == nil {
                addresses.updateValue(document, forKey: address)
            }
            if publication == .published {
                for alias in aliases { addresses.updateValue(nil, forKey: alias.value) }
            }
        }
        for article in library.articles {
            let address = Addresses.article(article)
            add(article.id, address, article.body, options.publication(of: article), article.aliases)
        }
        for page in library.pages {
            add(page.id, page.address.value, page.body, options.publication(of: page), page.aliases)
        }
        let media = Dictionary(library.media.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return LinkMap(url: library.settings.url, documents: documents, media: media, addresses: addresses)
    }

    /// - Parameter generated: what ``generatedAddresses()`` gives.
    func addressConflicts(generated: [(String, AddressClaims.Claim)]) -> [Diagnostic] {
        addressClaims(generated: generated).conflicts()
    }

    /// Whether a new file may claim an address.
    public func isFree(_ address: String) -> Bool {
        addressClaims(generated: generatedAddresses()).isFree(address)
    }

    private func addressClaims(generated: [(String, AddressClaims.Claim)]) -> AddressClaims {
        var claims = AddressClaims()
        for (address, claim) in generated { claims.claim(address, by: claim) }
        for media in library.media {
            let file = "content/" + media.path
            claims.reserve(Addresses.media(media), for: .of(file: file, at: SourceLocation(path: file)))
        }
        // As a file, because nothing of the portal may come to lie among the theme's files.
        claims.claim("/assets", by: .generated(id: "berkas tema", en: "the theme's files"))
        // What has expired gives its address free; drafts and scheduled articles will want theirs.
        let articles = library.articles.filter { !options.publication(of: $0).isExpired }
        let pages = library.pages.filter { !options.publication(of: $0).isExpired }
        for article in articles {
            let address = Addresses.article(article)
            claims.claim(address, by: .of(file: article.body.path, at: article.slug.location))
        }
        let aliases = articles.flatMap(\.aliases) + pages.flatMap(\.aliases)
        let lists = Set(generated.map(\.0).filter { $0 != Addresses.home })
        for address in pages.map(\.address.value) + aliases.map(\.value)
        where lists.contains(Self.list(behind: address)) {
            claims.reserve(address, for: .generated(id: "sebuah daftar yang panjang", en: "a long list"))
        }
        for page in pages {
            claims.claim(page.address.value, by: .of(file: page.body.path, at: page.address.location))
        }
        for alias in aliases {
            claims.claim(alias.value, by: .of(file: alias.location.path, at: alias.location))
        }
        return claims
    }

    /// `/berita/` for `/berita/halaman/2/`, which a list has once it is long enough; empty for other addresses.
    private static func list(behind address: String) -> String {
        let parts = address.lowercased().split(separator: "/")
        guard parts.count > 2, parts[parts.count - 2] == "halaman", Int(parts[parts.count - 1]) != nil else {
            return ""
        }
        return "/" + parts.dropLast(2).joined(separator: "/") + "/"
    }

    /// The addresses of pages and files that no file of `content/` stands for. Pages of long lists are left out: nobody
    /// should link to them.
    func generatedAddresses() -> [(String, AddressClaims.Claim)] {
        let settings = library.settings
        let visible = library.articles.filter { options.publication(of: $0) == .published }
        var addresses: [(String, AddressClaims.Claim)] = [
            (Addresses.home, .generated(id: "beranda", en: "the home page")),
            (Addresses.notFound, .generated(id: "halaman 404", en: "the 404 page")),
            (Addresses.categories, .generated(id: "daftar kategori", en: "the list of categories")),
            (Addresses.tags, .generated(id: "daftar tag", en: "the list of tags")),
        ]
        let fixed = ["/sitemap.xml", "/sitemap-news.xml", "/robots.txt"]
        let listed = settings.categories.map { Addresses.category($0.slug) }
        let feeds = ([Addresses.home] + Set(listed).sorted()).map { FeedAddresses(below: $0) }
        for file in fixed + feeds.flatMap({ [$0.rss, $0.atom, $0.json] }) {
            addresses.append((file, .generated(id: "berkas \(file)", en: "the file \(file)")))
        }
        for category in settings.categories {
            let subject = LocalizedText(id: "kategori \"\(category.title)\"", en: "category \"\(category.title)\"")
            let claim = AddressClaims.Claim(location: category.location, subject: subject)
            addresses.append((Addresses.category(category.slug), claim))
        }
        for section in settings.sections {
            let subject = LocalizedText(id: "bagian \"\(section.title)\"", en: "section \"\(section.title)\"")
            let claim = AddressClaims.Claim(location: section.location, subject: subject)
            addresses.append((Addresses.section(section.folder), claim))
        }
        for tag in Set(visible.flatMap(\.tags).map(\.slug)).sorted() {
            addresses.append((Addresses.tag(tag), .generated(id: "sebuah tag", en: "a tag")))
        }
        let months = Set(visible.map(ArchivedMonth.init))
        for address in Set(months.flatMap { [$0.yearAddress, $0.address] }).sorted() {
            addresses.append((address, .generated(id: "arsip", en: "the archive")))
        }
        return addresses + registerPlan.claims()
    }
}

/// A month of a section's archive.
private struct ArchivedMonth: Hashable {
    let section: String
    let year: Int
    let month: Int

    init(_ article: Article) {
        section = article.section
        year = article.localDate.year
        month = article.localDate.month
    }

    var yearAddress: String { Addresses.year(section: section, year: year) }
    var address: String { Addresses.month(section: section, year: year, month: month) }
}

extension AddressClaims.Claim {
    fileprivate static func of(file: String, at location: SourceLocation) -> AddressClaims.Claim {
        AddressClaims.Claim(location: location, subject: LocalizedText(id: file, en: file))
    }
}

extension Publication {
    fileprivate var isExpired: Bool {
        if case .expired = self { return true }
        return false
    }
}
