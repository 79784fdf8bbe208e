public import Content
public import Diagnostics
package import Files
package import Reading
public import Registers

/// The contents of all files in `content/`, before they are related to each other. Immutable and shared, like ``Site``.
public final class Library: Sendable {
    public let settings: SiteSettings
    /// Sorted by identifier.
    public let articles: [Article]
    /// Sorted by identifier.
    public let pages: [StandingPage]
    /// Sorted by path.
    public let media: [MediaFile]
    public let registers: Registers
    /// Everything that is held back.
    let held: HeldContent

    public convenience init(
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

/// The contents of `site.yaml` and of the figures beside it, with their diagnostics.
public struct LoadedSettings: Sendable {
    public let settings: SiteSettings
    public let diagnostics: [Diagnostic]
    /// Whether `site.yaml` exists, valid or not.
    let isThere: Bool
    /// The stamps of the files by their paths below the portal's root. Nil for files that are not there.
    let stamps: [String: FileStamp?]
}

public struct LoadedLibrary: Sendable {
    public let library: Library
    public let diagnostics: [Diagnostic]
    let settings: LoadedSettings
    let readings: LibraryReadings
    /// Diagnostics about the folder itself.
    let misplaced: [Diagnostic]
    /// The readings that earlier runs of the program stored. Nil where there are none.
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
    /// Returns whether both libraries were read from files in the same state.
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

    /// The state of the articles' files in the run that stored readings. Nil where there are none.
    package var keptArticleState: TreeState? { kept?.articleState }

    /// Returns the articles that were rewritten since readings were stored. Nil where anything but articles and
    /// registers changed, or where an article's outline or last change differs.
    package func articlesRewritten() -> Set<ContentPath>? {
        guard let kept, kept.pages.stamps == readings.pages.stamps, kept.media.stamps == readings.media.stamps else {
            return nil
        }
        let (before, after) = (kept.articles.stamps, readings.articles.stamps)
        guard before.count == after.count else { return nil }
        var rewritten: Set<ContentPath> = []
        for (id, stamp) in after where before[id] != stamp {
            guard let earlier = kept.articles.value(at: id), let article = readings.articles.value(at: id),
                article.isOutlined(as: earlier), earlier.lastModified == article.lastModified
            else { return nil }
            rewritten.insert(id)
        }
        return rewritten
    }
}

/// A library in which only some articles were rewritten.
public struct RewrittenArticles: Sendable {
    public typealias Pair = (before: Article, after: Article)

    public let library: LoadedLibrary
    public let articles: [Pair]
}

/// The readings of all files, by kind.
struct LibraryReadings: Sendable {
    var articles: FileReadings<Article>
    var pages: FileReadings<StandingPage>
    var media: FileReadings<MediaFile>
    var registers: RegisterReadings

    static let none = LibraryReadings(articles: .none, pages: .none, media: .none, registers: .none)

    fileprivate var articleState: TreeState {
        var state = TreeState()
        for (id, stamp) in articles.stamps { state.add(id.rawValue, stamp) }
        return state
    }
}
