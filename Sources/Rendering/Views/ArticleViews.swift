import Content
import Diagnostics
import Markdown
import Reading
import Serialization
import SiteModel
import Templates

/// What the views of all articles share.
struct ArticleContext: Sendable {
    let prefix: String
    let dates: DateWords
    let categoryTitles: [String: String]
    let language: Language
    let pictures: PublishedPictures
    let now: Instant
    let kinds: [String: SectionKind]
    /// What whole addresses of the portal begin with.
    let origin: String
    /// The kind and size of files that are not pictures, such as `PDF, 1,4 MB`, by their addresses.
    let files: [Address: String]

    init(_ site: Site, _ pictures: PublishedPictures) {
        self.pictures = pictures
        now = site.options.now
        kinds = Dictionary(keepingFirst: site.settings.sections.map { ($0.folder, $0.kind) })
        prefix = site.settings.url.basePath
        language = site.settings.language
        dates = DateWords(language: site.settings.language, zone: site.settings.zone)
        categoryTitles = Dictionary(keepingFirst: site.settings.categories.map { ($0.slug, $0.title) })
        origin = site.settings.url.origin
        let words = RegisterWords(language: language, dates: dates)
        let notes = site.media.filter { $0.picture == nil }.map { media in
            (Addresses.media(media), "\(media.path.ending.uppercased()), \(words.size(media.publishedSize))")
        }
        files = Dictionary(keepingFirst: notes)
    }

    /// Returns the text shown in place of a missing lead picture. Empty where no picture is missing.
    ///
    /// - Parameters:
    ///   - picture: the picture that the file names.
    ///   - published: the picture that is there.
    func missing(_ picture: LeadPicture?, published: PublishedPicture?) -> String {
        guard let picture, published == nil else { return "" }
        let label = LocalizedText(id: "Gambar tidak tersedia", en: "Picture not available")[language]
        let words = picture.alt == picture.caption ? [picture.alt] : [picture.alt, picture.caption]
        let text = words.filter { !$0.isEmpty }.joined(separator: ". ")
        var html = "<p><em>"
        html.append(escapingHTML: text.isEmpty ? label : "\(label): \(text)")
        return html + "</em></p>\n"
    }

    func categories(of article: Article) -> [LinkView] {
        article.categories.map {
            LinkView(title: categoryTitles[$0] ?? $0, address: prefix + Addresses.category($0).encoded)
        }
    }
}

/// The names of `card.mustache` and `entry.mustache`: an article in a list.
struct CardView: NoticeFacts {
    let published: PublishedArticle
    let context: ArticleContext
    var isFirst = false

    static let names = NameTable<CardView>([
        .text("title", "the headline") { $0.published.article.title.value },
        .text("address", "the article's page") { $0.context.prefix + $0.published.address.encoded },
        .text("summary", "the summary, as plain text") { $0.published.article.summary },
        .group("date", "when it was published") {
            DateView(instant: $0.published.article.date.value, words: $0.context.dates)
        },
        .group("image", "the lead picture, of an album its first; absent where there is none") { view in
            view.published.cover.map {
                PictureView($0, prefix: view.context.prefix, view.context.pictures)
            }
        },
        .list("categories", "its categories") { $0.context.categories(of: $0.published.article) },
        .group("event", "when and where an event is; absent for other articles") {
            EventView($0.published, $0.context)
        },
        ends, isOver,
        .count("picture_count", "number of pictures of an album; empty for other articles") {
            $0.published.pictures.count
        },
        .flag("is_video", "whether it is about a video") { $0.published.article.video != nil },
        .text("duration", "how long a video is; may be empty") { $0.published.article.duration },
        .flag("is_pinned", "whether it is pinned to the home page") { $0.published.article.isPinned },
        .flag("is_first", "whether its picture is the first large one of the page, seen without scrolling") {
            $0.isFirst
        },
        .free("extra", "what the author put under `extra`") { freeData($0.published.article.extra) },
    ])
}

