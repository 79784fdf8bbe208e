import TestSupport
import Testing

@Suite struct DeadlineCalendarTests {
    private func calendar(_ portal: TemporaryPortal = registerPortal()) async throws -> String {
        try #require(try await openData(of: portal)["data/tenggat.ics"])
    }

    /// The lines as a reader unfolds them.
    private func lines(_ calendar: String) -> [String] {
        calendar.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    @Test func `Holds the days that bind in their order`() async throws {
        let lines = lines(try await calendar())
        #expect(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR")
        #expect(lines.contains("X-WR-CALNAME:Tenggat informasi publik | Portal Kota Contoh"))
        let days = lines.filter { $0.hasPrefix("DTSTART") }
        #expect(
            days == [
                "DTSTART;VALUE=DATE:20260801", "DTSTART;VALUE=DATE:20270331",
                "DTSTART;VALUE=DATE:20271122", "DTSTART;VALUE=DATE:20280101",
            ]
        )
        #expect(lines.contains("UID:pembukaan-dik/1@kota.example"))
        #expect(lines.contains(#"SUMMARY:Batas pemutakhiran: Rencana "kerja"\, ringkas"#))
        #expect(lines.contains("DTSTAMP:20260131T170000Z"))
    }

    @Test func `Folds lines at 75 octets`() async throws {
        var portal = registerPortal()
        let title = String(repeating: "kéadaan ", count: 30)
        portal.files["content/register/dip/dip.csv"] = Array(
            "nomor,klasifikasi,judul,tanggal_mutakhir\n1,berkala,\(title),2026-02-01\n".utf8
        )
        let calendar = try await calendar(portal)
        let folded = calendar.split(separator: "\r\n")
        #expect(folded.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines(calendar).contains { $0.hasSuffix(title.dropLast()) })
        #expect(calendar.unicodeScalars.count { $0 == "\n" } == calendar.unicodeScalars.count { $0 == "\r" })
    }

    @Test func `Rows to refresh on one day are one event`() async throws {
        var portal = registerPortal()
        let rows = (1...30).map { "\($0),berkala,Daftar \($0),2026-02-01\n" }.joined()
        portal.files["content/register/dip/dip.csv"] = Array("nomor,klasifikasi,judul,tanggal_mutakhir\n\(rows)".utf8)
        let lines = lines(try await calendar(portal))
        #expect(lines.contains("SUMMARY:Batas pemutakhiran 30 informasi"))
        #expect(lines.filter { $0.hasPrefix("UID:pemutakhiran-") } == ["UID:pemutakhiran-2026-08-01@kota.example"])
        #expect(lines.contains { $0.hasPrefix("DESCRIPTION:") && $0.hasSuffix(#"\ndan 10 lainnya"#) })
    }

    @Test func `The moment of the build leaves no trace`() async throws {
        let today = try await registerPortal().build(now: "2026-05-01")
        let tomorrow = try await registerPortal().build(now: "2026-05-02 13:00")
        #expect(try dataTexts(today) == dataTexts(tomorrow))
    }
}
