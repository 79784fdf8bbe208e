import Content
import Reading
import SiteModel
import TestSupport
import Testing

@Suite struct MediaReaderTests {
    @Test func `Reads sizes and keeps paths sorted`() async throws {
        var portal = TemporaryPortal(files: [
            "content/media/laporan.pdf": "pdf", "content/media/2017/data.csv": "a,b\n",
        ])
        portal.files["content/media/Foto.JPG"] = SamplePicture.png(width: 640, height: 480)
        let media = try await portal.load().library.media
        #expect(media.map(\.path) == ["media/2017/data.csv", "media/Foto.JPG", "media/laporan.pdf"])
        #expect(media.map(\.size) == [4, SamplePicture.png(width: 640, height: 480).count, 3])
        #expect(media.map { $0.picture?.width } == [nil, 640, nil])
        #expect(media.map { $0.picture?.height } == [nil, 480, nil])
    }

    @Test func `Takes pictures without readable size`() async throws {
        let media = try await TemporaryPortal(files: ["content/media/a.png": "x"]).load().library.media
        #expect(media.map(\.path) == ["media/a.png"])
        #expect(media.map(\.picture) == [nil])
    }

    @Test func `Does not publish active SVG`() async throws {
        let portal = TemporaryPortal(files: ["content/media/a.svg": "<svg width='1' height='1'><script/></svg>"])
        #expect(try await portal.load().library.media.isEmpty)
    }
}
