import TestSupport
import Testing

@Suite struct MissingApprovalTests {
    @Test(arguments: [
        "nomor,nomor_penetapan,pejabat_penetap,persetujuan_pimpinan\n⟦missing-approval⟧1,180/1,PPID,",
        "nomor\n⟦missing-approval⟧1",
    ])
    func `Reports what is missing`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "missing-approval") == [])
    }

    @Test(arguments: [
        "nomor_penetapan,pejabat_penetap,persetujuan_pimpinan\n180/1,PPID,045/7"
    ])
    func `Accepts all three`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "missing-approval") == [])
    }

    @Test func `Takes the number of the decree from the register`() async throws {
        let portal = MarkedPortal(
            dik: "pejabat_penetap,persetujuan_pimpinan\nPPID,045/7",
            files: [
                "content/register/dik/register.yaml": "profile: dik\ndecree: {number: 180/1/2026, date: 2026-01-02}"
            ]
        )
        #expect(try await portal.surprises(of: "missing-approval") == [])
    }
}
