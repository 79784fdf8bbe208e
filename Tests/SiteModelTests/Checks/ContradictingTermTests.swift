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

    @Test func `Reports a span of time that ends before it begins, wherever it is written`() async throws {
        let csv = """
            nomor,mulai,jangka_waktu
            1,,⟦contradicting-term⟧31 Desember 2028 s/d 1 Januari 2026
            2,,⟦contradicting-term⟧2030 - 2026
            3,2026-01-02,⟦contradicting-term⟧s.d. 31 Desember 2020
            4,,2026 - 2030
            5,2026-01-02,s.d. 31 Desember 2026
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
