import Diagnostics
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct FormerColumnNameTests {
    @Test func `Reports a former name, and reads its cells all the same`() async throws {
        let csv = "ringkasan,⟦former-column-name⟧pejabat_penguasa\nIsi,Kepala Dinas"
        #expect(try await MarkedPortal(dip: csv).surprises(of: "former-column-name") == [])
        #expect(try await MarkedPortal(dip: csv).surprises(of: "missing-elements") == [])
    }

    @Test func `Gives the column its title under its former name in the definition, too`() async throws {
        let yaml = "profile: dip\ncolumns:\n  - {name: ⟦former-column-name⟧pejabat_penguasa, title: Penguasa informasi}"
        let portal = MarkedPortal(
            dip: "pejabat_menguasai\nKepala Dinas",
            files: ["content/register/dip/register.yaml": yaml]
        )
        #expect(try await portal.surprises(of: "former-column-name") == [])
        let register = try await portal.portal.load().library.registers.registers.first
        #expect(register?.definition.columns["pejabat_menguasai"]?.title.id == "Penguasa informasi")
        #expect(register?.definition.columns.count == RegisterProfile.dip.columns.count)
    }

    @Test(arguments: ["pejabat_menguasai", "Pejabat Penguasa", "Pejabat yang menguasai informasi"])
    func `Accepts the name and an office's own words`(heading: String) async throws {
        #expect(try await MarkedPortal(dip: "\(heading)\nKepala Dinas").surprises(of: "former-column-name") == [])
    }
}