/// A fragment that was rendered before.
struct RenderedView: TemplateView {
    let html: [UInt8]

    static let names = NameTable<RenderedView>([
        .html("html", "the fragment `card`, or `entry` among related news") { $0.html }
    ])
}

/// The names of `article.mustache`.
struct ArticleView: NoticeFacts {
    let published: PublishedArticle
    let context: ArticleContext
    let previous: LinkView?
    let next: LinkView?
    let related: [RenderedView]
    let rows: [LinkView]
    /// The address of the article in the text edition; empty where it is not there.
    let textAddress: String
    let text: MarkdownHTML
    /// Empty where there is a picture, or is to be none.
    let missingPicture: String

    init(
        _ published: PublishedArticle,
        context: ArticleContext,
        previous: LinkView?,
        next: LinkView?,
        related: [RenderedView],
        rows: [LinkView],
        textAddress: String
    ) {
        self.published = published
        self.context = context
        self.previous = previous
        self.next = next
        self.related = related
        self.rows = rows
        self.textAddress = textAddress
        text = published.article.body.html(
            links: published.links,
            prefix: context.prefix,
            pictures: context.pictures,
            files: context.files,
            beginsWithPicture: published.image == nil
        )
        missingPicture = context.missing(published.article.image, published: published.image)
    }

    private var article: Article { published.article }
    private var isWithdrawn: Bool { !article.withdrawn.isEmpty }

    static let names = NameTable<ArticleView>([
        .html("content", "the text, without its footnotes; of a withdrawn article, why it was") { view in
            view.isWithdrawn
                ? view.context.withdrawal(view.article.withdrawn) : view.missingPicture + view.text.body
        },
        .html("footnotes", "the footnotes; empty where there are none") { $0.text.footnotes },
        .flag("is_withdrawn", "whether the page says only why the article was withdrawn") { $0.isWithdrawn },
        .group("event", "when and where an event is; absent for other articles") {
            EventView($0.published, $0.context)
        },
        ends, isOver,
        .list("attachments", "the files that belong to an announcement") { $0.context.attachments(of: $0.published) },
        .list("pictures", "the pictures of an album") { view in
            view.published.pictures.map { PictureView($0, prefix: view.context.prefix, view.context.pictures) }
        },
        .text("video", "where a video is seen; empty for other articles") { $0.article.video?.value ?? "" },
        .text("duration", "how long a video is; may be empty") { $0.article.duration },
        .list("corrections", "what was put right after publication, as the author lists it") { view in
            view.article.corrections.map { CorrectionView(correction: $0, dates: view.context.dates) }
        },
        .text("summary", "the summary, as plain text") { $0.article.summary },
        .text("standfirst", "the summary that the author wrote; empty where it is the beginning of the text") {
            $0.article.standfirst
        },
        .list("contents", "the headings of a long text as links; empty where there are fewer than four") {
            $0.article.body.document.contents
        },
        .list("share", "where readers can pass the page on, without scripts") { view in
            view.isWithdrawn
                ? []
                : view.context.shareLinks(of: view.article.title.value, at: view.published.address)
        },
        .text("author", "the byline; may be empty") { $0.article.author },
        .text("reporter", "the reporter's initials; empty where there are none or the text ends with them") { view in
            let ending = "(\(view.article.reporter))"
            return view.article.body.document.plainText.hasSuffix(ending) ? "" : view.article.reporter
        },
        .text("location", "the dateline's place; may be empty") { $0.article.location },
        .group("date", "when it was published") { DateView(instant: $0.article.date.value, words: $0.context.dates) },
        .group("updated", "when it was last changed; absent where it was not") { view in
            view.article.updated.map { DateView(instant: $0, words: view.context.dates) }
        },
        .group("image", "the lead picture; absent where there is none") { view in
            view.published.image.map { PictureView($0, prefix: view.context.prefix, view.context.pictures) }
        },
        .list("categories", "its categories") { $0.context.categories(of: $0.article) },
        .list("tags", "its tags") { view in
            view.published.tags.map {
                LinkView(title: $0.title, address: view.context.prefix + Addresses.tag($0.slug).encoded)
            }
        },
        .text("reading_minutes", "reading time in minutes") { String($0.published.readingMinutes) },
        .flag("is_draft", "whether it is a draft, shown by `--drafts` only") { $0.article.isDraft },
        .list("register_rows", "the rows of registers that it is about") { $0.rows },
        .text("text_address", "address of the article in the text edition; empty where it is not there") {
            $0.textAddress
        },
        .group("previous", "the next older article of the section; absent for the oldest") { $0.previous },
        .group("next", "the next newer article of the section; absent for the newest") { $0.next },
        .list("related", "related news, most related first") { $0.related },
        .free("extra", "what the author put under `extra`") { freeData($0.article.extra) },
    ])
}

