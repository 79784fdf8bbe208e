/// A day of the proleptic Gregorian calendar, without a time or a time zone.
public struct CalendarDay: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    public let number: Int

    public init(number: Int) { self.number = number }

    /// The day in a zone at a moment.
    public init(at instant: Instant, in zone: SiteTimeZone) { self.init(zone.localTime(at: instant)) }

    /// The day of a local time.
    public init(_ time: LocalTime) {
        number = LocalTime.dayNumber(year: time.year, month: time.month, day: time.day)
    }

    /// The midnight at which the day begins.
    public var midnight: LocalTime { LocalTime(secondsSinceEpoch: number * 86_400) }

    public var year: Int { midnight.year }
    /// 1 to 12.
    public var month: Int { midnight.month }
    /// 1 to 31.
    public var day: Int { midnight.day }
    /// 0 for Sunday to 6 for Saturday.
    public var weekday: Int { midnight.weekday }
    /// `2017-10-13`.
    public var isoDate: String { midnight.isoDate }

    /// Returns the moment at which the day begins in a zone.
    public func start(in zone: SiteTimeZone) -> Instant { zone.instant(at: midnight) }

    /// 1 January of the following year.
    public var nextNewYear: CalendarDay {
        CalendarDay(number: LocalTime.dayNumber(year: year + 1, month: 1, day: 1))
    }

    public func advanced(byDays days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// Returns the same day of the month `months` later, or the last day of that month where it is shorter. Clamps to
    /// the years 1 to 9999, in which dates can be written.
    public func advanced(byMonths months: Int) -> CalendarDay {
        let years = 12...(9999 * 12 + 11)
        let (sum, overflow) = (midnight.year * 12 + midnight.month - 1).addingReportingOverflow(months)
        let unbounded = overflow ? (months < 0 ? years.lowerBound : years.upperBound) : sum
        let month = min(max(unbounded, years.lowerBound), years.upperBound)
        let last = Self.firstDay(ofMonth: month + 1).number - 1
        return CalendarDay(number: min(Self.firstDay(ofMonth: month).number + midnight.day - 1, last))
    }

    /// Returns the first day of a month, counted from January of the year 0.
    private static func firstDay(ofMonth month: Int) -> CalendarDay {
        CalendarDay(number: LocalTime.dayNumber(year: month / 12, month: month % 12 + 1, day: 1))
    }

    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}
