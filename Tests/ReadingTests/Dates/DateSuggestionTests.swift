import Testing

@testable import Reading

@Suite struct DateSuggestionTests {
    @Test(arguments: [
        ("13 Oktober 2017", "2017-10-13"), ("13/10/2017", "2017-10-13"), ("Jumat, 13 Okt 2017", "2017-10-13"),
        ("13-10-2017", "2017-10-13"), ("13.10.2017", "2017-10-13"), ("3 Mei 2017", "2017-05-03"),
        ("1 Agt 2017", "2017-08-01"),
        ("1 Agustus 2017", "2017-08-01"), ("17 Pebruari 2016", "2016-02-17"), ("9 Nop 2016", "2016-11-09"),
        ("25 December 2017", "2017-12-25"), ("2017/10/13", "2017-10-13"), ("2017.10.13", "2017-10-13"),
        ("2017-10-13 6:33", "2017-10-13 06:33"),
        ("Selasa, 5 September 2017 pukul 10.30 WIB", "2017-09-05 10:30 +07:00"),
        ("05 JUNI 2017", "2017-06-05"), ("13 Juli 2017", "2017-07-13"), ("29 Februari 2016", "2016-02-29"),
    ])
    func `Guesses what was meant`(written: String, meant: String) {
        #expect(DateText.suggestion(for: written) == meant)
    }

    @Test(arguments: [
        "kemarin", "", "Oktober 2017", "2017", "31 Februari 2017", "29 Februari 2017", "13 Oktober 17", "13/13/2017",
    ])
    func `Guesses nothing where no date is meant`(written: String) {
        #expect(DateText.suggestion(for: written) == nil)
    }

    @Test func `Suggests only what is read`() throws {
        for month in [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
        ] {
            let suggestion = try #require(DateText.suggestion(for: "7 \(month) 2018"))
            #expect(Instant(text: suggestion, in: .jakarta) != nil)
        }
    }
}
