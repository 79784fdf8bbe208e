import Diagnostics
import TestSupport
import Testing

@Suite struct IdentityNumberTests {
    @Test(arguments: [
        "ringkasan\n⟦identity-number⟧NIK 1601017112990000 milik pemohon",
        "ringkasan\n⟦identity-number⟧(3273 0131 1299 0000)",
        "penanggung_jawab\n⟦identity-number⟧NIP 199902302023011000",
        "penanggung_jawab\n⟦identity-number⟧NIP. 19990230 202321 2 000",
        "ringkasan\n⟦identity-number⟧tahun 2024 1601017112990000",
    ])
    func `Reports plausible numbers`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "identity-number") == [])
    }

    @Test(arguments: [
        "ringkasan\nNomor 9901017112990000 provinsi yang tidak ada",
        "ringkasan\nNomor 1601013213990000 bulan yang tidak ada",
        "ringkasan\nSP DIPA-022.12.2.414567/2026",
        "ringkasan\nLihat https://kota.example/1601017112990000",
        "ringkasan\nmedia/1601017112990000.pdf",
        "ringkasan\nRekening 12345678901234567890",
        "ringkasan\nAnggaran 1.234.567.890.123.456 rupiah",
        "ringkasan\n2020 2021 2022 2023",
        "ringkasan\nNIP 189902302023011000",
    ])
    func `Leaves other numbers alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "identity-number") == [])
    }

    @Test func `Does not repeat the number`() async throws {
        let wording = try await MarkedPortal(dip: "ringkasan\nNIK 1601017112990000").build().wording("identity-number")
        #expect(!wording.id.contains("1601"))
    }
}
