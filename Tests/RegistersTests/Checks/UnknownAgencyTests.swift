import Diagnostics
import TestSupport
import Testing

@Suite struct UnknownAgencyTests {
    private let agencies = "kode,nama,singkatan\ndiskominfo,Dinas Komunikasi dan Informatika,Kominfo\n"

    @Test func `Reports names that are not listed`() async throws {
        let csv = "nomor,opd\n1,⟦unknown-agency⟧diskominf\n2,Kominfo\n3,\n"
        #expect(try await MarkedPortal(dip: csv, agencies: agencies).surprises(of: "unknown-agency") == [])
    }

    @Test func `Offers the nearest name`() async throws {
        let portal = MarkedPortal(dik: "opd\nDinas Komunikasi Informatika", agencies: agencies)
        let wording = try await portal.build().wording("unknown-agency")
        #expect(wording.id.hasSuffix("maksudnya \"Dinas Komunikasi dan Informatika\"?"))
    }

    @Test func `Reports a table from another portal that is named after no agency`() async throws {
        let table = "nomor,ringkasan,sumber,diambil\n1,Profil,https://dinas.example/data/dip.csv,2026-01-02\n"
        let portal = MarkedPortal(files: [
            "content/opd.csv": agencies, "content/register/dip/register.yaml": "profile: dip\n",
            "content/register/dip/dari/diskominfo.csv": table,
            "content/register/dip/dari/diskominf.csv": "⟦unknown-agency⟧" + table,
            "content/register/dip/lain.csv": "nomor,ringkasan\n2,Neraca\n",
        ])
        #expect(try await portal.surprises(of: "unknown-agency") == [])
        #expect(try await portal.build().wording("unknown-agency").id.hasSuffix("maksudnya \"diskominfo.csv\"?"))
    }

    @Test func `Asks nothing without a list of agencies`() async throws {
        #expect(try await MarkedPortal(dip: "opd\nDinas").surprises(of: "unknown-agency") == [])
    }
}
