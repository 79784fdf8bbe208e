import Files
import TestSupport
import Testing

@Suite struct ExemptFileColumnTests {
    @Test(arguments: [
        "nomor,ringkasan\n1,⟦exempt-file-column⟧Denah di https://kota.example/denah.pdf"
    ])
    func `Reports addresses`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exempt-file-column") == [])
    }

    @Test(arguments: [
        "nomor,dasar_hukum\n1,UU 14/2008 https://jdih.example/uu-14-2008",
        "nomor,ringkasan\n1,Denah gedung",
    ])
    func `Accepts those of laws`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exempt-file-column") == [])
    }

    @Test func `Reports columns for files`() async throws {
        let portal = MarkedPortal(
            dik: "nomor,tautan,nama_berkas\n1,⟦exempt-file-column⟧denah,denah.pdf\n2,-,\n",
            files: [
                "content/register/dik/register.yaml":
                    "profile: dik\ncolumns:\n  - {name: tautan}\n  - {name: nama_berkas}"
            ]
        )
        let expected = portal
        #expect(try await expected.surprises(of: "exempt-file-column").count <= 2)
    }
}
