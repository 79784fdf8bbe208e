import Diagnostics
import Reading
import Serialization
import SiteModel

/// The scheduled changes of a portal, seen from a moment.
struct Agenda {
    /// The changes that became due in an interval.
    struct Due {
        /// The start of the interval.
        let since: Instant
        /// The soonest first.
        let changes: [ScheduledChange]
    }

    let now: Instant
    let zone: SiteTimeZone
    /// The soonest first.
    let changes: [ScheduledChange]
    /// The maximum number of changes to show.
    let limit: Int?
    /// Nil without `--since`.
    let since: Due?

    var next: Instant? { changes.first?.instant }

    var shown: ArraySlice<ScheduledChange> { changes.prefix(limit ?? .max) }

    func json(in language: Language) -> JSON {
        .object(compacting: [
            "version": .string(Terang.version),
            "now": .string(zone.rfc3339(now)),
            "timezone": .string(zone.identifier),
            "next": next.map { .string(zone.rfc3339($0)) } ?? .null,
            "seconds": next.map { .integer($0.secondsSinceEpoch - now.secondsSinceEpoch) } ?? .null,
            "since": since.map { .string(zone.rfc3339($0.since)) },
            "due": since.map { .array($0.changes.map { json($0, language) }) },
            "total": .integer(changes.count),
            "changes": .array(shown.map { json($0, language) }),
        ])
    }

    private func json(_ change: ScheduledChange, _ language: Language) -> JSON {
        .object(compacting: [
            "instant": .string(zone.rfc3339(change.instant)),
            "kind": .string(change.kind.name),
            "subject": .string(change.subject),
            "reason": .string(change.reason[language]),
            "file": change.file.map(JSON.string),
        ])
    }
}

extension ScheduledChange {
    /// The path relative to the portal's root of the file concerned, if any.
    fileprivate var file: String? {
        switch kind {
        case .articleAppears, .articleExpires, .pageExpires, .newsAges, .eventEnds, .announcementEnds:
            ContentPath(subject).shown
        case .exemptionEnds, .relabelDue, .rowGoesStale, .reportOverdue, .reportYearBegins,
            .bindingDatePasses, .alertEnds:
            nil
        }
    }
}

extension ScheduledChange.Kind {
    /// The stable name for scripts.
    fileprivate var name: String {
        switch self {
        case .articleAppears: "article-appears"
        case .articleExpires: "article-expires"
        case .pageExpires: "page-expires"
        case .newsAges: "news-ages"
        case .eventEnds: "event-ends"
        case .announcementEnds: "announcement-ends"
        case .alertEnds: "alert-ends"
        case .exemptionEnds: "exemption-ends"
        case .relabelDue: "relabel-due"
        case .rowGoesStale: "row-goes-stale"
        case .reportOverdue: "report-overdue"
        case .reportYearBegins: "report-year-begins"
        case .bindingDatePasses: "binding-date-passes"
        }
    }
}
