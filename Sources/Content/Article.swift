public import Diagnostics
public import Markdown
public import Reading

/// A news article: front matter and text of one file in a section's folder. The keys of its front matter are its own.
///
/// A class, though it never changes: lists, feeds and pages hold the same thousands of articles, and each holds a reference.
@dynamicMemberLookup public final class Article: Sendable, Codable {
    /// The file's path below `content/`, such as `berita/2017/10/rapat.md`. Identifies the article everywhere.
    public let id: ContentPath
    /// The folder of its section.
    public let section: String
    public let title: Located<String>
    public let date: Located<Instant>
    /// `date` in the portal's time zone.
    public let localDate: LocalTime
    /// The beginning of an event in the portal's time zone. Nil for other articles.
    public let localStart: LocalTime?
    /// From when on an event is past, or an announcement no longer in force. Nil for other articles.
    public let ending: Instant?
    /// The last part of the address.
    public let slug: Located<String>
    /// Plain text: what the author wrote or, failing that, the beginning of the first paragraph.
    public let summary: String
    public let front: FrontMatter
    public let body: Body

    init(
        id: ContentPath,
        section: String,
        title: Located<String>,
        date: Located<Instant>,
        localDate: LocalTime,
        slug: Located<String>,
        front: FrontMatter,
        body: Body,
        localStart: LocalTime? = nil,
        ending: Instant? = nil
    ) {
        self.id = id
        self.section = section
        self.title = title
        self.date = date
        self.localDate = localDate
        self.slug = slug
        self.front = front
        self.body = body
        self.localStart = localStart
        self.ending = ending
        summary = front.summary ?? Summary.beginning(of: body.document.firstParagraph)
    }

    @inlinable public subscript<Value>(dynamicMember key: KeyPath<FrontMatter, Value>) -> Value { front[keyPath: key] }

    /// When the article last changed, as far as readers are told: when its text was updated or put right.
    public var lastModified: Instant { front.corrections.map(\.date).reduce(front.updated ?? date.value, max) }
}

extension Article {
    /// The article as it is published after its withdrawal: with its title, address, dates and reason only.
    package var withoutContent: Article {
        var rest = FrontMatter()
        rest.withdrawn = front.withdrawn
        rest.isDraft = front.isDraft
        return Article(
            id: id,
            section: section,
            title: title,
            date: date,
            localDate: localDate,
            slug: slug,
            front: rest,
            body: Body(path: body.path, firstLine: body.firstLine, document: .empty)
        )
    }
}

public struct ArticleTag: Sendable, Hashable, Codable {
    /// Its part of an address.
    public let slug: String
    /// As the author wrote it.
    public let title: String

    package init(slug: String, title: String) {
        self.slug = slug
        self.title = title
    }
}

/// A page outside of all sections, such as the profile or the contact page: a file in `content/halaman/`. The keys of its front matter are its own.
@dynamicMemberLookup public struct StandingPage: Sendable, Codable {
    /// The file's path below `content/`, such as `halaman/profil.md`.
    public let id: ContentPath
    public let title: Located<String>
    public let summary: String
    /// The address, made from the path: `/profil/` for `halaman/profil.md`.
    public let address: Located<Address>
    public let front: FrontMatter
    public let body: Body

    @inlinable public subscript<Value>(dynamicMember key: KeyPath<FrontMatter, Value>) -> Value { front[keyPath: key] }
}

extension StandingPage {
    /// Returns the address of a page: `/profil/visi/` for `halaman/profil/visi.md`; `index.md` has the address of its folder. Pages of the services in
    /// `layanan/` are below the registers of public information. Nil where no address can be made of the path and the slug.
    package static func address(ofFile id: ContentPath, slug: String?) -> Address? {
        var parts = id.rawValue.dropLast(3).split(separator: "/").dropFirst().map { Slug.make(from: String($0)) }
        if parts.last == "index", parts.count > 1 { parts.removeLast() }
        if let slug, !parts.isEmpty { parts[parts.count - 1] = slug }
        guard parts.allSatisfy(Slug.isValid) else { return nil }
        if id.isBelow(ContentFolder.servicesFolder) {
            parts.insert(AddressFolder.publicInformation.rawValue, at: 0)
        }
        return "/\(parts.joined(separator: "/"))/"
    }
}

/// The picture above an article.
public struct LeadPicture: Sendable, Hashable, Codable {
    public var src: Located<String>
    public var alt = ""
    public var caption = ""
    public var credit = ""

    public init(src: Located<String>, alt: String, caption: String = "", credit: String = "") {
        self.src = src
        self.alt = alt
        self.caption = caption
        self.credit = credit
    }
}

extension LeadPicture {
    static let keys = KeyTable(LeadPicture(src: .unread, alt: ""), unknown: UnknownKey.diagnostic) {
        Key("src", .text, to: \.src).needed("media/foto.jpg").target()
            .meaning("berkas di content/media/", "a file in content/media/").title("Berkas", "File")
            .synonyms("file", "berkas", "url", "path", "foto", "gambar")
        Key("alt", .text(.filled), to: \.alt).required()
            .meaning(
                "apa yang terlihat, untuk yang tidak melihatnya",
                "what is to be seen, for those who do not see it"
            )
            .title("Teks pengganti", "Alternative text").synonyms("teks_pengganti", "deskripsi", "description")
            .example("Peserta rapat di aula", "People meeting in the hall")
            .placeholder(PictureWithoutAlt.placeholder)
        Key("caption", .text, to: \.caption).meaning("keterangan gambar", "the caption")
            .title("Keterangan", "Caption").synonyms("keterangan", "takarir").example("Suasana rapat", "The meeting")
        Key("credit", .text, to: \.credit).meaning("pembuat gambar", "who made the picture")
            .title("Kredit", "Credit").synonyms("kredit", "fotografer", "sumber").example("Humas", "Press office")
    }
}

/// The text of an article or page, parsed, and where it begins in the file.
public struct Body: Sendable, Codable {
    /// The file's path relative to the portal's root.
    public let path: String
    /// The line of the file on which the text begins.
    public let firstLine: Int
    public let document: MarkdownDocument

    /// The place in the file of a position in the text.
    public func location(of position: TextPosition) -> SourceLocation {
        SourceLocation(path: path, line: position.line + firstLine - 1, column: position.column)
    }
}
