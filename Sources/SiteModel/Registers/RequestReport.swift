public import Reading
public import Registers

/// The yearly report on information requests.
public struct RequestReport: Sendable, Hashable {
    /// Newest first.
    public let years: [ReportYear]
    /// The half-years covered by the registers of requests and objections, the newest first.
    public let halves: [ReportYear]
    public let status: ReportStatus
}

/// The figures of a year or half-year, with values derived from them.
public struct ReportYear: Sendable, Hashable {
    public let figures: RequestFigures
    /// 1 or 2; nil for the whole year.
    public let half: Int?
    /// The number of answered requests: granted, granted in part or refused. Nil where one of the three is unknown.
    public let answered: Int?
    /// Requests that wait: neither answered nor withdrawn. Nil where that cannot be told, also because the figures contradict each other.
    public let waiting: Int?
    public let granted: Share?
    public let partlyGranted: Share?
    public let refused: Share?

    public var year: Int { figures.year }
}

/// A fraction of a whole.
public struct Share: Sendable, Hashable {
    /// In per mille, rounded half up.
    public let perMille: Int

    /// Fails where a value is unknown, the whole is 0, or the part is larger than the whole.
    public init?(_ part: Int?, of whole: Int?) {
        guard let part, let whole, part >= 0, whole > 0, part <= whole else { return nil }
        let (doubled, overflow) = part.multipliedReportingOverflow(by: 2000)
        guard !overflow else { return nil }
        perMille = (doubled / whole + 1) / 2
    }
}

/// The status of the report on the previous year.
public struct ReportStatus: Sendable, Hashable {
    public let year: Int
    /// The last day for publishing the report.
    public let due: CalendarDay
    /// Whether there are figures for the year.
    public let isPresent: Bool
    /// Whether the last day has passed without the report, although there are figures of other years.
    public let isOverdue: Bool
    /// The next report to publish: this one, or the following one where this one is present or overdue.
    public let upcoming: ReportDeadline
}

/// A report with its last day.
public struct ReportDeadline: Sendable, Hashable {
    public let year: Int
    public let day: CalendarDay
}
