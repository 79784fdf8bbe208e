import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct DamagedNumberTests {
    @Test(arguments: ["44927", "2-Jan", "12/Des", "31 Mar"])
    func `Reports times that a spreadsheet damaged`(time: String) async throws {
        let portal = MarkedPortal(dip: "nomor,waktu_pembuatan\n1,⟦damaged-number⟧\(time)\n")
        #expect(try await portal.surprises(of: "damaged-number") == [])
    }

    @Test(arguments: [
        "2026", "Jan-26", "2 Januari 2026", "Januari", "Triwulan I", "2025-2026", "12026", "setiap 2 bulan",
    ])
    func `Leaves times alone that an office writes`(time: String) async throws {
        let portal = MarkedPortal(dip: "nomor,waktu_pembuatan\n1,\(time)\n")
        #expect(try await portal.surprises(of: "damaged-number") == [])
    }

    @Test(arguments: [
        ("2-Jan", true), ("46000", true), ("5 tahun", false), ("s.d. 31-Des-2026", false), ("5-10 tahun", false),
    ])
    func `Reports periods that a spreadsheet made dates of`(period: String, isDamaged: Bool) async throws {
        let dip = try await MarkedPortal(dip: "nomor,retensi\n1,\(period)\n").portal.load().diagnostics
        let dik = try await MarkedPortal(dik: "nomor,jangka_waktu\n1,\(period)\n").portal.load().diagnostics
        for found in [dip, dik] { #expect(found.contains { $0.rule.id == "damaged-number" } == isDamaged) }
    }

    @Test(arguments: [("6\"", true), ("01/02/2026", true), ("027/1/2026", false), ("1/027/2026", false)])
    func `Numbers of letters with a code of three digits are no dates, and quotes belong to no number`(
        number: String,
        isDamaged: Bool
    ) async throws {
        let portal = MarkedPortal(dip: "nomor,ringkasan\n\(isDamaged ? "⟦damaged-number⟧" : "")\(number),Profil\n")
        #expect(try await portal.surprises(of: "damaged-number") == [])
    }

    @Test(arguments: [
        ("Nomor 1.23E+15 tanggal 2 Januari", true), ("(1,5E+12)", true), ("Kelas E+", false), ("A+B dan 2E+", false),
        ("Rumus 3E+x", false),
    ])
    func `Finds long numbers without their digits in a text`(text: String, isDamaged: Bool) async throws {
        let found = try await MarkedPortal(dip: "nomor,ringkasan\n1,\"\(text)\"\n").portal.load().diagnostics
            .contains { $0.rule.id == "damaged-number" }
        #expect(found == isDamaged)
    }
}
