import Diagnostics
import TestSupport
import Testing

@Suite struct BadURLTests {
    @Test(arguments: [
        "www.kota.example", "ftp://kota.example", "https://", "https:///berita", "https://kota.example?x=1",
        "'https://kota.example/#atas'", "https://kota.example/a//b", "https://kota.example/../x",
        "https://redaksi@kota.example",
        "'https://kota .example'", "'javascript:alert(1)'",
    ])
    func `Refuses what is no address of a portal`(url: String) async throws {
        let portal = MarkedPortal(settings: "name: Portal\nurl: ⟦bad-url⟧\(url)\n")
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Suggests the address that was meant`() async throws {
        let result = try await MarkedPortal(settings: "name: Portal\nurl: ⟦bad-url⟧www.kota.example\n").build()
        #expect(result.surprises == [])
        #expect(
            try result.wording("bad-url")
                == LocalizedText(
                    id: "\"www.kota.example\" bukan alamat web yang dapat dipakai untuk \"url\"\n"
                        + "tulis: url: https://www.kota.example",
                    en: "\"www.kota.example\" is not a web address that \"url\" can use\n"
                        + "write: url: https://www.kota.example"
                )
        )
    }

    @Test func `Checks the addresses of counter and poll`() async throws {
        let portal = MarkedPortal(
            settings: """
                name: Portal
                url: https://kota.example
                counter:
                  endpoint: ⟦bad-url⟧"javascript:alert(1)"
                poll:
                  question: Puas?
                  options: [Ya, Tidak]
                  action: ⟦bad-url⟧//statistik.example/suara
                """
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
    }

    @Test func `Takes paths and whole addresses for counter and poll`() async throws {
        let portal = MarkedPortal(
            settings: """
                name: Portal
                url: HTTP://Kota.Example/portal/
                counter:
                  endpoint: /api/pengunjung?format=json
                poll:
                  question: Puas?
                  options: [Ya, Tidak]
                  action: https://suara.kota.example/kirim
                """
        )
        let result = try await portal.build()
        #expect(result.surprises == [])
    }
}
