import TestSupport
import Testing

@Suite struct RunningHeadTests {
    @Test(arguments: [
        "Warga rapat di balai\n\n⟦accidental-markup⟧LAPORAN KINERJA DINAS 2025 | 12\n\nkota itu.\n\nLAPORAN KINERJA DINAS 2025 | 13\n\nSelesai.\n",
        "Warga rapat di balai\n\n⟦accidental-markup⟧12 Laporan Kinerja Dinas\n\nkota itu.\n\n13 Laporan Kinerja Dinas\n\nSelesai.\n",
        "Satu.\n\n⟦accidental-markup⟧Laporan Kinerja Dinas - 3\n\nDua kata\n\nLaporan Kinerja Dinas - 4\n\nlagi di sini.\n",
    ])
    func `A line with the numbers of pages in the middle of a sentence is told`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).surprises(of: "accidental-markup") == [])
    }

    @Test(arguments: [
        "## Daftar Pertanyaan 1\n\nApa itu?\n\n## Daftar Pertanyaan 2\n\nSiapa?\n",
        "Kelurahan Timur\n\nJumlah suara sah 12\n\nKelurahan Barat\n\nJumlah suara sah 13\n",
        "Warga rapat di balai\n\nGambar kegiatan warga 1\n\nkota itu.\n\nGambar kegiatan warga 2\n\nSelesai.\n",
        "Warga rapat di balai\n\nLaporan triwulan dinas 1\n\nkota itu.\n\nLaporan triwulan dinas 2\n\nSelesai.\n",
        "Warga rapat di balai\n\nAnggaran belanja kota 2025\n\nkota itu.\n\nAnggaran belanja kota 2026\n\nSelesai.\n",
        "Ayat kesatu\n\nPasal tentang air 1\n\nayat kedua.\n\nPasal tentang air 5\n\nSelesai.\n",
        "```\nkata di\n\nLAPORAN KINERJA DINAS 12\n\nkota\n\nLAPORAN KINERJA DINAS 13\n```\n",
    ])
    func `Numbered headings and figures are left alone`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).surprises(of: "accidental-markup") == [])
    }
}
