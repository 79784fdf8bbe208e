import Diagnostics
import Reading

/// What `content/site.yaml` says about the portal.
public struct SiteSettings: Sendable {
    /// Whether `site.yaml` could be read at all. Where it could not, what it declares is unknown, and nothing that
    /// depends on it can be said to be wrong.
    public var isReadable = true
    public var name: String
    public var url: SiteURL
    public var language: Language
    public var zone: SiteTimeZone
    public var description: String
    public var publisher: Publisher
    public var address: PostalAddress
    public var contact: Contact
    public var sections: [Section]
    public var categories: [Category]
    public var menus: Menus
    public var counter: CounterSettings?
    public var poll: Poll?
    public var forms: RequestForms
    /// Where the text of UU 14/2008 is, to which the pages of exempt information refer.
    public var law: String
    /// Name of the folder below `themes/`.
    public var theme: Located<String>
    public var related: RelatedSettings
    public var budgets: Budgets
    /// The spans of time that bind the body.
    public var deadlines: Deadlines
    /// Articles on one page of a list.
    public var pageSize: Int
    /// Articles in one feed.
    public var feedSize: Int
    public var allowsRawHTML: Bool
    /// How gravely the portal takes single rules, in the order of the file.
    public var rules: [RuleSetting]

    /// The settings of a portal whose `site.yaml` is missing or cannot be read.
    package static func unreadable(path: String) -> SiteSettings {
        var settings = defaults(path: path)
        settings.isReadable = false
        return settings
    }

    /// The settings of a portal whose `site.yaml` says nothing. They let the rest of the content be checked where that
    /// file is missing or broken; nothing is ever published with them.
    static func defaults(path: String) -> SiteSettings {
        SiteSettings(
            name: "",
            url: .placeholder,
            language: .id,
            zone: .jakarta,
            description: "",
            publisher: Publisher(name: "", logo: nil),
            address: PostalAddress(),
            contact: Contact(),
            sections: [Section(folder: "berita", title: "Berita", description: "", location: nil)],
            categories: [],
            menus: Menus(main: [], footer: []),
            counter: nil,
            poll: nil,
            forms: RequestForms(request: nil, objection: nil),
            law: "https://peraturan.bpk.go.id/Details/39047/uu-no-14-tahun-2008",
            theme: Located("portal", at: SourceLocation(path: path)),
            related: RelatedSettings(count: 10, includesNewer: false),
            budgets: Budgets(picture: 500, page: 200),
            deadlines: Deadlines(),
            pageSize: 20,
            feedSize: 20,
            allowsRawHTML: false,
            rules: []
        )
    }
}

/// Who answers for the portal.
public struct Publisher: Sendable, Hashable {
    public let name: String
    /// A picture in `content/media/`.
    public let logo: Located<String>?
}

/// The office's address, for the footer and for schema.org `PostalAddress`.
public struct PostalAddress: Sendable, Hashable {
    public var street = ""
    public var city = ""
    public var province = ""
    public var postalCode = ""
}

/// How the office is reached.
public struct Contact: Sendable, Hashable {
    public var telephone = ""
    public var email = ""
    /// Service hours as they are to be read, such as `Senin–Jumat 08.00–16.00 WIB`.
    public var hours = ""
}

/// A folder of articles.
public struct Section: Sendable, Hashable {
    /// The folder below `content/`, and the first part of its articles' addresses.
    public let folder: String
    public let title: String
    public let description: String
    /// Where `site.yaml` declares it; nil for the section that portals have without declaring any.
    public let location: SourceLocation?
}

/// A category, which articles name by its title or its slug.
public struct Category: Sendable, Hashable {
    public let slug: String
    public let title: String
    public let description: String
    /// Where `site.yaml` declares it.
    public let location: SourceLocation
}

/// The lists of links in header and footer.
public struct Menus: Sendable {
    public let main: [MenuItem]
    public let footer: [MenuItem]
}

/// A link in a menu: to a `.md` file, to an address of the portal, or to another site.
public struct MenuItem: Sendable, Hashable {
    public let title: String
    public let link: Located<String>
}

/// Where the forms of the information service send what is filled in (`forms:`). A form without an address is for
/// printing only.
public struct RequestForms: Sendable, Hashable {
    /// Requests for information.
    public let request: Located<String>?
    /// Objections.
    public let objection: Located<String>?
}

/// The visitor counter: figures known at build time and, optionally, where a script asks for newer ones.
public struct CounterSettings: Sendable, Hashable {
    public package(set) var figures: VisitorFigures
    public let endpoint: Located<String>?
}

/// Visitors over five spans of time. Nil where a figure is not known, which is not the same as zero.
public struct VisitorFigures: Sendable, Hashable {
    public let today: Int?
    public let yesterday: Int?
    public let week: Int?
    public let month: Int?
    public let total: Int?
    /// When the figures were taken, as their source wrote it.
    public let updated: String
    public let source: String

    package static let unknown = VisitorFigures(
        today: nil,
        yesterday: nil,
        week: nil,
        month: nil,
        total: nil,
        updated: "",
        source: ""
    )
}

/// The poll (jajak pendapat) of the sidebar.
public struct Poll: Sendable, Hashable {
    public let question: String
    public let options: [PollOption]
    /// Where the form sends a vote. Without it there is no form, only the results.
    public let action: Located<String>?
    public let updated: String
}

/// One answer of the poll.
public struct PollOption: Sendable, Hashable {
    public let title: String
    /// Nil where no result is known.
    public let votes: Int?
}

/// Settings of "Berita terkait".
public struct RelatedSettings: Sendable, Hashable {
    public let count: Int
    /// Whether newer articles may stand in an older one's list, which changes pages after they were published.
    public let includesNewer: Bool
}

/// Sizes in kB above which Terang warns.
public struct Budgets: Sendable, Hashable {
    public let picture: Int
    public let page: Int
}

/// How gravely a portal takes a rule.
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
