import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct PictureMetadataTests {
    private static let originals = TemporaryPortal.settings + "pictures: originals\n"

    private static let files: [(name: String, bytes: [UInt8])] = [
        ("a.jpg", SamplePicture.photograph(width: 40, height: 30)),
        ("a.png", SamplePicture.annotatedPNG(width: 40, height: 30)),
        ("a.webp", SamplePicture.annotatedWebP()),
    ]

    @Test(arguments: files.indices)
    func `A photograph that leaves as it is does not say where it was taken`(index: Int) async throws {
        let (name, bytes) = Self.files[index]
        var portal = TemporaryPortal(settings: Self.originals)
        portal.files["content/media/\(name)"] = bytes
        let found = try await portal.load().diagnostics
        #expect(found.map(\.rule.id) == ["picture-metadata"])
        #expect(found.map(\.location.path) == ["content/media/\(name)"])
        #expect(
            found.first?.message
                == LocalizedText(
                    id: "foto ini memuat letak GPS pengambilannya",
                    en: "this photograph holds the GPS position where it was taken"
                )
        )
    }

    @Test(arguments: files.indices)
    func `Where positions are removed they are no fault`(index: Int) async throws {
        var portal = TemporaryPortal()
        portal.files["content/media/\(Self.files[index].name)"] = Self.files[index].bytes
        #expect(try await portal.load().diagnostics.isEmpty)
    }

    @Test func `Pictures without a position leave as they are`() async throws {
        var portal = TemporaryPortal(settings: Self.originals)
        portal.files["content/media/a.jpg"] = SamplePicture.jpeg(width: 40, height: 30)
        portal.files["content/media/b.png"] = SamplePicture.png(width: 40, height: 30)
        #expect(try await portal.load().diagnostics.isEmpty)
    }
}
