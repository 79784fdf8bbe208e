import Files
import Foundation
import TestSupport
import Testing

@Suite struct NewCommandTests {
    @Test func `A new file is printed as the root was given, and the check after it is clean`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let article = try Program.run("new", "berita", "Rapat & \"rencana\"", "--now", "2026-01-31", in: root)
            #expect(article.exitCode == 0)
            #expect(article.output == "content/berita/2026/01/rapat-dan-rencana.md\n")
            #expect(article.errors.contains("terang check"))
            let page = try Program.run("new", "halaman", "Visi", "--root", root + "/", "--category", in: root)
            #expect(page.exitCode == 64)
            let other = try Program.run("new", "halaman", "Visi", "--root", root + "/", "--lang", "en", in: "/")
            #expect(other.exitCode == 0)
            #expect(other.output == root + "/content/halaman/visi.md\n")
            #expect(other.errors.contains("terang check --root \(root)\n"))
            let check = try Program.run("check", "--strict", in: root)
            #expect(check.exitCode == 0)
            #expect(check.errors == "")
            let drafts = try Program.run("build", "--strict", "--drafts", "--future", in: root)
            #expect(drafts.exitCode == 0)
            #expect(try entryKind(at: root + "/output/berita/2026/01/rapat-dan-rencana/index.html") == .file)
        }
    }

    @Test func `Nothing is written over, however often it is begun`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let before = try TreeSnapshot(of: root)
            let names = try (1...3).map { _ in
                try Program.run("new", "berita", "Rapat", "--now", "2026-01-31", in: root).output
            }
            #expect(
                names == ["", "-2", "-3"].map { "content/berita/2026/01/rapat\($0).md\n" }
            )
            let after = try TreeSnapshot(of: root)
            for (path, file) in before.files { #expect(after.files[path] == file) }
            #expect(after.files.count == before.files.count + 3)
        }
    }

    @Test(arguments: [("id", "sudah ada"), ("en", "already exists")])
    func `Who begins a file again is told of the one that is there`(language: String, words: String) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let notes = try (1...3).map { _ in
                try Program.run("new", "berita", "Rapat", "--now", "2026-01-31", "--lang", language, in: root).errors
            }
            #expect(!notes[0].contains(words))
            #expect(notes[1].hasPrefix("content/berita/2026/01/rapat.md ") && notes[1].contains(words))
            #expect(notes[2].hasPrefix("content/berita/2026/01/rapat-2.md "))
        }
    }

    @Test func `A title without quotation marks is given back with them, and nothing is written`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let before = try TreeSnapshot(of: root)
            let spread = try Program.run("new", "berita", "Rapat", "$5", "--lang", "id", "tanpa \"petik\"", in: root)
            #expect(spread.exitCode == 64)
            #expect(
                spread.errors.contains(
                    #"Apit judul dengan tanda petik. Tulis: terang new berita "Rapat \$5 tanpa \"petik\"""#
                ),
                "\(spread.errors)"
            )
            let english = try Program.run("new", "berita", "Rapat", "dua", "--lang", "en", in: root)
            #expect(english.errors.contains(#"quotation marks. Write: terang new berita "Rapat dua""#))
            let missing = try Program.run("new", "berita", in: root)
            #expect(missing.exitCode == 64)
            #expect(missing.errors.contains(#"Sebut judulnya. Tulis: terang new berita "Rapat koordinasi PPID""#))
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test func `A category is taken by slug or title`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let arguments = ["--category", "layanan-publik", "--category", "PENGUMUMAN", "--now", "2026-01-31"]
            let result = try Program.run(["new", "berita", "Rapat"] + arguments, in: root)
            #expect(result.exitCode == 0)
            let text = String(decoding: try readFile(root + "/content/berita/2026/01/rapat.md"), as: UTF8.self)
            #expect(text.contains("categories:\n  - Pengumuman\n  - Layanan Publik\n"))
        }
    }

    @Test func `Settings that cannot be read are what is reported`() async throws {
        try await TemporaryPortal(settings: "name: [").inFolder { root in
            let result = try Program.run("new", "berita", "Rapat", in: root)
            #expect(result.exitCode == 1)
            #expect(result.output == "")
            #expect(result.errors.contains("content/site.yaml:"))
        }
    }
}
