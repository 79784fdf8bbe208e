import TestSupport
import Testing

@Suite struct PrivateEmailTests {
    @Test(arguments: [
        "ringkasan\n⟦private-email⟧Kirim ke ppid.kota@gmail.com.",
        "ringkasan\n⟦private-email⟧PPID.KOTA@YAHOO.CO.ID",
    ])
    func `Reports public providers`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "private-email") == [])
    }

    @Test(arguments: [
        "ringkasan\nppid@kota.example",
        "ringkasan\nakun @gmail.com.example",
        "ringkasan\nRapat @ kantor",
    ])
    func `Accepts other domains`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "private-email") == [])
    }

    @Test func `Looks at agencies too`() async throws {
        let portal = MarkedPortal(agencies: "kode,nama,kontak\n⟦private-email⟧dinas,Dinas,dinas@gmail.com\n")
        #expect(try await portal.surprises(of: "private-email") == [])
    }
}
