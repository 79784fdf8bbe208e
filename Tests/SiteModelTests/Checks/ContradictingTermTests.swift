import TestSupport
import Testing

@Suite struct ContradictingTermTests {
    @Test func `Reports an end that the other dates do not allow`() async throws {
        let csv = """
            nomor,mulai,jangka_waktu,berakhir
            1,2025-01-02,5 tahun,⟦contradicting-term⟧2099-12-31
            2,2025-01-02,P5Y,⟦contradicting-term⟧2030-01-04
            3,2025-01-02,P5Y,⟦contradicting-term⟧2025-01-02
            4,2025-01-02,permanen,⟦contradicting-term⟧2024-12-31
            """
        #expect(try await MarkedPortal(dik: csv).surprises(of: "contradicting-term") == [])
    }

    @Test func `Accepts the same day, the days beside it and an earlier end`() async throws {
        let csv = """
            nomor,mulai,jangka_waktu,berakhir
            1,2025-01-02,P5Y,2030-01-02
            2,2025-01-02,P5Y,2030-01-01
            3,2025-01-02,P5Y,2030-01-03
            4,2025-01-02,P5Y,2027-01-01
            5,2025-01-02,P5Y,
            6,,P5Y,2099-12-31
            7,2025-01-02,permanen,2099-12-31
            """
        #expect(try await MarkedPortal(dik: csv).surprises(of: "contradicting-term") == [])
    }
}
