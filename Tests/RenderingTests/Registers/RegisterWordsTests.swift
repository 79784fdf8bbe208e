import Diagnostics
import Reading
import Testing

@testable import Registers
@testable import Rendering

@Suite struct RegisterWordsTests {
    private let words = RegisterWords(language: .id, dates: DateWords(language: .id, zone: .jakarta))

    @Test(arguments: [
        ("2026", "2026"), ("2026-07", "Juli 2026"), ("2026-07-15", "15 Juli 2026"),
        ("2026-01/2026-06", "Januari 2026 – Juni 2026"), ("2026-13", "2026-13"), ("2026-02-30", "2026-02-30"),
        ("setiap bulan", "setiap bulan"), ("1/2/3", "1/2/3"), ("", ""), ("/", "/"), ("2026/", "2026/"),
    ])
    func `Times are said in words where they can be read`(written: String, said: String) {
        #expect(words.time(written) == said)
    }

    @Test func `Periods and shares are said in words`() {
        #expect(words.retention(.jangka(Period(years: 1, months: 6))) == "1 tahun 6 bulan")
        #expect(words.retention(.permanen) == "permanen")
        #expect(words.tenths(58) == "5,8")
        #expect(words.tenths(1000) == "100")
        #expect(words.size(999) == "999 byte")
        #expect(words.size(1_450_000) == "1,4 MB")
        #expect(words.decimal(.infinity) == nil)
    }

    @Test func `Long texts are cut behind a word`() {
        #expect(excerpt("Rencana kerja", limit: 13) == "Rencana kerja")
        #expect(excerpt("Rencana kerja tahunan", limit: 15) == "Rencana kerja…")
        #expect(excerpt("baris\nberikut", limit: 20) == "baris berikut")
        #expect(excerpt(String(repeating: "a", count: 50), limit: 10) == "aaaaaaaaaa…")
        #expect(excerpt(String(repeating: "👨‍👩‍👧‍👦", count: 50), limit: 20).utf8.count < 90)
    }
}
