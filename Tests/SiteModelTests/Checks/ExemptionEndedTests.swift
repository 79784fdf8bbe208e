import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct ExemptionEndedTests {
    @Test func `Reports from the day of the end`() async throws {
        let csv = """
            nomor,mulai,jangka_waktu,berakhir
            1,2021-06-01,⟦exemption-ended⟧P5Y,
            2,2021-06-02,P5Y,
            3,,P5Y,⟦exemption-ended⟧2026-06-01
            4,,P5Y,2026-06-02

            """
        #expect(try await MarkedPortal(dik: csv).surprises(of: "exemption-ended", now: "2026-06-01") == [])
    }

    @Test func `A row without a beginning whose period has passed since its decision is an error`() async throws {
        let csv = """
            nomor,mulai,jangka_waktu,tanggal_penetapan
            1,,⟦exemption-ended⟧P5Y,2021-06-01
            2,,P5Y,2021-06-02
            3,2021-07-01,P5Y,2021-06-01
            4,,P5Y,

            """
        let found = try await MarkedPortal(dik: csv).build(now: "2026-06-01")
        #expect(found.surprises.filter { $0.contains("[exemption-ended]") } == [])
        #expect(found.diagnostics.first { $0.rule.id == "exemption-ended" }?.severity == .error)
    }

    @Test(arguments: ["open", "review"])
    func `A list that says what its ended exemptions are is not reminded`(state: String) async throws {
        let portal = MarkedPortal(
            dik: "nomor,mulai,jangka_waktu\n1,2021-06-01,P5Y\n",
            files: ["content/register/dik/register.yaml": "profile: dik\nafter_end: \(state)\n"]
        )
        #expect(try await portal.surprises(of: "exemption-ended", now: "2026-06-01") == [])
    }

    @Test func `The steps of the cure leave nothing to be cured`() async throws {
        let dik = "nomor,informasi,mulai,jangka_waktu\n"
        var portal = TemporaryPortal(files: [
            "content/register/dik/register.yaml": "profile: dik\n",
            "content/register/dik/dik.csv": dik + "1,Rapat,2021-06-01,P5Y\n2,Sandi,2026-01-02,P5Y\n",
            "content/register/dip/register.yaml": "profile: dip\n",
            "content/register/dip/dip.csv": "nomor,judul,asal_dik\n1,Profil,\n",
        ])
        let found = try await portal.build(now: "2026-06-01").diagnostics.first { $0.rule.id == "exemption-ended" }
        let help = try #require(found?.help?.id)
        let edition = "content/register/dik/edisi/2026-06-01.csv"
        #expect(help.contains("1. salin content/register/dik/dik.csv ke \(edition)"))
        #expect(help.contains("2. hapus baris 2 dari content/register/dik/dik.csv"))
        #expect(help.contains("3. tambahkan baris DIP dengan asal_dik: 1"))
        portal.files[edition] = portal.files["content/register/dik/dik.csv"]
        portal.files["content/register/dik/dik.csv"] = Array((dik + "2,Sandi,2026-01-02,P5Y\n").utf8)
        portal.files["content/register/dip/dip.csv"] = Array("nomor,judul,asal_dik\n1,Profil,\n2,Rapat,1\n".utf8)
        let cured = try await portal.build(now: "2026-06-02").diagnostics.map(\.rule.id)
        #expect(!cured.contains("exemption-ended") && !cured.contains("unknown-origin"))
    }
}
