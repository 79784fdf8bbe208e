import Reading
import Testing

@Suite struct CalendarDayTests {
    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2027-08-31", 6, "2028-02-29"), ("2026-12-31", 1, "2027-01-31"),
        ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -13, "2024-12-15"), ("2026-05-05", 0, "2026-05-05"),
    ])
    func `Months later is the same day or the last of the month`(from: String, months: Int, to: String) throws {
        #expect(try day(from).advanced(byMonths: months).isoDate == to)
    }

    @Test func `Months beyond all calendars have an end`() throws {
        #expect(try day("2026-01-31").advanced(byMonths: .max).year == 9999)
        #expect(try day("2026-01-31").advanced(byMonths: .min).year == 1)
    }

    @Test func `A day begins at midnight of the zone`() throws {
        let zone = SiteTimeZone.jakarta
        let day = try day("2026-01-31")
        #expect(zone.rfc3339(day.start(in: zone)) == "2026-01-31T00:00:00+07:00")
        #expect(CalendarDay(at: day.start(in: zone).advanced(bySeconds: 86_399), in: zone) == day)
        #expect(CalendarDay(at: day.start(in: zone).advanced(bySeconds: -1), in: zone).isoDate == "2026-01-30")
        #expect(day.nextNewYear.isoDate == "2027-01-01")
    }

    private func day(_ text: String) throws -> CalendarDay {
        CalendarDay(at: try #require(Instant(text: text, in: .jakarta)), in: .jakarta)
    }
}
