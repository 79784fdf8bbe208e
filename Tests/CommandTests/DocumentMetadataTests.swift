import Files
import Foundation
import TestSupport
import Testing

/// Debian's libqpdf, without which PDFs are published as they are.
enum DocumentLibraryFile {
    static let exiftool = "/usr/bin/exiftool"
    static let isInstalled = ["x86_64-linux-gnu/", "aarch64-linux-gnu/", ""].contains {
        FileManager.default.fileExists(atPath: "/usr/lib/\($0)libqpdf.so.29")
    }
}

/// Documents leave without the names and places in them.
@Suite(.enabled(if: DocumentLibraryFile.isInstalled, "libqpdf29 is not installed"))
struct DocumentMetadataTests {
    private static let marks = [SampleDocument.author, SamplePicture.Metadata().mark, "GPSLatitude"]

    private static func portal(_ documents: [String: [UInt8]], settings: String = "") throws -> TemporaryPortal {
        let links = documents.keys.sorted().map { "[Unduh](../media/\($0))\n\n" }.joined()
        var portal = try TemporaryPortal.plain([
            "content/berita/a.md": "---\ntitle: Rencana\ndate: 2025-01-01\n---\n" + links
        ])
        portal.files["content/site.yaml"]? += Array(settings.utf8)
        for (name, bytes) in documents { portal.files["content/media/" + name] = bytes }
        return portal
    }

    private static func has(_ text: String, in bytes: [UInt8]) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }

    @Test func `No published document names its author or the place of a photograph, and its title stays`()
        async throws
    {
        let photograph = SamplePicture.photograph(width: 80, height: 60)
        let original = SampleDocument.pdf(photograph: photograph)
        for mark in Self.marks.prefix(2) { #expect(Self.has(mark, in: original)) }
        let core = "<cp:coreProperties><dc:creator>\(SampleDocument.author)</dc:creator></cp:coreProperties>"
        let text = [
            "docProps/core.xml": core, "word/document.xml": "<w:ins w:id=\"1\"><w:t>Rencana Kerja</w:t></w:ins>",
        ]
        try await Self.portal([
            "rencana.pdf": original, "lagi.pdf": original, "naskah.docx": WorkbookWriter.zip(text),
            "rapat.mp4": SampleDocument.film(),
        ]).inFolder { root in
            let built = try Program.run("build", "--root", root)
            #expect(built.exitCode == 0, "\(built.errors)")
            let told = built.errors.split(separator: "\n").filter { $0.contains("document-metadata") }
            #expect(told.count == 1 && told[0].hasPrefix("content/media/naskah.docx"))
            #expect(!Self.has(SampleDocument.place, in: try readFile(root + "/output/media/rapat.mp4")))
            let document = try readFile(root + "/output/media/naskah.docx")
            #expect(!Self.has(SampleDocument.author, in: document) && Self.has("Rencana Kerja", in: document))
            let published = try readFile(root + "/output/media/rencana.pdf")
            for mark in Self.marks { #expect(!Self.has(mark, in: published), "\(mark)") }
            #expect(published.starts(with: Array("%PDF-".utf8)) && Self.has("Rencana Kerja", in: published))
            #expect(Self.has("<pdfaid:part>2</pdfaid:part>", in: published) || Self.has("/FlateDecode", in: published))
            #expect(try readFile(root + "/output/media/lagi.pdf") == published)
            #expect(try readFile(root + "/content/media/rencana.pdf") == original)
            // The same bytes from an empty store.
            try removeTree(root + "/.terang")
            #expect(try Program.run("build", "--root", root, "--output", root + "/lain").exitCode == 0)
            #expect(try readFile(root + "/lain/media/rencana.pdf") == published)
        }
    }

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: DocumentLibraryFile.exiftool),
            "exiftool is not installed: make test-packages"
        )
    )
    func `What exiftool reads in published PDFs and pictures names nobody`() async throws {
        let photograph = SamplePicture.photograph(width: 80, height: 60)
        let documents = [
            "a.pdf": SampleDocument.pdf(photograph: photograph), "b.jpg": photograph,
            "c.png": SamplePicture.annotatedPNG(width: 64, height: 48), "d.webp": SamplePicture.annotatedWebP(),
            "e.gif": SamplePicture.annotatedGIF(),
        ]
        try await Self.portal(documents).inFolder { root in
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            func groups(_ folder: String) throws -> Set<String> {
                let told = try Program.run(
                    ["-r", "-G1", "-a", "-s", "-ee", root + folder],
                    of: DocumentLibraryFile.exiftool
                )
                return Set(
                    told.output.split(separator: "\n").compactMap {
                        $0.firstMatch(of: /^\[([^\]]+)\]\s+(\w+)/).map { "\($0.1) \($0.2)" }
                    }
                )
            }
            let before = try groups("/content/media")
            #expect(before.contains { $0.hasPrefix("GPS ") } && before.contains("PDF Author"))
            let after = try groups("/output")
            let told = after.filter { name in
                let group = name.prefix { $0 != " " }
                let isOrientation = name == "IFD0 Orientation"
                return [
                    "GPS", "ExifIFD", "IFD0", "IFD1", "IPTC", "MakerNotes", "XMP-exif", "XMP-xmp", "XMP-x", "XMP-pdf",
                    "XMP-kantor",
                ]
                .contains(group)
                    && !isOrientation && name != "XMP-x XMPToolkit"
                    || ["PDF Author", "PDF Creator", "PDF Producer", "PDF Company", "XMP-dc Creator", "File Comment"]
                        .contains(name)
            }
            #expect(told == [], "\(after.sorted())")
        }
    }

    @Test func `What is signed stays as it is, and a position in it is told`() async throws {
        let photograph = SamplePicture.photograph(width: 80, height: 60)
        let signed = SampleDocument.pdf(photograph: photograph, isSigned: true)
        let plain = SampleDocument.pdf(isSigned: true)
        try await Self.portal(["keputusan.pdf": signed, "surat.pdf": plain]).inFolder { root in
            for command in ["build", "check", "build"] {
                let result = try Program.run(command, "--root", root)
                #expect(result.exitCode == 0)
                #expect(
                    result.errors.contains("content/media/keputusan.pdf") && result.errors.contains("document-metadata")
                )
                #expect(!result.errors.contains("surat.pdf"))
            }
            #expect(try readFile(root + "/output/media/keputusan.pdf") == signed)
            #expect(try readFile(root + "/output/media/surat.pdf") == plain)
        }
    }

    @Test func `What names nobody, is damaged or is to be published as it is stays byte for byte`() async throws {
        let named = SampleDocument.pdf()
        let documents = [
            "polos.pdf": SampleDocument.pdf(isNamed: false), "rusak.pdf": Array(named.prefix(300)),
            "kosong.pdf": Array("%PDF-1.4\n".utf8),
        ]
        try await Self.portal(documents).inFolder { root in
            let result = try Program.run("build", "--root", root)
            #expect(result.exitCode == 0, "\(result.errors)")
            #expect(result.errors.contains("rusak.pdf") && result.errors.contains("tidak terbaca"))
            for (name, bytes) in documents { #expect(try readFile("\(root)/output/media/\(name)") == bytes, "\(name)") }
        }
        try await Self.portal(["a.pdf": named], settings: "pictures: originals\n").inFolder { root throws in
            #expect(try Program.run("build", "--root", root).exitCode == 0)
            #expect(try readFile(root + "/output/media/a.pdf") == named)
        }
    }
}
