public import Reading
public import Registers

/// The yearly report on information requests.
public struct RequestReport: Sendable, Hashable {
    /// Newest first.
    public let years: [ReportYear]
    /// The halves of years, newest first, as far as the registers of requests and objections go.
    public let halves: [ReportYear]
    public let status: ReportStatus
}

/// The figures of a year or of one of its halves, with what can be reckoned from them.
public struct ReportYear: Sendable, Hashable {
    public let figures: RequestFigures
    /// 1 or 2; nil for the whole year.
    public let half: Int?
    /// Requests that got an answer: granted, granted in part or refused. Nil where one of the three is not known.
    public let answered: Int?
    /// Requests that wait: neither answered nor withdrawn. Nil where that cannot be told, also because the figures contradict each other.
    public let waiting: Int?
    public let granted: Share?
    public let partlyGranted: Share?
    public let refused: Share?

    public var year: Int { figures.year }
}

/// A part of a whole.
public struct Share: Sendable, Hashable {
    /// Tenths of a per cent, rounded half up.
    public let perMille: Int

    /// Nil where there is no whole, or the part is larger.
    public init?(_ part: Int?, of whole: Int?) {
        guard let part, let whole, part >= 0, whole > 0, part <= whole else { return nil }
        let (doubled, overflow) = part.multipliedReportingOverflow(by: 2000)
        guard !overflow else { return nil }
        perMille = (doubled / whole + 1) / 2
    }
}

/// How the report on the year before stands.
public struct ReportStatus: Sendable, Hashable {
    /// The year that the report is about.
    public let year: Int
    /// The last day for it.
    public let due: CalendarDay
    /// Whether there are figures for that year.
    public let isPresent: Bool
    /// Whether it is missing beside those of other years, and its last day is past.
    public let isOverdue: Bool
    /// The next report that is to come: this one, or the one after where it is there or overdue.
    public let upcoming: ReportDeadline
}

/// A report and its last day.
public struct ReportDeadline: Sendable, Hashable {
    /// The year that the report is about.
    public let year: Int
    public let day: CalendarDay
}
