import Files
import TestSupport
import Testing

@testable import Publishing

@Suite struct PublishedPictureTests {
    private static func portal(settings: String = "") throws -> TemporaryPortal {
        var portal = try TemporaryPortal.plain(
            [
                "berita/rapat.md":
                    "---\ntitle: Rapat\ndate: 2025-01-01\nimage: {src: media/foto.jpg, alt: Rapat warga}\n---\n"
                    + "Isi.\n\n![Peta lokasi](media/peta.png)\n"
            ],
            settings: settings
        )
        portal.files["content/media/foto.jpg"] = SamplePicture.photograph(width: 800, height: 600)
        portal.files["content/media/peta.png"] = SamplePicture.annotatedPNG(width: 64, height: 48)
        portal.files["content/media/gerak.gif"] = SamplePicture.annotatedGIF(pictures: 3)
        portal.files["content/media/titik.webp"] = SamplePicture.annotatedWebP()
        return portal
    }

    @Test func `No published file says where a photograph was taken`() async throws {
        try await Self.portal().inFolder { root in
            let report = try await build(.of(root), into: root + "/output")
            #expect(report.isPublished)
            let files = try TreeSnapshot(of: root + "/output").published
            #expect(files.keys.contains("media/foto.jpg"))
            for (path, bytes) in files {
                for text in [SamplePicture.Metadata().mark, "GPSLatitude"] {
                    #expect(bytes.firstRange(of: Array(text.utf8)) == nil, "\(path): \(text)")
                }
            }
            let again = try await build(.of(root), into: root + "/output")
            #expect(again.counts.written == 0)
        }
    }
}
