import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Which folders a portal may be published to.
@Suite struct OutputGuardTests {
    private let portal: TemporaryPortal

    init() throws {
        portal = try .plain(["berita/satu.md": article("Satu")])
    }

    /// What may lie in a folder that is not Terang's, some of it by names that a portal has as well.
    private static let others = [
        "index.html", "robots.txt", "feed.xml", "lama.html", "berita/index.html", "media/foto.jpg",
        "Surat/rahasia.docx", ".bashrc",
        ".ssh/id_ed25519", "site.yaml", "content/site.yaml", "package.json", "sitemap.xml", ".terang/daftar",
        "404.html",
    ]

    private func refusal(of output: String, in root: String) async throws -> OutputRefusal? {
        do {
            try await build(.of(root), into: output)
            return nil
        } catch PublishingError.outputRefused(_, let refusal) {
            return refusal
        }
    }

    @Test func `A folder that holds anything of others is refused, and nothing in it or for it is written`()
        async throws
    {
        try await portal.inFolder { root in
            for (number, other) in Self.others.enumerated() {
                let output = "\(root)/keluar-\(number)"
                let file = "\(output)/\(other)"
                try makeDirectory(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
                try writeFile(file, Array("milik orang lain".utf8))
                let before = try TreeSnapshot(of: root)
                #expect(try await refusal(of: output, in: root) == .holdsOthers(example: other))
                await #expect(throws: PublishingError.self) {
                    var options = try PortalOptions.of(root)
                    options.output = output
                    return try await check(options)
                }
                #expect(try TreeSnapshot(of: root) == before, "\(other)")
            }
        }
    }

    @Test func `A folder with no more than what version control and servers put there is taken`() async throws {
        let names = [
            ".git/HEAD", ".nojekyll", ".well-known/acme-challenge/a", ".htaccess", "CNAME", ".gitkeep", "lost+found/",
        ]
        try await portal.inFolder { root in
            for name in names {
                let file = "\(root)/keluar/\(name)"
                try makeDirectory(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
                if !name.hasSuffix("/") { try writeFile(file, Array("x".utf8)) }
            }
            #expect(try await build(.of(root), into: root + "/keluar").isPublished)
            for name in names where !name.hasSuffix("/") {
                #expect(try readFile("\(root)/keluar/\(name)") == Array("x".utf8))
            }
        }
    }

    @Test(arguments: [
        "/usr", "/usr/bin/terbit", "/etc", "/etc/terbit", "/var", "/home", "/home/pegawai", "/root",
        "/dev/terbit", "/proc/terbit",
        "/boot/../usr/lib/terbit", "/lib/terbit",
    ])
    func `A folder of the system or a home is refused, empty or not, there or not`(output: String) async throws {
        try await portal.inFolder { root in
            let before = try TreeSnapshot(of: root)
            #expect(try await refusal(of: output, in: root) == .belongsToSystem)
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test(arguments: [".terang", ".terang/terbit", "keluar/../.terang", "content/../.terang/a/b", "."])
    func `Where the program keeps its own files is refused before they are there`(output: String) async throws {
        try await portal.inFolder { root in
            let before = try TreeSnapshot(of: root)
            #expect(try await refusal(of: "\(root)/\(output)", in: root) == .overlapsSources)
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test func `The sources of another portal and the inside of a repository are refused`() async throws {
        try await portal.inFolder { root in
            try makeDirectory(root + "/lain/content/berita")
            try makeDirectory(root + "/lain/themes")
            try makeDirectory(root + "/lain/.git")
            try writeFile(root + "/lain/content/site.yaml", [])
            let inner = ["content/berita", "content/baru", "themes/baru", "content/a/b", ".terang", ".terang/terbit"]
            for output in inner {
                #expect(try await refusal(of: "\(root)/lain/\(output)", in: root) == .overlapsSources, "\(output)")
            }
            #expect(try await refusal(of: root + "/lain/.git/terbit", in: root) == .belongsToSystem)
        }
    }

    @Test func `The portal of another address is refused, with the list or without`() async throws {
        try await portal.inFolder { root in
            let output = root + "/keluar"
            var other = portal
            other.files["content/site.yaml"] = Array(
                String(decoding: portal.files["content/site.yaml"] ?? [], as: UTF8.self)
                    .replacingOccurrences(of: "kota.example", with: "desa.example").utf8
            )
            try other.write(into: root + "/lain")
            try await build(.of(root + "/lain"), into: output)
            let before = try TreeSnapshot(of: output)
            #expect(try await refusal(of: output, in: root) == .holdsPortal(address: "https://desa.example/"))
            #expect(try TreeSnapshot(of: output) == before)
            try removeTree(root + "/lain/.terang")
            #expect(try await refusal(of: output, in: root) == .holdsPortal(address: "https://desa.example/"))
            #expect(try TreeSnapshot(of: output) == before)
            // Its own portal takes it, and may change its address while the list is there.
            try await build(.of(root + "/lain"), into: output)
            try writeFile(root + "/lain/content/site.yaml", portal.files["content/site.yaml"] ?? [])
            #expect(try await build(.of(root + "/lain"), into: output).isPublished)
        }
    }

    @Test func `What others put beside a published portal stays, and the portal goes on`() async throws {
        try await portal.inFolder { root in
            let output = root + "/output"
            try await build(.of(root), into: output)
            for name in ["lama.html", "berita/catatan.txt", "google123.html"] {
                try writeFile("\(output)/\(name)", Array("milik orang lain".utf8))
            }
            try writeFile(root + "/content/berita/satu.md", Array(article("Satu", text: "Baru.").utf8))
            #expect(try await build(.of(root), into: output).isPublished)
            try removeTree(root + "/.terang")
            try writeFile(root + "/content/berita/satu.md", Array(article("Satu", text: "Lebih baru.").utf8))
            #expect(try await build(.of(root), into: output).isPublished)
            for name in ["lama.html", "berita/catatan.txt", "google123.html"] {
                #expect(try readFile("\(output)/\(name)") == Array("milik orang lain".utf8))
            }
        }
    }
}
