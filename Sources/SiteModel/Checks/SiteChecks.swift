import Content
import Diagnostics
import Reading
import Registers

/// The registers of a portal with what rules about them look at beyond: documents, media, settings and the calendar.
struct CheckedPortal: Sendable {
    let registers: Registers
    /// The rows that name a document.
    let documents: [DocumentedRow]
    /// The names that documents which are not there are compared with.
    let suggestions: LinkSuggestions
    let settings: SiteSettings
    let now: Instant

    var today: CalendarDay { CalendarDay(at: now, in: settings.zone) }
}

/// A rule about registers in their portal, and what finds the rows that break it.
struct SiteCheck: Sendable {
    let rule: Rule
    let find: @Sendable (CheckedPortal) -> [Diagnostic]

    init(_ rule: Rule, _ find: @escaping @Sendable (CheckedPortal) -> [Diagnostic]) {
        self.rule = rule
        self.find = find
    }

    /// Finds rows whose document is at a web address that is unfit for documents.
    ///
    /// - Parameter message: what is wrong with the address, given its host.
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
                    in: row.row,
                    column: row.column,
                    at: row.location,
                    message: message(web.host),
                    help: help
                )
            }
        }
    }
}

extension SiteCheck {
    /// Every check of registers in their portal. Documents that must not be published are found by ``LeakGuard``.
    static let all: [SiteCheck] = [
        ContradictingTerm.check, DifferentFigures.check, DuplicateNumber.check, ExemptionEnded.check,
        ExemptionEndsSoon.check,
        FileSharingLink.check, ForeignPath.check, FutureDate.check, LoginLink.check, MissingDocument.check,
        MissingHolidays.check, OfficialTermEnded.check, ReviewDue.check,
        ShortLink.check, SocialLink.check, StaleInformation.check,
    ]
}
