import TestSupport
import Testing

@Suite struct StaleInformationTests {
    @Test func `Reports rows that were not refreshed in time`() async throws {
        let csv = """
            klasifikasi,tanggal_terbit,tanggal_mutakhir
            berkala,2020-01-01,⟦stale-information⟧2025-11-30
            berkala,2020-01-01,2025-12-01
            setiap_saat,2015-05-31,
            serta_merta,2015-06-01,
            berkala,,
            """
        #expect(try await MarkedPortal(dip: csv).surprises(of: "stale-information", now: "2026-06-01") == [])
    }

    @Test func `Judges periodic rows without a date by the last year they were made in`() async throws {
        let csv = """
            klasifikasi,waktu_pembuatan,tanggal_mutakhir
            berkala,⟦stale-information⟧2018,
            berkala,⟦stale-information⟧Januari 2024 - Desember 2024,
            berkala,2020-2025,
            berkala,2018,2026-05-01
            berkala,setiap ada perubahan,
            setiap_saat,2018,
            """
        #expect(try await MarkedPortal(dip: csv).surprises(of: "stale-information", now: "2026-06-01") == [])
    }

    @Test func `Leaves plans for years that are not over`() async throws {
        let csv = """
            klasifikasi,judul,waktu_pembuatan
            berkala,Renstra 2025-2029,2025
            berkala,RPJMD 2024 s.d. 2029,2024
            berkala,Renstra 2020–2024,⟦stale-information⟧2020
            berkala,Laporan 2024 dan arsip 2030,⟦stale-information⟧2024
            """
        #expect(try await MarkedPortal(dip: csv).surprises(of: "stale-information", now: "2026-11-01") == [])
    }

    @Test func `Leaves what cannot change`() async throws {
        let csv = """
            klasifikasi,judul,retensi,tanggal_mutakhir
            berkala,Neraca 2012,permanen,2013-01-01
            berkala,Peraturan Daerah Nomor 5 Tahun 2012 tentang Pasar,P5Y,2012-05-01
            berkala,Laporan,P5Y,⟦stale-information⟧2013-01-01
            """
        #expect(try await MarkedPortal(dip: csv).surprises(of: "stale-information", now: "2026-06-01") == [])
    }
}
