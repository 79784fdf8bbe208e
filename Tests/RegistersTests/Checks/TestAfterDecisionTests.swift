import TestSupport
import Testing

@Suite struct TestAfterDecisionTests {
    @Test func `Reports tests dated after the decision`() async throws {
        let csv = """
            tanggal_uji,tanggal_penetapan
            ⟦test-after-decision⟧2026-02-01,2026-01-02
            2026-01-02,2026-01-02
            2025-12-15,2026-01-02
            ,2026-01-02
            """
        #expect(try await MarkedPortal(dik: csv).surprises(of: "test-after-decision") == [])
    }
}
