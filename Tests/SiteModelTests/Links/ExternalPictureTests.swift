import Diagnostics
import TestSupport
import Testing

@Suite struct ExternalPictureTests {
    @Test(arguments: [
        "⟦external-picture⟧![Peta](https://lain.example/peta.png)",
        "⟦external-picture⟧![Peta](//lain.example/peta.png)",
        "é ⟦external-picture⟧![Peta](HTTP://lain.example/peta.png?x=1)",
        "[⟦external-picture⟧![Peta](https://lain.example/a.png)](https://lain.example/)",
    ])
    func `Points at the picture`(body: String) async throws {
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
    }

    @Test func `Checks lead pictures`() async throws {
        let portal = MarkedPortal(
            article: article(keys: "image: {src: ⟦external-picture⟧https://lain.example/a.png, alt: Peta}")
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Says where to keep a copy`() async throws {
        #expect(
            try await MarkedPortal(body: "![Peta](https://lain.example/unggah/peta.png?v=2)").build().wording(
                "external-picture"
            )
                == LocalizedText(
                    id: "gambar dimuat dari situs lain: https://lain.example/unggah/peta.png?v=2\n"
                        + "simpan di content/media/ dan tulis: /media/peta.png",
                    en: "picture is loaded from another site: https://lain.example/unggah/peta.png?v=2\n"
                        + "keep it in content/media/ and write: /media/peta.png"
                )
        )
    }

    @Test func `An address that does not end in a picture's name gives none`() async throws {
        let body = "![Peta](https://drive.example/file/d/abc/view)\n"
        #expect(
            try await MarkedPortal(body: body).build().fault("external-picture").help?.id
                == "simpan di content/media/ dan tulis: /media/nama-berkas.jpg"
        )
    }

    @Test func `Takes pictures of the portal written in full`() async throws {
        var portal = MarkedPortal(body: "![Peta](https://kota.example/media/peta.png)")
        portal.add("content/media/peta.png", SamplePicture.png(width: 10, height: 10))
        let result = try await portal.build()
        #expect(result.surprises == [])
    }
}
