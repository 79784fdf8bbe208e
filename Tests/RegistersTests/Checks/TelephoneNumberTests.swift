import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct TelephoneNumberTests {
    @Test(arguments: [
        "ringkasan\n⟦telephone-number⟧Hubungi 081200000000",
        "ringkasan\n⟦telephone-number⟧WA 0812-0000-0000",
        "ringkasan\n⟦telephone-number⟧+62 812 0000 0000",
        "ringkasan\n⟦telephone-number⟧6281200000000",
        "ringkasan\n⟦telephone-number⟧HP:0812 0000 000",
        "ringkasan\n⟦telephone-number⟧https://wa.me/6281200000000",
        "ringkasan\n⟦telephone-number⟧Telp. 0733-321000",
        "ringkasan\n⟦telephone-number⟧(0733) 321000",
        "ringkasan\n⟦telephone-number⟧Layanan 081200000000",
        "ringkasan\n⟦telephone-number⟧Nomor seri A1; hubungi 081200000000",
        "ringkasan\n⟦telephone-number⟧telepon (021) 555 0000",
    ])
    func `Reports telephone numbers`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "telephone-number") == [])
    }

    @Test func `A number among what people asked for is nobody's office`() async throws {
        let portal = TemporaryPortal(files: [
            "content/register/m/register.yaml": "profile: permohonan",
            "content/register/m/m.csv": "nomor,tanggal,pokok,putusan\n1,2026-02-02,Nomor 081200000000,ditolak\n",
        ])
        let found = try await portal.load().diagnostics.filter { $0.rule.id == "telephone-number" }
        #expect(found.map(\.severity) == [.error])
    }

    @Test(arguments: [
        "ringkasan\nSurat Nomor 0812/123/2026",
        "ringkasan\nKode 08123",
        "ringkasan\nNomor seri perangkat 081234567890", "ringkasan\nNo. seri: 081234567890",
        "ringkasan\nNomor 0733-321000",
        "ringkasan\nUU 14 Tahun 2008",
        "ringkasan\nhttps://kota.example/081200000000",
        "ringkasan\nLuas 0,812 ha",
        "ringkasan\n0800 1 123456",
        "ringkasan\nHalaman 112 dan 119",
        "ringkasan\nPM-081200000000-A",
        "ringkasan\n\"Layanan darurat 112 dan 119, call center (0271) 555123\"",
    ])
    func `Leaves other numbers alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "telephone-number") == [])
    }

    @Test func `Accepts columns made for them`() async throws {
        let portal = MarkedPortal(files: [
            "content/register/layanan/register.yaml": "title: Layanan\ncolumns: [{name: nama}, {name: narahubung}]",
            "content/register/layanan/layanan.csv": "nama,narahubung\nPengaduan,081200000000\n",
        ])
        #expect(try await portal.surprises(of: "telephone-number") == [])
    }
}
