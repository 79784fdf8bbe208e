import TestSupport
import Testing

@Suite struct ForeignPathTests {
    @Test(arguments: [
        "berkas\n⟦foreign-path⟧/profil/statistik",
        "berkas\n⟦foreign-path⟧storage/dokumen/laporan.pdf",
        "berkas\n⟦foreign-path⟧tersedia di kantor",
        "berkas\n⟦foreign-path⟧#atas",
        "berkas\n⟦foreign-path⟧mailto:ppid@kota.example",
    ])
    func `Reports it`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "foreign-path") == [])
    }

    @Test(arguments: [
        "berkas\nhttps://x.example/a",
        "berkas\nHTTPS://x.example/a",
        "berkas\n/",
        "berkas\nmedia/tidak-ada.pdf",
    ])
    func `Leaves others alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "foreign-path") == [])
    }
}
