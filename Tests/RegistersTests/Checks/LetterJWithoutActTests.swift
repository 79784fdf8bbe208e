import TestSupport
import Testing

@Suite struct LetterJWithoutActTests {
    @Test(arguments: [
        "pasal_17\n⟦letter-j-without-act⟧j",
        "pasal_17,dasar_hukum\nj,⟦letter-j-without-act⟧UU Nomor 14 Tahun 2008",
        "dasar_hukum\n\"⟦letter-j-without-act⟧UU 14/2008 Pasal 17 huruf j jo. Keputusan Nomor 8 Tahun 2026\"",
        "pasal_17,dasar_hukum_uu\nj,⟦letter-j-without-act⟧UU Perbankan",
    ])
    func `Reports letter j alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "letter-j-without-act") == [])
    }

    @Test(arguments: [
        "pasal_17,dasar_hukum_uu\nj,UU Nomor 27 Tahun 2022",
        "pasal_17,dasar_hukum\nj,Undang-Undang RI No. 43/2009 tentang Kearsipan",
        "pasal_17,dasar_hukum_uu\nj,Kitab Undang-Undang Hukum Pidana",
        "pasal_17,dasar_hukum_uu\nj,KUHP Pasal 322",
        "pasal_17,dasar_hukum_uu\nj,\"Pasal 170 KUHAP jo. Peraturan Kapolri\"",
        "pasal_17\nh.4",
        "pasal_17,dasar_hukum_uu\nj,Peraturan Menteri Nomor 5 Tahun 2020",
        "pasal_17,dasar_hukum\nj,\"UU No. 11 Tahun 2008 jo. UU Nomor 1 Tahun 2024 tentang ITE, serta UU No. 14 Tahun 2008\"",
    ])
    func `Accepts another Act and leaves lower rules alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "letter-j-without-act") == [])
    }
}
