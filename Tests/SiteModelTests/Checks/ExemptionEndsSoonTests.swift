import Diagnostics
import TestSupport
import Testing

@Suite struct ExemptionEndsSoonTests {
    /// 30 working days before Monday, 13 July 2026, is Monday, 1 June.
    private let csv = "nomor,berakhir\n1,⟦exemption-ends-soon⟧2026-07-13\n2,2026-07-14\n3,2026-06-01\n4,2026-06-10\n"

    @Test func `Counts working days`() async throws {
        let portal = MarkedPortal(dip: "asal_dik\n4", dik: csv)
        #expect(try await portal.surprises(of: "exemption-ends-soon", now: "2026-06-01") == [])
    }

    @Test func `The last day of a term belongs to it`() async throws {
        let portal = MarkedPortal(
            dik: "nomor,jangka_waktu\n1,⟦exemption-ends-soon⟧s.d. 12 Juli 2026\n2,s.d. 13 Juli 2026\n"
        )
        #expect(try await portal.surprises(of: "exemption-ends-soon", now: "2026-06-01") == [])
        let single = MarkedPortal(dik: "nomor,jangka_waktu\n1,s.d. 12 Juli 2026\n")
        for now in ["2026-06-01", "2026-07-12 23:00"] {
            #expect(
                try await single.build(now: now).wording("exemption-ends-soon").id.contains("terbuka mulai 2026-07-13")
            )
        }
        #expect(try await single.build(now: "2026-07-13").wording("exemption-ended").id.contains("2026-07-12"))
    }

    @Test func `Leaves holidays out`() async throws {
        let marked = csv.replacing("2,2026", with: "2,⟦exemption-ends-soon⟧2026")
        let holidays = ["content/libur.csv": "tanggal,nama\n2026-06-17,Libur\n"]
        let portal = MarkedPortal(dip: "asal_dik\n4", dik: marked, files: holidays)
        #expect(try await portal.surprises(of: "exemption-ends-soon", now: "2026-06-01") == [])
    }
}
