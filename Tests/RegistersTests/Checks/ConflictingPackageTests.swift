import TestSupport
import Testing

@Suite struct ConflictingPackageTests {
    private func portal(_ rows: String) -> MarkedPortal {
        MarkedPortal(files: [
            "content/register/pengadaan/register.yaml": "profile: pengadaan",
            "content/register/pengadaan/a.csv": "nomor,paket,tahun,kode_rup,jenis_dokumen,pagu\n" + rows,
        ])
    }

    @Test(arguments: [
        "1,Pasar,2026,,RUP,850000000\n2,pasar,2026,,KAK,⟦conflicting-package⟧58000000\n",
        "1,Pasar,2026,,RUP,850000000\n2,Pasar,2026,,KAK,Rp 850.000.000\n3,Pasar,2026,,HPS,\n",
        "1,Pasar,2026,11,RUP,850000000\n2,Pasar,2026,12,RUP,58000000\n", "1,Pasar,2026,,RUP,1\n2,Pasar,2027,,RUP,2\n",
    ])
    func `Reports a second budget of one package`(rows: String) async throws {
        #expect(try await portal(rows).surprises(of: "conflicting-package") == [])
    }
}
