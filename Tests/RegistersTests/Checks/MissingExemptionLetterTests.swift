import TestSupport
import Testing

@Suite struct MissingExemptionLetterTests {
    @Test(arguments: [
        "nomor,pasal_17\n⟦missing-exemption-letter⟧1,",
        "nomor,dasar_hukum\n⟦missing-exemption-letter⟧1,UU 14/2008 Pasal 17",
        "nomor,dasar_hukum\n⟦missing-exemption-letter⟧1,Pasal 18 huruf a",
    ])
    func `Reports rows that name none`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "missing-exemption-letter") == [])
    }

    @Test(arguments: [
        "pasal_17\nh.4",
        "dasar_hukum\n\"UU 14/2008, Pasal 17 huruf h angka 4 jo. SK 8\"",
        "pasal_17\nk",
    ])
    func `Finds the letter in either column`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "missing-exemption-letter") == [])
    }
}
