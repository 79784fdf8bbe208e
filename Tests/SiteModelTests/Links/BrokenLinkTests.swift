import Diagnostics
import TestSupport
import Testing

@Suite struct BrokenLinkTests {
    @Test(arguments: [
        "⟦broken-link⟧[x](profil.md)", "é ⟦broken-link⟧[x](../halaman/profill.md)", "⟦broken-link⟧[x](/tidak-ada/)",
        "⟦broken-link⟧[x](../../../../etc/passwd)", "⟦broken-link⟧[x](/../site.yaml)", "⟦broken-link⟧[x](/site.yaml)",
        "⟦broken-link⟧[x](https://kota.example/tidak-ada/)", "> - ⟦broken-link⟧[x][acuan]\n\n[acuan]: /tidak-ada/",
        "⟦broken-link⟧[x]()", "⟦broken-link⟧[x](?halaman=2)", "⟦broken-link⟧[x](../)", "⟦broken-link⟧[x](.)",
        "⟦broken-link⟧[x](http://localhost:8080/berita/)", "⟦broken-link⟧[x](http://127.0.0.1:8080/)",
    ])
    func `Points at the link`(body: String) async throws {
        let portal = MarkedPortal(files: [
            "content/halaman/profil.md": page(), "content/berita/2017/rapat.md": article(body: body),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test(arguments: [
        ("/profil/", "tulis: /profil/"), ("/lain/", "tulis alamat yang terbuka bagi semua orang, atau hapus tautannya"),
    ])
    func `What is copied from a preview is written as the portal's address, where it is one`(path: String, help: String)
        async throws
    {
        let body = "[x](http://localhost:8080\(path))"
        let portal = MarkedPortal(files: [
            "content/halaman/profil.md": page(), "content/berita/a.md": article(body: body),
        ])
        #expect(try await portal.build().fault("broken-link").help?.id == help)
    }

    @Test(arguments: [
        "mailto:ppid[at]kota.go.id", "mailto:a@b", "https://https://kota.example", "http://192.168.1.10/x.pdf",
        "http://intranet/x", "https://wa.me/081200001234", "tel:0812",
        "https://kota.example.go.id/wp-admin/post.php?post=1",
        "https://lain.go.id/?p=1&preview=true", "https://mail.google.com/mail/u/0/",
    ])
    func `An address that cannot open for readers is reported`(address: String) async throws {
        let result = try await MarkedPortal(body: "⟦broken-link⟧[x](\(address))").build()
        #expect(result.surprises == [])
    }

    @Test(arguments: [
        "mailto:ppid@kota.go.id?subject=a", "mailto:?subject=a", "tel:112", "tel:+6221500000",
        "https://wa.me/6281200001234",
        "https://192.0.2.7/x", "https://kota.example.go.id:8443/http/", "tel:081200001234", "https://lain.go.id/masuk",
        "https://web.whatsapp.com/", "https://lain.go.id/?preview=foto",
    ])
    func `An address that may open is left alone`(address: String) async throws {
        #expect(try await MarkedPortal(body: "[x](\(address))").build().surprises == [])
    }

    @Test(arguments: [
        ("../halaman/profill.md", "/halaman/profil.md"), ("profil.md", "/halaman/profil.md"), ("/profill/", "/profil/"),
        ("rapta.md", "/berita/2017/rapat.md"), ("/halaman/profil", "/halaman/profil.md"),
        ("www.kota.example/a", "https://www.kota.example/a"), ("lain.go.id", "https://lain.go.id"),
        ("‘/media/2017/rencana.pdf’", "/media/2017/rencana.pdf"), ("halaman\\profil.md", "halaman/profil.md"),
        ("wa.me/62812", "https://wa.me/62812"), ("http:/lain.go.id/a", "http://lain.go.id/a"),
        ("http//lain.go.id/a", "http://lain.go.id/a"),
        ("https:lain.go.id", "https://lain.go.id"), ("humas@lain.go.id", "mailto:humas@lain.go.id"),
        ("0812-0000-1234", "tel:081200001234"), ("+62-21-000000", "tel:+6221000000"),
        ("Rencana.pdf", "/media/2017/rencana.pdf"), ("/berkas/rencana.pdf", "/media/2017/rencana.pdf"),
        ("/tentan%20kami/", "/tentang%20kami/"),
    ])
    func `Suggests the file that was meant`(written: String, meant: String) async throws {
        var portal = MarkedPortal(files: [
            "content/halaman/profil.md": "---\ntitle: Profil\naliases: [/tentang%20kami/]\n---\nIsi.\n",
            "content/berita/2017/rapat.md": article(body: "[x](\(written))"),
        ])
        portal.add("content/media/2017/rencana.pdf", Array("%PDF-1.4\n%%EOF\n".utf8))
        #expect(
            try await portal.build().wording("broken-link")
                == LocalizedText(
                    id: "tautan \"\(written)\" tidak menuju apa pun\nmaksudnya \"\(meant)\"?",
                    en: "link \"\(written)\" leads nowhere\ndid you mean \"\(meant)\"?"
                )
        )
    }

    @Test(arguments: [
        ("https://kota,go.id/a,b", "maksudnya \"https://kota.go.id/a,b\"?"),
        ("https://kota.go.id,", "maksudnya \"https://kota.go.id\"?"),
    ])
    func `Commas in a host are dots, and those of a path stay`(written: String, help: String) async throws {
        let result = try await MarkedPortal(body: "[x](\(written))").build()
        #expect(try result.fault("broken-link").help?.id == help)
    }

    @Test func `Says how links are written where none is near`() async throws {
        let result = try await MarkedPortal(body: "[x](entah-apa-ini)").build()
        #expect(
            try result.fault("broken-link").help?.id
                == "tulis jalur berkas .md dari berkas ini atau dari content/, atau alamat lengkap dengan https://"
        )
    }

    @Test(arguments: [
        (
            "https://kota.example/tidak-ada/", "tautan \"https://kota.example/tidak-ada/\" tidak menuju apa pun",
            "alamat itu tidak ada di portal ini; tulis jalur berkas .md-nya, atau hapus tautannya"
        ),
        (
            "", "tautan tanpa alamat",
            "tulis jalur berkas .md dari berkas ini atau dari content/, atau alamat lengkap dengan https://"
        ),
        (
            "https://", "tautan \"https://\" tidak menuju apa pun",
            "tulis jalur berkas .md dari berkas ini atau dari content/, atau alamat lengkap dengan https://"
        ),
    ])
    func `Says what is wrong with the address`(written: String, message: String, help: String) async throws {
        let fault = try await MarkedPortal(body: "[x](\(written))\n").build().fault("broken-link")
        #expect(fault.message.id == message)
        #expect(fault.help?.id == help)
    }

    @Test func `Says once what is wrong with an address that has spaces`() async throws {
        let body = "Lihat ⟦link-markup⟧[x](https://kota.example/tidak ada/).\n"
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }

    @Test func `Checks menus`() async throws {
        let settings =
            TemporaryPortal.settings + "menus:\n  main:\n    - {title: Profil, link: ⟦broken-link⟧halaman/profil.md}\n"
        let result = try await MarkedPortal(settings: settings).build()
        #expect(result.surprises == [])
    }

    @Test func `Checks what is not published yet`() async throws {
        let portal = MarkedPortal(files: [
            "content/berita/a.md": article("A", date: "2030-01-01", body: "⟦broken-link⟧[x](/tidak-ada/)"),
            "content/berita/b.md": article("B", keys: "draft: true", body: "⟦broken-link⟧[x](/tidak-ada/)"),
            "content/halaman/c.md": page("C", keys: "draft: true", body: "⟦broken-link⟧[x](/tidak-ada/)"),
            "content/berita/d.md": article("D", keys: "expires: 2018-01-01", body: "[x](/tidak-ada/)"),
        ])
        let result = try await portal.build()
        #expect(result.surprises == [])
    }
}
