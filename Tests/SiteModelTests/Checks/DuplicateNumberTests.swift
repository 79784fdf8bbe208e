import Diagnostics
import TestSupport
import Testing

@Suite struct DuplicateNumberTests {
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
