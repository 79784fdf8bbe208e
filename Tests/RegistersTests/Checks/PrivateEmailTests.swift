import Diagnostics
import SiteModel
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

    @Test func `Among exempt information, how people are reached holds the row back`() async throws {
        let portal = TemporaryPortal(files: [
            "content/register/m/register.yaml": "profile: dik",
            "content/register/m/m.csv": """
            nomor,informasi,alasan,penanggung_jawab
            1,Rekam medis,Hubungi pasien@gmail.com,Direktur
            2,Soal ujian,Hubungi 0812-0000-0000,Direktur
            3,Rancangan,Rahasia,Direktur (ppid@yahoo.com)
            4,Naskah,Telp. 0733-321000,Direktur

            """,
        ])
        let found = try await portal.load().diagnostics.filter {
            ["private-email", "telephone-number"].contains($0.rule.id)
        }
        #expect(found.map(\.location.line).sorted() == [2, 3, 4, 5])
        #expect(found.filter { $0.severity == .error }.map(\.location.line).sorted() == [2, 3, 4])
    }

    @Test func `Looks at agencies too`() async throws {
        let portal = MarkedPortal(agencies: "kode,nama,kontak\n⟦private-email⟧dinas,Dinas,dinas@gmail.com\n")
        #expect(try await portal.surprises(of: "private-email") == [])
    }
}