/// The names of `page.mustache`.
struct StandingPageView: PageForms {
    let published: PublishedPage
    let context: ArticleContext
    let text: MarkdownHTML

    init(_ published: PublishedPage, context: ArticleContext) {
        self.published = published
        self.context = context
        text = published.page.body.html(
            links: published.links,
            prefix: context.prefix,
            pictures: context.pictures,
            files: context.files,
            beginsWithPicture: published.image == nil
        )
    }

    var dates: DateWords { context.dates }

    func view(of document: RowDocument) -> DocumentView { DocumentView(document, context) }

    static let names = NameTable<StandingPageView>([
        .html("content", "the text, without its footnotes") { view in
            view.context.missing(view.published.page.image, published: view.published.image) + view.text.body
        },
        footnotes, summary, contents, updated,
        .group("image", "the lead picture; absent where there is none") { view in
            view.published.image.map { PictureView($0, prefix: view.context.prefix, view.context.pictures) }
        },
        isDraft, audio, easyRead,
        .free("extra", "what the author put under `extra`") { freeData($0.published.page.extra) },
    ])
}

/// A view of a page that may have other forms.
protocol PageForms: TemplateView {
    var published: PublishedPage { get }
    var text: MarkdownHTML { get }
    var dates: DateWords { get }

    func view(of document: RowDocument) -> DocumentView
}

extension PageForms {
    static var footnotes: NameTable<Self>.Entry {
        .html("footnotes", "the footnotes; empty where there are none") { $0.text.footnotes }
    }

    static var summary: NameTable<Self>.Entry {
        .text("summary", "the summary, as plain text") { $0.published.page.summary }
    }

    static var updated: NameTable<Self>.Entry {
        .group("updated", "when it was last changed; absent where the author does not say") { view in
            view.published.page.updated.map { DateView(instant: $0, words: view.dates) }
        }
    }

    static var isDraft: NameTable<Self>.Entry {
        .flag("is_draft", "whether it is a draft, shown by `--drafts` only") { $0.published.page.isDraft }
    }

    static var contents: NameTable<Self>.Entry {
        .list("contents", "the headings of a long text as links; empty where there are fewer than four") { view in
            view.published.page.body.document.contents
        }
    }

    static var audio: NameTable<Self>.Entry {
        .group("audio", "a recording of the text; absent where there is none") { view in
            view.published.audio.map { view.view(of: $0) }
        }
    }

    static var easyRead: NameTable<Self>.Entry {
        .group("easy_read", "the text in easy language; absent where there is none") { view in
            view.published.easyRead.map { view.view(of: $0) }
        }
    }
}

/// What an author wrote under `extra`, for templates.
func freeData(_ value: FreeValue) -> FreeData {
    switch value {
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .list(let values): .list(values.map(freeData))
    case .mapping(let values): .group(values.mapValues(freeData))
    }
}
