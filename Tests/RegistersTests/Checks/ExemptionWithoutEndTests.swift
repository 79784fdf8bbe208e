import Diagnostics
import Reading
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct ExemptionWithoutEndTests {
    @Test(arguments: [
        "nomor,jangka_waktu\n⟦exemption-without-end⟧1,5 Tahun",
        "jangka_waktu,mulai\n⟦exemption-without-end⟧selama berlaku,2026-01-02",
        "jangka_waktu,mulai\n⟦exemption-without-end⟧lama,2026-01-02",
        "nomor,jangka_waktu\n⟦exemption-without-end⟧1,",
        "nomor,jangka_waktu\n⟦exemption-without-end⟧1,Sampai penelitian selesai",
        "nomor,peristiwa_akhir\n⟦exemption-without-end⟧1,putusan berkekuatan hukum tetap",
        "jangka_waktu,ditinjau\n⟦exemption-without-end⟧sampai waktu yang wajar,2027-01-31",
        "peristiwa_akhir,ditinjau\n⟦exemption-without-end⟧sampai kondisi memungkinkan,2027-01-31",
    ])
    func `Reports rows that give no end`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-without-end") == [])
    }

    @Test(arguments: [
        "jangka_waktu,mulai\n5 Tahun,2026-01-02",
        "nomor,berakhir\n1,2030-01-01",
        "jangka_waktu,mulai\nsampai 31 Desember 2027,2026-01-02",
        "nomor,jangka_waktu\n1,s.d. 31/12/2027", "nomor,jangka_waktu\n1,2026 - 2030",
        "nomor,jangka_waktu\n1,s.d. tahun 2030", "nomor,jangka_waktu\n1,s.d. Juni 2030",
        "nomor,jangka_waktu\n1,31 Desember 2030", "nomor,jangka_waktu\n1,1 Jan 2026 s/d 31 Des 2028",
        "nomor,jangka_waktu\n1,mulai 1 Januari 2026 sampai dengan 31 Desember 2028",
        "jangka_waktu,mulai\n5 Tahun setelah penetapan,2026-01-02",
        "pasal_17,jangka_waktu\nh.2,permanen",
        "pasal_17,jangka_waktu\na.1,permanen",
        "jangka_waktu,ditinjau\nSampai penelitian selesai,2027-01-31",
        "jangka_waktu,peristiwa_akhir,ditinjau\n,putusan berkekuatan hukum tetap,2027-01-31",
    ])
    func `Accepts an end however given`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-without-end") == [])
    }

    @Test(arguments: [
        "sampai waktu yang wajar", "selama diperlukan", "Sampai dengan waktu tertentu",
        "hingga ada kebijakan lebih lanjut",
        "Sampai batas waktu yang ditentukan kemudian", "selama dianggap perlu", "sampai kondisi memungkinkan",
        "Sampai situasi kondusif", "sampai saatnya", "Untuk sementara waktu", "Sesuai kebutuhan",
    ])
    func `Ends that are left to judgement are no events`(text: String) async throws {
        let found = try await MarkedPortal(dik: "nomor,jangka_waktu,ditinjau\n1,\(text),2027-01-31").portal.build()
            .diagnostics.first { $0.rule.id == "exemption-without-end" }
        #expect(found?.message.id.contains("rentang waktu tertentu") == true)
    }

    @Test(arguments: [
        "Sampai putusan berkekuatan hukum tetap", "sampai penetapan APBD", "Sampai proses pengadaan selesai",
        "Selama proses penyidikan", "hingga laporan diumumkan", "Setelah kontrak ditandatangani",
        "sampai yang bersangkutan pensiun", "Sampai dokumen dicabut",
    ])
    func `Events that everybody can tell are ends, with a review`(text: String) async throws {
        let csv = "nomor,jangka_waktu,ditinjau\n1,\(text),2027-01-31"
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-without-end") == [])
    }

    @Test(arguments: [
        ("s.d. Juni 2030", "2030-07-01"), ("31 Desember 2030", "2031-01-01"),
        ("1 Jan 2026 s/d 31 Des 2028", "2029-01-01"),
        ("s.d. Februari 2028", "2028-03-01"), ("2026 - 2030", "2031-01-01"),
        ("5 (lima) tahun sejak tanggal 2 Januari 2026", "2031-01-02"),
    ])
    func `The last day that is named belongs to the term`(text: String, opens: String) async throws {
        let registers = try await MarkedPortal(dik: "nomor,jangka_waktu\n1,\(text)\n").portal.load().library.registers
        let row = try #require(registers.exemptInformation.first)
        let opening = try #require(row.facts.opening(in: .jakarta))
        #expect(CalendarDay(at: opening, in: .jakarta).isoDate == opens)
    }

    @Test func `A period that begins with the decision is reckoned`() async throws {
        let csv = "nomor,jangka_waktu,mulai\n1,5 Tahun sejak ditetapkan,2026-01-02"
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-without-end") == [])
    }

    @Test func `Takes the start from the decree of the list`() async throws {
        let yaml = "profile: dik\ndecree: {start: 2026-01-02}"
        let portal = MarkedPortal(
            dik: "nomor,jangka_waktu,mulai\n1,5 Tahun,",
            files: ["content/register/dik/register.yaml": yaml]
        )
        #expect(try await portal.surprises(of: "exemption-without-end") == [])
    }
}
