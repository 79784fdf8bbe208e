import Diagnostics
import TestSupport
import Testing

@Suite struct UnreadablePictureTests {
    @Test(arguments: ["rapat.jpg", "rapat.jpeg", "rapat.png", "rapat.gif", "rapat.webp", "PETA.SVG"])
    func `Warns of pictures without a size`(name: String) async throws {
        let portal = MarkedPortal(files: ["content/media/\(name)": "⟦unreadable-picture⟧bukan gambar"])
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("unreadable-picture")
                == LocalizedText(
                    id:
                        "lebar dan tinggi gambar tidak terbaca\nbuka dan simpan ulang gambar sebagai JPEG, PNG, atau WebP",
                    en: "the width and height of the picture cannot be read\n"
                        + "open the picture and save it again as JPEG, PNG or WebP"
                )
        )
    }

    @Test func `Takes a picture whatever its name`() async throws {
        var portal = MarkedPortal()
        portal.add("content/media/rapat.jpg", SamplePicture.png(width: 640, height: 480))
        let result = try await portal.build()
        #expect(result.surprises == [])
    }
}
