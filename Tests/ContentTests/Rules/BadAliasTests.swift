import Diagnostics
import TestSupport
import Testing

@Suite struct BadAliasTests {
    @Test(arguments: [
        "https://kota.example/lama", "lama", "//kota.example/lama", "/../lama", "/%2E%2E/lama", "/.git/config", "/",
        "'/?p=12'", "'/lama#atas'", "'/a:b'", "'/a%00b'", "'/a%0Ab'", "'/a\\b'",
    ])
    func `Refuses what no file can be made of`(alias: String) async throws {
        let portal = MarkedPortal(
            article: """
                ---
                title: Rapat
                date: 2017-10-13
                aliases: [/lama-sekali/, ⟦bad-alias⟧\(alias)]
                ---
                Isi.
                """
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `An address without its scheme is written without its host`() async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\naliases: www.kota.example/lama.html\n---\nIsi.\n"
        let fault = try await MarkedPortal(article: article).build().fault("bad-alias")
        #expect(fault.help?.id == "tulis: aliases: [/lama.html]")
    }

    @Test(arguments: ["/lama/", "/lama", "/2016/10/lama.html", "/berita%20lama/", "/Berita/Lama"])
    func `Takes paths from the root of the site`(alias: String) async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\naliases: \(alias)\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
    }

    @Test func `Says how an alias is written`() async throws {
        let article = "---\ntitle: Rapat\ndate: 2017-10-13\naliases: ⟦bad-alias⟧lama\n---\nIsi.\n"
        let result = try await MarkedPortal(article: article).build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("bad-alias")
                == LocalizedText(
                    id: "alamat lama \"lama\" tidak dapat dibuat\ntulis: aliases: [/lama]",
                    en: "alias \"lama\" cannot be made\nwrite: aliases: [/lama]"
                )
        )
    }
}
