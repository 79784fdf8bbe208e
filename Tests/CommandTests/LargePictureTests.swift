import Files
import Foundation
import TestSupport
import Testing

enum PictureLibraryFile {
    static let isInstalled = dlopen("libvips.so.42", RTLD_LAZY) != nil
}

/// The program makes pictures smaller in processes of its own, with Debian's libvips.
@Suite(.enabled(if: PictureLibraryFile.isInstalled, "libvips42 is not installed"))
struct LargePictureTests {
    private func portal(_ pictures: [String: [UInt8]], settings: String = "") throws -> TemporaryPortal {
        var portal = try TemporaryPortal.plain([
            "content/berita/foto.md":
                "---\ntitle: Foto\ndate: 2025-01-02\nimage: {src: media/a.jpg, alt: Rapat warga}\n---\nIsi.\n"
        ])
        portal.files["content/site.yaml"]? += Array(settings.utf8)
        for (name, bytes) in pictures { portal.files["content/media/" + name] = bytes }
        return portal
    }

    private static let photograph = SamplePicture.photograph(width: 3200, height: 2400, .init(orientation: 6))

    private func size(ofJPEG bytes: [UInt8]) -> [Int]? {
        guard let frame = bytes.firstRange(of: [0xFF, 0xC2]) ?? bytes.firstRange(of: [0xFF, 0xC0]) else { return nil }
        let place = frame.lowerBound
        return [place + 7, place + 5].map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
    }

    @Test func `A photograph is published upright, without metadata and 1600 pixels wide`() async throws {
        try await portal(["a.jpg": Self.photograph]).inFolder { root throws in
            let result = try Program.run("build", "--root", root)
            #expect(result.exitCode == 0, "\(result.errors)")
            let bytes = try readFile(root + "/output/media/a.jpg")
            #expect(size(ofJPEG: bytes) == [1600, 2133])
            #expect(bytes.count < Self.photograph.count)
            for text in ["Exif", "GPSLatitude", SamplePicture.Metadata().mark] {
                #expect(bytes.firstRange(of: Array(text.utf8)) == nil)
            }
            let page = String(decoding: try readFile(root + "/output/berita/2025/01/foto/index.html"), as: UTF8.self)
            #expect(page.contains("width=\"1600\" height=\"2133\""))
        }
    }

    @Test func `A second build makes no picture, and one from nothing the same`() async throws {
        try await portal(["a.jpg": Self.photograph]).inFolder { root throws in
            func build() throws -> (cache: [String: FileStamp?], published: [String: [UInt8]]) {
                #expect(try Program.run("build", "--no-cache", "--root", root).exitCode == 0)
                let cache = root + "/.terang/gambar"
                let names = try listDirectory(cache).map(\.name).filter { $0.contains("-") && !$0.hasPrefix("kartu-") }
                let stamps = try names.map { try FileStamp(of: cache + "/" + $0) }
                let published = try TreeSnapshot(of: root + "/output").published
                return (Dictionary(uniqueKeysWithValues: zip(names, stamps)), published)
            }
            let first = try build()
            #expect(first.cache.count == 8)
            let second = try build()
            #expect(second.cache == first.cache)
            #expect(second.published == first.published)
            try removeTree(root + "/.terang/gambar")
            let third = try build()
            #expect(third.cache != first.cache)
            #expect(third.published == first.published)
        }
    }

    @Test func `A build goes on where another was interrupted`() async throws {
        try await portal(["a.jpg": Self.photograph]).inFolder { root throws in
            #expect(try Program.run("build", "--no-cache", "--root", root).exitCode == 0)
            let published = try TreeSnapshot(of: root + "/output").published
            let cache = root + "/.terang/gambar/"
            let list = try #require(try listDirectory(cache).map(\.name).first { $0.hasSuffix(".json") })
            let files = try listDirectory(cache).map(\.name).filter { $0.hasSuffix(".webp") }
            let cut = try #require(files.first)
            try writeFile(cache + cut, [1, 2, 3])
            #expect(try Program.run("build", "--no-cache", "--root", root).exitCode == 0)
            #expect(try TreeSnapshot(of: root + "/output").published == published)
            try writeFile(cache + list, Array("{".utf8))
            #expect(try Program.run("build", "--no-cache", "--root", root).exitCode == 0)
            #expect(try TreeSnapshot(of: root + "/output").published == published)
        }
    }

    @Test func `A picture that is cut is an error with its cure`() async throws {
        let cut = Array(SamplePicture.jpeg(width: 3200, height: 2400).prefix(4000))
        try await portal(["a.jpg": Self.photograph, "b.jpg": cut]).inFolder { root throws in
            let result = try Program.run("check", "--root", root)
            #expect(result.exitCode == 1)
            #expect(result.errors.contains("content/media/b.jpg:1:1: kesalahan: gambar ini rusak atau terpotong"))
            #expect(result.errors.contains("salin lagi berkasnya dari asalnya"))
            #expect(!result.errors.contains("a.jpg: kesalahan"))
        }
    }

    @Test func `A picture that would fill the memory is refused by its head`() async throws {
        var bomb = SamplePicture.png(width: 8, height: 8)
        bomb.replaceSubrange(16..<24, with: [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30])
        try await portal(["a.jpg": Self.photograph, "b.png": bomb]).inFolder { root throws in
            let result = try Program.run("check", "--root", root)
            #expect(result.exitCode == 1)
            #expect(result.errors.contains("30000 × 30000 piksel terlalu besar untuk dibuka"))
        }
    }

    @Test func `Originals leave as they are`() async throws {
        let plain = SamplePicture.jpeg(width: 3200, height: 2400)
        try await portal(["a.jpg": plain], settings: "pictures: originals\n").inFolder { root throws in
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            #expect(try readFile(root + "/output/media/a.jpg") == plain)
            #expect(try entryKind(at: root + "/.terang/gambar") == nil)
        }
    }
}
