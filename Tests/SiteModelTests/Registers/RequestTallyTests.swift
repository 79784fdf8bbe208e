import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct RequestTallyTests {
    private static let requests = """
        nomor,tanggal,pokok,putusan,tanggal_jawaban,hari_kerja,alasan
        1,2025-01-06,A,dikabulkan,2025-01-13,,
        2,2025-06-30,B,ditolak,2025-07-04,9,Rahasia pribadi
        3,2025-07-01,C,dikabulkan sebagian,,,
        4,2025-12-31,D,ditolak,,,Rahasia pribadi
        5,2026-02-02,E,diproses,,,
        """

    @Test func `Counts what registers say, by year and half-year`() async throws {
        let report = try await report()
        #expect(report.years.map(\.year) == [2025])
        let figures = try #require(report.years.first).figures
        #expect(figures.received == 4)
        #expect(figures.granted == 1)
        #expect(figures.partlyGranted == 1)
        #expect(figures.refused == 2)
        // Monday to Monday with a holiday between is four working days.
        #expect(figures.averageDays == 6.5)
        #expect(figures.refusalReasons == "Rahasia pribadi")
        #expect(figures.objections == 1)
        #expect(figures.disputes == 1)
        #expect(
            report.halves.map { "\($0.year)/\($0.half ?? 0): \($0.figures.received ?? -1)" } == [
                "2026/1: 1", "2025/2: 2", "2025/1: 2",
            ]
        )
    }

    @Test func `Requests that were taken back do not wait for an answer`() async throws {
        let rows =
            "nomor,tanggal,pokok,putusan\n1,2025-01-06,A,dikabulkan\n2,2025-01-07,B,dicabut\n3,2025-01-08,C,diproses\n"
        let year = try #require(try await report(["content/register/permohonan/a.csv": rows]).years.first)
        #expect(year.figures.withdrawn == 1)
        #expect(year.waiting == 1)
        let written = "tahun,diterima,dikabulkan,dikabulkan_sebagian,ditolak,dicabut\n2024,9,4,1,1,2\n"
        let years = try await report(["content/layanan/permohonan.csv": written]).years
        #expect(years.first { $0.year == 2024 }?.waiting == 1)
    }

    @Test func `A row says the working days that are reckoned where it leaves them open`() async throws {
        let portal = TemporaryPortal(files: [
            "content/register/permohonan/register.yaml": "profile: permohonan",
            "content/register/permohonan/a.csv": Self.requests,
            "content/libur.csv": "date,name\n2025-01-08,Libur\n",
        ])
        let registers = try await portal.load().library.registers
        let site = try #require(try await build(registers, now: "2026-03-01").site.registers)
        let days = site.others.flatMap(\.rows).map { entry -> Int? in
            if case .integer(let days)? = entry.value(of: "hari_kerja") { days } else { nil }
        }
        #expect(days == [4, 9, nil, nil, nil])
    }

    @Test func `Working days of any number are averaged`() async throws {
        let rows =
            "nomor,tanggal,pokok,putusan,hari_kerja\n1,2025-01-06,A,dikabulkan,\(Int.max)\n2,2025-01-07,B,dikabulkan,\(Int.max)\n"
        let year = try #require(try await report(["content/register/permohonan/a.csv": rows]).years.first)
        #expect(year.figures.averageDays == Double(Int.max))
    }

    @Test func `Figures that are written go before what is counted`() async throws {
        let report = try await report(["content/layanan/permohonan.csv": "tahun,diterima\n2025,10\n2024,3\n"])
        #expect(report.years.map(\.figures.received) == [10, 3])
        #expect(report.years.map(\.figures.granted) == [1, nil])
    }

    private func report(_ files: [String: String] = [:]) async throws -> RequestReport {
        let portal = TemporaryPortal(
            files: [
                "content/register/permohonan/register.yaml": "profile: permohonan\npublished: false",
                "content/register/permohonan/a.csv": Self.requests,
                "content/register/keberatan/register.yaml": "profile: keberatan",
                "content/register/keberatan/a.csv":
                    "nomor,tanggal,pokok,alasan,tanggapan,sengketa\n1,2025-08-01,A,a,ditolak,012/REG\n",
                "content/libur.csv": "date,name\n2025-01-08,Libur\n",
            ].merging(files) { _, new in new }
        )
        let registers = try await portal.load().library.registers
        return try #require(try await build(registers, now: "2026-03-01").site.registers).report
    }
}
