import TestSupport
import Testing

@Suite struct ExemptionTooLongTests {
    @Test(arguments: [
        "pasal_17,jangka_waktu\na.1,⟦exemption-too-long⟧31 tahun",
        "pasal_17,jangka_waktu\nh dan a,⟦exemption-too-long⟧P30Y1D",
        "pasal_17,jangka_waktu,mulai,berakhir\na,,2020-01-01,⟦exemption-too-long⟧2050-01-03",
        "pasal_17,jangka_waktu\na,⟦exemption-too-long⟧2020 - 2060",
        "pasal_17,jangka_waktu\na,⟦exemption-too-long⟧2026 s.d. 2057",
        "pasal_17,jangka_waktu\na,⟦exemption-too-long⟧paling lama 40 (empat puluh) tahun",
        "pasal_17,jangka_waktu,tanggal_penetapan\na,⟦exemption-too-long⟧s.d. 31 Desember 2070,2026-01-02",
    ])
    func `Reports letter a beyond thirty years`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-too-long") == [])
    }

    @Test(arguments: [
        "pasal_17,jangka_waktu\na.1,30 tahun", "pasal_17,jangka_waktu\nh.2,50 tahun",
        "pasal_17,jangka_waktu,mulai,berakhir\na,,2020-01-01,2050-01-01",
        "pasal_17,jangka_waktu\na,2020 - 2049",
        "pasal_17,jangka_waktu\na,2026 - 2056", "pasal_17,jangka_waktu\na,tahun 2026 s.d. 2056",
        "pasal_17,jangka_waktu\na,paling lama 30 tahun",
    ])
    func `Accepts thirty years, and other letters`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-too-long") == [])
    }
}
