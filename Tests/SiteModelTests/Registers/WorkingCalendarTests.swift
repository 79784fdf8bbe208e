import Reading
import Testing

@testable import Registers
@testable import SiteModel

struct WorkingCalendarTests {
    private let calendar = WorkingCalendar(holidays: Holidays(days: ["2026-08-17": "Hari Kemerdekaan"]))

    @Test func `Weekends and holidays are not working days`() throws {
        #expect(try !calendar.isWorkingDay(day("2026-08-15")))
        #expect(try !calendar.isWorkingDay(day("2026-08-16")))
        #expect(try !calendar.isWorkingDay(day("2026-08-17")))
        #expect(try calendar.isWorkingDay(day("2026-08-18")))
    }

    @Test func `A span before a day ends on the eve of it`() throws {
        #expect(try calendar.day(1, before: day("2026-08-18")) == day("2026-08-14"))
        #expect(try calendar.day(30, before: day("2026-12-31")) == day("2026-11-19"))
        #expect(try calendar.day(0, before: day("2026-08-15")) == day("2026-08-15"))
    }

    @Test func `A calendar of holidays only has an end`() throws {
        let start = try day("2026-01-01")
        let closed = (0...2000).map { (start.advanced(byDays: -$0).isoDate, "Libur") }
        let calendar = WorkingCalendar(holidays: Holidays(days: Dictionary(uniqueKeysWithValues: closed)))
        #expect(start.number - calendar.day(10, before: start).number == 396)
    }
}
