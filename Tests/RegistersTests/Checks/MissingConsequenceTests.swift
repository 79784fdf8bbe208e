import TestSupport
import Testing

@Suite struct MissingConsequenceTests {
    @Test(arguments: [
        "nomor,konsekuensi_dibuka,konsekuensi_ditutup\n⟦missing-consequence⟧1,,",
        "nomor,konsekuensi_dibuka,konsekuensi_ditutup\n1,⟦missing-consequence⟧-,Melindungi",
        "nomor,konsekuensi_dibuka,konsekuensi_ditutup\n⟦missing-consequence⟧1,Membuka,",
        "nomor,konsekuensi_dibuka,konsekuensi_ditutup\n1,Sama saja,⟦missing-consequence⟧sama saja",
    ])
    func `Reports either of the two`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "missing-consequence") == [])
    }

    @Test(arguments: [
        "konsekuensi_dibuka,konsekuensi_ditutup\nMembuka,Melindungi"
    ])
    func `Accepts both`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "missing-consequence") == [])
    }
}
