import Content
import Diagnostics
import Reading
import Registers

/// The rules about registers that look beyond them: at media and pages, and at the calendar.
enum SiteRegisterRules {
    /// All of them, sorted by name.
    static let rules: [Rule] = [
        ContradictingTerm.rule, DuplicateNumber.rule, ExemptDocument.rule, ExemptionEnded.rule, ExemptionEndsSoon.rule,
        FileSharingLink.rule,
        ForeignPath.rule, FutureDate.rule, LoginLink.rule, MissingDocument.rule, ShortLink.rule, SocialLink.rule,
        StaleInformation.rule,
    ]

    /// What is wrong with the registers at a moment. Documents that must not be published are found by ``LeakGuard``.
    static func check(
        _ registers: Registers,
        documents: RowDocuments,
        media: [MediaFile],
        settings: SiteSettings,
        now: Instant
    ) -> [Diagnostic] {
        let today = CalendarDay(at: now, in: settings.zone)
        let stale = StaleInformation.check(
            registers.publicInformation,
            today: today,
            deadlines: settings.deadlines,
            zone: settings.zone
        )
        return self.documents(documents.rows, media)
            + DuplicateNumber.check(registers) + FutureDate.check(registers, now: now, zone: settings.zone) + stale
            + ContradictingTerm.check(registers.exemptInformation, zone: settings.zone)
            + ExemptionEnded.check(registers.exemptInformation, now: now, zone: settings.zone)
            + ExemptionEndsSoon.check(registers, now: now, zone: settings.zone, deadlines: settings.deadlines)
    }

    private static func documents(_ rows: [DocumentedRow], _ media: [MediaFile]) -> [Diagnostic] {
        let links = rows.compactMap { row -> Diagnostic? in
            switch row.destination {
            case .unsafe(let scheme): UnsafeLink.diagnostic(scheme: scheme, at: row.location)
            case .unpublished(let publication):
                LinkToUnpublished.diagnostic(row.written, publication, at: row.location)
            case .found, .missing, .foreign: nil
            }
        }
        return links + MissingDocument.check(rows, media: media) + ForeignPath.check(rows) + LoginLink.check(rows)
            + FileSharingLink.check(rows) + ShortLink.check(rows) + SocialLink.check(rows)
    }
}
