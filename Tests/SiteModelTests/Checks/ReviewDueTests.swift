import TestSupport
import Testing

@Suite struct ReviewDueTests {
    @Test func `Reports from the day of the review`() async throws {
        let csv = """
            nomor,jangka_waktu,ditinjau,berakhir
            1,sampai putusan,⟦review-due⟧2026-06-01,
            2,sampai putusan,2026-06-02,
            3,sampai putusan,2026-05-01,2026-12-31
            4,P5Y,,

            """
        #expect(try await MarkedPortal(dik: csv).surprises(of: "review-due", now: "2026-06-01") == [])
    }
}
