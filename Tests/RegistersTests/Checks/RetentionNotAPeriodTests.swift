import Diagnostics
import TestSupport
import Testing

@Suite struct RetentionNotAPeriodTests {
    @Test(arguments: [
        "retensi\n⟦retention-not-a-period⟧2026",
        "retensi\n⟦retention-not-a-period⟧Aktif",
        "retensi\n⟦retention-not-a-period⟧5",
        "retensi\n⟦retention-not-a-period⟧500 tahun", "retensi\n⟦retention-not-a-period⟧5 (enam) tahun",
        "retensi\n⟦retention-not-a-period⟧2 tahun (36 bulan)",
    ])
    func `Reports what is no period`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "retention-not-a-period") == [])
    }

    @Test(arguments: [
        "retensi\n5 Tahun",
        "retensi\nP1Y6M",
        "retensi\npermanen",
        "retensi\nSelama masih berlaku",
        "retensi\n\"2 tahun aktif, 3 tahun inaktif, musnah\"",
        "retensi\nsesuai JRA", "retensi\n10 tahun (permanen)", "retensi\n5 tahun (2 tahun aktif)",
        "retensi\n1 tahun setelah tahun anggaran",
        "nomor,retensi\n1,-",
    ])
    func `Accepts periods and leaves blanks to another rule`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "retention-not-a-period") == [])
    }

    @Test func `Tells a year from a period`() async throws {
        let wording = try await MarkedPortal(dip: "Retensi Arsip\n2026").build().wording("retention-not-a-period")
        #expect(wording.en.hasPrefix("row 2, column \"Retensi Arsip\": \"2026\" is a year, not a period of time"))
    }
}
