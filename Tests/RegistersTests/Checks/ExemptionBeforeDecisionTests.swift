import TestSupport
import Testing

@Suite struct ExemptionBeforeDecisionTests {
    @Test func `Reports exemptions that begin before they were decided`() async throws {
        let csv = """
            mulai,jangka_waktu,tanggal_penetapan
            ⟦exemption-before-decision⟧2025-12-31,5 tahun,2026-01-02
            2026-01-02,5 tahun,2026-01-02
            2026-02-01,5 tahun,2026-01-02
            ,⟦exemption-before-decision⟧2024 - 2028,2026-01-02
            ,2026 - 2030,2026-01-02
            ,5 tahun,2026-01-02
            2025-01-02,5 tahun,
            """
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-before-decision") == [])
    }
}
