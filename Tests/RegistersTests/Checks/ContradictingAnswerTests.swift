import Diagnostics
import SiteModel
import TestSupport
import Testing

/// Registers of requests and objections of marked rows.
private func portal(requests: String, objections: String = "") -> MarkedPortal {
    let head = "nomor,tanggal,pokok,putusan,tanggal_jawaban,alasan\n"
    return MarkedPortal(files: [
        "content/register/permohonan/register.yaml": "profile: permohonan",
        "content/register/permohonan/a.csv": head + requests,
        "content/register/keberatan/register.yaml": "profile: keberatan",
        "content/register/keberatan/a.csv":
            "nomor,tanggal,nomor_permohonan,pokok,alasan,tanggapan,tanggal_tanggapan\n" + objections,
    ])
}

@Suite struct ContradictingAnswerTests {
    @Test(arguments: [
        "1,2026-02-09,A,dikabulkan,⟦contradicting-answer⟧2026-02-02,",
        "1,2026-02-09,A,diproses,⟦contradicting-answer⟧2026-02-10,",
        "1,2026-02-09,A,dikabulkan,2026-02-09,", "1,2026-02-09,A,diproses,,", "1,2026-02-09,A,dicabut,2026-02-10,",
    ])
    func `Reports an answer before its request, and one to a request that is worked on`(row: String) async throws {
        #expect(try await portal(requests: row + "\n").surprises(of: "contradicting-answer") == [])
    }

    @Test func `Reports what was granted with a reason or a class of refusals`() async throws {
        let rows = [
            ("dikecualikan", "dikabulkan", "-", Severity.warning), ("tidak_dikuasai", "dikabulkan", "", .warning),
            ("", "dikabulkan", "Pasal 17 huruf h", .warning), ("", "dikabulkan", "Rahasia pribadi", .warning),
            ("dikecualikan", "dikabulkan", "Ditolak karena rahasia", .error),
            ("berkala", "dikabulkan", "Informasi tidak dikecualikan", nil), ("", "dikabulkan", "Pasal 11 UU KIP", nil),
            ("dikecualikan", "ditolak", "Pasal 17 huruf h", nil),
            ("dikecualikan", "dikabulkan_sebagian", "Rahasia", nil),
        ]
        let csv = rows.enumerated().map { number, row in
            "\(number + 1),2026-02-02,A,\(row.0),\(row.1),2026-02-03,\(row.2)\n"
        }
        let portal = TemporaryPortal(files: [
            "content/register/permohonan/register.yaml": "profile: permohonan\n",
            "content/register/permohonan/a.csv":
                "nomor,tanggal,pokok,klasifikasi_informasi,putusan,tanggal_jawaban,alasan\n" + csv.joined(),
        ])
        let found = try await portal.load().diagnostics.filter { $0.rule.id == "contradicting-answer" }
        let severities = Dictionary(found.map { ($0.location.line, $0.severity) }) { first, _ in first }
        for (index, row) in rows.enumerated() { #expect(severities[index + 2] == row.3, "\(row)") }
    }

    @Test(arguments: [
        "1,2026-03-09,1,A,a,ditolak,⟦contradicting-answer⟧2026-03-02",
        "1,⟦contradicting-answer⟧2026-02-01,1,A,a,ditolak,2026-03-02",
        "1,⟦contradicting-answer⟧2026-02-01,001/2026,A,a,diproses,", "1,2026-03-02,1,A,a,ditolak,2026-03-09",
        // Two requests may be meant.
        "1,2026-02-01,2,A,a,diproses,",
    ])
    func `Reports a response before its objection, and an objection before its request`(row: String) async throws {
        let requests = "1,2026-02-02,A,ditolak,2026-02-09,x\n2,2025-02-02,A,diproses,,\n2,2026-02-02,A,diproses,,\n"
        #expect(
            try await portal(requests: requests, objections: row + "\n").surprises(of: "contradicting-answer") == []
        )
    }
}

@Suite struct IncompleteAnswerTests {
    @Test(arguments: [
        "⟦incomplete-answer⟧1,2026-02-09,A,dikabulkan,,", "⟦incomplete-answer⟧1,2026-02-09,A,ditolak,2026-02-10,-",
        "1,2026-02-09,A,ditolak,2026-02-10,Tidak dikuasai", "1,2026-02-09,A,diproses,,", "1,2026-02-09,A,dicabut,,",
        "⟦incomplete-answer⟧1,2026-02-09,A,Diterima,,", "1,2026-02-09,A,Diterima,2026-02-10,",
    ])
    func `Reports a decision without its date, and a refusal without its reason`(row: String) async throws {
        let portal = portal(requests: row + "\n")
        let found = try await portal.build(now: "2026-06-01").diagnostics.filter { $0.rule.id == "incomplete-answer" }
        #expect(found.isEmpty == !row.contains("⟦"))
        #expect(found.allSatisfy { $0.location.line == 2 && ($0.severity == .error) == row.contains("Diterima") })
    }

    @Test func `Beside refusals, what was received was granted`() async throws {
        let rows = "1,2026-02-09,A,Diterima,,\n2,2026-02-09,B,ditolak,2026-02-10,Tidak dikuasai\n"
        let found = try await portal(requests: rows).build(now: "2026-06-01").diagnostics
        #expect(found.filter { $0.rule.id == "incomplete-answer" }.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "1,2026-03-09,⟦incomplete-answer⟧7,A,a,ditolak,2026-03-10", "1,2026-03-09,01,A,a,ditolak,2026-03-10",
        "1,2026-03-09,1/2026,A,a,ditolak,2026-03-10", "1,2026-03-09,,A,a,ditolak,2026-03-10",
    ])
    func `Reports an objection to a request that the register does not have`(row: String) async throws {
        let portal = portal(requests: "1,2026-02-02,A,ditolak,2026-02-09,x\n", objections: row + "\n")
        #expect(try await portal.surprises(of: "incomplete-answer") == [])
    }
}
