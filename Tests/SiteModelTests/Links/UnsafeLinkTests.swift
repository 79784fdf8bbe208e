import Diagnostics
import TestSupport
import Testing

@Suite struct UnsafeLinkTests {
    @Test(arguments: [
        "⟦unsafe-link⟧[x](javascript:alert%281%29)", "⟦unsafe-link⟧[x](JaVaScRiPt:alert)",
        "⟦unsafe-link⟧[x](<  javascript:alert>)",
        "⟦unsafe-link⟧[x](<java\tscript:alert>)", "⟦unsafe-link⟧[x](<java&#10;script:alert>)",
        "⟦unsafe-link⟧[x](<⟦control-character⟧\u{1}javascript:alert>)",
        "⟦unsafe-link⟧[x](data:text/html,x)", "⟦unsafe-link⟧[x](vbscript:x)", "⟦unsafe-link⟧[x](file:///etc/passwd)",
        "⟦unsafe-link⟧[x](/\\\\lain.example)", "é ⟦unsafe-link⟧<javascript:alert>",
        "⟦unsafe-link⟧![x](data:image/png;base64,AA)",
        "⟦unsafe-link⟧[x](&#106;avascript:alert)", "⟦unsafe-link⟧[x](blob:x)",
        "⟦unsafe-link⟧[x](https://nama:sandi@kota.example/berkas)",
        "⟦unsafe-link⟧[x](https://kota.example@lain.example/)", "⟦unsafe-link⟧<https://humas@kota.example>",
        "[x](https://lain.example/@humas)", "[x](https://lain.example/?a=b@c)",
        "⟦unsafe-link⟧[x](\\\\\\\\lain.example)",
    ])
    func `Points at the link`(body: String) async throws {
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
    }

    @Test(arguments: [
        (written: "https://nama:sandi@kota.example/a?b#c", meant: "https://kota.example/a?b#c"),
        (written: "https://humas@kota.example", meant: "mailto:humas@kota.example"),
        (written: "http://kota.example@lain.example", meant: "http://lain.example"),
    ])
    func `Says the address without user and password, and does not repeat them`(
        written: String,
        meant: String
    ) async throws {
        let words = try await MarkedPortal(body: "⟦unsafe-link⟧[x](\(written))").build().wording("unsafe-link").id
        #expect(words == "alamat tautan memuat nama pengguna atau sandi di depan @\nmaksudnya \"\(meant)\"?")
    }

    @Test func `Says how a picture that is embedded in the text becomes a file`() async throws {
        let portal = MarkedPortal(body: "⟦unsafe-link⟧![][a]\n\n[a]: <data:image/png;base64,AAAA>\n")
        let result = try await portal.build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("unsafe-link").id
                == "gambar tertanam di dalam naskah (data:), bukan berkas\nsimpan gambarnya sebagai berkas di content/media/, lalu tulis: ![Apa yang tampak](media/nama-berkas.jpg)"
        )
    }

    @Test func `Checks menus`() async throws {
        let settings =
            TemporaryPortal.settings
            + "menus:\n  main:\n    - {title: X, link: ⟦unsafe-link⟧\" java\\tscript:alert(1)\"}\n"
        let result = try await MarkedPortal(settings: settings).build()
        #expect(result.surprises == [])
    }

    @Test func `Names the scheme`() async throws {
        #expect(
            try await MarkedPortal(body: "[x](JavaScript:x)").build().wording("unsafe-link")
                == LocalizedText(
                    id: "tautan \"javascript:\" tidak diizinkan\ntulis alamat lengkap dengan https://",
                    en: "\"javascript:\" links are not allowed\nwrite a full address with https://"
                )
        )
    }

    @Test(arguments: [
        "[x](https://lain.example/?q=javascript:x)", "[x](mailto:ppid@kota.example)", "[x](tel:+62000)",
        "<https://lain.example>",
        "[x](whatsapp://send?text=x)", "[x](geo:0,0)", "[x](//lain.example/)", "[x](HTTP://lain.example)",
    ])
    func `Takes safe schemes`(body: String) async throws {
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
    }
}
