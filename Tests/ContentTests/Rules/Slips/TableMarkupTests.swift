import Diagnostics
import TestSupport
import Testing

@Suite struct TableMarkupTests {
    @Test(arguments: [
        "| a | b |\n⟦table-markup⟧|---|\n| 1 | 2 |\n",
        "⟦table-markup⟧| a | b |\n| 1 | 2 |\n", "⟦table-markup⟧a | b\n1 | 2\n",
        "⟦table-markup⟧| a | b\n| 1 | 2 |\n", "⟦table-markup⟧| a | b |\n| 1 | 2\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n⟦table-markup⟧Sesudah tabel.\n", "⟦table-markup⟧+---+\n| a |\n+---+\n",
        "| a | b |\n|---|---|\n| 1 | 2 ⟦table-markup⟧| 3 |\n",
    ])
    func `Points at the place`(body: String) async throws {
        for settings in ["", "markdown: {raw_html: true}\n"] {
            let portal = MarkedPortal(body: body, settings: TemporaryPortal.settings + settings)
            #expect(try await portal.build().surprises == [])
        }
    }

    @Test func `Says what to do`() async throws {
        #expect(
            try await MarkedPortal(body: "| a |\n|---|\n| 1 | 2 |\n").build().wording("table-markup")
                == LocalizedText(
                    id:
                        "sel ini melebihi kolom tabel dan tidak terbit: \"| 2 |\"\ntambah kolom di judul tabel, atau tulis | di dalam sel sebagai \\|",
                    en:
                        "these cells exceed the table\'s columns and are not published: \"| 2 |\"\nadd a column to the heading, or write a | within a cell as \\|"
                )
        )
    }

    @Test(arguments: ["| a | b |\n|---|---|\n| 1 | x \\| y |\n| 2 |\n", "Pilih a | b.\n"])
    func `Takes honest texts`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).build().surprises == [])
    }
}
