import TestSupport
import Testing

@Suite struct PermanentExemptionTests {
    @Test(arguments: [
        "pasal_17,jangka_waktu\ni,⟦permanent-exemption⟧permanen",
        "pasal_17,jangka_waktu\nj,⟦permanent-exemption⟧Tidak terbatas",
        "pasal_17,jangka_waktu\nh dan i,⟦permanent-exemption⟧permanen",
    ])
    func `Reports letters i and j`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "permanent-exemption") == [])
    }

    @Test(arguments: ["g,permanen", "h.2,permanen", "g dan h,permanen", "a dan j,permanen", "j,5 tahun"])
    func `Leaves letters g and h, periods and what another rule reports`(row: String) async throws {
        #expect(try await MarkedPortal(dik: "pasal_17,jangka_waktu\n\(row)").surprises(of: "permanent-exemption") == [])
    }
}
