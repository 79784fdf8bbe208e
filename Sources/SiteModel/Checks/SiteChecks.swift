import Content
import Diagnostics
import Reading
import Registers

/// The registers of a portal together with everything that checks of them need: documents, media, settings and the calendar.
struct CheckedPortal: Sendable {
    let registers: Registers
    /// The rows that name a document.
    let documents: [DocumentedRow]
    /// The known names to suggest for missing documents.
    let suggestions: LinkSuggestions
    let settings: SiteSettings
    let now: Instant

    var today: CalendarDay { CalendarDay(at: now, in: settings.zone) }
}

/// A check of registers in the context of their portal, with its rule.
struct SiteCheck: Sendable {
    let rule: Rule
    let find: @Sendable (CheckedPortal) -> [Diagnostic]

    init(_ rule: Rule, _ find: @escaping @Sendable (CheckedPortal) -> [Diagnostic]) {
        self.rule = rule
        self.find = find
    }

    /// Creates a check that reports rows whose document is at an unsuitable web address.
    ///
    /// - Parameter message: describes the fault of an address, given its host.
    init(
        _ rule: Rule,
        linksTo isUnfit: @escaping @Sendable (WebPlace) -> Bool,
        message: @escaping @Sendable (String) -> LocalizedText,
        help: LocalizedText
    ) {
        self.init(rule) { portal in
            portal.documents.compactMap { row in
                guard let web = row.web, isUnfit(web) else { return nil }
                return Diagnostic(
                    rule,
                    at: row.row.place(of: row.column, cell: row.location),
                    message: message(web.host),
                    help: help
                )
            }
        }
    }
}

extension SiteCheck {
    /// All checks of registers in the context of their portal. ``LeakGuard`` finds documents that must not be published.
    static let all: [SiteCheck] = [
        ContradictingTerm.check, DifferentFigures.check, DuplicateNumber.check, ExemptionEnded.check,
        ExemptionEndsSoon.check,
        FileSharingLink.check, ForeignPath.check, FutureDate.check, LoginLink.check, MissingDocument.check,
        MissingHolidays.check, OfficialTermEnded.check, ReviewDue.check,
        ShortLink.check, SocialLink.check, StaleInformation.check,
    ]
}
