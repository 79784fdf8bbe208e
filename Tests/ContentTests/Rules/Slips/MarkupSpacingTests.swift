import Diagnostics
import TestSupport
import Testing

@Suite struct MarkupSpacingTests {
    @Test(arguments: [
        "⟦markup-spacing⟧##Dasar hukum\n",
        "Kata ⟦markup-spacing⟧** tebal ** lagi\n",
        "Kata ⟦markup-spacing⟧**satu ** dan ⟦markup-spacing⟧** dua** lagi\n",
        "Agenda:\n⟦markup-spacing⟧• rapat\n• sidang\n",
        "⟦markup-spacing⟧1.Rapat\n2.Sidang\n",
        "⟦markup-spacing⟧[ ] tugas\n",
    ])
    func `Points at the place`(body: String) async throws {
        for settings in ["", "markdown: {raw_html: true}\n"] {
            let portal = MarkedPortal(body: body, settings: TemporaryPortal.settings + settings)
            #expect(try await portal.build().surprises == [])
        }
    }

    @Test func `Says what to do`() async throws {
        #expect(
            try await MarkedPortal(body: "##Dasar\n").build().wording("markup-spacing")
                == LocalizedText(
                    id: "judul tanpa spasi di belakang #: \"##Dasar\" terbit sebagai tulisan\ntulis: ## Dasar",
                    en: "a heading without a space after #: \"##Dasar\" is published as text\nwrite: ## Dasar"
                )
        )
    }

    @Test(arguments: ["#KitaBisa\n", "Harga** dan biaya** naik\n", "2.500 orang\n"])
    func `Takes honest texts`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }
}
