import TestSupport
import Testing

@Suite struct DifferentFiguresTests {
    /// - Parameter dates: the days on which requests were received; all were granted.
    private func surprises(figures: String, dates: [String]) async throws -> [String] {
        let rows = dates.enumerated().map { "\($0 + 1),\($1),Anggaran,dikabulkan\n" }.joined()
        let portal = MarkedPortal(files: [
            "content/layanan/permohonan.csv": "tahun,diterima,dikabulkan,ditolak\n" + figures + "\n",
            "content/register/permohonan/register.yaml": "profile: permohonan\n",
            "content/register/permohonan/permohonan.csv": "nomor,tanggal,pokok,putusan\n" + rows,
        ])
        return try await portal.surprises(of: "different-figures", now: "2026-06-01")
    }

    private let whole = ["2025-01-05", "2025-06-05", "2025-12-05"]

    @Test func `Reports figures of a past year that its rows contradict`() async throws {
        #expect(try await surprises(figures: "⟦different-figures⟧2025,4,3,0", dates: whole) == [])
        #expect(try await surprises(figures: "⟦different-figures⟧2025,3,2,1", dates: whole) == [])
        #expect(try await surprises(figures: "2025,3,3,0", dates: whole) == [])
        #expect(try await surprises(figures: "2025,3,,", dates: whole) == [])
    }

    @Test func `Leaves out the year that goes on, years without rows, and a register that began within the year`()
        async throws
    {
        #expect(try await surprises(figures: "2026,9,9,0\n2024,7,7,0", dates: whole + ["2026-02-01"]) == [])
        #expect(try await surprises(figures: "2025,9,9,0", dates: ["2025-07-01", "2025-12-05"]) == [])
        #expect(
            try await surprises(figures: "⟦different-figures⟧2025,1,1,0", dates: ["2025-07-01", "2025-12-05"]) == []
        )
    }
}
