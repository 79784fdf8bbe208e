import TestSupport
import Testing

@Suite struct StaleInformationTests {
    @Test func reportsRowsThatWereNotRefreshedInTime() async throws {
        let csv = """
            klasifikasi,tanggal_terbit,tanggal_mutakhir
            berkala,2020-01-01,⟦stale-information⟧2025-11-30
            berkala,2020-01-01,2025-12-01
            setiap_saat,⟦stale-information⟧2025-05-31,
            serta_merta,2025-06-01,
            berkala,,
            """
        #expect(try await MarkedPortal(dip: csv).surprises(of: "stale-information", now: "2026-06-01") == [])
    }
}
