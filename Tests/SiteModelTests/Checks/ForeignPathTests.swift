import Diagnostics
import SiteModel
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

    @Test func `An address that cannot open for readers is told, and its row stays`() async throws {
        let csv = "nomor,klasifikasi,judul,berkas\n1,berkala,Profil,⟦broken-link⟧http://192.168.1.5/a.pdf"
        let portal = MarkedPortal(dip: csv)
        #expect(try await portal.surprises(of: "broken-link") == [])
        let found = try await portal.build().diagnostics.filter { $0.rule.id == "broken-link" }
        #expect(found.map(\.severity) == [.warning])
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
