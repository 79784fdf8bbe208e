import Testing

@testable import Registers
@testable import SiteModel

struct RequestReportTests {
    @Test func `Figures are summed and shared`() async throws {
        let report = try await report([
            figures(2024), figures(2025, received: 120, granted: 80, partly: 20, refused: 5),
        ])
        #expect(report.years.map(\.year) == [2025, 2024])
        let year = try #require(report.years.first)
        #expect(year.answered == 105)
        #expect(year.waiting == 15)
        #expect(year.granted?.perMille == 667)
        #expect(year.refused?.perMille == 42)
    }

    @Test func `What is not known is not reckoned`() async throws {
        let year = try #require(try await report([figures(2025, received: 0, granted: 0)]).years.first)
        #expect(year.answered == nil)
        #expect(year.waiting == nil)
        #expect(year.granted == nil)
    }

    @Test func `Figures that contradict each other give no share`() {
        #expect(Share(5, of: 4) == nil)
        #expect(Share(-1, of: 4) == nil)
        #expect(Share(.max, of: .max) == nil)
        #expect(ReportYear(figures(2025, received: 1, granted: 2, partly: 0, refused: 0)).waiting == nil)
        #expect(ReportYear(figures(2025, received: 1, granted: .max, partly: 1, refused: 0)).answered == nil)
    }

    @Test func `The report is overdue the day after its last`() async throws {
        #expect(try await report([figures(2024)], now: "2026-03-31 23:59").status.isOverdue == false)
        #expect(try await report([figures(2024)], now: "2026-04-01").status.isOverdue)
        #expect(try await report([], now: "2026-04-01").status.isOverdue == false)
        #expect(try await report([figures(2025)], now: "2026-04-01").status.isOverdue == false)
    }

    @Test func `The upcoming report is the next that is not there`() async throws {
        #expect(try await report([], now: "2026-03-01").status.upcoming.day == day("2026-03-31"))
        #expect(try await report([figures(2025)], now: "2026-03-01").status.upcoming.day == day("2027-03-31"))
        #expect(try await report([], now: "2026-04-01").status.upcoming.year == 2026)
    }

    private func report(_ figures: [RequestFigures], now: String = "2026-06-01") async throws -> RequestReport {
        try #require(try await build(registers(figures: figures), now: now).site.registers).report
    }
}
