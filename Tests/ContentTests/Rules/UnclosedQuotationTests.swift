import TestSupport
import Testing

@Suite struct UnclosedQuotationTests {
    @Test(arguments: [
        "Wali kota berkata, ⟦unclosed-quotation⟧\"Kami siap membantu.\n\nPameran dibuka Senin.\n",
        "Ia menyebut ⟦unclosed-quotation⟧“kota ramah anak di acara itu.\n",
        "Pameran⟦unclosed-quotation⟧\" dibuka Senin.\n",
        "Kata \"satu\" dan \"dua\".\n\nLalu ⟦unclosed-quotation⟧\"tiga saja.\n",
        "Ia ⟦unclosed-quotation⟧\"siap\nmembantu\nwarga.\n",
        "Wali kota berkata, ⟦unclosed-quotation⟧«kami siap membantu.\n\nAlinea lain.\n",
        "Kata siap⟦unclosed-quotation⟧» itu dikutip.\n",
        "> Kami ⟦unclosed-quotation⟧\"siap membantu.\n\nKatanya.\n",
    ])
    func `The one mark without its pair is told`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).surprises(of: "unclosed-quotation") == [])
    }

    @Test(arguments: [
        "Wali kota berkata, \"Kami siap.\"\n", "Ia menyebut “kota ramah anak” di acara itu.\n",
        "\"Selamat tahun 2026\" tertulis.\n",
        "Layar 5\" dipasang.\n", "Ia berkata, \"Satu.\n\n\"Dua.\n\n\"Tiga.\"\n", "Ia berkata, \"Satu.\n\n\"Dua.\"\n",
        "Tulis `\"` di situ.\n", "```\nkata \"satu\n```\n", "    kode \"satu\n", "| a | b |\n|---|---|\n| \"a | b |\n",
        "Ia berkata «siap» dan «bantu “warga” kota».\n", "Das »Rathaus« wurde eröffnet.\n",
        "Satu ``a \" b`` kode.\n", "- Ia \"siap\n    membantu\" warga.\n",
        "Satu \"kata.\n\nDua \"kata.\n", "Sebuah “kutipan\" campuran.\n",
    ])
    func `Pairs, inches, code and quotations over several paragraphs are left alone`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).surprises(of: "unclosed-quotation") == [])
    }
}
