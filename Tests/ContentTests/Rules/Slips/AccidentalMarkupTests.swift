import Diagnostics
import TestSupport
import Testing

@Suite struct AccidentalMarkupTests {
    @Test(arguments: [
        "Suhu ⟦accidental-markup⟧20~25 dan 30~35\n",
        "Ukuran ⟦accidental-markup⟧3*4*5\n",
    ])
    func `Points at the place`(body: String) async throws {
        for settings in ["", "markdown: {raw_html: true}\n"] {
            let portal = MarkedPortal(body: body, settings: TemporaryPortal.settings + settings)
            #expect(try await portal.build().surprises == [])
        }
    }

    @Test func `Says what to do`() async throws {
        #expect(
            try await MarkedPortal(body: "3*4*5\n").build().wording("accidental-markup")
                == LocalizedText(
                    id: "menjadi huruf miring: \"3*4*5\"\ntulis: 3\\*4\\*5",
                    en: "set in italics: \"3*4*5\"\nwrite: 3\\*4\\*5"
                )
        )
    }

    @Test(arguments: ["~~dicoret~~ dan *miring*\n", "Suhu 20~25 derajat\n"])
    func `Takes honest texts`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }
}
