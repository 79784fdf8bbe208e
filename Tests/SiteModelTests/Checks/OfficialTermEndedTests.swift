import TestSupport
import Testing

@Suite struct OfficialTermEndedTests {
    @Test func `Reports officials after the last day of their terms`() async throws {
        let csv = """
            jabatan,nama,sampai
            Kepala Dinas,Nama,⟦official-term-ended⟧2026-05-31
            Sekretaris,Nama,1 Juni 2026
            Kepala Badan,Nama,

            """
        let portal = MarkedPortal(files: ["content/pejabat.csv": csv])
        #expect(try await portal.surprises(of: "official-term-ended", now: "2026-06-01") == [])
    }
}
