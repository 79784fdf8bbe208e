import TestSupport
import Testing

@Suite struct UntestedExemptionTests {
    @Test func `Reports rows that name no test`() async throws {
        let csv =
            "nomor,nomor_uji,tanggal_uji\n⟦untested-exemption⟧1,,\n2,⟦untested-exemption⟧-,\n3,BA-1,\n4,,2025-12-15"
        #expect(try await MarkedPortal(dik: csv).surprises(of: "untested-exemption") == [])
    }

    @Test func `Takes the test of the whole list from the register`() async throws {
        let portal = MarkedPortal(
            dik: "nomor,nomor_uji,tanggal_uji\n1,,",
            files: ["content/register/dik/register.yaml": "profile: dik\ntest: {number: BA-1, date: 2025-12-15}"]
        )
        #expect(try await portal.surprises(of: "untested-exemption") == [])
    }
}
