import TestSupport
import Testing

@Suite struct LetterJBelowActTests {
    @Test(arguments: [
        "pasal_17,dasar_hukum_uu\nj,⟦letter-j-below-act⟧Peraturan Pemerintah Nomor 61 Tahun 2010",
        "pasal_17,dasar_hukum_uu\nj,⟦letter-j-below-act⟧Perpres 95/2018",
        "pasal_17,dasar_hukum_uu\nj,⟦letter-j-below-act⟧Permendagri Nomor 3 Tahun 2017",
        "pasal_17,dasar_hukum_uu\nj,⟦letter-j-below-act⟧Perda Nomor 2 Tahun 2020",
        "pasal_17,dasar_hukum_uu\nj,⟦letter-j-below-act⟧Keputusan Kepala Dinas",
    ])
    func `Reports regulations below an Act`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "letter-j-below-act") == [])
    }

    @Test(arguments: [
        "pasal_17,dasar_hukum_uu\nj,UU Nomor 27 Tahun 2022 jo. PP Nomor 71 Tahun 2019",
        "pasal_17,dasar_hukum_uu\nh.4,Perda Nomor 2 Tahun 2020",
        "pasal_17,dasar_hukum_uu\nj,",
    ])
    func `Accepts them beside an Act`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "letter-j-below-act") == [])
    }
}
