public import Diagnostics
public import Reading

/// A change of the portal at a moment, without a change of its files: the next build after it differs.
public struct ScheduledChange: Sendable, Hashable {
    /// The kind of change. At the same moment, changes to whole pages are sorted first.
    public enum Kind: Int, Sendable, CaseIterable {
        case articleAppears
        case articleExpires
        case pageExpires
        /// An event is past and moves to the archive.
        case eventEnds
        /// An announcement is no longer in force.
        case announcementEnds
        /// The warning in `site.yaml` disappears from all pages.
        case alertEnds
        /// An article leaves the news sitemap.
        case newsAges
        case exemptionEnds
        case relabelDue
        case rowGoesStale
        case reportOverdue
        /// A year ends, and the report on it becomes due.
        case reportYearBegins
        /// A deadline passes and leaves the lists of upcoming dates.
        case bindingDatePasses
    }

    public let instant: Instant
    public let kind: Kind
    /// The path of the file below `content/`, or the identifier of the row; for a report, the year that it is about.
    public let subject: String
    public let reason: LocalizedText
}

extension ScheduledChange: Comparable {
    public static func < (left: ScheduledChange, right: ScheduledChange) -> Bool {
        (left.instant, left.kind.rawValue, left.subject) < (right.instant, right.kind.rawValue, right.subject)
    }
}
