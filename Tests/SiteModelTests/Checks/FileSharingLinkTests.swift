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
        "Unduh ⟦file-sharing-link⟧[di sini](https://drive.google.com/file/d/1/view).",
        "Lihat ⟦file-sharing-link⟧[dokumen](https://kota-my.sharepoint.com/:w:/g/personal/x).",
        "Berkas: ⟦file-sharing-link⟧<https://www.dropbox.com/s/1/b.pdf?dl=0>",
    ])
    func `Reports links of texts`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).surprises(of: "file-sharing-link") == [])
    }

    @Test(arguments: [
        "Daftar [di sini](https://docs.google.com/forms/d/e/1/viewform).", "Buka [Canva](https://www.canva.com/).",
        "Lihat [fitur](https://www.dropbox.com/features/share).", "Lihat [Canva](https://www.canva.com/about).",
        "Baca [bantuan](https://help.dropbox.com/share/links).", "Lihat [buku](https://www.scribd.com/explore).",
        "Lihat [surat](https://docs.google.com/viewer?url=https://kota.example/a.pdf).",
    ])
    func `Leaves forms and services themselves alone`(body: String) async throws {
        #expect(try await MarkedPortal(body: body).surprises(of: "file-sharing-link") == [])
    }

    @Test(arguments: [
        "berkas\nhttps://x.example/drive.google.com",
        "berkas\nhttps://drive.google.com.example/x",
    ])
    func `Leaves others alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "file-sharing-link") == [])
    }
}
