public import Content
public import Diagnostics
package import Files
import Reading
public import Registers

/// Everything that the files in `content/` say, before any of it knows of the rest.
public struct Library: Sendable {
    public let settings: SiteSettings
    /// Sorted by identifier.
    public let articles: [Article]
    /// Sorted by identifier.
    public let pages: [StandingPage]
    /// Sorted by path.
    public let media: [MediaFile]
    public let registers: Registers
    /// What is held back of all this.
    let held: HeldContent

    public init(
        settings: SiteSettings,
        articles: [Article],
        pages: [StandingPage],
        media: [MediaFile],
        registers: Registers = .none
    ) {
        self.init(
            settings: settings,
            articles: articles,
            pages: pages,
            media: media,
            registers: registers,
            held: .none
        )
    }

    init(
        settings: SiteSettings,
        articles: [Article],
        pages: [StandingPage],
        media: [MediaFile],
        registers: Registers,
        held: HeldContent
    ) {
        self.settings = settings
        self.articles = articles
        self.pages = pages
        self.media = media
        self.registers = registers
        self.held = held
    }
}

/// What `site.yaml` and the figures beside it say, and all that is wrong with them.
public struct LoadedSettings: Sendable {
    public let settings: SiteSettings
    public let diagnostics: [Diagnostic]
    /// Whether there is a `site.yaml`, whatever it says.
    let isThere: Bool
    /// Which state of the files this is.
    let stamps: [FileStamp?]
}

/// What was read, and all that is wrong with it.
public struct LoadedLibrary: Sendable {
    public let library: Library
    public let diagnostics: [Diagnostic]
    let settings: LoadedSettings
    let readings: LibraryReadings
    /// What is wrong with the folder.
    let misplaced: [Diagnostic]
    /// What earlier runs of the program read. Nil where nothing was kept of it.
    var kept: LibraryReadings?

    init(
        _ settings: LoadedSettings,
        _ readings: LibraryReadings,
        misplaced: [Diagnostic] = [],
        held: HeldContent = .none
    ) {
        library = Library(
            settings: settings.settings,
            articles: readings.articles.values,
            pages: readings.pages.values,
            media: readings.media.values,
            registers: readings.registers.registers,
            held: held
        )
        diagnostics =
            settings.diagnostics + misplaced + readings.articles.diagnostics + readings.pages.diagnostics
            + readings.media.diagnostics
            + readings.registers.diagnostics
        self.settings = settings
        self.readings = readings
        self.misplaced = misplaced
    }
}

extension LoadedLibrary {
    /// Whether both were read from files in the same state.
    public func isSame(as other: LoadedLibrary) -> Bool {
        let (left, right) = (readings, other.readings)
        return settings.stamps == other.settings.stamps && left.articles.stamps == right.articles.stamps
            && left.pages.stamps == right.pages.stamps && left.media.stamps == right.media.stamps
            && left.registers.stamps == right.registers.stamps
    }
}

extension LoadedLibrary {
    /// The state of the articles' files.
    package var articleState: TreeState { readings.articleState }

    /// The state of the articles' files in the run of which readings were kept. Nil where none were.
    package var keptArticleState: TreeState? { kept?.articleState }

    /// Returns the articles that were written again since readings were kept, where nothing but these and registers has changed,
    /// and where the outline of each and its last change are the same. Nil otherwise.
    package func articlesRewritten() -> Set<String>? {
        guard let kept, kept.pages.stamps == readings.pages.stamps, kept.media.stamps == readings.media.stamps else {
            return nil
        }
        let (before, after) = (kept.articles.stamps, readings.articles.stamps)
        guard before.count == after.count else { return nil }
        var rewritten: Set<String> = []
        for (id, stamp) in after where before[id] != stamp {
            guard let earlier = kept.articles.value(at: id), let article = readings.articles.value(at: id),
                ArticleOutline(earlier) == ArticleOutline(article), earlier.lastModified == article.lastModified
            else { return nil }
            rewritten.insert(id)
        }
        return rewritten
    }
}

/// A library in which some articles were written again, and nothing else changed.
public struct RewrittenArticles: Sendable {
    public typealias Pair = (before: Article, after: Article)

    public let library: LoadedLibrary
    public let articles: [Pair]
}

/// What each file said.
struct LibraryReadings: Sendable {
    var articles: FileReadings<Article>
    var pages: FileReadings<StandingPage>
    var media: FileReadings<MediaFile>
    var registers: RegisterReadings

    static let none = LibraryReadings(articles: .none, pages: .none, media: .none, registers: .none)

    fileprivate var articleState: TreeState {
        var state = TreeState()
        for (id, stamp) in articles.stamps { state.add(id, stamp) }
        return state
    }
}
