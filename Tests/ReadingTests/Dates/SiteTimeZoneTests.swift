import Reading
import Registers
import Testing

@Suite struct SiteTimeZoneTests {
    private func zone(_ name: String) throws -> SiteTimeZone {
        try #require(SiteTimeZone(identifier: name))
    }

    private func instant(_ text: String, _ name: String) throws -> Instant {
        try #require(Instant(text: text, in: zone(name)))
    }

    @Test(arguments: [
        ("Asia/Jakarta", "+07:00", "WIB"), ("Asia/Pontianak", "+07:00", "WIB"), ("Asia/Makassar", "+08:00", "WITA"),
        ("Asia/Jayapura", "+09:00", "WIT"), ("Asia/Kathmandu", "+05:45", "UTC+05.45"),
        ("America/St_Johns", "-02:30", "UTC-02.30"),
        ("UTC", "+00:00", "UTC+00.00"),
    ])
    func `Writes the time of the zone`(name: String, offset: String, abbreviation: String) throws {
        let moment = try instant("2017-10-13 06:33:16", name)
        #expect(try zone(name).rfc3339(moment) == "2017-10-13T06:33:16" + offset)
        #expect(try zone(name).abbreviation(at: moment) == abbreviation)
    }

    @Test(arguments: [
        "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Europe/Amsterdam", "America/St_Johns", "Australia/Lord_Howe",
    ])
    func `Finds the moment of each local time again`(name: String) throws {
        let zone = try zone(name)
        // Odd steps meet every hour of the day.
        for step in stride(from: 0, to: 400 * 24 * 3600, by: 7 * 3600 + 1800) {
            let moment = Instant(secondsSinceEpoch: 1_483_228_800 + step)
            let found = zone.instant(at: zone.localTime(at: moment))
            // Of two moments with one local time, the first is found.
            #expect(found == moment || zone.localTime(at: found) == zone.localTime(at: moment) && found < moment)
        }
    }

    @Test(arguments: [
        "Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Europe/Amsterdam", "America/New_York", "Africa/Monrovia",
    ])
    func `What is written of any year is the same moment when it is read`(name: String) throws {
        let zone = try zone(name)
        for text in [
            "1012-01-31 08:00", "1867-08-10 00:00", "1923-12-31 23:20:30", "1945-08-17 10:00", "1971-06-01 12:00",
        ] {
            let moment = try instant(text, name)
            #expect(Instant(text: zone.rfc3339(moment), in: .jakarta) == moment)
            #expect(zone.instant(at: zone.localTime(at: moment)) == moment)
        }
    }

    @Test func `Takes the first of two moments when clocks are put back`() throws {
        #expect(try instant("2017-10-29 02:30", "Europe/Amsterdam") == instant("2017-10-29T02:30+02:00", "UTC"))
        #expect(try instant("2017-10-29 01:59:59", "Europe/Amsterdam") == instant("2017-10-29T01:59:59+02:00", "UTC"))
        #expect(try instant("2017-10-29 03:00", "Europe/Amsterdam") == instant("2017-10-29T03:00+01:00", "UTC"))
    }

    @Test func `Goes on behind the gap when clocks are put forward`() throws {
        #expect(try instant("2017-03-26 02:30", "Europe/Amsterdam") == instant("2017-03-26T02:30+01:00", "UTC"))
        #expect(
            try zone("Europe/Amsterdam").rfc3339(instant("2017-03-26 02:30", "Europe/Amsterdam"))
                == "2017-03-26T03:30:00+02:00"
        )
        #expect(try instant("2017-03-26 01:59:59", "Europe/Amsterdam") == instant("2017-03-26T01:59:59+01:00", "UTC"))
        #expect(try instant("2017-03-26 03:00", "Europe/Amsterdam") == instant("2017-03-26T03:00+02:00", "UTC"))
    }

    @Test(arguments: ["", "Asia/Makasar", "../etc/passwd", "Asia/"])
    func `Knows no other zones`(name: String) {
        #expect(SiteTimeZone(identifier: name) == nil)
    }
}
