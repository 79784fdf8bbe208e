import Diagnostics
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct RegulationStatusTests {
    private let head = "nomor,tahun,jenis,judul,status,mengubah,diubah_oleh,mencabut,dicabut_oleh\n"

    private func found(_ rows: String, severity: Severity) async throws -> [Int] {
        let portal = MarkedPortal(files: [
            "content/register/regulasi/register.yaml": "profile: regulasi",
            "content/register/regulasi/a.csv": head + rows + "\n",
        ])
        return try await portal.portal.load().diagnostics
            .filter { $0.rule.id == "regulation-status" && $0.severity == severity }.map(\.location.line).sorted()
    }

    @Test(arguments: [
        "Perda 5/2020", "Perda Nomor 5 Tahun 2020", "Peraturan Daerah No. 5 Tahun 2020 tentang Pasar",
        "Peraturan Daerah Kota Contoh Nomor 05 Tahun 2020", "Perda 4/2019; Perda 5/2020", "5 Tahun 2020",
    ])
    func `A regulation that another row repeals is not in force`(citation: String) async throws {
        let rows = """
            5,2020,Peraturan Daerah Kota Contoh,Pasar,%,,,,
            3,2026,Peraturan Daerah Kota Contoh,Pasar Rakyat,berlaku,,,\(citation),
            """
        #expect(try await found(rows.replacing("%", with: "berlaku"), severity: .error) == [2])
        #expect(try await found(rows.replacing("%", with: ""), severity: .error) == [2])
        #expect(try await found(rows.replacing("%", with: "dicabut"), severity: .error) == [])
        #expect(try await found(rows.replacing("%", with: "tidak berlaku"), severity: .error) == [])
        let part = "\n5,2020,Peraturan Daerah Kota Contoh,Penjelasan Pasar,berlaku,,,,"
        #expect(try await found(rows.replacing("%", with: "berlaku") + part, severity: .error) == [2])
    }

    @Test(arguments: [
        "Pasal 4 Perda 5/2020", "sebagian Perda 5/2020", "Perwal 5/2020", "Perda 5/2021", "Perda 15/2020",
        "Perda 3/2026",
    ])
    func `Parts, other kinds and other numbers repeal nothing`(citation: String) async throws {
        let rows =
            "5,2020,Peraturan Daerah,Pasar,berlaku,,,,\n3,2026,Peraturan Daerah,Pasar Rakyat,berlaku,,,\(citation),"
        #expect(try await found(rows, severity: .error) == [])
    }

    @Test func `What a row says against itself is an error, and what it leaves open a warning`() async throws {
        #expect(try await found("5,2020,Perda,Pasar,berlaku,,,,Perda 3/2026", severity: .error) == [2])
        #expect(
            try await found("5,2020,Perda,Pasar,berlaku,,,,Pasal 2 dicabut oleh Perda 3/2026", severity: .error) == []
        )
        #expect(try await found("5,2020,Perda,Pasar,dicabut,,,,", severity: .warning) == [2])
        let rows = "5,2020,Perda,Pasar,berlaku,,,,\n3,2026,Perda,Pasar,berlaku,Perda 5/2020,,,"
        #expect(try await found(rows, severity: .warning) == [2])
    }

    @Test func `What changes a regulation is later than it, and another one`() async throws {
        let rows = """
            8,2025,Perda,A,berlaku,,,Perda 8/2025,
            9,2025,Perda,B,dicabut,,,,Perda 99/2024
            10,2025,Perda,C,berlaku,Perda 3/2026,,,
            11,2025,Perda,D,diubah,,Perda 2/2025,Perda 8/2020,
            12,2025,Perda,Peraturan Daerah Nomor 4 Tahun 2025 tentang Pasar,berlaku,,,,
            13,2025,Perda,Peraturan Daerah Nomor 13 Tahun 2025 tentang Air,berlaku,,,,
            14,2025,Perda,Perubahan atas Peraturan Daerah Nomor 4 Tahun 2020 tentang Pasar,berlaku,,,,
            """
        #expect(try await found(rows, severity: .warning) == [2, 3, 4, 6])
    }

    @Test func `A draft is no regulation yet`() async throws {
        let rows = """
            1,2025,Rancangan Peraturan Daerah,A,,,,,
            2,2025,RANPERDA,B,berlaku,,,,
            3,2025,Peraturan Daerah,Rancangan Tata Ruang,berlaku,,,,
            4,2025,Peraturan Daerah,Rancangan Peraturan Daerah tentang Air,,,,,
            5,2025,Naskah Akademik,Air,,,,,
            """
        #expect(try await found(rows, severity: .warning) == [2, 5, 6])
        #expect(try await found(rows, severity: .error) == [3])
        let study = try await MarkedPortal(files: [
            "content/register/jdih/register.yaml": "profile: jdih",
            "content/register/jdih/a.csv": head + "5,2025,Naskah Akademik,Air,,,,,\n",
        ]).portal.load()
        #expect(!study.diagnostics.contains { $0.rule.id == "regulation-status" })
    }

    @Test(arguments: ["Rancangan", "Raperda", "draf"]) func `A draft by its status is not told to be in force`(
        status: String
    )
        async throws
    {
        let portal = MarkedPortal(files: [
            "content/register/regulasi/register.yaml": "profile: regulasi",
            "content/register/regulasi/a.csv": head + "1,2025,Peraturan Daerah,A,\(status),,,,\n",
        ])
        let fault = try #require(try await portal.portal.load().diagnostics.first { $0.rule.id == "bad-cell" })
        #expect(fault.help?.id.contains("pindahkan rancangan") == true)
    }

    @Test func `A status may name what repealed or amended the regulation`() async throws {
        let rows = """
            5,2020,Perda,A,Dicabut dengan Perda 3/2026,,,,
            6,2020,Perda,B,Diubah oleh Perda Nomor 4 Tahun 2026,,,,
            7,2020,Perda,C,Diubah dengan Perda 4/2026 dan dicabut dengan Perda 5/2026,,,,
            8,2020,Perda,D,Dicabut dengan,,,,
            """
        let portal = MarkedPortal(files: [
            "content/register/regulasi/register.yaml": "profile: regulasi",
            "content/register/regulasi/a.csv": head + rows + "\n",
        ])
        let loaded = try await portal.portal.load()
        let found = loaded.diagnostics.filter { ["bad-cell", "regulation-status"].contains($0.rule.id) }
        #expect(found.map { "\($0.rule.id):\($0.location.line)" }.sorted() == ["bad-cell:4", "bad-cell:5"])
        let regulations = loaded.library.registers.registers[0].rows.compactMap { Regulation(of: $0.facts) }
        #expect(
            regulations.map { $0.dicabutOleh + $0.diubahOleh } == ["Perda 3/2026", "Perda Nomor 4 Tahun 2026", "", ""]
        )
    }

    @Test func `No promulgation comes before the making`() async throws {
        let portal = MarkedPortal(files: [
            "content/register/regulasi/register.yaml": "profile: regulasi",
            "content/register/regulasi/a.csv": """
            nomor,tahun,jenis,judul,tanggal_penetapan,tanggal_pengundangan
            1,2025,Perda,A,2025-06-02,⟦regulation-status⟧2025-05-01
            2,2025,Perda,B,2 Juni 2025,2025-06-02
            3,2025,Perda,C,2025-06-02,-
            """,
        ])
        #expect(try await portal.surprises(of: "regulation-status") == [])
    }

    @Test func `The year is that of its making, its promulgation or its number`() async throws {
        let head = "nomor,tahun,jenis,judul,tanggal_penetapan,tanggal_pengundangan\n"
        let rows = [
            "5,2020,Perda,A,2020-03-01,", "6,2020,Perda,B,2019-12-30,2020-01-02", "7,2020,Perda,C,2019-12-30,",
            "8,2020,Perda,D,31 Desember 2019,", "9/2020,2020,Perda,E,,", "10/2019,2020,Perda,F,2020-01-02,",
            "800/1985,2020,Kepwal,G,2020-01-02,", "1985,2020,Kepwal,H,,",
            "11,2021,Perda,I,2020-03-01,", "12/2019,2020,Perda,J,,", "Nomor 13 Tahun 2019,2020,Perda,K,,",
            "14,2018,Perda,L,30 April 2008,2008-05-01", "Nomor 15 Tahun 2019,2020,Perda,M,2020-01-02,",
            "Nomor 16 Tahun 2020,2020,Perda,N,2020-01-02,",
        ]
        let portal = MarkedPortal(files: [
            "content/register/regulasi/register.yaml": "profile: regulasi",
            "content/register/regulasi/a.csv": head + rows.joined(separator: "\n") + "\n",
        ])
        let found = try await portal.portal.load().diagnostics.filter { $0.rule.id == "regulation-status" }
        #expect(found.map(\.location.line).sorted() == [10, 11, 12, 13, 14])
        #expect(found.allSatisfy { $0.severity == .error })
    }
}
