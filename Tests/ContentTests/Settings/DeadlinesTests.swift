import Content
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct DeadlinesTests {
    @Test func `A portal that says nothing has those of the law`() async throws {
        #expect(try await deadlines("") == Deadlines())
        #expect(Deadlines().report.day(in: 2027).isoDate == "2027-03-31")
    }

    @Test func `What is written takes their place`() async throws {
        let deadlines = try await deadlines(
            "deadlines: {answer: 5, extension: 0, refresh_months: 3, stale_months: 9, report: 02-28, relabel: 20}\n"
        )
        #expect(deadlines.answer == 5)
        #expect(deadlines.extension == 0)
        #expect(deadlines.objection == 30)
        #expect(deadlines.refreshMonths == 3)
        #expect(deadlines.staleMonths == 9)
        #expect(deadlines.report.day(in: 2026).isoDate == "2026-02-28")
        #expect(deadlines.relabel == 20)
    }

    @Test(arguments: [
        "answer: ⟦bad-value⟧0", "relabel: ⟦bad-value⟧261", "refresh_months: ⟦bad-value⟧13", "report: ⟦bad-value⟧31-03",
        "report: ⟦bad-value⟧02-29", "report: ⟦bad-value⟧+1-+1", "⟦unknown-setting⟧anwser: 5",
    ])
    func `Slips are reported`(line: String) async throws {
        let portal = MarkedPortal(settings: TemporaryPortal.settings + "deadlines:\n  \(line)\n")
        #expect(portal.result(of: try await portal.portal.load().diagnostics).surprises == [])
    }

    private func deadlines(_ text: String) async throws -> Deadlines {
        try await TemporaryPortal(settings: TemporaryPortal.settings + text).load().library.settings.deadlines
    }
}
