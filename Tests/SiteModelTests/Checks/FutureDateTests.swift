import Diagnostics
import TestSupport
import Testing

@Suite struct FutureDateTests {
    @Test(arguments: [
        "waktu_pembuatan\n⟦future-date⟧2027", "waktu_pembuatan\n⟦future-date⟧2026-07",
        "waktu_pembuatan\n⟦future-date⟧Juli 2026",
        "waktu_pembuatan\n⟦future-date⟧02/06/2026", "tanggal_terbit\n⟦future-date⟧2026-06-02",
        "nomor,tanggal_mutakhir\n1,⟦future-date⟧2062-01-31",
    ])
    func `Reports what has not come yet`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "future-date", now: "2026-06-01") == [])
    }

    @Test(arguments: [
        "waktu_pembuatan\n2026", "waktu_pembuatan\n2025-2029", "waktu_pembuatan\nJuni 2026",
        "waktu_pembuatan\n1 Juni 2026",
        "waktu_pembuatan\nsetiap bulan", "waktu_pembuatan\n2026-06-01", "tanggal_terbit\n2026-06-01",
    ])
    func `Accepts today and spans that have begun`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "future-date", now: "2026-06-01") == [])
    }

    @Test func `Looks at pages that are said to have been changed`() async throws {
        let portal = MarkedPortal(files: [
            "content/halaman/a.md": "---\ntitle: A\nupdated: ⟦future-date⟧2027-01-01\n---\nIsi.\n"
        ])
        #expect(try await portal.surprises(of: "future-date", now: "2026-06-01") == [])
    }

    @Test func `Looks at decisions too`() async throws {
        let csv = "tanggal_penetapan,tanggal_uji\n⟦future-date⟧2027-01-01,⟦future-date⟧2027-01-01\n"
        #expect(try await MarkedPortal(dik: csv).surprises(of: "future-date", now: "2026-06-01") == [])
    }

    @Test func `An exemption that has yet to begin is a warning`() async throws {
        let csv = """
            mulai,jangka_waktu
            ⟦future-date⟧2027-01-01,P5Y
            ,⟦future-date⟧2027 - 2030
            2026-01-01,P5Y

            """
        let portal = MarkedPortal(dik: csv)
        #expect(try await portal.surprises(of: "future-date", now: "2026-06-01") == [])
        let found = try await portal.build(now: "2026-06-01").diagnostics.filter { $0.rule.id == "future-date" }
        #expect(found.allSatisfy { $0.severity == .warning })
    }
}
