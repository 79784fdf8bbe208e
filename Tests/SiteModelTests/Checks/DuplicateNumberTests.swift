import Diagnostics
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct DuplicateNumberTests {
    @Test func `Files of a register may number their rows each for itself`() async throws {
        let head = "nomor,klasifikasi,ringkasan\n"
        let city = head + "1,berkala,Profil\n2,berkala,Rencana\n1,setiap saat,Peraturan\n2,setiap saat,Surat\n"
        var files = [
            "content/register/dip/register.yaml": "profile: dip\n", "content/register/dip/kota.csv": city,
            "content/register/dip/dinas.csv": head + "1,berkala,Neraca\n7,setiap saat,Kontrak\n",
        ]
        #expect(try await MarkedPortal(files: files).surprises(of: "duplicate-number") == [])
        let rows = try await MarkedPortal(files: files).portal.load().library.registers.registers.flatMap(\.rows)
        #expect(Set(rows.map(\.id)).count == 6)
        #expect(rows.contains { $0.id == "dip/kota/berkala/1" })
        // The same row in two files is there twice.
        files["content/register/dip/dinas.csv"] = head + "1,berkala,Profil\n"
        #expect(try await MarkedPortal(files: files).surprises(of: "duplicate-number") != [])
    }

    @Test(arguments: [
        "nomor,klasifikasi\n1,berkala\n2,berkala\n⟦duplicate-number⟧2,setiap_saat\n",
        "nomor,klasifikasi\n1,berkala\n2,berkala\n1,setiap_saat\n⟦duplicate-number⟧1,setiap_saat\n",
        "nomor,klasifikasi\n1,berkala\n2,berkala\n1,setiap_saat\n2,setiap_saat\n-,berkala\n-,berkala\n",
    ])
    func `Reports repeats within the way of numbering`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "duplicate-number") == [])
    }

    @Test func `Numbers that begin anew for no reason are one cause`() async throws {
        let found = try await MarkedPortal(dik: "nomor\na\nb\nc\na\nb\nc\n").build().diagnostics
            .filter { $0.rule.id == "duplicate-number" }
        #expect(found.count == 3)
        #expect(found.groupedByCause().map(\.rows?.numbers) == [[5, 6, 7]])
    }

    @Test func `Names both places`() async throws {
        let fault = try await MarkedPortal(dik: "nomor\n1\n2\n1\n").build().fault("duplicate-number")
        #expect(fault.location.line == 4)
        #expect(fault.related.map(\.line) == [2])
    }
}
