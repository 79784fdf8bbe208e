import Content
import Reading
import SiteModel
import TestSupport
import Testing

@testable import Visits

/// What other counters export.
@Suite struct CountExportTests {
    private func tally(_ source: CountExport, _ text: String) async throws -> VisitTally {
        let portal = TemporaryPortal(
            files: ["ekspor": text],
            settings: "name: Kota\nurl: https://kota.example/portal\ntimezone: Asia/Jakarta\n"
        )
        return try await portal.inFolder { root in
            let settings = try LibraryLoader(root: root, jobs: 1).settings().settings
            let now = try #require(Instant(text: "2026-11-27 12:00", in: settings.zone))
            return try source.tally(of: LogFile(root + "/ekspor"), settings: settings, at: now)
        }
    }

    private func days(_ tally: VisitTally) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: tally.visitors.map { ($0.isoDate, $1) })
    }

    @Test func `GoatCounter's sessions are visitors, without programs and events, on the portal's days`() async throws {
        let tally = try await tally(
            .goatcounter,
            #"""
            2Path,Title,Event,UserAgent,Browser,System,Session,Bot,Referrer,Referrer scheme,Screen size,Location,FirstVisit,Date
            /portal/,"Beranda, ""Kota""",false,,Chrome,Linux,a,0,,,,ID,true,2026-11-26T10:00:00Z
            /portal/berita/,Berita,false,,Chrome,Linux,a,0,,,,ID,true,2026-11-26T10:05:00Z
            /portal/,Beranda,false,,Chrome,Linux,a,0,,,,ID,false,2026-11-26T18:00:00Z
            /portal/,Beranda,false,,Firefox,Linux,b,0,,,,ID,true,2026-11-26T18:00:00Z
            /portal/,Beranda,false,,Firefox,Linux,c,1,,,,ID,true,2026-11-26T18:00:00Z
            unduh,Unduh,true,,Firefox,Linux,d,0,,,,ID,true,2026-11-26T18:00:00Z
            /portal/lama/,Lama,false,,Firefox,Linux,e,0,,,,ID,true,2026-01-01T00:00:00Z
            """#
        )
        #expect(days(tally) == ["2026-11-26": 1, "2026-11-27": 2, "2026-01-01": 1])
        #expect(tally.pages == ["/": 3, "/berita/": 1])
    }

    @Test func `Matomo's days are read with their numbers alone or among others, and its pages`() async throws {
        let answers = [
            #"{"2026-11-25":12,"2026-11-26":"7"}"#,
            #"{"2026-11-25":{"nb_uniq_visitors":12,"nb_visits":20},"2026-11-26":{"nb_visits":7},"2026-11-27":[]}"#,
        ]
        #expect(days(try await tally(.matomo, answers[0])) == ["2026-11-25": 12, "2026-11-26": 7])
        #expect(days(try await tally(.matomo, answers[1])) == ["2026-11-25": 12, "2026-11-26": 7, "2026-11-27": 0])
        let pages = """
            [{"label":"/berita/a","nb_visits":9,"url":"https://kota.example/portal/berita/a/"},
             {"label":"/lain","nb_visits":3,"url":"https://kota.example/lain/"},{"label":"Others","nb_visits":1}]
            """
        #expect(try await tally(.matomo, pages).pages == ["/berita/a/": 9])
    }

    @Test func `Umami's sessions are visitors, of its old and its new answers, and its paths are pages`() async throws {
        let answer = """
            {"pageviews":[{"x":"2026-11-26 00:00:00","y":9}],"sessions":[{"x":"2026-11-26 00:00:00","y":4},{"t":"2026-11-27 00:00:00","y":2}]}
            """
        #expect(days(try await tally(.umami, answer)) == ["2026-11-26": 4, "2026-11-27": 2])
        #expect(
            try await tally(.umami, #"[{"x":"/portal/berita/a","y":5},{"x":"/lain","y":1}]"#).pages == ["/berita/a/": 5]
        )
    }

    @Test(arguments: [
        (CountExport.goatcounter, "Path,Hits\n/,1\n"), (.goatcounter, ""),
        (.matomo, #"{"result":"error","message":"token"}"#),
        (.matomo, "<html>"), (.umami, #"{"error":"Unauthorized"}"#), (.umami, "[1,2]"),
        (.umami, #"{"sessions":[{"x":"kemarin","y":1}]}"#),
    ])
    func `What is no such export is said to be none`(source: CountExport, text: String) async throws {
        await #expect(throws: CountExport.Unreadable.self) { _ = try await tally(source, text) }
    }
}
