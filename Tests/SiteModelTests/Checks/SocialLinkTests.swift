import TestSupport
import Testing

@Suite struct SocialLinkTests {
    @Test(arguments: [
        "berkas\n⟦social-link⟧https://www.instagram.com/p/x/",
        "berkas\n⟦social-link⟧https://m.facebook.com/x",
        "berkas\n⟦social-link⟧https://x.com/a/1",
    ])
    func `Reports it`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "social-link") == [])
    }

    @Test(arguments: [
        "berkas\nhttps://www.youtube.com/watch?v=1",
        "berkas\nhttps://xx.com/a",
    ])
    func `Leaves others alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "social-link") == [])
    }
}
