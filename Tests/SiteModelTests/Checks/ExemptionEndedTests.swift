import TestSupport
import Testing

@Suite struct ExemptionEndedTests {
    @Test func `Reports from the day of the end`() async throws {
        let csv = """
            nomor,mulai,jangka_waktu,berakhir
            1,2021-06-01,⟦exemption-ended⟧P5Y,
            2,2021-06-02,P5Y,
            3,,P5Y,⟦exemption-ended⟧2026-06-01
            4,,P5Y,2026-06-02

            """
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-ended", now: "2026-06-01") == [])
    }
}
