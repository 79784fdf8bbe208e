import Diagnostics
import Markdown
import Reading

/// A news article: front matter and text of one file in a section's folder.
///
/// A class, though it never changes: lists, feeds and pages hold the same thousands of articles, and each holds a reference.
public final class Article: Sendable {
    /// The file's path below `content/`, such as `berita/2017/10/rapat.md`. Identifies the article everywhere.
    public let id: String
    /// The folder of its section.
    public let section: String
    public let title: Located<String>
    public let date: Located<Instant>
    /// What clocks in the portal's zone showed at `date`.
    public let localDate: LocalTime
    public let author: String
    /// The initials of the reporter, which stand at the end of the text.
    public let reporter: String
    /// The place in front of the text: the dateline.
    public let location: String
    /// Slugs of declared categories, in the order written, each once.
    public let categories: [String]
    /// In the order written, each slug once.
    public let tags: [ArticleTag]
    /// Plain text: what the author wrote or, failing that, the beginning of the first paragraph.
    public let summary: String
    public let image: LeadPicture?
    public let updated: Instant?
    public let expires: Instant?
    public let isDraft: Bool
    public let isPinned: Bool
    /// The last part of the address.
    public let slug: Located<String>
    public let aliases: [Located<String>]
    /// Articles that the editor wants first among related news: `.md` paths or addresses.
    public let related: [Located<String>]
    /// Identifiers of register rows.
    public let register: [Located<String>]
    public let extra: FreeValue
    public let body: Body

    init(
        id: String,
        section: String,
        title: Located<String>,
        date: Located<Instant>,
        localDate: LocalTime,
        slug: Located<String>,
        image: LeadPicture?,
        categories: [String],
        fields: ArticleFields,
        body: Body
    ) {
        self.id = id
        self.section = section
        self.title = title
        self.date = date
        self.localDate = localDate
        self.slug = slug
        self.image = image
        self.categories = categories
        self.body = body
        author = fields.author
        reporter = fields.reporter
        location = fields.location
        tags = fields.tags
        summary = fields.summary ?? Summary.beginning(of: body.document.firstParagraph)
        updated = fields.updated
        expires = fields.expires
        isDraft = fields.isDraft
        isPinned = fields.isPinned
        aliases = fields.aliases
        related = fields.related
        register = fields.register
        extra = fields.extra
    }
}

/// The keys of an article's front matter that may be missing.
struct ArticleFields {
    let author: String
    let reporter: String
    let location: String
    let tags: [ArticleTag]
    let summary: String?
    let updated: Instant?
    let expires: Instant?
    let isDraft: Bool
    let isPinned: Bool
    let aliases: [Located<String>]
    let related: [Located<String>]
    let register: [Located<String>]
    let extra: FreeValue
}

/// A tag of an article.
public struct ArticleTag: Sendable, Hashable {
    /// The part of an address that stands for it.
    public let slug: String
    /// As the author wrote it.
    public let title: String
}

/// A page that stands by itself, such as the profile or the contact page: a file in `content/halaman/`.
public struct StandingPage: Sendable {
    /// The file's path below `content/`, such as `halaman/profil.md`.
    public let id: String
    public let title: Located<String>
    public let summary: String
    public let image: LeadPicture?
    public let updated: Instant?
    public let expires: Instant?
    public let isDraft: Bool
    /// The address, made from the path: `/profil/` for `halaman/profil.md`.
    public let address: Located<String>
    public let aliases: [Located<String>]
    public let extra: FreeValue
    public let body: Body
}

/// The picture above an article.
public struct LeadPicture: Sendable, Hashable {
    public let src: Located<String>
    public let alt: String
    public let caption: String
    public let credit: String

    public init(src: Located<String>, alt: String, caption: String = "", credit: String = "") {
        self.src = src
        self.alt = alt
        self.caption = caption
        self.credit = credit
    }
}

/// The text of an article or page, parsed, and where it stands in the file.
public struct Body: Sendable {
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
