import TestSupport
import Testing

@Suite struct ExemptionTooLongTests {
    @Test(arguments: [
        "pasal_17,jangka_waktu\na.1,⟦exemption-too-long⟧31 tahun",
        "pasal_17,jangka_waktu\nh dan a,⟦exemption-too-long⟧P30Y1D",
        "pasal_17,jangka_waktu,mulai,berakhir\na,,2020-01-01,⟦exemption-too-long⟧2050-01-03",
    ])
    func `Reports letter a beyond thirty years`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-too-long") == [])
    }

    @Test(arguments: [
        "pasal_17,jangka_waktu\na.1,30 tahun", "pasal_17,jangka_waktu\nh.2,50 tahun",
        "pasal_17,jangka_waktu,mulai,berakhir\na,,2020-01-01,2050-01-01",
    ])
    func `Accepts thirty years, and other letters`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-too-long") == [])
    }
}
