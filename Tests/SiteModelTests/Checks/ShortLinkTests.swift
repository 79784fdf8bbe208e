import TestSupport
import Testing

@Suite struct ShortLinkTests {
    @Test(arguments: [
        "berkas\n⟦short-link⟧https://bit.ly/x",
        "berkas\n⟦short-link⟧https://s.id/x",
    ])
    func `Reports it`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "short-link") == [])
    }

    @Test(arguments: [
        "berkas\nhttps://as.id/x",
        "berkas\nhttps://x.example/bit.ly",
    ])
    func `Leaves others alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "short-link") == [])
    }
}
