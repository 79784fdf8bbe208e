import Diagnostics
import Reading
import SiteModel
import TestSupport
import Testing

@testable import Registers

@Suite struct ConcealedPersonsTests {
    private static func finding(_ cell: String) -> Diagnostic {
        let place = SourceLocation(path: "content/register/a/a.csv", line: 2)
        return BadCell.diagnostic(Located(cell, at: place), row: 2, heading: "Isi", fault: .integer)
    }

    @Test(arguments: [
        "=Budi Santoso", "+Budi Santoso", "*Budi Santoso", "BUDI SANTOSO", "budi santoso", "Budi_Santoso",
        "Santoso, Budi",
        "Bp Budi", "=6281234567890",
    ])
    func `No sign and no spelling shows a person in a message`(cell: String) {
        let finding = Self.finding(cell)
        #expect(!ConcealedPersons.concealed(finding).message.id.contains(cell))
        #expect(!ConcealedPersons.concealedInTable(finding).message.en.contains(cell))
    }

    @Test(arguments: ["Bagus", "31/31/2026", "=HYPERLINK(A1)"])
    func `What names nobody is quoted`(cell: String) {
        #expect(ConcealedPersons.concealed(Self.finding(cell)) == Self.finding(cell))
    }

    @Test func `A register without people quotes no cell that it does not read, and suggests what to write`()
        async throws
    {
        let portal = TemporaryPortal(files: [
            "content/register/a/register.yaml": "profile: permohonan",
            "content/register/a/a.csv":
                "nomor,tanggal,pokok,putusan\n1,Nahak Contoh,A,ditolakk\n2,2026-01-02,=Nahak,ditolak\n",
        ])
        let found = try await portal.load().diagnostics.filter { ["bad-cell", "formula-cell"].contains($0.rule.id) }
        #expect(found.count == 3)
        #expect(!found.contains { $0.message.id.contains("Nahak") || $0.message.id.contains("ditolakk") })
        #expect(found.contains { $0.help?.id.contains("\"ditolak\"") == true })
    }
}
