import TestSupport
import Testing

@Suite struct MarkupInCellTests {
    @Test(arguments: [
        "ringkasan\n⟦markup-in-cell⟧<p>Laporan</p>", "ringkasan\n⟦markup-in-cell⟧Baris satu<br/>baris dua",
        "ringkasan\n⟦markup-in-cell⟧Laporan &amp; aset", "ringkasan\n⟦markup-in-cell⟧Tahun 2020&#8211;2024",
        "ringkasan\n\"⟦markup-in-cell⟧Lihat <a href=\"\"https://kota.example/\"\">tautan</a>\"",
        "ringkasan\n⟦markup-in-cell⟧Laporan</B> tahunan",
    ])
    func `Reports code of older systems`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "markup-in-cell") == [])
    }

    @Test(arguments: [
        "ringkasan\nPegawai dengan masa kerja < 5 tahun dan > 2 tahun", "ringkasan\nPenelitian & pengembangan; R&D;",
        "ringkasan\nSurat <kota@kota.example>", "ringkasan\nNilai a<b dan c>d",
    ])
    func `Leaves ordinary sentences alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "markup-in-cell") == [])
    }
}
