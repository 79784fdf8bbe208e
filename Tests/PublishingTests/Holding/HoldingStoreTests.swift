import Content
import Diagnostics
import Files
import Publishing
import TestSupport
import Testing

/// What becomes of what was public where the kept texts are lost, damaged or behind, and where files were renamed.
@Suite struct HoldingStoreTests {
    private static let old = article("Tiga", date: "2025-01-03", text: "Naskah lama.\n\nDua baris.\n\nTiga baris.")
    private static let broken = article("Tiga", date: "2025-01-03", text: "Naskah lama.\n\nDua baris.\n\n<b>Tiga</b>")
    private static let page = "/output/berita/2025/01/tiga/index.html"
    private static let index = "/.terang/terbit/daftar"

    private func portal(_ more: [String: String] = [:]) throws -> TemporaryPortal {
        let files = ["berita/satu.md": article("Satu", text: "Naskah pertama."), "berita/tiga.md": Self.old]
        return try .plain(files.merging(more) { _, new in new }, settings: "faults: hold\n")
    }

    @Test func `A list that is cut or changed anywhere never takes a public page offline`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            let list = try readFile(root + Self.index)
            let before = try TreeSnapshot(of: root + "/output").published
            try writeFile(root + "/content/berita/tiga.md", Array(Self.broken.utf8))
            let cuts = stride(from: 0, to: list.count, by: 7).map { Array(list.prefix($0)) }
            let flips = stride(from: 0, to: list.count, by: 11).map { place in
                var bytes = list
                bytes[place] ^= 1
                return bytes
            }
            for damaged in cuts + flips + [list + list, []] {
                try writeFile(root + Self.index, damaged)
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.isStopped)
                #expect(report.diagnostics.contains { $0.rule.id == "held-without-earlier" })
                #expect(report.notes.contains { $0.en.contains("damaged") })
                #expect(try TreeSnapshot(of: root + "/output").published == before)
            }
            try removeTree(root + "/output")
            #expect(try await build(.of(root), into: root + "/output").isStopped)
        }
    }

    @Test func `A text with a new address is told with the alias that keeps the old one`() async throws {
        try await portal().inFolder { root in
            let output = root + "/output"
            #expect(try await build(.of(root), into: output).notes.isEmpty)
            let file = root + "/content/berita/tiga.md"
            let renamed = Self.old.replacing("title: Tiga", with: "title: Tiga belas")
            try writeFile(file, Array(renamed.utf8))
            let notes = try await build(.of(root), into: output).notes
            #expect(notes.count == 1)
            let alias = "aliases: [/berita/2025/01/tiga/]"
            #expect(notes.first?.id.hasSuffix("content/berita/tiga.md: \(alias)") == true)
            // Somebody who follows the advice a build too late is not told again, and neither is one who follows it at once.
            #expect(try await build(.of(root), into: output).notes.isEmpty)
            try writeFile(file, Array(Self.old.utf8))
            _ = try await build(.of(root), into: output)
            try writeFile(file, Array(renamed.replacing("title:", with: "\(alias)\ntitle:").utf8))
            #expect(try await build(.of(root), into: output).notes.isEmpty)
        }
    }

    @Test func `A damaged list does not stop a portal without errors, which writes it anew`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            let list = try readFile(root + Self.index)
            try writeFile(root + Self.index, Array(list.dropLast(3)))
            #expect(try await build(.of(root), into: root + "/output").isPublished)
            #expect(try readFile(root + Self.index) == list)
        }
    }

    @Test func `A copy that is lost or changed stops the portal instead of a page`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            try writeFile(root + "/content/berita/tiga.md", Array(Self.broken.utf8))
            for entry in try listDirectory(root + "/.terang/terbit") where entry.name != "daftar" {
                try writeFile(root + "/.terang/terbit/" + entry.name, Array("lain".utf8))
            }
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isStopped)
            let fault = report.diagnostics.first { $0.rule.id == "held-without-earlier" }
            #expect(fault?.message.en.contains("/berita/2025/01/tiga/") == true)
            #expect(try entryKind(at: root + Self.page) == .file)
        }
    }

    @Test func `A publication that did not end makes the list unsure until the next one`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            try writeFile(root + "/.terang/terbit/sedang-terbit", [])
            try writeFile(root + "/content/berita/tiga.md", Array(Self.broken.utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isStopped)
            #expect(report.notes.contains { $0.en.contains("interrupted") })
            try writeFile(root + "/content/berita/tiga.md", Array(Self.old.utf8))
            #expect(try await build(.of(root), into: root + "/output").isPublished)
            try writeFile(root + "/content/berita/tiga.md", Array(Self.broken.utf8))
            #expect(try await build(.of(root), into: root + "/output").held.map(\.state) == [.earlier])
        }
    }

    @Test func `Without kept texts a file that cannot have been public is new`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            try removeTree(root + "/.terang")
            for fault in ["tanpa kepala\n", Self.broken.replacing("Tiga", with: "Empat")] {
                try writeFile(root + "/content/berita/empat.md", Array(fault.utf8))
                let report = try await build(.of(root), into: root + "/output")
                #expect(report.held == [HeldFile(path: "content/berita/empat.md", state: .new)])
                try removeTree(root + "/.terang")
            }
        }
    }

    @Test func `Without kept texts a file whose title changed with its fault is not taken for new`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            try removeTree(root + "/.terang")
            let renamed = Self.broken.replacing("title: Tiga", with: "title: Empat")
            try writeFile(root + "/content/berita/tiga.md", Array(renamed.utf8))
            #expect(try await build(.of(root), into: root + "/output").isStopped)
            #expect(try entryKind(at: root + Self.page) == .file)
        }
    }

    @Test(arguments: [
        broken, "---\ntitle: [Tiga\ndate: 2025-01-03\n---\nNaskah lama.\n\nDua baris.\n",
        broken.replacing("title: Tiga", with: "title: Judul lain"),
    ])
    func `A public file that is renamed and broken stays as it was`(fault: String) async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            let before = try TreeSnapshot(of: root + "/output").published
            try removeFile(root + "/content/berita/tiga.md")
            try writeFile(root + "/content/berita/baru.md", Array(fault.utf8))
            for former in ["content/berita/tiga.md", nil] {
                let report = try await build(.of(root), into: root + "/output")
                let expected = HeldFile(path: "content/berita/baru.md", state: .earlier, formerPath: former)
                #expect(report.held == [expected])
                #expect(try TreeSnapshot(of: root + "/output").published == before)
            }
        }
    }

    @Test func `A public page that goes while an unlike file is held back is named`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            try removeFile(root + "/content/berita/tiga.md")
            try writeFile(root + "/content/berita/baru.md", Array("sama sekali lain\n".utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            #expect(report.notes.contains { $0.en.contains("/berita/2025/01/tiga/") })
            #expect(try await build(.of(root), into: root + "/output").notes == [])
        }
    }

    @Test func `Texts are kept up to date also while one error stops the portal`() async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            let newer = Self.old.replacing("Naskah lama", with: "Naskah baru")
            try writeFile(root + "/content/berita/tiga.md", Array(newer.utf8))
            var options = try PortalOptions.of(root)
            options.faults = .stop
            #expect(try await build(options, into: root + "/output").isPublished)
            let before = try TreeSnapshot(of: root + "/output").published
            try writeFile(root + "/content/berita/tiga.md", Array(Self.broken.utf8))
            #expect(try await build(.of(root), into: root + "/output").held.map(\.state) == [.earlier])
            #expect(try TreeSnapshot(of: root + "/output").published == before)
        }
    }

    @Test(arguments: [
        (broken.replacing("title:", with: "draft: true\ntitle:"), HeldFile.State.draft),
        ("---\ndraft: ya\ntitle: [Tiga\n---\nIsi.\n", .draft),
        (broken.replacing("title:", with: "expires: 2025-02-01\ntitle:"), .expired),
        (broken.replacing("2025-01-03", with: "2099-01-03"), .scheduled),
        (old.replacing("title:", with: "Draft: true\ntitle:"), .draft),
        (old.replacing("title:", with: "published: false\ntitle:"), .draft),
        (old.replacing("title:", with: "extra: {draft: true}\ntitle:"), .draft),
        (old.replacing("title:", with: "expire: 2025-02-01\ntitle:"), .expired),
        (old.replacing("title:", with: "withdraw: Keliru.\ntitle:"), .withdrawn),
        (old.replacing("Naskah lama.", with: "draft: true\n\nNaskah lama."), .draft),
    ])
    func `What its author took out of sight is named as that`(text: String, state: HeldFile.State) async throws {
        try await portal().inFolder { root in
            try await build(.of(root), into: root + "/output")
            try writeFile(root + "/content/berita/tiga.md", Array(text.utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.held == [HeldFile(path: "content/berita/tiga.md", state: state)])
            #expect(try entryKind(at: root + Self.page) == nil)
        }
    }
}
