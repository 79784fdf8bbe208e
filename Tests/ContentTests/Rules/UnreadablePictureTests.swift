import Diagnostics
import TestSupport
import Testing

@Suite struct UnreadablePictureTests {
    @Test(arguments: ["rapat.jpg", "rapat.jpeg", "rapat.png", "rapat.gif", "rapat.webp", "rapat.avif", "PETA.SVG"])
    func `Refuses what is no picture`(name: String) async throws {
        let result = try await MarkedPortal(files: ["content/media/\(name)": "⟦unreadable-picture⟧bukan gambar"])
            .build()
        #expect(result.surprises == [])
        #expect(result.diagnostics.map(\.severity) == [.error])
        let wording = LocalizedText(
            id: "berkas ini bukan gambar, atau rusak\nbuka dan simpan ulang gambar sebagai JPEG, PNG, atau WebP",
            en: "this file is no picture, or damaged\nopen the picture and save it again as JPEG, PNG or WebP"
        )
        #expect(try result.wording("unreadable-picture") == wording)
    }

    @Test(arguments: [
        ("png", Array(SamplePicture.png(width: 640, height: 480).prefix(20))),
        ("jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
    ])
    func `Refuses a picture that is cut before its size`(ending: String, bytes: [UInt8]) async throws {
        var portal = MarkedPortal()
        portal.add("content/media/rapat.\(ending)", bytes)
        #expect(try await portal.build().diagnostics.map(\.severity) == [.error])
    }

    @Test(arguments: [
        ("jpg", SamplePicture.jpeg(width: 300, height: 200)),
        ("jpg", SamplePicture.photograph(width: 2400, height: 1800)),
        ("png", SamplePicture.png(width: 300, height: 200)), ("webp", SamplePicture.annotatedWebP()),
        ("gif", SamplePicture.annotatedGIF(pictures: 2)),
    ])
    func `Refuses a picture of any size that is cut, and takes it whole`(ending: String, whole: [UInt8]) async throws {
        for (bytes, severities) in [(whole, []), (Array(whole.prefix(whole.count / 2)), [Severity.error])] {
            var portal = MarkedPortal()
            portal.add("content/media/rapat.\(ending)", bytes)
            let found = try await portal.build().diagnostics
            #expect(found.map(\.severity) == severities)
            #expect(found.allSatisfy { $0.rule.id == "unreadable-picture" })
        }
    }

    @Test func `Warns of a drawing without a size`() async throws {
        let svg = "⟦unreadable-picture⟧<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>"
        let result = try await MarkedPortal(files: ["content/media/peta.svg": svg]).build()
        #expect(result.surprises == [])
        #expect(result.diagnostics.map(\.severity) == [.warning])
    }
}
