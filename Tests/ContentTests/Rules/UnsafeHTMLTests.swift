import Diagnostics
import TestSupport
import Testing

@Suite struct UnsafeHTMLTests {
    private static let settings = TemporaryPortal.settings + "markdown:\n  raw_html: true\n"

    @Test(arguments: [
        "Isi <b ⟦unsafe-html⟧onclick=\"x\">penting</b>.\n",
        "⟦unsafe-html⟧<script>alert(1)</script>\n",
        "<details>\n\n> é ⟦unsafe-html⟧<form>isi</form>\n\n</details>\n",
        "<p>\n⟦unsafe-html⟧<iframe src=\"https://a.example/b\"></iframe></p>\n",
        "<a ⟦unsafe-link⟧href=\"java&#115;cript:alert(1)\">a</a> <a ⟦broken-link⟧href=\"tidak-ada.md\">b</a>\n",
        "<img ⟦external-picture⟧src=\"https://a.example/b.png\" alt=\"B\">\n",
        "<img alt=\"B\" ⟦missing-media⟧src=\"/media/tiada.png\">\n",
        "<a ⟦broken-fragment⟧href=\"#tiada\">a</a> <a href=\"#ada\" id=\"ada\">b</a>\n",
    ])
    func `Points at what is not published`(body: String) async throws {
        let result = try await MarkedPortal(body: body, settings: Self.settings).build()
        #expect(result.surprises == [])
    }

    @Test func `Says what to write instead`() async throws {
        let body = "<iframe src=\"//www.youtube.com/embed/abc\"></iframe>\n"
        #expect(
            try await MarkedPortal(body: body, settings: Self.settings).build().wording("unsafe-html")
                == LocalizedText(
                    id: """
                        <iframe> tidak diizinkan
                        tautkan saja, dengan kata yang menyebut isinya: [Tonton videonya](https://www.youtube.com/watch?v=abc)
                        """,
                    en: """
                        <iframe> is not allowed
                        link to it, in words that name what it is: [Watch the video](https://www.youtube.com/watch?v=abc)
                        """
                )
        )
    }
}
