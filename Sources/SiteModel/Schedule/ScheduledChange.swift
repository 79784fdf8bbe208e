public import Diagnostics
public import Reading

/// Something in the portal that changes by itself: the next build after that moment differs.
public struct ScheduledChange: Sendable, Hashable {
    /// Sorted so that of several changes at one moment those to whole pages come first.
    public enum Kind: Int, Sendable, CaseIterable {
        case articleAppears
        case articleExpires
        case pageExpires
        /// An event is past and goes to the archive.
        case eventEnds
        /// An announcement is no longer in force.
        case announcementEnds
        /// The warning of `site.yaml` leaves all pages.
        case alertEnds
        /// An article leaves the news sitemap.
        case newsAges
        case exemptionEnds
        case relabelDue
        case rowGoesStale
        case reportOverdue
        /// A year ends, and the report on it is to be made.
        case reportYearBegins
        /// A date of an exemption leaves the lists of dates to come.
        case bindingDatePasses
    }

    public let instant: Instant
    public let kind: Kind
    /// Path of the file below `content/`, or identifier of the row; for the report, the year it is about.
    public let subject: String
    public let reason: LocalizedText
}

extension ScheduledChange: Comparable {
    public static func < (left: ScheduledChange, right: ScheduledChange) -> Bool {
        (left.instant, left.kind.rawValue, left.subject) < (right.instant, right.kind.rawValue, right.subject)
    }
}
