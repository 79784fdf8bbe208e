import TestSupport
import Testing

@Suite struct DoubtfulClassificationTests {
    @Test(arguments: [
        "APBD Tahun 2026", "Dokumen Pelaksanaan Anggaran (DPA)", "Laporan Keuangan Tahunan 2025",
        "Data Struktur Organisasi",
        "Rencana Strategis 2025-2029", "Laporan Kinerja Dinas Contoh",
    ])
    func `Reports what everybody publishes in the list of exempt information`(title: String) async throws {
        let csv = "informasi\n⟦doubtful-classification⟧\(title)\n"
        #expect(try await MarkedPortal(dik: csv).surprises(of: "doubtful-classification") == [])
    }

    @Test(arguments: [
        "informasi\nRancangan APBD Tahun 2026", "informasi\nLaporan keuangan (belum diaudit)",
        "informasi\nRincian kertas kerja APBD", "informasi\nProfil risiko keamanan sistem",
        "informasi,cakupan\nLaporan keuangan,sebagian", "informasi,ringkasan\nRenstra,naskah yang belum ditetapkan",
        "informasi\nPeraturan internal tentang sandi",
        "informasi\nLaporan keuangan RSUD untuk bank", "informasi\nLaporan keuangan tahun 2025 dan kertas kerjanya",
        "informasi\nData pribadi pegawai",
    ])
    func `Leaves parts, stages and other titles alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "doubtful-classification") == [])
    }

    @Test func `Reports people's data in a public list, and not what is said of it`() async throws {
        let csv = """
            judul,ringkasan
            ⟦doubtful-classification⟧Rekam medis pasien,Riwayat penyakit
            ⟦doubtful-classification⟧Daftar Pasien 2026,Nama
            SOP rekam medis,Isi
            Data pasien,Jumlah pasien menurut bulan
            Layanan rekam medis,Isi
            ⟦doubtful-classification⟧Rekam medis RSUD Contoh tahun 2025,Isi
            Rekam medis tahun 2025 dan grafik kunjungan,Isi
            ⟦doubtful-classification⟧Nama pasien RSUD untuk penelitian,Isi
            ⟦doubtful-classification⟧Data ODGJ Kabupaten dan alamatnya,Isi
            ⟦doubtful-classification⟧Hasil tes kesehatan jiwa tahun 2025 per peserta,Isi
            Data ODGJ tahun 2025 per kecamatan,Isi
            Data pasien tahunan menurut kecamatan,Isi

            """
        #expect(try await MarkedPortal(dip: csv).surprises(of: "doubtful-classification") == [])
    }
}
