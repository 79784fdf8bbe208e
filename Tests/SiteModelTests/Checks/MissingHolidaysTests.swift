import Diagnostics
import TestSupport
import Testing

@Suite struct MissingHolidaysTests {
    private func years(requests: String, holidays: String = "2026-01-01,Tahun Baru\n") async throws -> [String] {
        let portal = TemporaryPortal(files: [
            "content/libur.csv": "date,name\n" + holidays,
            "content/register/permohonan/register.yaml": "profile: permohonan",
            "content/register/permohonan/a.csv":
                "nomor,tanggal,pokok,putusan,tanggal_jawaban,hari_kerja\n" + requests,
        ])
        return try await portal.build(now: "2026-06-01").diagnostics.filter { $0.rule.id == "missing-holidays" }
            .compactMap { $0.message.id.split(separator: " ").first { $0.hasPrefix("20") }.map(String.init) }.sorted()
    }

    @Test func `Names the years whose working days are reckoned`() async throws {
        #expect(try await years(requests: "1,2024-12-30,A,dikabulkan,2025-01-06,\n") == ["2024", "2025"])
        #expect(try await years(requests: "1,2024-12-30,A,dikabulkan,2025-01-06,5\n") == [])
        #expect(try await years(requests: "1,2024-12-30,A,diproses,,\n") == [])
    }

    @Test func `Says nothing of days off where no list is kept`() async throws {
        #expect(try await years(requests: "1,2024-12-30,A,dikabulkan,2025-01-06,\n", holidays: "") == [])
    }
}
