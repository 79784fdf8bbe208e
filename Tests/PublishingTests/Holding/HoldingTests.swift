import Content
import Diagnostics
import Files
import Publishing
import TestSupport
import Testing

/// What becomes of a portal in which `faults: hold` is set and a file is faulty.
@Suite struct HoldingTests {
    private static let sound = [
        "berita/satu.md": article("Satu", text: "Naskah pertama."),
        "berita/dua.md": article("Dua", date: "2025-01-02", text: "Lihat [satu](satu.md)."),
        "halaman/profil.md": "---\ntitle: Profil\n---\nIsi profil.\n",
    ]

    /// One fault of each kind, in an article that is otherwise sound.
    private static let faults = [
        article("Tiga", date: "2025-01-03", text: "Rahasiakata. [x](tidak-ada.md)"),
        article("Tiga", date: "2025-01-03", text: "Rahasiakata. ![](/media/a.png)"),
        article("Tiga", date: "2025-01-03", text: "Rahasiakata. <b>x</b>"),
        article("Tiga", date: "2025-01-03", text: "Rahasiakata. [x](javascript:alert(1))"),
        article("Tiga", date: "2025-01-03", keys: "categories: [Rahasiakata]\n"),
        article("Tiga", date: "2025-01-03", keys: "rahasiakata: ya\n"),
        article("Tiga", date: "kapan-kapan", text: "Rahasiakata."),
        "---\ntitle: Rahasiakata\n---\nIsi.\n",
        "---\ndate: 2025-01-03\n---\nRahasiakata.\n",
        "Rahasiakata.\n",
        "---\ntitle: [Rahasiakata\n---\nIsi.\n",
        "---\ntitle: Rahasiakata\ndate: 2025-01-03\n",
    ]

    private func portal(_ more: [String: String] = [:]) throws -> TemporaryPortal {
        try .plain(Self.sound.merging(more) { _, new in new }, settings: "faults: hold\n")
    }

    private func published(_ portal: TemporaryPortal, settings: String = "") async throws -> [String: [UInt8]] {
        try await portal.inFolder { root in
            #expect(try await build(.of(root), into: root + "/output").isPublished)
            return try TreeSnapshot(of: root + "/output").published
        }
    }

    private func text(of files: [String: [UInt8]]) -> String {
        files.sorted { $0.key < $1.key }.map { String(decoding: $0.value, as: UTF8.self) }.joined().lowercased()
    }

    /// How Windows and old programs save texts.
    private static let forms: [@Sendable (String) -> String] = [
        { $0.replacing("\n", with: "\r\n") }, { $0.replacing("\n", with: "\r") }, { "\u{FEFF}" + $0 },
        { "\u{FEFF}" + $0.replacing("\n", with: "\r\n") },
    ]

    @Test(arguments: forms.indices, ["berita/satu.md", "halaman/profil.md"])
    func `A published text with an error stays as it was, however its lines end`(form: Int, path: String) async throws {
        let form = Self.forms[form]
        let text = try #require(Self.sound[path])
        try await portal([path: form(text)]).inFolder { root in
            let output = root + "/output"
            #expect(try await build(.of(root), into: output).isPublished)
            let before = try TreeSnapshot(of: output).published
            let file = root + "/content/" + path
            try writeFile(file, Array(form(text + "Lihat [x](/salah/).\n").utf8))
            let report = try await build(.of(root), into: output)
            #expect(report.held == heldFiles(["content/" + path: .earlier]))
            #expect(try TreeSnapshot(of: output).published == before)
        }
    }

