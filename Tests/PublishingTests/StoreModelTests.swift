import Content
import Diagnostics
import Files
import Reading
import SiteModel
import TestSupport
import Testing

@testable import Publishing

/// After any edit, a build that goes on from the store publishes what a build from nothing publishes.
@Suite struct StoreModelTests {
    /// Enough for lists of four pages, and few: each edit takes two builds of the whole.
    private static let articles = 16

    /// A small portal with everything that shows articles: lists in pages, related news, feeds, registers, standing pages.
    private static func portal() throws -> TemporaryPortal {
        var files: [String: String] = [
            "halaman/profil.md": "---\ntitle: Profil\n---\nLihat [berita](../berita/a3.md).\n",
            "opd.csv": "kode,nama\ndinkes,Dinas Kesehatan\n",
            "register/dip/register.yaml": "title: DIP\nprofile: dip\n",
            "register/dip/a.csv":
                "nomor,ringkasan,klasifikasi,opd\n1,Anggaran,berkala,dinkes\n2,Rencana kerja,berkala,dinkes\n",
        ]
        for number in 0..<articles { files["berita/a\(number).md"] = text(of: number) }
        var portal = try TemporaryPortal.plain(files)
        portal.files["content/media/a.png"] = SamplePicture.png(width: 8, height: 8)
        let settings = String(decoding: portal.files["content/site.yaml"] ?? [], as: UTF8.self)
        portal.files["content/site.yaml"] = Array((settings + "page_size: 5\n").utf8)
        return portal
    }

    /// An article about some of a few subjects, so that articles are related to each other.
    private static func text(of number: Int) -> String {
        var dice = Dice(seed: number)
        let subjects = [
            "pasar murah menjelang hari raya di lapangan kota", "vaksinasi anak di puskesmas pembantu",
            "perbaikan jalan dan jembatan penghubung desa", "anggaran pendapatan dan belanja daerah",
            "penghargaan perpustakaan desa terbaik", "latihan evakuasi gempa bagi sekolah dasar",
        ]
        let (first, second) = (dice.pick(subjects), dice.pick(subjects))
        let month = 1 + number % 4
        var keys = "tags: [\(dice.pick(["rapat", "desa", "anak", "jalan"]))]\n"
        if number % 5 == 0 { keys += "register: [dip/1]\n" }
        if number % 7 == 0 { keys += "pinned: true\n" }
        if number % 6 == 0 { keys += "image:\n  src: media/a.png\n  alt: Suasana kegiatan\n" }
        return article(
            "Kabar \(number)",
            date: "2025-0\(month)-\(10 + number % 15)",
            keys: keys,
            text: "Warga membahas \(first). Dinas menyiapkan \(second).\n\n[Kabar lain](a\((number + 5) % articles).md)"
        )
    }

    private static func options(_ root: String, usesStore: Bool) throws -> PortalOptions {
        var options = try PortalOptions.of(root, now: "2026-01-01 09:00")
        options.usesStore = usesStore
        options.settings = try OpenedSettings.read(root)
        return options
    }

    private static func tick() async throws { try await Task.sleep(for: .milliseconds(20)) }

    private static func files(_ folder: String) throws -> [String: [UInt8]] {
        try Dictionary(uniqueKeysWithValues: filesBelow(folder).map { ($0, try readFile(folder + "/" + $0)) })
    }

    /// Makes one random edit and returns what it was.
    private static func edit(_ root: String, _ step: Int, _ dice: inout Dice) throws -> String {
        let folder = root + "/content/berita/"
        let names = try listDirectory(folder).map(\.name).sorted()
        let name = dice.pick(names)
        let file = folder + name
        let old = String(decoding: try readFile(file), as: UTF8.self)
        let kinds = [
            "text", "text", "text", "summary", "title", "date", "tag", "picture", "updated", "new", "gone", "draft",
            "swap",
            "template", "row", "page",
        ]
        let kind = dice.pick(kinds)
        func put(_ text: String) throws { try writeFile(file, Array(text.utf8)) }
        switch kind {
        case "text": try put(old + "\nWarga membahas pasar murah dan anggaran, langkah \(step).\n")
        case "summary":
            try put(old.replacing("title:", with: "summary: Ringkasan langkah \(step).\ntitle:", maxReplacements: 1))
        case "title": try put(old.replacing("title: Kabar", with: "title: Kabar baru"))
        case "date": try put(old.replacing("date: 2025-0", with: "date: 2024-0"))
        case "tag": try put(old.replacing("tags: [", with: "tags: [langkah\(step), "))
        case "picture": try put(old.replacing("alt: Suasana kegiatan", with: "alt: Suasana langkah \(step)"))
        case "updated":
            try put(old.replacing("title:", with: "updated: 2025-09-0\(1 + step % 9)\ntitle:", maxReplacements: 1))
        case "new":
            let number = 100 + step
            try writeFile("\(folder)a\(number).md", Array(text(of: number).utf8))
        case "gone": if names.count > 8 { try removeFile(file) }
        case "draft": try put(old.replacing("title:", with: "draft: true\ntitle:", maxReplacements: 1))
        case "swap":
            let other = folder + dice.pick(names)
            let text = try readFile(other)
            try writeFile(other, Array(old.utf8))
            try writeFile(file, text)
        case "template":
            let template = root + "/themes/polos/templates/article.mustache"
            try writeFile(template, try readFile(template) + Array("<!-- \(step) -->\n".utf8))
        case "row":
            let table = root + "/content/register/dip/a.csv"
            try writeFile(table, try readFile(table) + Array("\(step + 10),Laporan \(step),berkala,dinkes\n".utf8))
        default:
            let page = root + "/content/halaman/profil.md"
            try writeFile(page, try readFile(page) + Array("Baris \(step).\n".utf8))
        }
        return "\(kind) in \(name)"
    }

