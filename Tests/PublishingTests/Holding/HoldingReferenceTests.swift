import Content
import Diagnostics
import Files
import Publishing
import TestSupport
import Testing

/// What becomes of what refers to a file that is held back.
@Suite struct HoldingReferenceTests {
    /// Heads that say less and less of a page at `/baru/` and an article.
    private static let broken = [
        "---\ntitle: Baru\ndate: 2025-01-03\n---\n<b>Rahasiakata</b>\n",
        "---\ntitel: Baru\n---\nRahasiakata.\n", "---\ntitle: [Baru\n---\nRahasiakata.\n", "Rahasiakata.\n",
        "---\ntitle: Baru\n",
    ]

    private static let sound = [
        "berita/satu.md": article("Satu", text: "Naskah pertama."),
        "halaman/profil.md": "---\ntitle: Profil\n---\nIsi profil.\n",
    ]

    private func portal(_ files: [String: String], settings: String = "") throws -> TemporaryPortal {
        try .plain(Self.sound.merging(files) { _, new in new }, settings: "faults: hold\n" + settings)
    }

    private func text(of root: String) throws -> String {
        try TreeSnapshot(of: root + "/output").published.values
            .map { String(decoding: $0, as: UTF8.self) }.joined().lowercased()
    }

    @Test(arguments: broken)
    func `A menu loses the entry of a new page that is held back`(fault: String) async throws {
        let menus = """
            menus:
              main:
                - {title: Profil, link: halaman/profil.md}
                - {title: Kata menu, link: halaman/baru.md}
                - {title: Kata menu, link: /baru/}

            """
        try await portal(["halaman/baru.md": fault], settings: menus).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/halaman/baru.md", state: .new)])
            let ofMenu = report.diagnostics.filter { $0.location.path == "content/site.yaml" }
            #expect(ofMenu.map(\.rule.id) == ["link-to-held", "link-to-held"])
            #expect(ofMenu.allSatisfy { $0.severity == .warning })
            #expect(try !text(of: root).contains("kata menu"))
            var strict = try PortalOptions.of(root)
            strict.isStrict = true
            #expect(try await !check(strict).isStopped)
        }
    }

    @Test(arguments: broken, ["[x](baru.md)", "[x](/berita/baru.md)"])
    func `A new text that links to a new one that is held back says so`(fault: String, link: String) async throws {
        let more = ["berita/baru.md": fault, "berita/dua.md": article("Dua", text: link)]
        try await portal(more).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held.map(\.state) == [.new, .new])
            let found = report.diagnostics.filter { $0.location.path == "content/berita/dua.md" }
            #expect(found.map(\.rule.id) == ["link-to-held"])
            #expect(try !text(of: root).contains("rahasiakata"))
        }
    }

    @Test(arguments: broken)
    func `A pin on a new article that is held back says so`(fault: String) async throws {
        let pinned = article("Dua", keys: "related: [baru.md]\n", text: "Isi.")
        try await portal(["berita/baru.md": fault, "berita/dua.md": pinned]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            let found = report.diagnostics.filter { $0.location.path == "content/berita/dua.md" }
            #expect(found.map(\.rule.id) == ["link-to-held"])
            #expect(report.held.count == 2)
        }
    }

    @Test func `An old text stays as it was when what it pinned or declared is gone`() async throws {
        let old = article("Dua", keys: "related: [satu.md]\ncategories: [Pengumuman]\n", text: "Naskah lama.")
        try await portal(["berita/dua.md": old]).inFolder { root in
            try await build(.of(root), into: root + "/output")
            let settings = String(decoding: try readFile(root + "/content/site.yaml"), as: UTF8.self)
            let fewer = settings.replacing("  - title: Pengumuman\n", with: "")
            try writeFile(root + "/content/site.yaml", Array(fewer.utf8))
            try removeFile(root + "/content/berita/satu.md")
            try writeFile(root + "/content/berita/dua.md", Array("tanpa kepala\n".utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/berita/dua.md", state: .earlier)])
            #expect(try text(of: root).contains("naskah lama"))
        }
    }

    @Test func `A link to a list that only a held article fills is known as held`() async throws {
        let settings = "menus:\n  main:\n    - {title: Kata menu, link: /tag/baru/}\n"
        let fault = article("Baru", keys: "tags: [baru]\n", text: "<b>x</b>")
        try await portal(["berita/baru.md": fault], settings: settings).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            #expect(try !text(of: root).contains("kata menu"))
        }
    }

    @Test func `A link to a broken draft is left out as that to any draft is`() async throws {
        let more = [
            "berita/baru.md": article("Baru", keys: "draft: true\n", text: "<b>x</b>"),
            "berita/dua.md": article("Dua", text: "[x](baru.md)"),
        ]
        try await portal(more).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/berita/baru.md", state: .draft)])
            #expect(report.diagnostics.contains { $0.rule.id == "link-to-unpublished" })
        }
    }

    @Test func `A medium that cannot be published holds back the texts that use it`() async throws {
        let more = ["media/foto.jpg": "<!doctype html><html><body>Rahasiakata</body></html>"]
        let users = ["berita/dua.md": article("Dua", text: "![Rapat](/media/foto.jpg)")]
        try await portal(more.merging(users) { first, _ in first }).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(
                report.held == [
                    HeldFile(path: "content/berita/dua.md", state: .new),
                    HeldFile(path: "content/media/foto.jpg", state: .unpublished),
                ]
            )
            #expect(try !text(of: root).contains("rahasiakata"))
        }
        try await portal(more).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/media/foto.jpg", state: .unpublished)])
            #expect(report.diagnostics.count == 1)
            #expect(try !text(of: root).contains("rahasiakata"))
        }
    }

    @Test func `The media of a text that is held back are known by their encoded names, whatever else it says`()
        async throws
    {
        let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"></svg>"
        let text = "Harga naik 5 % dari 100%.\n\n![Rapat](/media/foto%20rapat.svg)\n\n<b>x</b>"
        try await portal(["media/foto rapat.svg": picture, "berita/dua.md": article("Dua", text: text)]).inFolder {
            root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/berita/dua.md", state: .new)])
            #expect(try TreeSnapshot(of: root + "/output").published.keys.filter { $0.hasPrefix("media/") } == [])
        }
    }

    @Test func `A published medium stays when its file is overwritten by something else`() async throws {
        let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"></svg>"
        let user = article("Dua", text: "![Rapat](/media/foto.svg)")
        try await portal(["media/foto.svg": picture, "berita/dua.md": user]).inFolder { root in
            try await build(.of(root), into: root + "/output")
            let before = try TreeSnapshot(of: root + "/output").published
            try writeFile(root + "/content/media/foto.svg", Array("<svg onload=\"x()\"/>".utf8))
            for _ in 1...2 {
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.held == [HeldFile(path: "content/media/foto.svg", state: .earlier)])
                #expect(try TreeSnapshot(of: root + "/output").published == before)
            }
        }
    }

    @Test func `The key without a value is a mistake with its cure`() async throws {
        try await TemporaryPortal.plain(Self.sound, settings: "faults:\n").inFolder { root in
            let report = try await check(.of(root))
            #expect(report.isStopped)
            #expect(report.diagnostics.map(\.rule.id) == ["bad-value"])
            #expect(report.diagnostics[0].help?.en.contains("faults: hold") == true)
        }
    }
}
