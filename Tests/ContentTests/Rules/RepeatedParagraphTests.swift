import TestSupport
import Testing

@Suite struct RepeatedParagraphTests {
    private static let long = String(repeating: "Warga rapat di balai kota untuk membahas air bersih. ", count: 3)

    @Test func `A long paragraph that is there twice is told`() async throws {
        let body = "\(Self.long)\n\nLain.\n\n⟦repeated-paragraph⟧\(Self.long)\n\nLain.\n"
        #expect(try await MarkedPortal(body: body).surprises(of: "repeated-paragraph") == [])
    }

    @Test(arguments: [
        "Sorak-sorai.\n\nBait.\n\nSorak-sorai.\n", "\(long)satu\n\n\(long)dua\n",
        "```\n\(long)\n```\n\n```\n\(long)\n```\n", "|a|b|\n|-|-|\n|\(long)|1|\n|\(long)|1|\n",
    ])
    func `Refrains, rows and code are left alone`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).surprises(of: "repeated-paragraph") == [])
    }
}
