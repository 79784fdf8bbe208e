import TestSupport
import Testing

@Suite struct ExemptionWithoutEndTests {
    @Test(arguments: [
        "nomor,jangka_waktu\n⟦exemption-without-end⟧1,5 Tahun",
        "jangka_waktu,mulai\n⟦exemption-without-end⟧selama berlaku,2026-01-02",
        "jangka_waktu,mulai\n⟦exemption-without-end⟧lama,2026-01-02",
        "nomor,jangka_waktu\n⟦exemption-without-end⟧1,",
    ])
    func `Reports rows that give no end`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-without-end") == [])
    }

    @Test(arguments: [
        "jangka_waktu,mulai\n5 Tahun,2026-01-02",
        "nomor,berakhir\n1,2030-01-01",
        "pasal_17,jangka_waktu\nh.2,permanen",
        "pasal_17,jangka_waktu\na.1,permanen",
    ])
    func `Accepts an end however given`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-without-end") == [])
    }
}
