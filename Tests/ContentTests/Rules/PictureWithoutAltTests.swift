import Diagnostics
import TestSupport
import Testing

@Suite struct PictureWithoutAltTests {
    static let picture = "content/media/rapat.png"

    private func check(_ article: String) async throws -> MarkedResult {
        var portal = MarkedPortal(article: article)
        portal.add(Self.picture, SamplePicture.png(width: 640, height: 480))
        return try await portal.build()
    }

    @Test func `Points at pictures in the text`() async throws {
        let result = try await check(
            """
            ---
            title: Rapat
            date: 2017-10-13
            ---
            Isi é ⟦picture-without-alt⟧![](/media/rapat.png) dan
            ⟦picture-without-alt⟧![ ](../media/rapat.png)
            """
        )
        #expect(result.surprises == [])
    }

    @Test func `Points at the lead picture`() async throws {
        let result = try await check(
            "---\ntitle: Rapat\ndate: 2017-10-13\nimage:\n  src: ⟦picture-without-alt⟧media/rapat.png\n  alt: \" \"\n---\nIsi.\n"
        )
        #expect(result.surprises == [])
        #expect(
            try result.wording("picture-without-alt")
                == LocalizedText(
                    id:
                        "gambar \"media/rapat.png\" tanpa teks pengganti\ntulis di image, di bawah src atau sesudah koma di dalam { }: alt: Apa yang tampak",
                    en:
                        "picture \"media/rapat.png\" without alternative text\nwrite in image, below src or after a comma within { }: alt: What is to be seen"
                )
        )
    }

    @Test func `Shows how the picture is written`() async throws {
        let result = try await check("---\ntitle: Rapat\ndate: 2017-10-13\n---\n![](/media/rapat.png)\n")
        #expect(
            try result.wording("picture-without-alt")
                == LocalizedText(
                    id: "gambar \"/media/rapat.png\" tanpa teks pengganti\ntulis: ![Apa yang tampak](/media/rapat.png)",
                    en:
                        "picture \"/media/rapat.png\" without alternative text\nwrite: ![What is to be seen](/media/rapat.png)"
                )
        )
    }

    @Test(arguments: ["Apa yang tampak", "apa yang tampak", "What is to be seen", "\u{A0}"])
    func `The words of the advice are no alternative text`(words: String) async throws {
        let body = try await check(
            "---\ntitle: Rapat\ndate: 2017-10-13\n---\n⟦picture-without-alt⟧![\(words)](/media/rapat.png)\n"
        )
        #expect(body.surprises == [])
        let head = "image:\n  src: ⟦picture-without-alt⟧media/rapat.png\n  alt: \"\(words)\"\n"
        let lead = try await check("---\ntitle: Rapat\ndate: 2017-10-13\n\(head)---\nIsi.\n")
        #expect(lead.surprises.filter { $0.contains("picture-without-alt") } == [])
    }

    @Test func `Says that the example of the advice is still there`() async throws {
        let head = "image:\n  src: media/rapat.png\n  alt: Apa yang tampak\n"
        let result = try await check("---\ntitle: Rapat\ndate: 2017-10-13\n\(head)---\nIsi.\n")
        #expect(
            try result.wording("picture-without-alt").id
                == """
                teks pengganti gambar "media/rapat.png" masih contohnya: "Apa yang tampak"
                ganti dengan apa yang tampak di gambar ini, misalnya: Peserta rapat duduk melingkar
                """
        )
    }

    @Test func `Takes pictures with alternative text`() async throws {
        let article = """
            ---
            title: Rapat
            date: 2017-10-13
            image: {src: media/rapat.png, alt: Peserta rapat}
            ---
            ![Peserta rapat](/media/rapat.png)
            """
        #expect(try await check(article).diagnostics.isEmpty)
    }

    @Test func `The name of the file is no alternative text, and words that it shares are`() async throws {
        var portal = MarkedPortal(
            body: "⟦picture-without-alt⟧![foto pasar (1)](</media/foto pasar (1).png>)\n\n![pasar](/media/pasar.png)\n"
                + "\n![warga di pasar 2024](</media/warga di pasar 2024.png>)\n"
        )
        for name in ["foto pasar (1)", "pasar", "warga di pasar 2024"] {
            portal.add("content/media/\(name).png", SamplePicture.png(width: 640, height: 480))
        }
        #expect(try await portal.build().surprises == [])
    }
}
