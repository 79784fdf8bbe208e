import Publishing
import TestSupport
import Testing

/// An article with `withdrawn`: its page says why, and nothing else of it is published.
@Suite struct WithdrawnTests {
    private static func settings(_ section: String = "berita") -> String {
        let other = section == "berita" ? "" : "  - {folder: \(section), title: Lain, kind: \(section)}\n"
        return "sections:\n  - {folder: berita, title: Berita}\n" + other
    }

    private func published(
        _ files: [String: String],
        settings: String = settings(),
        now: String = "2026-01-04",
        isComplete: Bool = true
    ) async throws -> [String: String] {
        let picture = SamplePicture.png(width: 40, height: 30)
        var portal = try TemporaryPortal.plain(files, settings: settings)
        portal.files["content/media/rahasia.png"] = picture
        return try await portal.inFolder { root in
            let report = try await build(.of(root, now: now), into: root + "/output")
            #expect(report.isPublished && report.diagnostics.isEmpty == isComplete, "\(report.diagnostics)")
            return try TreeSnapshot(of: root + "/output").published.mapValues { String(decoding: $0, as: UTF8.self) }
        }
    }

    private static func withdrawn(_ keys: String) -> String {
        article(
            "Keliru",
            keys: """
                tags: [RAHASIA]
                author: RAHASIA
                summary: RAHASIA
                image: {src: media/rahasia.png, alt: RAHASIA}
                corrections: [{date: 2025-04-01, text: RAHASIA}]
                extra: {catatan: RAHASIA}
                withdrawn: Isinya tidak benar.
                \(keys)
                """,
            text: "RAHASIA ![RAHASIA](../media/rahasia.png)"
        )
    }

    @Test(arguments: [
        ("berita", "location: RAHASIA\n"), ("agenda", "start: 2026-12-02\nplace: RAHASIA\n"),
        ("pengumuman", "end: 2026-12-30\nattachments: [{src: media/rahasia.png, title: RAHASIA}]\n"),
        ("galeri", "pictures: [{src: media/rahasia.png, alt: RAHASIA}]\n"),
    ])
    func `No file has more of it than its title and the reason`(section: String, keys: String) async throws {
        let content = [
            "\(section)/a.md": Self.withdrawn(keys),
            "berita/b.md": article("Benar", text: "Baca [ini](../\(section)/a.md)."),
        ]
        let files = try await published(content, settings: Self.settings(section))
        #expect(files.filter { $0.key.contains("rahasia") || $0.value.contains("RAHASIA") }.keys.sorted() == [])
        let page = "\(section)/2025/01/keliru/index.html"
        #expect(files.filter { $0.value.contains("Keliru") }.keys.sorted() == [page])
        #expect(files[page]?.contains("Isinya tidak benar.") == true)
    }

    @Test func `A yes in place of the reason is told, and withdraws it with its notice`() async throws {
        let files = [
            "berita/a.md": article("Keliru", keys: "withdrawn: true\n", text: "Isi lama."),
            "berita/b.md": article("Benar"),
        ]
        let page = try #require(try await published(files, isComplete: false)["berita/2025/01/keliru/index.html"])
        #expect(page.contains("Alasannya belum disebutkan.") && !page.contains("Isi lama."))
    }

    @Test func `With another fault in its file it goes all the same`() async throws {
        let files = ["berita/a.md": article("Keliru"), "berita/b.md": article("Benar")]
        try await TemporaryPortal.plain(files, settings: Self.settings() + "faults: hold\n").inFolder { root in
            _ = try await build(.of(root), into: root + "/output")
            var portal = try TemporaryPortal.plain(files, settings: Self.settings() + "faults: hold\n")
            portal.files["content/berita/a.md"] = Array(
                article(
                    "Keliru",
                    keys: "categories: [tidak-ada]\nwithdrawn: Isinya tidak benar.\n"
                ).utf8
            )
            try portal.write(into: root)
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held.map(\.state) == [.withdrawn])
            let pages = try TreeSnapshot(of: root + "/output").published.mapValues {
                String(decoding: $0, as: UTF8.self)
            }
            #expect(pages.filter { $0.value.contains("Keliru") }.isEmpty)
        }
    }

    @Test func `A menu entry for a list that goes with it is left out, and stops nothing`() async throws {
        let menus = """
            menus:
              footer:
                - {title: Koreksi, link: /koreksi/}
                - {title: Tentang rapat, link: /tag/rapat/}

            """
        let text = article(
            "Keliru",
            keys: "tags: [rapat]\nexpires: 2026-01-10\ncorrections: [{date: 2025-04-01, text: Jam.}]\n"
        )
        for (now, isThere) in [("2026-01-04", true), ("2026-01-11", false)] {
            let files = try await published(
                ["berita/a.md": text, "berita/b.md": article("Benar")],
                settings: Self.settings() + menus,
                now: now,
                isComplete: isThere
            )
            let home = try #require(files["index.html"])
            #expect(home.contains("href=\"/tag/rapat/\"") == isThere)
            #expect(home.contains("Tentang rapat") == isThere)
            #expect((files["koreksi/index.html"] != nil) == isThere)
        }
    }
}
