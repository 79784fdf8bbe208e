import Diagnostics
import TestSupport
import Testing

@Suite struct AccidentalCodeTests {
    @Test(arguments: [
        "Isi.\n\n    ⟦accidental-code⟧Rapat digelar di aula pada hari Senin.\n",
        "⟦accidental-code⟧```\nkode\n",
    ])
    func `Points at the place`(body: String) async throws {
        for settings in ["", "markdown: {raw_html: true}\n"] {
            let portal = MarkedPortal(body: body, settings: TemporaryPortal.settings + settings)
            #expect(try await portal.build().surprises == [])
        }
    }

    @Test func `Says what to do`() async throws {
        #expect(
            try await MarkedPortal(body: "~~~\nkode\n").build().wording("accidental-code")
                == LocalizedText(
                    id:
                        "kode mulai \"~~~\" tidak ditutup: semua di bawahnya terbit sebagai kode\ntutup dengan tanda yang sama di baris tersendiri, atau hapus",
                    en:
                        "code from \"~~~\" is not closed: everything below is published as code\nclose it with the same signs on a line of their own, or delete it"
                )
        )
    }

    @Test(arguments: ["Isi.\n\n    let x = 1\n", "```\nkode\n```\n"])
    func `Takes honest texts`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }
}
