import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct PrivateEmailTests {
    @Test(arguments: [
        "ringkasan\n⟦private-email⟧Kirim ke contoh.nama@gmail.com.",
        "ringkasan\n⟦private-email⟧CONTOH.NAMA@YAHOO.CO.ID",
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
            3,Rancangan,Rahasia,Direktur (contoh.nama@yahoo.com)
            4,Naskah,Telp. 0733-321000,Direktur

            """,
        ])
        let found = try await portal.load().diagnostics.filter {
            ["private-email", "telephone-number"].contains($0.rule.id)
        }
        #expect(found.map(\.location.line).sorted() == [2, 3, 4, 5])
        #expect(found.filter { $0.severity == .error }.map(\.location.line).sorted() == [2, 3, 4])
    }

    @Test(arguments: [
        "ppid.kota@gmail.com", "dinkeskotacontoh@yahoo.com", "kec_selatan@gmail.com", "humas-pemkot@gmail.com",
        "Surel: kelurahan.timur@gmail.com",
    ])
    func `Addresses that name an office are its own, wherever they are`(text: String) async throws {
        #expect(try await MarkedPortal(dip: "ringkasan\n\(text)").surprises(of: "private-email") == [])
        #expect(try await MarkedPortal(dik: "nomor,alasan\n1,\(text)").surprises(of: "private-email") == [])
    }

    @Test(arguments: ["contoh.nama@gmail.com", "081200000000", "https://wa.me/6281200000000"])
    func `Columns for contacts are left alone`(contact: String) async throws {
        #expect(try await reported(profile: "dip", contact) == [])
    }

    @Test(arguments: [
        ("contoh.nama@gmail.com", ["private-email error"]), ("081200000000", ["telephone-number error"]),
        ("ppid@kota.example", []),
    ])
    func `Among exempt information, columns for contacts are as any other`(contact: String, found: [String])
        async throws
    {
        #expect(try await reported(profile: "dik", contact) == found)
    }

    private func reported(profile: String, _ contact: String) async throws -> [String] {
        let title = profile == "dik" ? "informasi" : "judul"
        let portal = TemporaryPortal(files: [
            "content/register/m/register.yaml": "profile: \(profile)\ncolumns: [{name: kontak}]\n",
            "content/register/m/m.csv": "nomor,\(title),kontak\n1,Rekam medis,\(contact)\n",
        ])
        return try await portal.load().diagnostics
            .filter { ["private-email", "telephone-number", "social-link"].contains($0.rule.id) }
            .map { "\($0.rule.id) \($0.severity)" }
    }

    @Test func `Looks at agencies too`() async throws {
        let portal = MarkedPortal(agencies: "kode,nama,kontak\n⟦private-email⟧dinas,Dinas,contoh.nama@gmail.com\n")
        #expect(try await portal.surprises(of: "private-email") == [])
    }
}
