import Diagnostics
import TestSupport
import Testing

@Suite struct LibraryCheckTests {
    private static func article(_ keys: String, date: String = "2017-10-13") -> String {
        "---\ntitle: Rapat\n\(keys)date: \(date)\n---\nIsi.\n"
    }

    @Test func `Names that differ in case are told once`() async throws {
        var portal = TemporaryPortal()
        for path in [
            "media/Foto.pdf", "media/foto.pdf", "media/a/b.pdf",
        ] {
            portal.files["content/" + path] = Array("%PDF-1.7\n".utf8)
        }
        portal.files["content/media/A/c.pdf"] = Array("%PDF-1.7\n".utf8)
        portal.files["content/media/A/d.pdf"] = Array("%PDF-1.7\n".utf8)
        let found = try await portal.build().diagnostics.filter { $0.rule.id == "similar-names" }
        #expect(found.map(\.location.path).count == 2)
        #expect(found.contains { $0.location.path == "content/media/foto.pdf" })
        #expect(found.contains { $0.location.path == "content/media/a" })
    }

    @Test func `Tags that differ in signs are told with the file that has the page`() async throws {
        let portal = TemporaryPortal(
            files: [
                "content/berita/a.md": Self.article("tags: [C, PPID, Covid-19]\nslug: a\n"),
                "content/berita/b.md": Self.article("tags: [C++, ppid, covid 19]\nslug: b\n"),
                "content/berita/c.md": Self.article("tags: [C++]\nslug: c\n"),
            ]
        )
        let found = try await portal.build().diagnostics
        #expect(found.map(\.rule.id) == ["similar-tags"])
        #expect(found.first?.location == Diagnostics.SourceLocation(path: "content/berita/b.md", line: 3, column: 8))
        #expect(
            found.first?.related == [Diagnostics.SourceLocation(path: "content/berita/a.md", line: 3, column: 8)]
        )
    }

    @Test func `Tags of one article that share a page are pointed at`() async throws {
        let portal = MarkedPortal(
            article: Self.article("tags: [C, ⟦similar-tags⟧C++, ⟦similar-tags⟧C#, rapat]\n")
        )
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: [("1915-01-01", true), ("2206-01-01", true), ("1946-01-01", false), ("2035-01-01", false)])
    func `A year that is far off is pointed at`(date: String, isFar: Bool) async throws {
        let portal = MarkedPortal(article: Self.article("", date: (isFar ? "⟦unlikely-year⟧" : "") + date))
        #expect(try await portal.build(now: "2026-11-26").surprises == [])
    }

    @Test(arguments: [("2026-11-26", false), ("2026-11-27", true), ("2030-01-01", true)])
    func `An archive that ends on a day to come is pointed at`(before: String, isToCome: Bool) async throws {
        let files = ["content/berita/a.md": Self.article("")]
        let settings = TemporaryPortal.settings + "archive: {before: \(before)}\n"
        let found = try await TemporaryPortal(files: files, settings: settings).build(now: "2026-11-26").diagnostics
        #expect(found.map(\.rule.id) == (isToCome ? ["future-date"] : []))
        #expect(found.allSatisfy { $0.severity == .warning && $0.location.path == "content/site.yaml" })
    }

    private static let sections = """
        sections:
          - {folder: agenda, title: Agenda, kind: agenda}
          - {folder: pengumuman, title: Pengumuman, kind: pengumuman}
          - {folder: galeri, title: Galeri, kind: galeri}

        """

    @Test(arguments: [
        ("agenda", "date: 2026-11-20\nstart: 2026-12-20 09:00"),
        ("agenda", "date: ⟦late-event⟧2026-12-20\nstart: 2026-12-20 09:00"),
        ("agenda", "date: 2026-11-20\nstart: 2026-11-20 09:00"), ("agenda", "draft: true\ndate: 2026-12-20"),
        ("agenda", "draft: true\nstart:\ndate: 2026-11-20"), ("agenda", "⟦missing-setting⟧start:\ndate: 2026-11-20"),
        ("agenda", "date: 2026-11-20\nstart: ⟦unlikely-year⟧2206-12-20"),
        ("agenda", "date: 2026-11-20\nstart: 2026-12-20\nupdated: ⟦future-date⟧2027-11-21"),
        ("agenda", "date: 2026-11-20\nstart: 2026-12-20\n⟦unknown-key⟧alert: true"),
        ("pengumuman", "date: 2026-11-20\nalert: ⟦endless-alert⟧true"),
        ("pengumuman", "date: 2026-11-20\nalert: true\nend: ⟦endless-alert⟧2028-11-20"),
        ("pengumuman", "date: 2026-11-20\nalert: true\nend: 2027-11-20"),
        ("pengumuman", "date: 2026-11-20\ncorrections:\n  ⟦future-date⟧- {date: 2027-01-01, text: Salah}"),
        ("galeri", "⟦empty-article⟧date: 2026-11-20"),
        ("galeri", "date: 2026-11-20\npictures: [⟦bad-value⟧media/a.jpg]"),
        ("galeri", "date: 2026-11-20\npictures: []\ndraft: true"),
    ])
    func `What is unlikely about a date or a kind is pointed at`(section: String, head: String) async throws {
        let text = "---\n\(head)\ntitle: Rapat\n---\nIsi.\n"
        let portal = MarkedPortal(
            files: ["content/\(section)/a.md": text],
            settings: TemporaryPortal.settings + Self.sections
        )
        let found = try await portal.build(now: "2026-11-26").surprises
        #expect(found.filter { !$0.contains("section-without-folder") } == [])
    }

    @Test func `A slip in the declaration of a section is one finding, whatever depends on it`() async throws {
        let portal = MarkedPortal(
            files: [
                "content/agenda/a.md":
                    "---\ntitle: Apel\ndate: 2025-11-20\nstart: 2026-12-20\nplace: Aula\n---\nIsi.\n",
                "content/berita/a.md": "---\ntitle: Rapat\ndate: 2025-11-20\n---\nIsi.\n",
            ],
            settings: TemporaryPortal.settings + """
                sections:
                  - {folder: agenda, title: Agenda, kind: ⟦bad-value⟧agendaa}
                  - {folder: berita, title: Berita}
                  - {folder: ⟦duplicate-address⟧berita, title: Kabar}

                """
        )
        #expect(try await portal.build(now: "2026-11-26").surprises == [])
    }

    @Test(arguments: [
        ("home: [⟦empty-block⟧poll, latest]"), "home: [⟦empty-block⟧leaders]", "home: [⟦empty-block⟧agenda]",
        "home:\n  - ⟦empty-block⟧{block: services}", "home: [latest, categories, banner]",
        "home: [⟦empty-block⟧information, ⟦empty-block⟧popular, ⟦empty-block⟧counter]",
        "home: [poll]\npoll: {question: Puas?, options: [Ya, Tidak], action: /jajak}",
        "home: [⟦empty-block⟧counter]\ncounter: {}", "home: [counter]\ncounter: {figures: {total: 0}}",
        "⟦empty-block⟧poll: {question: Puas?, options: [Ya, Tidak]}",
    ])
    func `A block that is never shown is told`(settings: String) async throws {
        let portal = MarkedPortal(settings: TemporaryPortal.settings + settings + "\n")
        #expect(try await portal.build(now: "2026-11-26").surprises == [])
    }
}
