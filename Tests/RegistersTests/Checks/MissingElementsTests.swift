import Diagnostics
import TestSupport
import Testing

@Suite struct MissingElementsTests {
    @Test(arguments: [
        "nomor,ringkasan\n⟦missing-elements⟧1,",
        "nomor,ringkasan\n1,⟦missing-elements⟧-",
        "ringkasan,bentuk\nIsi,⟦missing-elements⟧mikrofilm",
        "nomor,ringkasan,retensi\n⟦missing-elements⟧1,,", "nomor,tempat_pembuatan\n1,⟦missing-elements⟧123456",
    ])
    func `Reports rows without an element`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "missing-elements") == [])
    }

    @Test(arguments: [
        "nomor,ringkasan\n1,Isi",
        "nomor,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,retensi\n1,Isi,Dinas,Kepala,2026,Kota,cetak,5 tahun",
        "retensi\nAktif",
    ])
    func `Accepts rows with what their file has`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "missing-elements") == [])
    }

    @Test func `Names all of a row at once`() async throws {
        let csv = "nomor,ringkasan,pejabat_menguasai,bentuk,retensi\n1,,-,mikrofilm,\n"
        let wording = try await MarkedPortal(dip: csv).build().wording("missing-elements")
        #expect(
            wording.id.hasPrefix(
                "baris 2: unsur wajib belum diisi: ringkasan, pejabat_menguasai, bentuk, retensi (\"mikrofilm\""
            )
        )
    }

    @Test func `Tells how a row that continues a merged one is written`() async throws {
        let csv = "nomor,ringkasan,retensi\n1,Laporan,5 tahun\n,,2 tahun\n"
        let diagnostics = try await MarkedPortal(dip: csv).build().diagnostics.filter {
            $0.rule.id == "missing-elements"
        }
        #expect(diagnostics.compactMap { $0.help?.id }.contains { $0.contains("sel gabungan") })
    }
}
