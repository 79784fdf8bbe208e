import Diagnostics
import Files
import Foundation
import Publishing
import TestSupport
import Testing

/// Files that nobody means to publish. Each ends in a finding or is published, and never keeps a build waiting.
@Suite(.ends) struct HostileFileTests {
    @Test(arguments: ["media/pipa.png", "berita/pipa.md", "halaman/pipa.md"])
    func `A pipe in content is reported and not waited for`(path: String) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            for folder in ["media", "berita", "halaman"] { try makeDirectory("\(root)/content/\(folder)") }
            try #require(mkfifo("\(root)/content/\(path)", 0o600) == 0)
            let report = try await check(.of(root))
            #expect(report.diagnostics.map(\.location.path) == ["content/" + path])
            #expect(report.errors == 1)
        }
    }

    @Test(arguments: [
        "content/site.yaml", "content/pengunjung.json", "themes/polos/theme.yaml", "themes/polos/i18n/id.yaml",
    ])
    func `A pipe in the place of a settings file is reported and not waited for`(path: String) async throws {
        try await TemporaryPortal.plain(settings: "counter: {}\n").inFolder { root in
            try removeFile("\(root)/\(path)")
            try #require(mkfifo("\(root)/\(path)", 0o600) == 0)
            let report = try await check(.of(root))
            #expect(report.errors > 0)
        }
    }

    @Test(arguments: ["../site.yaml", "../berita/rahasia.md", "../register/dik/dik.csv", "../../rahasia.txt"])
    func `A link in media publishes nothing but media`(target: String) async throws {
        let portal = try TemporaryPortal.plain([
            "berita/rahasia.md": "---\ntitle: Rahasia\ndate: 2026-01-02\ndraft: true\n---\nIsi.\n",
            "media/asli.txt": "asli",
        ])
        try await portal.inFolder { root in
            try makeDirectory("\(root)/content/register/dik")
            try writeFile("\(root)/content/register/dik/dik.csv", Array("nomor\n".utf8))
            try writeFile("\(root)/rahasia.txt", Array("rahasia".utf8))
            try FileManager.default.createSymbolicLink(
                atPath: "\(root)/content/media/tautan.txt",
                withDestinationPath: target
            )
            let report = try await check(.of(root))
            let found = report.diagnostics.filter { $0.location.path == "content/media/tautan.txt" }
            #expect(found.map(\.rule.id) == ["link-out-of-content"])
            try removeFile("\(root)/content/media/tautan.txt")
            try FileManager.default.createSymbolicLink(
                atPath: "\(root)/content/media/tautan.txt",
                withDestinationPath: "asli.txt"
            )
            let inside = try await check(.of(root)).diagnostics
            #expect(!inside.contains { $0.location.path == "content/media/tautan.txt" })
        }
    }

    @Test func `A folder with the name of an article is a folder`() async throws {
        let portal = try TemporaryPortal.plain(["berita/x.md/dalam.md": article("Dalam")])
        let report = try await portal.inFolder { try await check(.of($0)) }
        #expect(report.diagnostics.map(\.location.path) == ["content/berita/x.md"])
        #expect(report.errors == 0)
        #expect(report.counts.articles == 1)
    }

    @Test(arguments: ["", "\n", "---\n---\n", "\u{FEFF}", "---"])
    func `An article without anything in it is reported`(text: String) async throws {
        let portal = try TemporaryPortal.plain(["berita/kosong.md": text])
        let report = try await portal.inFolder { try await check(.of($0)) }
        #expect(report.errors > 0)
        #expect(report.diagnostics.allSatisfy { $0.location.path == "content/berita/kosong.md" })
    }

    @Test(arguments: ["a b", "a\nb", "a\"b'", "ä 中 😀", "a#b?c", "100%", "a&b;<c>", "a\\b", "%2e%2e"])
    func `Any name of a file is published and linked, or reported`(name: String) async throws {
        let portal = try TemporaryPortal.plain([
            "berita/\(name).md": article(
                "Nama",
                keys: "slug: nama\nimage: {src: \(quoted("media/\(name).png")), alt: Gambar}\n"
            ),
            "media/\(name).txt": "teks",
        ])
        var withPicture = portal
        withPicture.files["content/media/\(name).png"] = SamplePicture.png(width: 2, height: 2)
        try await withPicture.inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            guard report.isPublished else { return #expect(report.errors > 0) }
            let files = try TreeSnapshot(of: root + "/output").published
            let pages = PublishedPages(files, url: "https://kota.example")
            #expect(pages.brokenAddresses() == [])
            #expect(pages.pages.contains { $0.elements.contains { $0.name == "img" } })
            let again = try await build(.of(root), into: root + "/output")
            #expect(again.counts.written == 0)
        }
    }

    /// Texts, pictures and folders beside each other, the accent encoded in two ways.
    @Test(arguments: ["berita/NAME.md", "halaman/NAME.md", "media/NAME.txt", "media/NAME/a.txt", "berita/NAME/a.md"])
    func `Names that look the same are reported, and one of them is read`(path: String) async throws {
        let names = ["e\u{301}", "\u{E9}"].map { path.replacing("NAME", with: $0) }
        let isPage = path.hasPrefix("halaman")
        let texts = ["Satu", "Dua"].map { isPage ? "---\ntitle: \($0)\n---\nIsi.\n" : article($0) }
        try await TemporaryPortal.plain([names[0]: texts[0]]).inFolder { root in
            let twin = root + "/content/" + names[1]
            // A file, or the folder with it.
            let folder = twin[..<(twin.lastIndex(of: "/") ?? twin.endIndex)]
            let isInFolder = path.contains("NAME/")
            if isInFolder { try makeDirectory(String(folder)) }
            try writeFile(twin, Array(texts[1].utf8))
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.diagnostics.filter { $0.severity == .error }.map(\.rule.id) == ["equal-names"])
            if isInFolder { try removeTree(String(folder)) } else { try removeFile(twin) }
            #expect(try await build(.of(root), into: root + "/output").isPublished)
        }
    }

    @Test(arguments: [
        "content/media", "content/berita", "themes/polos/assets", "themes/polos/assets/gaya", "themes/polos",
    ])
    func `A name that is not UTF-8 is reported`(folder: String) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            try makeDirectory("\(root)/\(folder)")
            try writeMisnamedFile(in: "\(root)/\(folder)", ending: ".css")
            let report = try await check(.of(root))
            #expect(report.diagnostics.filter { $0.severity == .error }.map(\.rule.id) == ["not-utf8"])
        }
    }

    @Test func `A link out of content is reported and its file not read`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            try writeFile(root + "/rahasia.md", Array(article("Rahasia").utf8))
            for (name, target) in [
                ("berita", root + "/rahasia.md"), ("media", "/etc/hostname"), ("halaman", "/dev/zero"),
            ] {
                try makeDirectory("\(root)/content/\(name)")
                try FileManager.default.createSymbolicLink(
                    atPath: "\(root)/content/\(name)/tautan.\(name == "media" ? "txt" : "md")",
                    withDestinationPath: target
                )
            }
            let report = try await check(.of(root))
            #expect(report.diagnostics.map(\.rule.id) == Array(repeating: "link-out-of-content", count: 3))
        }
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}
