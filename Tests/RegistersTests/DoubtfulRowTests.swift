import Diagnostics
import Registers
import SiteModel
import TestSupport
import Testing

/// Rows of which their table says two things, or nothing.
@Suite struct DoubtfulRowTests {
    private static let agencies = "kode,nama\ndinkes,Dinas Kesehatan\ndlh,Dinas Lingkungan Hidup\n"
    private static let head =
        "No,Ringkasan,Klasifikasi,Penanggung Jawab,Waktu Pembuatan,Tempat Pembuatan,Bentuk,Retensi\n"

    /// The rules and rows of the errors and warnings in a table of public information.
    private func found(_ csv: String, of rules: String...) async throws -> [String] {
        let files = [
            "content/register/dip/register.yaml": "profile: dip\n", "content/register/dip/tabel.csv": csv,
            "content/opd.csv": Self.agencies,
        ]
        return try await TemporaryPortal(files: files).load().diagnostics.filter { rules.contains($0.rule.id) }
            .map { "\($0.severity) \($0.location.line)" }
    }

    @Test func `A class that contradicts its section is told, and one of a topic in it is not`() async throws {
        let cells = "Sekretaris,2026,Tegal,cetak,5 tahun\n"
        let csv =
            Self.head
            + "A,INFORMASI YANG WAJIB DIUMUMKAN SECARA BERKALA,,,,,,\n1,Profil,Setiap saat,\(cells)2,Neraca,Berkala,\(cells)"
            + "1,Laporan Berkala,,,,,,\na,Kas,Setiap saat,\(cells)"
        #expect(try await found(csv, of: "unknown-classification") == ["warning 3"])
    }

    @Test(arguments: [
        "geser kanan,Berkala,,Sekretaris,2025,Tegal,cetak", "geser kiri,Berkala,2025,Tegal,cetak,5 tahun,",
        "tertukar,Berkala,Sekretaris,2025,Tegal,5 tahun,cetak",
    ])
    func `A row whose cells can only be those of the columns beside them is held back`(cells: String) async throws {
        let csv = Self.head + "1,Profil,Berkala,Sekretaris,2025,Tegal,cetak,5 tahun\n2,\(cells)\n"
        #expect(try await found(csv, of: "bad-cell") == ["error 3"])
    }

    @Test(arguments: [
        "Website dinas,Berkala,Sekretaris,2025,Online,Website,Permanen",
        "Arsip digital,Berkala,Sekretaris,Setiap saat,Tegal,cetak,2026",
        "2025,Berkala,Bagian Umum,Januari 2025,Website,digital,sesuai JRA",
        "Neraca,Berkala,Bagian Umum,1 tahun,Website,digital,2030",
    ])
    func `A single cell like those beside it is no sign`(cells: String) async throws {
        #expect(try await found(Self.head + "1,\(cells)\n", of: "bad-cell") == [])
    }

    @Test func `A row without a name is held back`() async throws {
        let csv =
            Self.head
            + "1,a.,Berkala,Sekretaris,2025,Tegal,cetak,5 tahun\n2,-,Berkala,Sekretaris,2025,Tegal,cetak,5 tahun\n"
        #expect(try await found(csv, of: "missing-elements") == ["error 2", "error 3"])
    }

    @Test(arguments: ["LHKPN pejabat,,Berkala,Sekretaris,2025,Tegal,cetak,5 tahun", "-,-,Serta merta,-,-,-,-,-"])
    func `A group may name its only row, and a row of marks says that there is nothing`(cells: String) async throws {
        let csv = Self.head.replacing("No,Ringkasan", with: "No,Kelompok,Ringkasan") + "1,\(cells)\n"
        #expect(!(try await found(csv, of: "missing-elements").contains { $0.hasPrefix("error") }))
    }

    @Test func `Titles behind the letters of a list, below one heading, are read`() async throws {
        let csv = """
            No,Jenis Informasi,,Penanggung Jawab,Waktu Pembuatan,Bentuk,Retensi
            A,INFORMASI BERKALA,,,,,
            ,a.,Profil,Sekretaris,2026,cetak,5 tahun
            ,b.,Neraca,Sekretaris,2026,cetak,5 tahun
            """
        #expect(try await found(csv, of: "unknown-column") == [])
        let rows = try await registers(.dip, csv).registers.first?.rows ?? []
        #expect(rows.map(\.title) == ["Profil", "Neraca"])
    }

    @Test func `A typing error in the name of one class makes no numbers of others double`() async throws {
        let cells = "Sekretaris,2026,cetak,5 tahun\n"
        let csv =
            "No,Ringkasan,Penanggung Jawab,Waktu Pembuatan,Bentuk,Retensi\nINFORMASI BERKALA,,,,,\n1,A,\(cells)2,B,\(cells)"
            + "INFORMASI SERTA MERTA,,,,,\n1,C,\(cells)2,D,\(cells)INFORMASI SETIAP SAT,,,,,\n3,E,\(cells)"
        #expect(try await found(csv, of: "duplicate-number", "unknown-classification") == ["error 8"])
    }
}
