/// A date and a time of day without a time zone, in the proleptic Gregorian calendar.
public struct LocalTime: Sendable, Hashable, Codable {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int
    public let hour: Int
    public let minute: Int
    public let second: Int

    /// Whether it is the first second of its day, which is how a day without a time is read.
    package var isMidnight: Bool { (hour, minute, second) == (0, 0, 0) }

    /// Creates a time of the years 1 to 9999, or nil where no such date or time exists. Leap seconds are not supported.
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= LocalTime.days(inMonth: month, of: year),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// The time in UTC, this many seconds after 1970-01-01T00:00:00. Leap seconds are not counted.
    public init(secondsSinceEpoch seconds: Int) {
        let dayNumber = seconds.dividedFloor(by: 86_400)
        let rest = seconds - dayNumber * 86_400
        hour = rest / 3600
        minute = rest / 60 % 60
        second = rest % 60
        // Counting years from March puts the leap day at the end of the year.
        let shifted = dayNumber + 719_468
        let era = shifted.dividedFloor(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Seconds since 1970-01-01T00:00:00 on the same clock.
    public var secondsSinceEpoch: Int { dayNumber * 86_400 + secondsOfDay }

    /// Whether what begins at one time of day ends at another one of the next day: at 02:00 after 22:00, not at 10:00 after 13:00, which is a slip.
    ///
    /// - Parameter seconds: of the times, since midnight.
    package static func endsNextDay(_ end: Int, after start: Int) -> Bool {
        end < start && end + 86_400 - start < 43_200
    }

    /// Seconds since midnight.
    package var secondsOfDay: Int { hour * 3600 + minute * 60 + second }

    /// 0 for Sunday to 6 for Saturday.
    public var weekday: Int { (dayNumber + 4).remainderFloor(by: 7) }

    private var dayNumber: Int { Self.dayNumber(year: year, month: month, day: day) }

    /// Returns the days from 1970-01-01 to a date.
    package static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear.dividedFloor(by: 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Int {
    fileprivate func dividedFloor(by divisor: Int) -> Int {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }

    fileprivate func remainderFloor(by divisor: Int) -> Int { self - dividedFloor(by: divisor) * divisor }
}
