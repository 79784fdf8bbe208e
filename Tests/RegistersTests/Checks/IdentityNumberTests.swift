import Diagnostics
import TestSupport
import Testing

@Suite struct IdentityNumberTests {
    @Test(arguments: [
        "ringkasan\n⟦identity-number⟧NIK 1601017112990000 milik pemohon",
        "ringkasan\n⟦identity-number⟧No. KTP: 1671012345678902", "ringkasan\n⟦identity-number⟧NISN: 0051234567",
        "ringkasan\n⟦identity-number⟧(3273 0131 1299 0000)", "ringkasan\n⟦identity-number⟧16 73 05 120899 0000",
        "penanggung_jawab\n⟦identity-number⟧NIP 199902302023011000",
        "penanggung_jawab\n⟦identity-number⟧NIP. 19990230 202321 2 000",
        "ringkasan\n⟦identity-number⟧tahun 2024 1601017112990000",
        "ringkasan\n⟦identity-number⟧No. KK: 1601010101100012",
        "ringkasan\n⟦identity-number⟧NPWP 45.678.901.2-922.000 penerima",
        "ringkasan\n⟦identity-number⟧NPWP: 456789012922000",
        "ringkasan\n⟦identity-number⟧Rekening BRI 0123-01-012345-50-1 a.n. Contoh",
        "ringkasan\n⟦identity-number⟧BRI 0123-01-012345-50-1",
        "ringkasan\n⟦identity-number⟧Nomor rekening Bank Contoh 0102030405 penerima hibah",
    ])
    func `Reports plausible numbers`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "identity-number") == [])
    }

    @Test(arguments: [
        "ringkasan\nNomor 9901017112990000 provinsi yang tidak ada",
        "ringkasan\nNomor 1601013213990000 bulan yang tidak ada",
        "ringkasan\nNIK pada 2026: 9901017112990000 baris", "ringkasan\nSP DIPA-022.12.2.414567/2026",
        "ringkasan\nLihat https://kota.example/1601017112990000",
        "ringkasan\nmedia/1601017112990000.pdf",
        "ringkasan\nRekening 12345678901234567890",
        "ringkasan\nAnggaran 1.234.567.890.123.456 rupiah",
        "ringkasan\n2020 2021 2022 2023", "ringkasan\nKode barang 12.10.08.01.01.01.0012",
        "ringkasan\nNIP 189902302023011000",
        "ringkasan\nNPWP 00.123.456.7-922.000 bendahara",
        "ringkasan\nNPWP penyedia PT Contoh 45.678.901.2-922.000",
        "ringkasan\nRekening Kas Umum Daerah 0010203040",
        "ringkasan\nKode rekening 5.1.02.01.01.0001",
        "ringkasan\nRekening belanja 5.1.02.01.01.0001",
        "ringkasan\nPembukaan rekening tabungan: hubungi 0812-0000-0000",
        "ringkasan\nMutasi rekening per 2026-01-02 10.30", "ringkasan\nPanduan NISN dalam 2026 halaman",
        "ringkasan\nPusat panggilan NISN: 0215703303", "ringkasan\nNISN dan nomor surat 0051234567",
    ])
    func `Leaves other numbers alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "identity-number") == [])
    }

    @Test func `Does not repeat the number`() async throws {
        let wording = try await MarkedPortal(dip: "ringkasan\nNIK 1601017112990000").build().wording("identity-number")
        #expect(!wording.id.contains("1601"))
    }
}
