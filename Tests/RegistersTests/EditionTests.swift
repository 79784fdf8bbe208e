import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct EditionTests {
    private let yaml = "content/register/dip/register.yaml"
    private let folder = "content/register/dip/edisi/"

    @Test func `Editions are read beside their register and sorted by day`() async throws {
        let registers = try await load([
            folder + "2026-01.csv": "nomor;judul\n1;Profil\n", folder + "2025.csv": "No,Judul\n1,Renja\n",
        ])
        #expect(registers.editions.map(\.name) == ["2025", "2026-01"])
        #expect(registers.editions.map { $0.rows.map { $0["judul"] } } == [["Renja"], ["Profil"]])
        #expect(registers.publicInformation.map(\.nomor) == ["7"])
    }

    @Test func `An edition of many files is a folder`() async throws {
        let registers = try await load([
            folder + "2026-01/dinkes.csv": "nomor,judul\n1,Profil\n",
            folder + "2026-01/lain.csv": "nomor,judul,opd\n2,Renja,DINAS PENDIDIKAN\n3,Neraca,Entah\n",
        ])
        #expect(registers.editions.map { $0.rows.map { $0["opd"] } } == [["dinkes", "disdik", "Entah"]])
    }

    @Test func `Columns of their time are no fault`() async throws {
        #expect(try await surprises(["2026-01.csv": "nomor,kolom_lama\n1,x\n"]) == [])
    }

    @Test func `What cannot be read is reported`() async throws {
        let editions = [
            "lama.csv": "⟦bad-register⟧nomor\n", "2026-01.csv": "nomor,nama\n1,⟦bad-csv⟧\"Pasar\n",
            "catatan.txt": "⟦stray-file⟧", "a/b/2026-01.csv": "⟦bad-register⟧",
        ]
        #expect(try await surprises(editions) == [])
    }

    /// What is not as marked in the editions of a register with columns of its own.
    private func surprises(_ editions: [String: String]) async throws -> [String] {
        var files = [
            "content/register/perda/register.yaml":
                "title: Perda\ncolumns:\n  - name: nomor\n  - name: nama\n    required: true\n",
            "content/register/perda/perda.csv": "nomor,nama\n1,Pasar\n",
        ]
        for (name, text) in editions { files["content/register/perda/edisi/" + name] = text }
        let portal = MarkedPortal(files: files)
        return portal.result(of: try await portal.portal.load().diagnostics).surprises
    }

    private func load(_ editions: [String: String]) async throws -> Registers {
        try await TemporaryPortal(files: files(editions)).load().library.registers
    }

    private func files(_ editions: [String: String]) -> [String: String] {
        let base = [
            yaml: "title: DIP\nprofile: dip\n",
            "content/opd.csv": "kode,nama\ndinkes,Dinas Kesehatan\ndisdik,Dinas Pendidikan\n",
            "content/register/dip/dinkes.csv": header + "\n7,Profil,Profil dinas,A,B,2026,Kota,cetak,P1Y,berkala\n",
        ]
        return base.merging(editions) { _, edition in edition }
    }

    private let header =
        "nomor,judul,ringkasan,pejabat_menguasai,penanggung_jawab,waktu_pembuatan,tempat_pembuatan,bentuk,retensi,klasifikasi"
}
