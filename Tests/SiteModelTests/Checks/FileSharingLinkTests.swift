import Files
import TestSupport
import Testing

@Suite struct FileSharingLinkTests {
    @Test(arguments: [
        "berkas\n⟦file-sharing-link⟧https://drive.google.com/file/d/1/view",
        "berkas\n⟦file-sharing-link⟧https://kota.sharepoint.com/x",
        "berkas\n⟦file-sharing-link⟧http://www.dropbox.com/s/1",
        "berkas\n⟦file-sharing-link⟧https://user@1drv.ms:443/x",
    ])
    func `Reports it`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "file-sharing-link") == [])
    }

    @Test(arguments: [
        "berkas\nhttps://x.example/drive.google.com",
        "berkas\nhttps://drive.google.com.example/x",
    ])
    func `Leaves others alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "file-sharing-link") == [])
    }
}
