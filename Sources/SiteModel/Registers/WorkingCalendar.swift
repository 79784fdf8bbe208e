import Reading
import Registers

/// The working days of offices: all days except Saturdays, Sundays and those in `libur.csv`.
struct WorkingCalendar: Sendable {
    private let holidays: Set<CalendarDay>

    /// Ignores days that are not written like `2026-08-17`, which the reader reports.
    init(holidays: Holidays) {
        self.holidays = Set(
            holidays.days.keys.compactMap { text in
                Instant(text: text + "T00:00:00Z", in: .jakarta).map {
                    CalendarDay(LocalTime(secondsSinceEpoch: $0.secondsSinceEpoch))
                }
            }
        )
    }

    func isWorkingDay(_ day: CalendarDay) -> Bool {
        day.weekday != 0 && day.weekday != 6 && !holidays.contains(day)
    }

    /// Returns the number of working days after `start` up to and including `end`, as the law counts them; 0 where `end` is not later.
    func count(after start: CalendarDay, through end: CalendarDay) -> Int {
        var count = 0
        var day = start
        // A span of more than ten years is a mistake in a date.
        for _ in 0..<3660 where day < end {
            day = day.advanced(byDays: 1)
            if isWorkingDay(day) { count += 1 }
        }
        return count
    }

    /// The number of working days from one moment to another, as the law counts. Nil where one is not known or they are in the wrong order.
    func count(from start: Instant?, to end: Instant?, in zone: SiteTimeZone) -> Int? {
        guard let start, let end, end >= start else { return nil }
        return count(after: CalendarDay(at: start, in: zone), through: CalendarDay(at: end, in: zone))
    }

    /// Returns the day that is this number of working days before another. Stops after a year and three days per working day, so that a
    /// calendar full of holidays cannot block a build.
    func day(_ count: Int, before start: CalendarDay) -> CalendarDay {
        var day = start
        var left = count
        for _ in 0..<(366 + 3 * max(0, count)) where left > 0 {
            day = day.advanced(byDays: -1)
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }
}
