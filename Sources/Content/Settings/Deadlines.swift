import Reading

/// The spans of time that bind the body (`deadlines:` in `site.yaml`). Where nothing is written, those of UU 14/2008 and
/// its regulations as they stand by default; a body may be stricter.
public struct Deadlines: Sendable, Hashable {
    /// Working days for the answer to a request.
    public var answer = 10
    /// Working days by which the answer may be put off, once.
    public var `extension` = 7
    /// Working days within which an objection may be raised.
    public var objection = 30
    /// Working days for the superior's answer to an objection.
    public var superior = 30
    /// Working days within which a dispute goes to the Komisi Informasi.
    public var dispute = 14
    /// Months after which information of the class `berkala` must have been refreshed.
    public var refreshMonths = 6
    /// Months after which information of any class counts as stale.
    public var staleMonths = 12
    /// The last day for the yearly report on the year before.
    public var report = MonthDay(month: 3, day: 31)
    /// Working days before the end of an exemption, by which its information is to be relabelled.
    public var relabel = 30

    public init() {}
}

/// A day that comes every year, such as 31 March.
public struct MonthDay: Sendable, Hashable {
    /// 1 to 12.
    public let month: Int
    public let day: Int

    init(month: Int, day: Int) {
        self.month = month
        self.day = day
    }

    /// Reads `03-31`. Nil for anything else, and for 29 February, which most years lack.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard bytes.count == 5, bytes[2] == UInt8(ascii: "-"), bytes.count(where: digits.contains) == 4,
            let month = Int(text.prefix(2)), let day = Int(text.suffix(2)),
            LocalTime(year: 2001, month: month, day: day) != nil
        else { return nil }
        self.init(month: month, day: day)
    }

    /// The day in a year.
    public func day(in year: Int) -> CalendarDay {
        CalendarDay(number: LocalTime.dayNumber(year: year, month: month, day: day))
    }
}
