import Diagnostics
import Reading
import Registers
import Serialization
import SiteModel

/// What a portal has before it, seen from a moment.
struct Agenda {
    /// What became due in a span of time.
    struct Due {
        /// When the span began.
        let since: Instant
        /// The soonest first.
        let changes: [ScheduledChange]
    }

    let now: Instant
    let zone: SiteTimeZone
    /// The soonest first.
    let changes: [ScheduledChange]
    /// How many changes are shown at most.
    let limit: Int?
    /// Nil where nobody asked about the past.
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
            "repeats": change.kind.isDaily ? .string("daily") : nil,
        ])
    }
}

extension ScheduledChange {
    /// The file that it is about, from the portal's root, where it is about one.
    fileprivate var file: String? {
        switch kind {
        case .articleAppears, .articleExpires, .pageExpires, .newsAges: "content/" + subject
        case .exemptionEnds, .relabelDue, .rowGoesStale, .reportOverdue, .reportYearBegins, .daysCounted: nil
        }
    }
}

extension ScheduledChange.Kind {
    /// The name that scripts know it by. Never changed.
    fileprivate var name: String {
        switch self {
        case .articleAppears: "article-appears"
        case .articleExpires: "article-expires"
        case .pageExpires: "page-expires"
        case .newsAges: "news-ages"
        case .exemptionEnds: "exemption-ends"
        case .relabelDue: "relabel-due"
        case .rowGoesStale: "row-goes-stale"
        case .reportOverdue: "report-overdue"
        case .reportYearBegins: "report-year-begins"
        case .daysCounted: "days-counted"
        }
    }
}
