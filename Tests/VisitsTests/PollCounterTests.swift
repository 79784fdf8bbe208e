import Content
import Reading
import SiteModel
import TestSupport
import Testing

@testable import Visits

/// Counting votes.
@Suite struct PollCounterTests {
    private func counter(_ log: String) async throws -> PollCounter {
        let portal = TemporaryPortal(
            files: ["log": log],
            settings: TemporaryPortal.settings + "poll: {question: Puas?, options: [Ya, 'Tidak, belum']}\n"
        )
        return try await portal.inFolder { root in
            let settings = try LibraryLoader(root: root, jobs: 1).settings().settings
            var counter = PollCounter(try #require(settings.poll), settings: settings)
            try counter.read(LogFile(root + "/log"))
            return counter
        }
    }

    private func votes(_ counter: PollCounter) -> [Int?] {
        counter.result(at: Instant(secondsSinceEpoch: 1_795_824_000)).options.map(\.votes)
    }

    @Test func `Each line is a vote, however the program that took it writes it`() async throws {
        let counted = try await counter(
            "pilihan=Ya\n2026-11-27 pilihan=Tidak%2C+belum&x=1\n{\"pilihan\": \"Ya\"}\npilihan=Entah\nkosong\n"
        )
        #expect(votes(counted) == [2, 1])
        #expect(counted.reading == PollCounter.Reading(votes: 3, unreadable: 1, unknown: 1, repeated: 0))
    }

    @Test func `In a web server's log a visitor has one vote a day, the last`() async throws {
        func line(_ vote: String, from address: String = "192.0.2.1", day: Int = 27, agent: String = "Mozilla/5.0")
            -> String
        {
            "\(address) - - [\(day)/Nov/2026:08:00:00 +0700] \"POST /jajak HTTP/1.1\" 303 0 \"-\" \"\(agent)\" \"pilihan=\(vote)\"\n"
        }
        let counted = try await counter(
            line("Ya") + line("Tidak%2C+belum") + line("Ya", day: 26) + line("Ya", from: "192.0.2.2")
                + line("Ya", agent: "Opera/9")
        )
        #expect(votes(counted) == [3, 1])
        #expect(counted.reading.repeated == 1)
    }

    @Test func `Without votes every answer has none`() async throws {
        #expect(votes(try await counter("")) == [0, 0])
    }
}
