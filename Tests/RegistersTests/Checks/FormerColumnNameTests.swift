import TestSupport
import Testing

@Suite struct FormerColumnNameTests {
    @Test func `Reports a former name, and reads its cells all the same`() async throws {
        let csv = "ringkasan,⟦former-column-name⟧pejabat_penguasa\nIsi,Kepala Dinas"
        #expect(try await MarkedPortal(dip: csv).surprises(of: "former-column-name") == [])
        #expect(try await MarkedPortal(dip: csv).surprises(of: "missing-elements") == [])
    }

    @Test(arguments: ["pejabat_menguasai", "Pejabat Penguasa", "Pejabat yang menguasai informasi"])
    func `Accepts the name and an office's own words`(heading: String) async throws {
        #expect(try await MarkedPortal(dip: "\(heading)\nKepala Dinas").surprises(of: "former-column-name") == [])
    }
}
