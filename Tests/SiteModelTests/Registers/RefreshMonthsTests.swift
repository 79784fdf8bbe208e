import Content
import Testing

@testable import Reading
@testable import Registers
@testable import SiteModel

@Suite struct RefreshMonthsTests {
    @Test(arguments: [
        ("permanen", "Neraca", false), ("P5Y", "Peraturan Daerah Nomor 3 Tahun 2012 tentang Pasar", false),
        ("P5Y", "Perwal No. 5/2012 tentang Parkir", false), ("P5Y", "Peraturan dan kebijakan yang berlaku", true),
        ("P5Y", "Laporan kinerja 2026", true), ("sesuai JRA", "Neraca", true),
    ])
    func `What cannot change is never asked to be refreshed`(retensi: String, judul: String, isAsked: Bool) throws {
        let cells = ["nomor": "1", "judul": judul, "klasifikasi": "berkala", "retensi": retensi]
        let facts = try #require(read(row(cells), as: .dip, of: "dip").facts as? PublicInformation)
        let freshness = facts.freshness(today: try day("2026-06-01"), deadlines: Deadlines(), zone: .jakarta)
        #expect((freshness != nil) == isAsked)
    }

    @Test func `Periodic information is refreshed at the shorter of both spans`() {
        var deadlines = Deadlines()
        #expect(deadlines.refreshMonths(of: .berkala) == 6)
        #expect(deadlines.refreshMonths(of: .setiapSaat) == nil)
        #expect(deadlines.refreshMonths(of: nil) == nil)
        deadlines.staleMonths = 3
        #expect(deadlines.refreshMonths(of: .berkala) == 3)
        #expect(deadlines.refreshMonths(of: .setiapSaat) == 3)
    }
}