    @Test(arguments: faults)
    func `A new file with an error is left out as if it were not there`(fault: String) async throws {
        let expected = try await published(portal())
        try await portal(["berita/tiga.md": fault]).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == heldFiles(["content/berita/tiga.md": .new]))
            let found = try TreeSnapshot(of: root + "/output").published
            #expect(found == expected)
            #expect(!text(of: found).contains("rahasiakata"))
            let again = try await build(.of(root), into: root + "/lain")
            #expect(try TreeSnapshot(of: root + "/lain").published == expected)
            #expect(again.held == report.held)
        }
    }

    @Test(arguments: faults)
    func `A file that was published stays as it was`(fault: String) async throws {
        let old = article("Tiga", date: "2025-01-03", text: "Naskah lama.")
        let expected = try await published(portal(["berita/tiga.md": old]))
        try await portal(["berita/tiga.md": old]).inFolder { root in
            try await build(.of(root), into: root + "/output")
            try writeFile(root + "/content/berita/tiga.md", Array(fault.utf8))
            for _ in 1...2 {
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.held == heldFiles(["content/berita/tiga.md": .earlier]))
                #expect(report.errors > 0)
                #expect(try TreeSnapshot(of: root + "/output").published == expected)
            }
            #expect(try await check(.of(root)).held == heldFiles(["content/berita/tiga.md": .earlier]))
        }
    }

    @Test func `A new file that links to a held one is held back as well, and so on`() async throws {
        let expected = try await published(portal())
        let more = [
            "berita/tiga.md": article("Tiga", text: "<b>x</b>"),
            "berita/empat.md": article("Empat", text: "[x](tiga.md)"),
            "berita/lima.md": article("Lima", text: "[x](empat.md)"),
        ]
        try await portal(more).inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held.map(\.path) == more.keys.sorted().map { "content/" + $0 })
            #expect(try TreeSnapshot(of: root + "/output").published == expected)
        }
    }

    @Test func `An old file that links to a held new one keeps its old text`() async throws {
        let expected = try await published(portal())
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            try writeFile(root + "/content/berita/tiga.md", Array(article("Tiga", text: "<b>x</b>").utf8))
            try writeFile(root + "/content/berita/satu.md", Array(article("Satu", text: "[x](tiga.md)").utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(
                report.held
                    == heldFiles(["content/berita/satu.md": .earlier, "content/berita/tiga.md": .new])
            )
            #expect(try TreeSnapshot(of: root + "/output").published == expected)
        }
    }

    @Test func `A page is held back like an article`() async throws {
        let expected = try await published(portal())
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            try writeFile(root + "/content/halaman/profil.md", Array("---\ntitle: Profil\n---\n<b>x</b>\n".utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == heldFiles(["content/halaman/profil.md": .earlier]))
            #expect(try TreeSnapshot(of: root + "/output").published == expected)
        }
    }

    @Test func `A text that stays as it was says that its deleted media are gone`() async throws {
        let text = article("Satu", text: "Lihat [rencana](/media/rencana.txt).")
        try await portal(["berita/satu.md": text, "media/rencana.txt": "Rencana."]).inFolder { root in
            let output = root + "/output"
            #expect(try await build(.of(root), into: output).isPublished)
            try removeFile(root + "/content/media/rencana.txt")
            let held = try await build(.of(root), into: output).held
            #expect(held.map(\.words.id) == ["tetap seperti terakhir terbit, tanpa berkas media yang sudah tidak ada"])
            #expect(try entryKind(at: output + "/media/rencana.txt") == nil)
        }
    }

    @Test func `What was taken back is not shown again because it has an error`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            let draft = article("Dua", date: "2025-01-02", keys: "draft: true\n", text: "<b>x</b>")
            try writeFile(root + "/content/berita/dua.md", Array(draft.utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == heldFiles(["content/berita/dua.md": .draft]))
            #expect(try entryKind(at: root + "/output/berita/2025/01/dua/index.html") == nil)
        }
    }

    @Test func `Without the earlier text of a published file nothing is published`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            let before = try TreeSnapshot(of: root + "/output")
            try removeTree(root + "/.terang")
            try writeFile(root + "/content/berita/satu.md", Array("tanpa kepala\n".utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isStopped)
            #expect(report.held.isEmpty)
            #expect(report.diagnostics.contains { $0.rule.id == "held-without-earlier" })
            #expect(try TreeSnapshot(of: root + "/output") == before)
        }
    }

    @Test(arguments: [
        ("content/berita/kembar.md", article("Satu")), ("content/site.yaml", "nama: x\n"),
        ("themes/polos/templates/article.mustache", "{{tidak_ada}}"),
    ])
    func `Settings, theme and addresses stop the portal`(path: String, text: String) async throws {
        var portal = try portal()
        portal.files[path] = Array(text.utf8)
        try await portal.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isStopped)
            #expect(!report.isPublished)
        }
    }

    @Test func `Without faults: hold one error stops the portal, and the option decides`() async throws {
        let faulty = Self.sound.merging(["berita/tiga.md": Self.faults[0]]) { _, new in new }
        try await TemporaryPortal.plain(faulty).inFolder { root in
            var options = try PortalOptions.of(root)
            #expect(try await check(options).isStopped)
            options.faults = .hold
            let report = try await check(options)
            #expect(!report.isStopped)
            #expect(report.held.map(\.path) == ["content/berita/tiga.md"])
        }
    }

    @Test func `Kept texts can be read by nobody else and are not published`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            let kept = try TreeSnapshot(of: root + "/.terang/terbit")
            #expect(kept.files.count == 4)
            #expect(try TreeSnapshot(of: root + "/output").files.keys.allSatisfy { !$0.contains("terbit") })
            try removeFile(root + "/content/berita/dua.md")
            try await build(.of(root), into: root + "/output")
            #expect(try TreeSnapshot(of: root + "/.terang/terbit").files.count == 3)
        }
    }

    private func heldFiles(_ files: [String: HeldFile.State]) -> [HeldFile] {
        files.sorted { $0.key < $1.key }.map { HeldFile(path: $0.key, state: $0.value) }
    }
}
