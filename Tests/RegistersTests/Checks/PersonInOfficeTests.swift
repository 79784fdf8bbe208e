import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct PersonInOfficeTests {
    @Test(arguments: [
        "Contoh Nama, S.Sos.", "Nama Contoh, SE, M.Si", "Drs. Contoh Nama", "H. Contoh", "Sdr. Contoh", "Siti Contoh",
        "Budi Santoso / Kepala Bidang Umum", "Kepala Seksi Data (Agus Contoh)", "Kepala Bagian Umum: Contoh Nama, S.H.",
    ])
    func `Reports names of people in columns for offices`(text: String) async throws {
        #expect(try await isReported(text))
    }

    @Test(arguments: [
        "Kepala Bagian Umum", "Sekretariat", "RSUD dr. Contoh", "RSUD H. Abdul Contoh", "Bidang Kesehatan Ibu dan Anak",
        "PPID",
        "Humas, Protokol, dan Umum", "Subbagian Perencanaan, Evaluasi, dan Pelaporan", "Universitas Ahmad Yani",
        "SMA Negeri 1 Contoh", "Puskesmas Sri Rahayu", "Perencanaan Program", "Seksi PD dan Pontren",
        "UPT Pasar Budi Luhur",
        "Pranata Humas Ahli Muda", "Kelurahan Siti Rejo I",
    ])
    func `Leaves offices alone, and places that are called after people`(text: String) async throws {
        #expect(try await !isReported(text))
    }

    private func isReported(_ text: String) async throws -> Bool {
        try await MarkedPortal(dip: "nomor,penanggung_jawab\n1,\"\(text)\"\n").portal.load().diagnostics
            .contains { $0.rule.id == "person-in-office" }
    }
}
