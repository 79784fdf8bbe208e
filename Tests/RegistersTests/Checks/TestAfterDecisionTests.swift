import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct TestAfterDecisionTests {
    @Test(
        arguments: [
            ("2025-12-15,2026-01-02", []), ("2026-02-01,", [.warning]), ("2026-02-01,2026-01-02", [.error]),
            (",2025-01-02", [.warning]), (",2026-01-02", []),
        ] as [(String, [Severity])]
    )
    func `A date of a row and one of its whole list may not belong together`(dates: String, found: [Severity])
        async throws
    {
        let portal = TemporaryPortal(files: [
            "content/register/m/register.yaml":
                "profile: dik\ndecree: {date: 2026-01-02}\ntest: {date: 2025-12-15}\n",
            "content/register/m/m.csv": "nomor,informasi,tanggal_uji,tanggal_penetapan\n1,Rekam medis,\(dates)\n",
        ])
        let severities = try await portal.load().diagnostics.filter { $0.rule.id == "test-after-decision" }.map(
            \.severity
        )
        #expect(severities == found)
    }

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
