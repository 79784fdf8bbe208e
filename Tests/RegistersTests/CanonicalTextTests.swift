import Registers
import Testing

/// Dates, periods and forms of CSV registers, spelled as open data spell them.
@Suite struct CanonicalTextTests {
    private static let columns = Array(RegisterProfile.dip.columns) + Array(RegisterProfile.dik.columns)

    private func canonical(_ name: String, _ text: String) throws -> String {
        try #require(Self.columns.first { $0.name == name }).canonicalText(of: text)
    }

    @Test(arguments: [
        ("31/01/2026", "2026-01-31"), ("31 Januari 2026", "2026-01-31"), ("Sabtu, 31 Januari 2026", "2026-01-31"),
        ("20260131", "2026-01-31"), ("2026-01-31", "2026-01-31"),
        // A time, another weekday, the order of America and what is no date stay as they are.
        ("31 Januari 2026 10.00", "31 Januari 2026 10.00"), ("Senin, 31 Januari 2026", "Senin, 31 Januari 2026"),
        ("01/31/2026", "01/31/2026"), ("Januari 2026", "Januari 2026"), ("-", "-"),
        ("31 Februari 2026", "31 Februari 2026"),
    ])
    func `Days are written by year, month and day`(text: String, expected: String) throws {
        #expect(try canonical("tanggal_terbit", text) == expected)
    }

    @Test(arguments: [
        ("5 Tahun", "P5Y"), ("1 (satu) tahun", "P1Y"), ("1 tahun 6 bulan", "P1Y6M"), ("Permanen", "permanen"),
        ("selama masih berlaku", "selama_berlaku"), ("p5y", "P5Y"), ("Aktif", "Aktif"), ("sesuai JRA", "sesuai JRA"),
        ("2 tahun aktif, 3 tahun inaktif, musnah", "2 tahun aktif, 3 tahun inaktif, musnah"),
    ])
    func `Periods are written after ISO 8601`(text: String, expected: String) throws {
        #expect(try canonical("retensi", text) == expected)
    }

    @Test(arguments: [
        ("5 tahun", "P5Y"), ("5 tahun sejak ditetapkan", "5 tahun sejak ditetapkan"),
        ("sampai putusan inkrah", "sampai putusan inkrah"), ("PERMANEN", "permanen"),
    ])
    func `The words of an exemption that say more than a period stay`(text: String, expected: String) throws {
        #expect(try canonical("jangka_waktu", text) == expected)
    }

    @Test(arguments: [
        ("Website, hardcopy, dan softcopy", "cetak, digital, situs"), ("HARDCOPY+SOFTCOPY", "cetak, digital"),
        ("Hard & Soft File", "cetak, digital"), ("cetak", "cetak"), ("hardcopy, papirus", "hardcopy, papirus"),
    ])
    func `Forms are written in their order`(text: String, expected: String) throws {
        #expect(try canonical("bentuk", text) == expected)
    }

    @Test func `What is canonical stays, and other columns are never touched`() throws {
        let texts = [
            "31/01/2026", "5 Tahun", "HARDCOPY+SOFTCOPY", "1 tahun 12 bulan", "Selama berlaku", "", " ", "\"",
            "Permanen",
        ]
        for column in Self.columns {
            for text in texts {
                let once = column.canonicalText(of: text)
                #expect(column.canonicalText(of: once) == once)
                let isSpelled = column.kind == .date || [.bentuk, .retensi, .term].contains(column.meaning)
                #expect(isSpelled || once == text, "\(column.name)")
            }
        }
    }
}
