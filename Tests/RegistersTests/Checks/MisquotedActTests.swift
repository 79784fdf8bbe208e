import TestSupport
import Testing

@Suite struct MisquotedActTests {
    @Test(arguments: [
        "ringkasan\n⟦misquoted-act⟧UU 14/2018 tentang Keterbukaan Informasi Publik",
        "judul\n⟦misquoted-act⟧Undang-Undang RI Nomor 27 Tahun 2023 tentang Pelindungan Data Pribadi",
        "judul\n⟦misquoted-act⟧UU No. 34 Tahun 2009 tentang Kearsipan",
        "judul\n⟦misquoted-act⟧PP 61 Tahun 2011 tentang Pelaksanaan UU KIP",
        "judul\n⟦misquoted-act⟧UU KIP Nomor 14 Tahun 2018",
        "judul\n⟦misquoted-act⟧UU14/2018 tentang KIP",
        "judul\n⟦misquoted-act⟧Undang-Undang tentang Pelayanan Publik No. 25/2008",
        "judul\n\"⟦misquoted-act⟧SOP berdasarkan UU KIP Nomor 18 Tahun 2018\"",
        "judul\n\"⟦misquoted-act⟧Perda 5/2020, UU Kearsipan Nomor 34 Tahun 2019\"",
        "judul\n⟦misquoted-act⟧Laporan UU KIP Nomor 14 Tahun 2018",
    ])
    func `Reports laws with the number or year of others`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "misquoted-act") == [])
    }

    @Test(arguments: [
        "ringkasan\nUU Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (KIP)",
        "ringkasan\nUU 14/2018",
        "ringkasan\nUU 14 Tahun 2005 tentang Guru dan Dosen; UU 43/2009 tentang Kearsipan",
        "ringkasan\nPerda 3 Tahun 2019 tentang Keterbukaan Informasi Publik",
        "ringkasan\nUU KIP No. 14 Tahun 2008 dan PP 61/2010",
        "ringkasan\nPP 61 tentang Pelaksanaan UU KIP Nomor 14 Tahun 2008",
        "ringkasan\nPeraturan Pemerintah tentang Pelaksanaan UU KIP Nomor 61 Tahun 2010",
        "ringkasan\nPeraturan pelaksanaan UU KIP Nomor 61 Tahun 2010",
        "ringkasan\nSK Bupati tentang Tim Implementasi UU KIP Nomor 188 Tahun 2024",
        "ringkasan\nPeraturan Bupati tentang Petunjuk Teknis UU Pelayanan Publik Nomor 12 Tahun 2019",
        "ringkasan\nPerda tentang UU Kearsipan Nomor 3 Tahun 2018",
        "ringkasan\nPutusan MK tentang UU KIP Nomor 77 Tahun 2016",
        "ringkasan\nSurat Edaran UU Pelindungan Data Pribadi Nomor 5 Tahun 2023",
        "judul\nLaporan Evaluasi UU KIP 12 Tahun 2025",
        "ringkasan\nUU 7/1971 tentang Ketentuan-Ketentuan Pokok Kearsipan",
        "ringkasan\n\"PP 61 Tahun 2010 tentang Pelaksanaan UU Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik\"",
    ])
    func `Leaves right citations and those of other laws alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "misquoted-act") == [])
    }

    @Test func `Knows the slip in the year without the name where exemptions rest on it`() async throws {
        let csv = """
            dasar_hukum
            ⟦misquoted-act⟧UU 14/2018 Pasal 17 huruf h
            UU 14/2005 Pasal 3
            UU 14 Tahun 2018 tentang Perubahan APBN
            UU 14/2008 Pasal 17 huruf h

            """
        #expect(try await MarkedPortal(dik: csv).surprises(of: "misquoted-act") == [])
    }

    @Test func `Looks at the columns of a list of regulations together`() async throws {
        let portal = MarkedPortal(files: [
            "content/register/r/register.yaml": "profile: regulasi",
            "content/register/r/r.csv": """
            nomor,tahun,jenis,judul
            14,⟦misquoted-act⟧2018,Undang-Undang,Keterbukaan Informasi Publik
            ⟦misquoted-act⟧41,2008,UU,Keterbukaan Informasi Publik
            25,2009,Undang-Undang,Pelayanan Publik
            5,2012,Peraturan Daerah,Pelayanan Publik

            """,
        ])
        #expect(try await portal.surprises(of: "misquoted-act") == [])
    }
}
