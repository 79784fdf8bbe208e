import Files
import Foundation
import TestSupport
import Testing

/// Photographs are offered in sizes, of which a browser takes the one that fits its screen.
@Suite(.enabled(if: PictureLibraryFile.isInstalled, "libvips42 is not installed"))
struct PictureSizeTests {
    private static let mark = SamplePicture.Metadata().mark

    private func portal(_ pictures: [String: [UInt8]], settings: String = "") throws -> TemporaryPortal {
        var files: [String: String] = [:]
        for (index, name) in pictures.keys.sorted().enumerated() {
            files["content/berita/foto-\(index).md"] = """
                ---
                title: Foto \(index)
                date: 2025-01-\(10 + index)
                image: {src: media/\(name), alt: Rapat warga}
                ---
                Isi.

                ![Rapat](../media/\(name))

                """
        }
        var portal = try TemporaryPortal.plain(files)
        portal.files["content/site.yaml"]? += Array(settings.utf8)
        for (name, bytes) in pictures { portal.files["content/media/" + name] = bytes }
        return portal
    }

    private func text(_ path: String) throws -> String { String(decoding: try readFile(path), as: UTF8.self) }

    /// The candidates of every `srcset` of a page: addresses with their widths.
    private func candidates(_ html: String) -> [String: Int] {
        var found: [String: Int] = [:]
        for match in html.matches(of: /srcset="([^"]*)"/) {
            for candidate in match.1.split(separator: ",") {
                let words = candidate.split(separator: " ")
                guard words.count == 2, let width = Int(words[1].dropLast()) else { continue }
                found[String(words[0])] = width
            }
        }
        return found
    }

    /// The width that the head of a JPEG or WebP file gives.
    private func width(_ bytes: [UInt8]) -> Int? {
        if bytes.starts(with: [0xFF, 0xD8]) {
            let frames: [[UInt8]] = [
                [0xFF, 0xC2, 0, 17], [0xFF, 0xC0, 0, 17], [0xFF, 0xC2, 0, 11], [0xFF, 0xC0, 0, 11],
            ]
            return frames.compactMap { bytes.firstRange(of: $0)?.lowerBound }.first.map {
                Int(bytes[$0 + 7]) << 8 | Int(bytes[$0 + 8])
            }
        }
        if bytes.dropFirst(12).starts(with: "VP8 ".utf8) { return (Int(bytes[26]) | Int(bytes[27]) << 8) & 0x3FFF }
        if bytes.dropFirst(12).starts(with: "VP8L".utf8) {
            return ((Int(bytes[21]) | Int(bytes[22]) << 8) & 0x3FFF) + 1
        }
        guard bytes.dropFirst(12).starts(with: "VP8X".utf8) else { return nil }
        return (Int(bytes[24]) | Int(bytes[25]) << 8 | Int(bytes[26]) << 16) + 1
    }

    @Test func `All sizes of a photograph go when a list of exempt information names it`() async throws {
        let pictures = [
            "a.jpg": SamplePicture.photograph(width: 1200, height: 900),
            "b.jpg": SamplePicture.photograph(width: 1300, height: 900),
        ]
        try await portal(pictures).inFolder { root throws in
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            let before = try TreeSnapshot(of: root + "/output").published
            let page = String(decoding: before["berita/2025/01/foto-0/index.html"] ?? [], as: UTF8.self)
            let sizes = candidates(page).keys.map { String($0.dropFirst()) }.filter { before[$0] != nil }
            #expect(sizes.count > 2, "\(candidates(page))")
            try makeDirectory(root + "/content/register/dik")
            try writeFile(root + "/content/register/dik/register.yaml", Array("profile: dik\n".utf8))
            try writeFile(root + "/content/register/dik/dik.csv", Array("nomor,informasi\n1,Foto media/a.jpg\n".utf8))
            let result = try Program.run("build", "--root", root)
            #expect(result.exitCode == 1 && result.errors.contains("diganti pemberitahuan"), "\(result.errors)")
            let after = try TreeSnapshot(of: root + "/output").published
            #expect(Set(after.filter { before[$0.key] != $0.value }.keys) == Set(sizes).union(["media/a.jpg"]))
        }
    }

    @Test func `A photograph is offered in widths from 400 to 1600 and in WebP`() async throws {
        try await portal(["a.jpg": SamplePicture.photograph(width: 3200, height: 2400)]).inFolder { root throws in
            let result = try Program.run("build", "--root", root)
            #expect(result.exitCode == 0, "\(result.errors)")
            let page = try text(root + "/output/berita/2025/01/foto-0/index.html")
            let found = candidates(page)
            #expect(found.values.sorted() == [400, 400, 680, 680, 1080, 1080, 1600, 1600])
            #expect(found["/media/a.jpg"] == 1600)
            #expect(page.contains("<source type=\"image/webp\""))
            for (address, expected) in found {
                let bytes = try readFile(root + "/output" + address)
                #expect(width(bytes) == expected, "\(address)")
                #expect(bytes.firstRange(of: Array(Self.mark.utf8)) == nil)
                #expect(bytes.firstRange(of: Array("Exif".utf8)) == nil)
            }
        }
    }

    @Test(arguments: [(390, [Int]()), (500, [400]), (700, [400]), (1000, [400, 680]), (1600, [400, 680, 1080])])
    func `No picture is made wider than it is`(width: Int, smaller: [Int]) async throws {
        try await portal(["a.jpg": SamplePicture.jpeg(width: width, height: width / 2)]).inFolder { root throws in
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            let page = try text(root + "/output/berita/2025/01/foto-0/index.html")
            let widths = Set(candidates(page).values)
            // What would not be smaller is left out.
            #expect(widths.isSubset(of: smaller + [width]))
            #expect(widths.isEmpty || !smaller.isEmpty)
        }
    }

    @Test func `What an editor made small enough keeps its bytes`() async throws {
        let good = SamplePicture.jpeg(width: 1500, height: 1000)
        try await portal(["a.jpg": good]).inFolder { root throws in
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            #expect(try readFile(root + "/output/media/a.jpg") == good)
        }
    }

    @Test func `Feeds tell the bytes of the files that are published`() async throws {
        let pictures = [
            "a.jpg": SamplePicture.photograph(width: 3200, height: 2400),
            "b.jpg": SamplePicture.photograph(width: 640, height: 480),
            "c.png": SamplePicture.annotatedPNG(width: 64, height: 48),
            "d.gif": SamplePicture.annotatedGIF(pictures: 2),
        ]
        try await portal(pictures).inFolder { root throws in
            let result = try Program.run("build", "--root", root)
            #expect(result.exitCode == 0, "\(result.errors)")
            let feed = try text(root + "/output/feed.xml")
            let enclosures = feed.matches(
                of: /<enclosure url="[^"]*?(\/media\/[^"]*)" length="([0-9]+)" type="([^"]*)"/
            )
            #expect(enclosures.map { String($0.1) }.sorted() == pictures.keys.sorted().map { "/media/" + $0 })
            for enclosure in enclosures {
                #expect(try readFile(root + "/output" + enclosure.1).count == Int(enclosure.2), "\(enclosure.1)")
            }
        }
    }

    @Test func `The card whose large picture is the first of the page is told`() async throws {
        let pictures = ["a.jpg", "b.jpg", "c.jpg"].map { ($0, SamplePicture.jpeg(width: 900, height: 600)) }
        try await portal(Dictionary(uniqueKeysWithValues: pictures)).inFolder { root throws in
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            // On lists of news the pictures are small.
            for (page, first) in [("index.html", [">Foto 2</a>!"]), ("berita/index.html", [])] {
                let html = try text(root + "/output/" + page)
                #expect(Set(html.matches(of: />Foto [0-9]<\/a>!/).map { String($0.0) }) == Set(first))
            }
        }
    }

    @Test func `AVIF is offered where the settings ask for it`() async throws {
        let portal = try portal(["a.jpg": SamplePicture.jpeg(width: 900, height: 600)], settings: "pictures: avif\n")
        try await portal.inFolder { root throws in
            let result = try Program.run("build", "--root", root)
            #expect(result.exitCode == 0)
            let page = try text(root + "/output/berita/2025/01/foto-0/index.html")
            // A library without an encoder is a warning, and the page goes without.
            #expect(page.contains("image/avif") != result.errors.contains("tidak dapat membuat AVIF"))
        }
    }

    @Test func `A picture is published upright however the camera was held`() async throws {
        let pictures = (1...8).map { orientation in
            ("a\(orientation).jpg", SamplePicture.photograph(width: 1800, height: 600, .init(orientation: orientation)))
        }
        try await portal(Dictionary(uniqueKeysWithValues: pictures)).inFolder { root throws in
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            for orientation in 1...8 {
                let page = try text(root + "/output/berita/2025/01/foto-\(orientation - 1)/index.html")
                let expected = orientation < 5 ? (1600, 533) : (600, 1800)
                #expect(page.contains("width=\"\(expected.0)\" height=\"\(expected.1)\""), "\(orientation)")
                let published = try readFile(root + "/output/media/a\(orientation).jpg")
                let isAsItWas = orientation >= 5
                #expect(width(published) == (isAsItWas ? 1800 : 1600), "\(orientation)")
                for address in candidates(page).keys where address.hasPrefix("/assets/") {
                    let file = try readFile(root + "/output" + address)
                    #expect(width(file) == candidates(page)[address], "\(orientation)")
                }
            }
        }
    }

    @Test(arguments: ["jpg", "png", "webp"]) func `A picture that is cut stops the build`(ending: String) async throws {
        let whole =
            switch ending {
            case "png": SamplePicture.png(width: 3000, height: 2000)
            case "webp": SamplePicture.annotatedWebP()
            default: SamplePicture.jpeg(width: 3000, height: 2000)
            }
        // A WebP of one pixel has one size, and is cleaned by the program itself.
        let cut = Array(whole.prefix(ending == "webp" ? 40 : whole.count / 2))
        try await portal(["a.\(ending)": cut]).inFolder { root throws in
            let result = try Program.run("build", "--root", root)
            if ending != "webp" {
                #expect(result.exitCode == 1)
                #expect(
                    result.errors.contains("content/media/a.\(ending):1:1: kesalahan: gambar ini rusak atau terpotong")
                )
            }
            #expect(!result.errors.contains("Fatal"))
        }
    }

    /// A copy that lost a piece of its middle ends as it should, and libjpeg only warns of it. Bytes that a camera leaves
    /// before the end are a warning, too, and cost no pixel.
    @Test func `A JPEG whose data are damaged is one that is cut`() async throws {
        let whole = SamplePicture.jpeg(width: 1200, height: 900)
        let damaged = whole.prefix(whole.count / 2) + whole.suffix(whole.count / 3)
        let padded = whole.dropLast(2) + [1, 2, 3, 4] + whole.suffix(2)
        try await portal(["a.jpg": Array(damaged), "b.jpg": Array(padded)]).inFolder { root throws in
            let result = try Program.run("build", "--root", root)
            #expect(result.exitCode == 1)
            #expect(result.errors.contains("content/media/a.jpg:1:1: kesalahan: gambar ini rusak atau terpotong"))
            #expect(!result.errors.contains("content/media/b.jpg"))
        }
    }

    /// A published picture is progressive. Where a piece of it is lost, a scan often ends before its data, and libjpeg says no more.
    @Test func `A progressive JPEG whose scan ends before its data is damaged`() async throws {
        let whole = SamplePicture.jpeg(width: 3000, height: 2000)
        let progressive = try await portal(["a.jpg": whole]).inFolder { root throws in
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            return try readFile(root + "/output/media/a.jpg")
        }
        let lastScan = try #require(progressive.ranges(of: [0xFF, 0xDA]).last).lowerBound
        let codes = try #require(progressive[..<lastScan].ranges(of: [0xFF, 0xC4]).last).lowerBound
        // More than a decoder reads ahead.
        let rest = [UInt8](repeating: 1, count: 100)
        let damaged = progressive[..<codes] + rest + progressive[codes...]
        let padded = progressive.dropLast(2) + rest + progressive.suffix(2)
        let pictures = ["a.jpg": Array(damaged), "b.jpg": Array(padded), "c.jpg": progressive]
        try await portal(pictures).inFolder { root throws in
            let result = try Program.run("build", "--root", root)
            #expect(result.exitCode == 1)
            #expect(result.errors.contains("content/media/a.jpg:1:1: kesalahan: gambar ini rusak atau terpotong"))
            #expect(!result.errors.contains("content/media/b.jpg") && !result.errors.contains("content/media/c.jpg"))
        }
    }

    @Test func `A GIF that moves stays as it is, without its comments`() async throws {
        try await portal(["a.gif": SamplePicture.annotatedGIF(pictures: 3)]).inFolder { root throws in
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            let bytes = try readFile(root + "/output/media/a.gif")
            #expect(bytes.count { $0 == 0x2C } >= 3)
            #expect(bytes.firstRange(of: Array(Self.mark.utf8)) == nil)
        }
    }
}
