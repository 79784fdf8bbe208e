public import Diagnostics
public import Reading

/// The settings in `content/site.yaml`. Keys that the file leaves out have the defaults given here.
public struct SiteSettings: Sendable {
    /// Whether `site.yaml` could be read at all. Where it could not, what it declares is unknown, and nothing that
    /// depends on it can be said to be wrong.
    public var isReadable = true
    public var name = ""
    public var url = SiteURL.placeholder
    public var language = Language.id
    public var zone = SiteTimeZone.jakarta
    public var description = ""
    public var publisher = Publisher()
    public var address = PostalAddress()
    public var contact = Contact()
    public var sections = [Section(folder: "berita", title: "Berita")]
    public var categories: [Category] = []
    /// Whether `site.yaml` has categories of which some could not be read.
    var hasUnreadCategories = false
    public var menus = Menus()
    /// The blocks of the home page in their order.
    public var home = HomeBlock.standard
    public var brand = Brand()
    /// A warning on every page.
    public var alert: AlertSetting?
    /// The office's accounts elsewhere.
    public var social: [MenuItem] = []
    /// The bylines that are people. All others are offices.
    public var people: [String] = []
    /// Under what terms the portal's own texts may be used again.
    public var licence: MenuItem?
    public var counter: CounterSettings?
    public var poll: Poll?
    public var forms = RequestForms()
    /// Where the text of UU 14/2008 is, to which the pages of exempt information refer.
    public var law = "https://peraturan.bpk.go.id/Details/39047/uu-no-14-tahun-2008"
    /// Name of the folder below `themes/`.
    public var theme: Located<String>
    public var related = RelatedSettings()
    public var pictures = PictureHandling.sizes
    public var cards = SocialCards.pages
    /// Further values for the theme, such as links or colours of a campaign.
    public var extra = FreeValue.mapping([:])
    /// The values of the files in `content/data/`, by their names for templates (``DataFile``).
    package var data: [String: FreeValue] = [:]
    /// Whether the portal has a search of its own.
    public var search = SearchSetting.on
    /// How many of the newest articles the text edition has. Without any, there is none.
    public var textEdition = 200
    public var budgets = Budgets()
    /// The spans of time that bind the body.
    public var deadlines = Deadlines()
    /// Articles on one page of a list.
    public var pageSize = 20
    /// Articles in one feed.
    public var feedSize = 20
    public var markdown = MarkdownSettings()
    /// The milder treatment of older articles. Nil where they are treated like all others.
    public var archive: ArchiveSettings?
    /// How a build treats files with errors.
    public var faults = FaultHandling.stop
    /// Whether media that only unpublished texts use are published.
    public var unpublishedMedia = UnpublishedMediaHandling.hide
    /// The severities that the portal configures for single rules, in the order of the file.
    public var rules: [RuleSetting] = []

    /// The settings of a portal whose `site.yaml` says nothing. They let the rest of the content be checked where that
    /// file is missing or broken; nothing is ever published with them.
    public init(path: String) {
        theme = Located("portal", at: SourceLocation(path: path))
    }

    /// The settings of a portal whose `site.yaml` is missing or cannot be read.
    package static func unreadable(path: String) -> SiteSettings {
        var settings = SiteSettings(path: path)
        settings.isReadable = false
        return settings
    }
}

/// How texts are read.
public struct MarkdownSettings: Sendable, Hashable {
    public var allowsRawHTML = false
    /// How many seconds the reading of an unusually complex text may take.
    public var timeLimit = 5

    static let keys = KeyTable(MarkdownSettings()) {
        Key("raw_html", .flag, to: \.allowsRawHTML).meaning("bolehkan HTML mentah di naskah", "allow raw HTML in texts")
        Key("time_limit", .integer(in: 1...120), to: \.timeLimit)
            .meaning(
                "detik yang boleh dipakai mengolah satu naskah yang luar biasa rumit",
                "seconds that the reading of one unusually complex text may take"
            )
    }
}

/// Settings of "Berita terkait".
public struct RelatedSettings: Sendable, Hashable {
    public var count = 10
    /// Whether newer articles may be in an older one's list, which changes pages after they were published.
    public var includesNewer = false

    /// Returns the group of a portal without related news, where a text says that.
    @Sendable static func group(of text: String) -> String? { TruthText.read(text) == false ? "{count: 0}" : nil }

    static let keys = KeyTable(RelatedSettings()) {
        Key("count", .integer(in: 0...50), to: \.count).meaning("banyaknya berita terkait", "how many related news")
        Key("newer", .flag, to: \.includesNewer).meaning("sertakan artikel yang lebih baru", "include newer articles")
    }
}

/// Whether a portal has a search of its own.
public enum SearchSetting: String, Sendable, Hashable, CaseIterable {
    case on, off
}

/// The severity that a portal configures for a rule.
public struct RuleSetting: Sendable, Hashable {
    /// The rule's name as written; it need not be known.
    public let rule: Located<String>
    /// Nil where the rule is switched off.
    public let severity: Severity?

    public init(rule: Located<String>, severity: Severity?) {
        self.rule = rule
        self.severity = severity
    }
}
