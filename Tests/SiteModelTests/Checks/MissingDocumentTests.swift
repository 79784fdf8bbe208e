import Diagnostics
import TestSupport
import Testing

@Suite struct MissingDocumentTests {
    private let media = ["content/media/2026/lkjip.pdf": "x"]

    @Test(arguments: ["media/2026/lkjip.pdf", "/media/2026/lkjip.pdf", "https://kota.example/media/2026/lkjip.pdf"])
    func `Finds documents`(berkas: String) async throws {
        let portal = MarkedPortal(dip: "berkas\n\(berkas)", files: media)
        #expect(try await portal.surprises(of: "missing-document") == [])
    }

    @Test(arguments: ["media/2026/LKjIP.PDF", "/media/lkjip.pdf", "media/2026/lkjp.pdf"])
    func `Reports what is not there and offers the nearest`(berkas: String) async throws {
        let portal = MarkedPortal(dip: "nomor,berkas\n1,⟦missing-document⟧\(berkas)", files: media)
        let result = try await portal.build()
        #expect(result.surprises.filter { $0.contains("missing-document") } == [])
        #expect(try result.wording("missing-document").id.hasSuffix("maksudnya \"media/2026/lkjip.pdf\"?"))
    }
}
