import Diagnostics
import Reading
import Testing

@Suite struct LocalTimeTests {
    @Test func `Counts every day of four centuries`() throws {
        var expected = try #require(LocalTime(year: 1900, month: 1, day: 1)).secondsSinceEpoch
        var weekday = 1
        for year in 1900...2300 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = LocalTime(year: year, month: month, day: day) else {
                        #expect(day > 28)
                        continue
                    }
                    guard date.secondsSinceEpoch == expected, date.weekday == weekday,
                        LocalTime(secondsSinceEpoch: expected) == date
                    else {
                        Issue.record("\(date.isoDate) is not a day after the day before it")
                        return
                    }
                    expected += 86_400
                    weekday = (weekday + 1) % 7
                }
            }
        }
        #expect(LocalTime(secondsSinceEpoch: expected).isoDate == "2301-01-01")
    }

    @Test(arguments: [
        (1970, 1, 1, 4), (2017, 10, 13, 5), (1945, 8, 17, 5), (2000, 2, 29, 2), (1, 1, 1, 1), (2024, 12, 25, 3),
    ])
    func `Knows the day of the week`(year: Int, month: Int, day: Int, weekday: Int) throws {
        #expect(try #require(LocalTime(year: year, month: month, day: day)).weekday == weekday)
    }

    @Test(arguments: [(2016, 366), (2017, 365), (1900, 365), (2000, 366), (2100, 365)])
    func `Knows leap years`(year: Int, days: Int) throws {
        let first = try #require(LocalTime(year: year, month: 1, day: 1)).secondsSinceEpoch
        let next = try #require(LocalTime(year: year + 1, month: 1, day: 1)).secondsSinceEpoch
        #expect((next - first) / 86_400 == days)
    }

    @Test func `Keeps the time of day on both sides of the epoch`() {
        for seconds in [-1, 0, 1, 86_399, 86_400, -86_400, -86_401, 1_507_847_596, -62_135_596_800] {
            #expect(LocalTime(secondsSinceEpoch: seconds).secondsSinceEpoch == seconds)
        }
        #expect(LocalTime(secondsSinceEpoch: -1).isoClock == "23:59:59")
        #expect(LocalTime(secondsSinceEpoch: -1).isoDate == "1969-12-31")
    }

    @Test func `Refuses times that no clock shows`() {
        #expect(LocalTime(year: 2017, month: 10, day: 13, hour: 24) == nil)
        #expect(LocalTime(year: 2017, month: 10, day: 13, hour: 23, minute: 60) == nil)
        #expect(LocalTime(year: 2016, month: 12, day: 31, hour: 23, minute: 59, second: 60) == nil)
        #expect(LocalTime(year: 2017, month: 10, day: 13, hour: -1) == nil)
        #expect(LocalTime(year: 10_000, month: 1, day: 1) == nil)
    }

    @Test func `Pads numbers`() {
        #expect(paddedNumber(7) == "07")
        #expect(paddedNumber(123) == "123")
        #expect(paddedNumber(7, width: 4) == "0007")
    }

    @Test func `Names months and days`() {
        #expect(CalendarNames.month(10, in: .id) == "Oktober")
        #expect(CalendarNames.month(8, in: .en) == "August")
        #expect(CalendarNames.weekday(5, in: .id) == "Jumat")
        #expect(CalendarNames.weekday(0, in: .en) == "Sunday")
    }
}
