import Diagnostics
import TestSupport
import Testing

@Suite struct ForeignMarkupTests {
    @Test(arguments: [
        "⟦foreign-markup⟧{{< figure >}}\n\n{{< figure >}}\n",
        "Lihat ⟦foreign-markup⟧[[Profil]].\n",
        "⟦foreign-markup⟧[caption id=\"1\"]Foto[/caption]\n",
        "⟦foreign-markup⟧!!! note \"Catatan\"\n\nIsi.\n", "⟦foreign-markup⟧??? info\n\nIsi.\n",
        "⟦foreign-markup⟧--8<-- \"a.md\"\n\nIsi.\n", "Kata ⟦foreign-markup⟧\\textbf{tebal} itu.\n",
        "⟦foreign-markup⟧\\begin{itemize}\n\nIsi.\n",
    ])
    func `Points at the place`(body: String) async throws {
        for settings in ["", "markdown: {raw_html: true}\n"] {
            let portal = MarkedPortal(body: body, settings: TemporaryPortal.settings + settings)
            #expect(try await portal.build().surprises == [])
        }
    }

    @Test func `Comments of Google Docs are told, and lists with letters are left alone`() async throws {
        let comments = "Pasar[a] dibuka.\n\n⟦foreign-markup⟧[a]Cek namanya dulu\n"
        #expect(try await MarkedPortal(body: comments).build().surprises == [])
        let list = "Syarat [a] dan [b] berlaku.\n\n[a] Warga kota\n\n[c]Lainnya\n"
        #expect(try await MarkedPortal(body: list).build().surprises == [])
    }

    @Test func `Says what to do`() async throws {
        #expect(
            try await MarkedPortal(body: "%%rahasia%%\n").build().wording("foreign-markup")
                == LocalizedText(
                    id: "komentar terbit sebagai tulisan: \"%%rahasia%%\"\nhapus",
                    en: "a comment is published as text: \"%%rahasia%%\"\ndelete it"
                )
        )
    }

    @Test(arguments: [
        "`{{ x }}` dan \\[caption id=\"1\"\\]\n", "[Sesi 2] Rapat\n", "!!! Perhatian warga\n", "??? siapa\n",
        "Map C:\\begin\\item baru.\n",
    ])
    func `Takes honest texts`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test func `A comment that was hidden stops the build`() async throws {
        #expect(try await MarkedPortal(body: "%%rahasia%%\n").build().fault("foreign-markup").severity == .error)
    }
}
