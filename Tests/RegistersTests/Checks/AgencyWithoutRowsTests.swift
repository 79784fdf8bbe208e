import Diagnostics
import TestSupport
import Testing

@Suite struct AgencyWithoutRowsTests {
    @Test func `Reports agencies with an empty class, but for that which may be empty`() async throws {
        let agencies =
            "kode,nama\n⟦agency-without-rows⟧dinas-a,Dinas A\n⟦agency-without-rows⟧dinas-b,Dinas B\ndinas-c,Dinas C\n"
        let rows = ["dinas-a,berkala", "dinas-c,berkala", "dinas-c,setiap saat"]
        let portal = MarkedPortal(dip: "opd,klasifikasi\n" + rows.joined(separator: "\n"), agencies: agencies)
        let result = try await portal.build()
        #expect(result.surprises.filter { $0.contains("agency-without-rows") } == [])
        let first = result.diagnostics.filter { $0.rule.id == "agency-without-rows" }.min()
        #expect(first?.message.id == "Dinas A belum punya informasi setiap_saat")
    }

    @Test func `Says once that no row names its agency`() async throws {
        let agencies = "kode,nama\ndinas-a,Dinas A\ndinas-b,Dinas B\n"
        let csv = "judul,klasifikasi\n⟦agency-without-rows⟧Profil,berkala\nNeraca,berkala\n"
        #expect(try await MarkedPortal(dip: csv, agencies: agencies).surprises(of: "agency-without-rows") == [])
    }

    @Test func `Asks nothing before there is a list`() async throws {
        #expect(
            try await MarkedPortal(agencies: "kode,nama\ndinas-a,Dinas A\n").surprises(of: "agency-without-rows") == []
        )
    }
}
