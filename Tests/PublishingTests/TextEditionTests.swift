import Files
import Publishing
import TestSupport
import Testing

/// The text edition: what it holds, and that no page of it is heavy.
@Suite struct TextEditionTests {
    private func published(_ portal: TemporaryPortal, now: String = "2026-01-01") async throws -> [String: String] {
        try await portal.inFolder { root in
            let report = try await build(.of(root, now: now), into: root + "/output")
            #expect(report.isPublished)
            return try TreeSnapshot(of: root + "/output").published
                .filter { $0.key.hasPrefix("teks/") || $0.key.hasPrefix("berita/") }
                .mapValues { String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func `An article is there as text alone, and its page leads to it`() async throws {
        let text = "Satu *dua* & [tiga](/berita/).\n\n- butir\n"
        let event = article(
            "Apel",
            date: "2025-01-02",
            keys: "start: 2025-03-04 09:00\nplace: Lapangan\n",
            text: "Isi.\n"
        )
        let pages = try await published(
            .plain(
                [
                    "berita/a.md": article("\"Banjir: <3\"", keys: "slug: banjir\nauthor: Humas\n", text: text),
                    "agenda/b.md": event,
                ],
                settings: "sections: [{folder: berita, title: Berita}, {folder: agenda, title: Agenda, kind: agenda}]\n"
                    + "contact: {emergency: \"112\", telephone: 021 123}\n"
            )
        )
        let page = try #require(pages["teks/berita/2025/01/banjir/index.html"])
        #expect(page.contains("<h1>Banjir: &lt;3</h1>"))
        #expect(page.contains("<p>Satu dua &amp; tiga.</p><p>butir</p>"))
        #expect(page.contains("1 Januari 2025</time>, Humas</p>"))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://kota.example/berita/2025/01/banjir/\">"))
        #expect(!page.contains("<img") && !page.contains("<script") && !page.contains("stylesheet"))
        let whole = try #require(pages["berita/2025/01/banjir/index.html"])
        #expect(whole.contains("href=\"/teks/berita/2025/01/banjir/\""))
        let list = try #require(pages["teks/index.html"])
        #expect(list.contains("<a href=\"/teks/berita/2025/01/banjir/\">Banjir: &lt;3</a>"))
        // An event is dated by its beginning, as in every other list.
        #expect(list.contains("4 Maret 2025") && !list.contains("2 Januari 2025"))
        let call = "Gawat darurat: <a href=\"tel:112\">112</a> · Telepon: <a href=\"tel:021123\">021 123</a>"
        #expect(list.contains(call))
        // The day on which it was announced cannot be taken for that of the event.
        let announced = try #require(pages["teks/agenda/2025/01/apel/index.html"])
        #expect(announced.matches(of: /Diterbitkan <time[^>]*>2 Januari 2025/).count == 1)
    }

    @Test func `Long texts and lists are split, nothing is lost, and no page has 5 kB`() async throws {
        let words = (1...4_000).map { "kata\($0)" }
        let paragraphs = words.enumerated().map { $0.offset % 37 == 36 ? $0.element + "\n\n" : $0.element }
        let single = (1...900).map { "\"kutip\"\($0)" }.joined(separator: " ")
        var files = [
            "berita/panjang.md": article("Panjang", text: paragraphs.joined(separator: " ")),
            "berita/alinea.md": article("Alinea", date: "2025-01-02", text: single),
            "berita/rapat.md": article("Rapat", date: "2025-01-03", text: String(repeating: "x", count: 9_000)),
        ]
        for number in 1...90 {
            let title = "Berita <\(number)> & \(String(repeating: "kata ", count: 20))"
            files["berita/b\(number).md"] = article("\"\(title)\"", date: "2025-02-01")
        }
        let pages = try await published(.plain(files)).filter { $0.key.hasPrefix("teks/") }
        #expect(pages.filter { $0.value.utf8.count >= 5_000 }.map(\.key) == [])
        #expect(pages["teks/halaman/2/index.html"] != nil)
        let parts = pages.filter { $0.key.hasPrefix("teks/berita/2025/01/panjang/") }
        #expect(parts.count > 5)
        let shown = Set(parts.values.flatMap { $0.split { !$0.isLetter && !$0.isNumber } })
        #expect(words.filter { !shown.contains($0[...]) } == [])
        let listed = pages.filter { $0.key == "teks/index.html" || $0.key.hasPrefix("teks/halaman/") }
        #expect(listed.values.map { $0.matches(of: /<li>/).count }.reduce(0, +) == 93)
    }

    @Test func `Only the newest are there, nothing withdrawn, and none where the portal wants none`() async throws {
        let files = [
            "berita/a.md": article("Lama"), "berita/b.md": article("Baru", date: "2025-02-01"),
            "berita/c.md": article("Ditarik", date: "2025-03-01", keys: "withdrawn: Keliru.\n"),
        ]
        let one = try await published(.plain(files, settings: "text_edition: 1\n"))
        #expect(
            one.keys.filter { $0.hasPrefix("teks/") }.sorted() == [
                "teks/berita/2025/02/baru/index.html", "teks/index.html",
            ]
        )
        let none = try await published(.plain(files, settings: "text_edition: 0\n"))
        #expect(none.keys.filter { $0.hasPrefix("teks/") } == [])
        #expect(!none.values.contains { $0.contains("/teks/") })
    }

    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `No page of the text edition of any portal has 5 kB`(fixture: Fixture) async throws {
        let pages = try await fixture.published().files.filter { $0.key.hasPrefix("teks/") }
        #expect(pages.filter { $0.value.count >= 5_000 }.map(\.key) == [])
    }
}
