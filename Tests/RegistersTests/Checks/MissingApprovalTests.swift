import Diagnostics
import TestSupport
import Testing

@Suite struct MissingApprovalTests {
    @Test(arguments: [
        "penanggung_jawab", "nomor_penetapan", "tanggal_penetapan", "tempat_penetapan",
        "pejabat_penetap", "persetujuan_pimpinan",
    ])
    func `Reports what the decision does not name`(column: String) async throws {
        let diagnostics = try await MarkedPortal(dik: CompleteRow.dik.completed("\(column)\n-")).build().diagnostics
        let messages = diagnostics.filter { $0.rule.id == "missing-approval" }.map(\.message.id)
        #expect(messages == ["baris 2: belum diisi: \(column)"])
    }

    @Test func `Consequences are a reason`() async throws {
        func names(_ rows: String) async throws -> [Bool] {
            try await MarkedPortal(dik: CompleteRow.dik.completed(rows)).build().diagnostics
                .filter { $0.rule.id == "missing-approval" }.map { $0.message.id.contains("alasan") }
        }
        #expect(try await names("alasan\n-") == [])
        #expect(try await names("alasan,konsekuensi_dibuka,konsekuensi_ditutup\n-,-,-") == [true])
    }

    @Test func `Accepts a row that names all`() async throws {
        #expect(
            try await MarkedPortal(dik: CompleteRow.dik.completed("opd\n-")).surprises(of: "missing-approval") == []
        )
    }

    @Test func `Names all that a row leaves open at once`() async throws {
        #expect(try await MarkedPortal(dik: "nomor\n⟦missing-approval⟧1").surprises(of: "missing-approval") == [])
    }

    @Test func `Takes the decree of the whole list from the register`() async throws {
        let yaml = """
            profile: dik
            decree: {number: 180/1/2026, date: 2026-01-02, place: Kota Contoh, officer: PPID Utama, approval: 045/7}
            """
        let columns = "nomor_penetapan,tanggal_penetapan,tempat_penetapan,pejabat_penetap,persetujuan_pimpinan"
        let portal = MarkedPortal(
            dik: CompleteRow.dik.completed("\(columns)\n,,,-,\n,,,,"),
            files: ["content/register/dik/register.yaml": yaml]
        )
        #expect(try await portal.surprises(of: "missing-approval") == [])
    }
}