    @Test(arguments: 1...2) func `Edits in any order give what a clean build gives`(seed: Int) async throws {
        try await Self.portal().inFolder { root in
            var dice = Dice(seed: seed)
            let output = root + "/output"
            try await Self.tick()
            try await build(try Self.options(root, usesStore: true), into: output)
            for step in 0..<25 {
                let before = try Self.files(output)
                let edit = "step \(step) of seed \(seed): \(try Self.edit(root, step, &dice))"
                try await Self.tick()
                let report = try await build(try Self.options(root, usesStore: true), into: output)
                let clean = root + "/bersih"
                if try entryKind(at: clean) != nil { try removeTree(clean) }
                let whole = try await build(try Self.options(root, usesStore: false), into: clean)
                #expect(report.diagnostics == whole.diagnostics && report.isPublished == whole.isPublished, "\(edit)")
                #expect(report.notes.isEmpty, "\(edit)")
                guard whole.isPublished else { continue }
                let (after, expected) = (try Self.files(output), try Self.files(clean))
                for path in Set(after.keys).union(expected.keys).sorted() where after[path] != expected[path] {
                    Issue.record("\(edit): \(path)")
                }
                #expect(report.counts.bytes == whole.counts.bytes, "\(edit)")
                #expect(report.counts.written == after.count { before[$0.key] != $0.value }, "\(edit)")
            }
        }
    }

    @Test func `After an edit of one text, only what shows it is made again`() async throws {
        try await Self.portal().inFolder { root in
            try await Self.tick()
            let output = root + "/output"
            try await build(try Self.options(root, usesStore: true), into: output)
            let file = root + "/content/berita/a9.md"
            try writeFile(file, try readFile(file) + Array("\nSatu kalimat lagi.\n".utf8))
            let options = try Self.options(root, usesStore: true)
            let record = try #require(await BuildRecord.last(of: options, output: output))
            let portal = try await Portal.load(options, progress: RenderingCount())
            let kept = try #require(try KeptFiles(record, portal, root: root))
            let made = portal.site.routes.all.map { OutputFile(route: $0, content: .copied(from: "")) }
                .filter { !kept.contains($0) }.map(\.path)
            #expect(made.contains("berita/2025/02/kabar-9/index.html") && made.contains("index.html"))
            let articles = portal.site.articles.map { Addresses.article($0.article).file }
            #expect(articles.contains { !made.contains($0) } && !made.contains("profil/index.html"))
        }
    }

    @Test func `A kept page that would be made otherwise clears the store, and everything is built anew`() async throws
    {
        try await Self.portal().inFolder { root in
            try await Self.tick()
            let output = root + "/output"
            let options = try Self.options(root, usesStore: true)
            let report = try await build(options, into: output)
            let right = try Self.files(output)
            // A fault that no stamp shows: a page is on the disk otherwise than it was made, and the store takes it for right.
            let page = "profil/index.html"
            try writeFile(output + "/" + page, Array("lain".utf8))
            let portal = try await Portal.load(options, progress: RenderingCount())
            let start = try #require(BuildRecord.Start(options))
            try await start.keep(report, of: portal, in: output)
            // The place of the page decides at which seconds it is among the sample.
            let theme = try #require(portal.theme)
            let files = try PortalFiles(site: portal.site, theme: theme).all().map(\.path)
            let place = try #require(files.firstIndex(of: page))
            var later = options
            let now = portal.site.options.now
            let seconds = (0..<64).first { (now.secondsSinceEpoch + $0) % 64 == place % 64 }
            later.now = { _ in now.advanced(bySeconds: seconds ?? 0) }
            let file = root + "/content/berita/a9.md"
            let text = try readFile(file)
            try writeFile(file, text + Array("\nSatu kalimat lagi.\n".utf8))
            try await Self.tick()
            let second = try await build(later, into: output)
            #expect(second.notes.contains { $0.id.contains(".terang/store/") })
            #expect(try Self.files(output)[page] == right[page])
            #expect(try entryKind(at: root + "/.terang/store") == nil)
            try writeFile(file, text)
            try await Self.tick()
            #expect(try await build(options, into: output).notes.isEmpty)
            #expect(try Self.files(output) == right)
        }
    }
}
