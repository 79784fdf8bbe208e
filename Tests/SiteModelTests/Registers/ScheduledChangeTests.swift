import Testing

@testable import Reading
@testable import Registers
@testable import SiteModel

struct ScheduledChangeTests {
    @Test func `Articles appear, age and expire`() async throws {
        let files = [
            "content/berita/a.md": newsText("A", date: "2026-06-10 08:00", "expires: 2026-06-20"),
            "content/berita/b.md": newsText("B", date: "2026-05-31 09:00"),
            "content/berita/c.md": newsText("C", date: "2026-06-10 08:00", "draft: true"),
            "content/berita/d.md": newsText("D", date: "2026-01-01", "expires: 2026-02-01"),
            "content/halaman/lowongan.md": "---\ntitle: Lowongan\nexpires: 2026-06-15\n---\nIsi.\n",
        ]
        #expect(
            try await changes(.none, files: files) == [
                "2026-06-02T09:00:00+07:00 newsAges berita/b.md",
                "2026-06-10T08:00:00+07:00 articleAppears berita/a.md",
                "2026-06-12T08:00:00+07:00 newsAges berita/a.md",
                "2026-06-15T00:00:00+07:00 pageExpires halaman/lowongan.md",
                "2026-06-20T00:00:00+07:00 articleExpires berita/a.md",
            ]
        )
    }

    @Test func `What is taken down while news does not age`() async throws {
        let files = ["content/berita/a.md": newsText("A", date: "2026-05-31 09:00", "expires: 2026-06-02")]
        #expect(try await changes(.none, files: files) == ["2026-06-02T00:00:00+07:00 articleExpires berita/a.md"])
    }

    @Test func `What is shown before its time does not appear`() async throws {
        let files = ["content/berita/a.md": newsText("A", date: "2026-06-10 08:00")]
        #expect(
            try await changes(.none, files: files, future: true) == [
                "2026-06-12T08:00:00+07:00 newsAges berita/a.md"
            ]
        )
    }

    @Test func `Rows go stale, exemptions end and reports fall due`() async throws {
        let registers = registers(
            [publicRow("1", refreshed: "2026-01-31"), publicRow("2", "B", .setiapSaat, refreshed: "2026-02-01")],
            exempt: [exemptRow("1", until: "2026-09-01")],
            figures: [figures(2025)]
        )
        #expect(
            try await changes(registers) == [
                "2026-07-21T00:00:00+07:00 relabelDue dik/1",
                "2026-07-22T00:00:00+07:00 bindingDatePasses dik/1",
                "2026-08-01T00:00:00+07:00 rowGoesStale dip/1",
                "2026-09-01T00:00:00+07:00 exemptionEnds dik/1",
                "2026-09-02T00:00:00+07:00 bindingDatePasses dik/1",
                "2027-01-01T00:00:00+07:00 reportYearBegins 2026",
                "2027-04-01T00:00:00+07:00 reportOverdue 2026",
            ]
        )
    }

    @Test func `What is past is no change`() async throws {
        let registers = registers(
            [publicRow("1", refreshed: "2025-01-31")],
            exempt: [exemptRow("1", until: "2026-01-01")]
        )
        #expect(try await changes(registers).allSatisfy { $0.contains("report") })
    }

    @Test func `The next build differs at the moment named`() async throws {
        let registers = registers([publicRow("1", refreshed: "2026-01-31")])
        let before = try await build(registers, now: "2026-07-31T23:59:59+07:00")
        let after = try await build(registers, now: "2026-08-01T00:00:00+07:00")
        #expect(before.site.registers?.counts.stale == 0)
        #expect(after.site.registers?.counts.stale == 1)
    }

    private func changes(_ registers: Registers, files: [String: String] = [:], future: Bool = false) async throws
        -> [String]
    {
        try await build(registers, files: files, future: future).site.scheduledChanges.map {
            "\(SiteTimeZone.jakarta.rfc3339($0.instant)) \($0.kind) \($0.subject)"
        }
    }
}
