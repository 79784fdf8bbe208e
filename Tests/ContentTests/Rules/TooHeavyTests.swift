import Content
import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct TooHeavyTests {
    private func portal(budget: String, bytes: Int, name: String = "rapat.png") -> MarkedPortal {
        var portal = MarkedPortal(settings: TemporaryPortal.settings + "pictures: originals\n" + budget)
        let picture = SamplePicture.png(width: 4000, height: 3000)
        let rest = [UInt8](repeating: 0, count: bytes - picture.count)
        portal.add("content/media/\(name)", Array("⟦too-heavy⟧".utf8) + picture + rest)
        return portal
    }

    @Test func `Warns above the budget of the portal`() async throws {
        let result = try await portal(budget: "budgets:\n  picture: 10\n", bytes: 12 * 1024).build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("too-heavy")
                == LocalizedText(
                    id:
                        "gambar 12 kB, anggarannya 10 kB\nperkecil gambar (lebar 1600 piksel cukup) atau simpan sebagai WebP",
                    en: "the picture has 12 kB, the budget is 10 kB\n"
                        + "make the picture smaller (1600 pixels of width are enough) or save it as WebP"
                )
        )
    }

    @Test func `Pictures that are made smaller may be heavy`() async throws {
        var portal = TemporaryPortal(settings: TemporaryPortal.settings + "budgets:\n  picture: 1\n")
        portal.files["content/media/a.png"] =
            SamplePicture.png(width: 1200, height: 900) + [UInt8](repeating: 0, count: 2048)
        let loaded = try await portal.load()
        #expect(loaded.diagnostics.isEmpty)
        #expect(loaded.library.media.map(\.sizing?.isReduced) == [true])
    }

    @Test func `Warns above half a megabyte where the portal says nothing`() async throws {
        let result = try await portal(budget: "", bytes: 500 * 1024 + 1).build()
        #expect(result.surprises == [])
        #expect(try await portal(budget: "", bytes: 500 * 1024).build().diagnostics.isEmpty)
    }
}
