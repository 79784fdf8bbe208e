import Content
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct SectionKindTests {
    private static let settings =
        TemporaryPortal.settings + """
            sections:
              - {folder: berita, title: Berita}
              - {folder: agenda, title: Agenda, kind: agenda}
              - {folder: pengumuman, title: Pengumuman, kind: pengumuman}

            """

    private static func event(_ start: String, _ more: String = "") -> String {
        "---\ntitle: Acara \(start.prefix(10))\ndate: 2026-01-01\nstart: \(start)\n\(more)---\nIsi.\n"
    }

    private static func notice(_ title: String, _ more: String) -> String {
        "---\ntitle: \(title)\ndate: 2026-02-01\n\(more)---\nIsi.\n"
    }

    @Test func `Events to come stand first, the next one first, and past ones last`() async throws {
        let files = [
            "content/agenda/a.md": Self.event("2026-03-01 09:00"), "content/agenda/b.md": Self.event("2026-05-01"),
            "content/agenda/c.md": Self.event("2026-04-01", "end: 2026-04-03\n"),
            "content/agenda/d.md": Self.event("2026-02-01"),
        ]
        let portal = TemporaryPortal(files: files, settings: Self.settings)
        func order(_ now: String) async throws -> [String] {
            let list = try await portal.build(now: now).site.sections.first { $0.address == "/agenda/" }
            return list?.articles.map { String($0.stem.prefix(1)) } ?? []
        }
        #expect(try await order("2026-03-15") == ["c", "b", "a", "d"])
        // An end without a time is the end of its day, and a start without an end lasts for its day.
        #expect(try await order("2026-04-03 23:59") == ["c", "b", "a", "d"])
        #expect(try await order("2026-04-04") == ["b", "c", "a", "d"])
        #expect(try await order("2026-03-01 23:59") == ["a", "c", "b", "d"])
    }

    @Test(arguments: [("2026-03-01", ["a", "b"]), ("2026-07-10", ["b", "a"]), ("2026-08-01", ["b", "a"])])
    func `Archives have events under the month in which they begin, those to come first`(now: String, order: [String])
        async throws
    {
        let files = [
            "content/agenda/a.md": Self.event("2026-07-05"), "content/agenda/b.md": Self.event("2026-07-20"),
        ]
        let months = try await TemporaryPortal(files: files, settings: Self.settings).build(now: now).site.months
        #expect(months.map(\.address) == ["/agenda/2026/07/"])
        #expect(months.first?.articles == order.map { "agenda/\($0).md" })
    }

    @Test func `What ends by itself is scheduled`() async throws {
        let files = [
            "content/agenda/a.md": Self.event("2026-03-01 09:00", "end: 2026-03-01 11:00\n"),
            "content/pengumuman/b.md": Self.notice("Air mati", "end: 2026-03-02\nalert: true\n"),
        ]
        let site = try await TemporaryPortal(files: files, settings: Self.settings).build(now: "2026-02-20").site
        let zone = site.settings.zone
        let changes = site.scheduledChanges.map { "\($0.kind) \(zone.rfc3339($0.instant))" }
        #expect(changes.contains("eventEnds 2026-03-01T11:00:00+07:00"))
        #expect(changes.contains("announcementEnds 2026-03-03T00:00:00+07:00"))
    }

    @Test func `An announcement warns on every page until its end`() async throws {
        let files = [
            "content/pengumuman/a.md": Self.notice("Banjir", "end: 2026-03-02\nalert: true\n"),
            "content/pengumuman/b.md": Self.notice("Rapat", "end: 2026-03-02\n"),
        ]
        let portal = TemporaryPortal(files: files, settings: Self.settings)
        #expect(try await portal.build(now: "2026-03-02 23:00").site.alerts.map(\.title) == ["Banjir"])
        #expect(try await portal.build(now: "2026-03-03").site.alerts.isEmpty)
    }

    @Test func `A warning in the settings needs no row of a register`() async throws {
        let settings = TemporaryPortal.settings + "alert: {text: Jalan ditutup, until: 2026-03-02}\n"
        let portal = TemporaryPortal(settings: settings)
        let alerts = try await portal.build(now: "2026-03-01").site.alerts
        #expect(alerts.map(\.title) == ["Jalan ditutup"] && alerts.map(\.address) == [nil])
        #expect(try await portal.build(now: "2026-03-02").site.alerts.isEmpty)
    }

    @Test func `A withdrawn article keeps its address and leaves all lists`() async throws {
        let files = [
            "content/berita/a.md":
                "---\ntitle: Keliru\ndate: 2026-01-01\ntags: [x]\nwithdrawn: Isinya keliru.\n---\nIsi.\n",
            "content/berita/b.md": "---\ntitle: Benar\ndate: 2026-01-02\n---\nIsi.\n",
        ]
        let site = try await TemporaryPortal(files: files, settings: Self.settings).build(now: "2026-01-03").site
        #expect(site.routes.all.contains { $0.address == "/berita/2026/01/keliru/" && !$0.isInSitemap })
        #expect(site.sections.flatMap(\.articles) == ["berita/b.md"])
        #expect(site.tags.isEmpty)
        #expect(site.searchEntries().map(\.address) == ["/berita/2026/01/benar/"])
    }

    @Test(arguments: [
        ("agenda", "⟦missing-setting⟧title: A\ndate: 2026-01-01"),
        ("agenda", "title: A\ndate: 2026-01-01\nstart: 2026-03-02\nend: ⟦dates-out-of-order⟧2026-03-01"),
        ("agenda", "title: A\ndate: 2026-01-01\n⟦unknown-key⟧mulai: 2026-03-02\nstart: 2026-03-02"),
        ("berita", "title: A\ndate: 2026-01-01\n⟦unknown-key⟧start: 2026-03-02"),
        ("pengumuman", "title: A\ndate: 2026-01-05\nend: ⟦dates-out-of-order⟧2026-01-04"),
        ("berita", "title: A\ndate: 2026-01-01\nwithdrawn: ⟦bad-value⟧ya"),
        ("berita", "title: A\ndate: 2026-01-01\nwithdrawn: false"),
        ("berita", "title: A\ndate: 2026-01-01\n⟦bad-value⟧withdrawn:"),
        ("berita", "title: A\ndate: 2026-01-01\nwithdrawn: \"\""),
    ])
    func `Each kind has keys of its own`(section: String, head: String) async throws {
        let portal = MarkedPortal(
            files: ["content/\(section)/a.md": "---\n\(head)\n---\nIsi.\n"],
            settings: Self.settings
        )
        let found = try await portal.build().surprises.filter { !$0.contains("section-without-folder") }
        #expect(found == [])
    }

    @Test func `There is a news sitemap only while something is fresh`() async throws {
        let portal = TemporaryPortal(files: ["content/berita/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\nIsi.\n"])
        func hasNews(_ now: String) async throws -> Bool {
            try await portal.build(now: now).site.routes.all.contains { $0.address == "/sitemap-news.xml" }
        }
        #expect(try await hasNews("2026-01-02"))
        #expect(try await !hasNews("2026-01-05"))
    }
}
