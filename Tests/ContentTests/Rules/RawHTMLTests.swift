import Diagnostics
import TestSupport
import Testing

@Suite struct RawHTMLTests {
    @Test(arguments: [
        "Isi ⟦raw-html⟧<b>penting⟦raw-html⟧</b>.\n", "⟦raw-html⟧<div>\nisi\n</div>\n",
        "Isi.\n\n⟦raw-html⟧<!-- catatan -->\n",
        "> é ⟦raw-html⟧<br>\n", "⟦raw-html⟧<script>alert(1)</script>\n", "| a |\n| - |\n| é ⟦raw-html⟧<br> |\n",
    ])
    func `Points at each piece of HTML`(body: String) async throws {
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
    }

    @Test func `Says what to write instead`() async throws {
        #expect(
            try await MarkedPortal(body: "Isi<br>\n").build().wording("raw-html")
                == LocalizedText(
                    id:
                        "HTML mentah tidak diizinkan\npakai Markdown, misalnya **tebal** atau tabel; tanda < ditulis \\<",
                    en: "raw HTML is not allowed\nuse Markdown, such as **bold** or a table; write a plain < as \\<"
                )
        )
    }

    @Test(arguments: ["1 < 2 dan 3 > 2\n", "\\<b>\n", "`<b>`\n", "<https://kota.example>\n", "    <div>\n"])
    func `Takes what is no HTML`(body: String) async throws {
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
    }

    @Test func `Is silent where the portal allows it`() async throws {
        let settings = TemporaryPortal.settings + "markdown:\n  raw_html: true\n"
        let result = try await MarkedPortal(body: "Isi <b>penting</b>.\n", settings: settings).build()
        #expect(result.surprises == [])
    }
}
