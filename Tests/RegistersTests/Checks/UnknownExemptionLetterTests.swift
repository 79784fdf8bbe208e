import TestSupport
import Testing

@Suite struct UnknownExemptionLetterTests {
    @Test(arguments: [
        "pasal_17\n⟦unknown-exemption-letter⟧k",
        "pasal_17\n⟦unknown-exemption-letter⟧17",
        "dasar_hukum\n⟦unknown-exemption-letter⟧Pasal 17 huruf z",
        "pasal_17\n⟦unknown-exemption-letter⟧rahasia",
    ])
    func `Reports other letters`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "unknown-exemption-letter") == [])
    }

    @Test(arguments: [
        "pasal_17\na.1\nb\nC3\nhuruf d\nPasal 17 huruf e angka 7\nF.4\ng\n\"h, angka 5\"\ni\nj",
        "pasal_17\na dan h\nbutir g dan h\nPasal 17 huruf b dan huruf i",
        "nomor,pasal_17\n1,",
    ])
    func `Accepts all ten however written`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "unknown-exemption-letter") == [])
    }
}
