import TestSupport
import Testing

@Suite struct RepeatedParagraphTests {
    private static let long = String(repeating: "Warga rapat di balai kota untuk membahas air bersih. ", count: 3)

    private static let path = String(repeating: "surat-", count: 25)

    @Test func `A long paragraph that is there twice is told`() async throws {
        let body = "\(Self.long)\n\nLain.\n\n⟦repeated-paragraph⟧\(Self.long)\n\nLain.\n"
        #expect(try await MarkedPortal(body: body).surprises(of: "repeated-paragraph") == [])
    }

    @Test(arguments: [
        "Sorak-sorai.\n\nBait.\n\nSorak-sorai.\n", "\(long)satu\n\n\(long)dua\n",
        "- \(long)\n\nLain.\n\n- \(long)\n", "## A\n\n1. \(long)\n\n## B\n\n1. \(long)\n",
        "> \(long)\n\nLain.\n\n> \(long)\n",
        "[\(long)](https://kota.example/a)\n\nLain.\n\n[\(long)](https://kota.example/a)\n",
        "Unduh [surat](https://kota.example/\(path)).\n\nLain.\n\nUnduh [surat](https://kota.example/\(path)).\n",
        "```\n\(long)\n```\n\n```\n\(long)\n```\n", "|a|b|\n|-|-|\n|\(long)|1|\n|\(long)|1|\n",
    ])
    func `Refrains, lists, quotations, links, rows and code are left alone`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).surprises(of: "repeated-paragraph") == [])
    }
}
