import TestSupport
import Testing

@Suite struct MissingExemptionLetterTests {
    @Test(arguments: [
        "nomor,pasal_17\n⟦missing-exemption-letter⟧1,",
        "nomor,dasar_hukum\n⟦missing-exemption-letter⟧1,UU 14/2008 Pasal 17",
        "nomor,dasar_hukum\n⟦missing-exemption-letter⟧1,Pasal 18 huruf a",
        "pasal_17,dasar_hukum\nh.4,⟦missing-exemption-letter⟧UU 14/2008 Pasal 17 huruf b",
        "pasal_17,dasar_hukum\nh,⟦missing-exemption-letter⟧Pasal 17 huruf h angka 2 dan huruf j; UU 29/2004",
        "pasal_17,dasar_hukum\nh.4,⟦missing-exemption-letter⟧UU 14/2008 Pasal 18 ayat (1)",
        "pasal_17,dasar_hukum\nh.4,⟦missing-exemption-letter⟧Pasal 16 huruf h UU KIP",
    ])
    func `Reports rows that name none`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "missing-exemption-letter") == [])
    }

    @Test(arguments: [
        "pasal_17\nh.4",
        "dasar_hukum\n\"UU 14/2008, Pasal 17 huruf h angka 4 jo. SK 8\"",
        "pasal_17\nk",
        "pasal_17,dasar_hukum\nh.4,\"UU 14/2008 Pasal 17 huruf h; UU 27/2022\"",
        "pasal_17,dasar_hukum\nh.4,UU 14/2008 Pasal 17 huruf a sampai dengan j",
        "pasal_17,dasar_hukum\nh.4,UU 14/2008 Pasal 17 dan Pasal 18 ayat (2)",
        "pasal_17,dasar_hukum\nh.4,Pasal 18 UU 43/2009",
        "pasal_17,dasar_hukum\nh.4,UU 14/2008 Pasal 6 ayat (3) huruf c",
    ])
    func `Finds the letter in either column`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "missing-exemption-letter") == [])
    }
}
