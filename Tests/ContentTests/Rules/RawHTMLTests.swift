import Diagnostics
import TestSupport
import Testing

@Suite struct RawHTMLTests {
    @Test(arguments: [
        "Isi ⟦raw-html⟧<b>penting⟦raw-html⟧</b>.\n", "⟦raw-html⟧<div>\nisi\n</div>\n",
        "Isi.\n\n⟦raw-html⟧<!-- catatan -->\n",
        "> é ⟦raw-html⟧<br>\n", "⟦raw-html⟧<script>alert(1)</script>\n", "| a |\n| - |\n| é ⟦raw-html⟧<br> |\n",
    ])
    func pointsAtEachPieceOfHTML(body: String) async throws {
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
    }

    @Test func saysWhatToWriteInstead() async throws {
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
    func takesWhatIsNoHTML(body: String) async throws {
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
    }

    @Test func isSilentWhereThePortalAllowsIt() async throws {
        let settings = TemporaryPortal.settings + "markdown:\n  raw_html: true\n"
        let result = try await MarkedPortal(body: "Isi <b>penting</b>.\n", settings: settings).build()
        #expect(result.surprises == [])
    }
}
