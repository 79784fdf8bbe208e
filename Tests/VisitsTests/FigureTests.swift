import Content
import Reading
import Testing

@testable import Visits

/// Figures that go on from what was counted before.
@Suite struct FigureTests {
    private func now(_ text: String) throws -> Instant { try #require(Instant(text: text, in: .jakarta)) }

    private func tally(_ days: [String: Int]) throws -> VisitTally {
        var tally = VisitTally()
        for (day, count) in days { tally.visitors[CalendarDay(at: try now(day), in: .jakarta)] = count }
        return tally
    }

    private func adding(_ days: [String: Int], to figures: VisitorFigures = VisitorFigures(), at time: String) throws
        -> VisitorFigures
    {
        figures.adding(try tally(days), at: try now(time), in: .jakarta, source: "Log")
    }

    @Test func `Weeks begin on Monday, and what is not known is not zero`() throws {
        // A Friday.
        let figures = try adding(
            ["2026-11-22": 5, "2026-11-23": 7, "2026-11-26": 2, "2026-11-27": 1],
            at: "2026-11-27 10:05"
        )
        #expect(figures.today == 1 && figures.yesterday == 2 && figures.week == 10 && figures.month == 15)
        #expect(figures.total == 15 && figures.updated == "2026-11-27 10:05")
        let later = try adding(["2026-11-20": 5], at: "2026-11-27 10:00")
        #expect(later.today == nil && later.yesterday == nil && later.week == nil && later.month == 5)
    }

    @Test func `The same log twice changes nothing, and a log that has lost a day's beginning takes nothing back`()
        throws
    {
        let once = try adding(["2026-11-26": 8, "2026-11-27": 4], at: "2026-11-27 10:00")
        #expect(try adding(["2026-11-26": 8, "2026-11-27": 4], to: once, at: "2026-11-27 10:00") == once)
        let rotated = try adding(["2026-11-26": 3, "2026-11-27": 9], to: once, at: "2026-11-27 18:00")
        #expect(rotated.yesterday == 8 && rotated.today == 9 && rotated.total == 17)
    }

    @Test func `Days that are long past stay in the total when their logs are gone, and are not counted again`() throws
    {
        var figures = try adding(["2026-08-01": 100, "2026-11-26": 1], at: "2026-11-26")
        #expect(figures.earlier == 100 && figures.days.count == 1 && figures.total == 101)
        figures = try adding(["2026-08-01": 100, "2026-11-27": 2], to: figures, at: "2026-11-27")
        #expect(figures.total == 103)
        for day in 1...31 {
            figures = try adding(["2027-01-\(paddedNumber(day))": 10], to: figures, at: "2027-01-\(paddedNumber(day))")
        }
        #expect(figures.total == 413 && figures.month == 310 && figures.days.count <= 63)
    }

    @Test func `A total of another counter goes on from its day`() throws {
        var old = VisitorFigures()
        old.total = 815_197
        old.updated = "20 November 2026"
        let figures = try adding(["2026-11-19": 50, "2026-11-20": 60, "2026-11-21": 70], to: old, at: "2026-11-27")
        #expect(figures.total == 815_267)
    }

    @Test func `Days to come, of a clock that is wrong, count nothing`() throws {
        #expect(try adding(["2026-11-27": 1, "2026-12-24": 9], at: "2026-11-27").total == 1)
    }
}
