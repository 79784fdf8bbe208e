import Content
import Diagnostics
import Files
import Reading
import Registers

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

    public init(
        settings: SiteSettings,
        articles: [Article],
        pages: [StandingPage],
        media: [MediaFile],
        registers: Registers = .none
    ) {
        self.settings = settings
        self.articles = articles
        self.pages = pages
        self.media = media
        self.registers = registers
    }
}

/// What was read, and all that is wrong with it.
public struct LoadedLibrary: Sendable {
    public let library: Library
    public let diagnostics: [Diagnostic]
    let readings: LibraryReadings
    /// What is wrong with the settings and the folder.
    let general: [Diagnostic]

    init(_ settings: SiteSettings, _ readings: LibraryReadings, general: [Diagnostic]) {
        library = Library(
            settings: settings,
            articles: readings.articles.values,
            pages: readings.pages.values,
            media: readings.media.values,
            registers: readings.registers.registers
        )
        diagnostics =
            general + readings.articles.diagnostics + readings.pages.diagnostics + readings.media.diagnostics
            + readings.registers.diagnostics
        self.readings = readings
        self.general = general
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
    /// Of the files that the settings come from.
    let settings: [FileStamp?]
    var articles: FileReadings<Article>
    let pages: FileReadings<StandingPage>
    let media: FileReadings<MediaFile>
    let registers: RegisterReadings

    static let none = LibraryReadings(settings: [], articles: .none, pages: .none, media: .none, registers: .none)
}
