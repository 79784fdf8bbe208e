import Diagnostics
import TestSupport
import Testing

@Suite struct ShownAsWrittenTests {
    @Test(arguments: [
        "title: ⟦foreign-markup⟧<b>Rapat</b>", "title: ⟦foreign-markup⟧Rapat &amp; sidang",
        "title: ⟦foreign-markup⟧Rapat **besar**",
        "title: Rapat\nsummary: ⟦foreign-markup⟧Jum\\u2019at",
        "title: Rapat\nsummary: ⟦foreign-markup⟧Lihat [ini](https://kota.example)",
    ])
    func `Code in a title or a summary is told`(head: String) async throws {
        let portal = MarkedPortal(article: "---\n\(head)\ndate: 2017-10-13\n---\nIsi.\n")
        #expect(try await portal.build().surprises == [])
    }

    @Test(arguments: ["title: R&D, A < B dan 5 * 3", "title: Rapat [ralat] (lagi)", "title: \"Anggaran 5**\""])
    func `Honest titles are left alone`(head: String) async throws {
        let portal = MarkedPortal(article: "---\n\(head)\ndate: 2017-10-13\n---\nIsi.\n")
        #expect(try await portal.build().surprises == [])
    }

    @Test func `The headers of a chat are told once`() async throws {
        let body =
            "Isi.\n\n⟦foreign-markup⟧[20/11/26 09.15.22] Humas: Rapat pindah\n\n[20/11/26 09.16.01] +62 000-0000: Siap\n"
        let result = try await MarkedPortal(body: body).build()
        #expect(result.surprises == [])
        #expect(result.diagnostics.first?.related.map(\.line) == [9])
    }

    @Test func `An agenda is no chat`() async throws {
        #expect(try await MarkedPortal(body: "09/10/2017 08.00 - 10.00 WIB: Rapat\n").build().surprises == [])
    }
}
