import Testing

@testable import Reading

@Suite struct WrittenDateTests {
    @Test(arguments: [
        ("Jumat, 13 Oktober 2017 06:33:16 WIB", "2017-10-13 06:33:16"), ("2017-10-13T06:33:16", "2017-10-13 06:33:16"),
        ("13/10/2017 | 06.33", "2017-10-13 06:33"), ("13Okt2017 pukul 6.33 WIB", "2017-10-13 06:33"),
        ("October 13, 2017 at 06:33", "2017-10-13 06:33"), ("13 Oktober 2017 08:33 WIT", "2017-10-13 06:33"),
        ("October 13th, 2017 6:33am", "2017-10-13 06:33"), ("13th October 2017", "2017-10-13"),
        ("2017-10-13 07:33 Asia/Makassar", "2017-10-13 06:33"),
        ("Diposting: 13 Pebruari 2017 - Humas", "2017-02-13"), ("13.10.2017 | 12. 30 komentar", "2017-10-13"),
    ])
    func `A date is found with the time of day after it`(text: String, meant: String) throws {
        let date = try #require(WrittenDate(in: text))
        #expect(date.instant(in: .jakarta) == Instant(text: meant, in: .jakarta))
    }

    @Test func `What surrounds a date is told apart`() throws {
        let date = try #require(WrittenDate(in: "Lubuklinggau, 5 Nov 2017 pukul 10.30 WIB – Wali Kota"))
        #expect(date.before == "Lubuklinggau, ")
        #expect(date.after == " – Wali Kota")
    }

    @Test(arguments: ["kemarin", "Oktober 2017", "17 Agustus 1945", "13 10 2017", "1, 2-2017", "31 Februari 2017"])
    func `Running text without a date of these years has none`(text: String) {
        #expect(WrittenDate(in: text) == nil)
    }

    @Test func `A text that is meant as a date may be of any year and any signs`() {
        #expect(WrittenDate(in: "17 Agustus 1945", isWhole: true)?.day.isoDate == "1945-08-17")
        #expect(WrittenDate(in: "13 10 2017", isWhole: true)?.day.isoDate == "2017-10-13")
    }

    @Test(arguments: [
        ("6.33 WIB", "06:33:00"), ("pukul 06:33:16", "06:33:16"), ("13.10.2017 06:33", "06:33:00"), ("24.00", nil),
        ("6.3", nil), ("06:33:61", nil), ("malam", nil),
    ])
    func `A time of day is one that a clock shows`(text: String, meant: String?) throws {
        let day = try #require(LocalTime(year: 2017, month: 10, day: 13))
        let instant = meant.flatMap { Instant(text: "2017-10-13 \($0)", in: .jakarta) }
        #expect(WrittenClock(in: text)?.instant(on: day, in: .jakarta) == instant)
    }

    @Test(arguments: [
        ("Januari", 1), ("feb", 2), ("PEBRUARI", 2), ("Mei", 5), ("May", 5), ("Agt", 8), ("agust", 8), ("Sept", 9),
        ("Nopember", 11), ("dec", 12), ("ja", nil), ("Senin", nil), ("Oktoberan", nil),
    ])
    func `A month is known by its name or the beginning of it`(word: String, month: Int?) {
        #expect(CalendarNames.month(named: word) == month)
    }
}
