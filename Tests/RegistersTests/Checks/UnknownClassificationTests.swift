import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct UnknownClassificationTests {
    @Test(arguments: [
        "nomor,klasifikasi\n1,⟦unknown-classification⟧berkla",
        "nomor,klasifikasi\n1,⟦unknown-classification⟧dikecualikan",
        "nomor,klasifikasi\n⟦unknown-classification⟧1,",
        "nomor\n⟦unknown-classification⟧1",
    ])
    func `Reports other words and none`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "unknown-classification") == [])
    }

    @Test(arguments: [
        "klasifikasi\nberkala\nSERTA MERTA\nSetiap Saat"
    ])
    func `Accepts the three classes`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "unknown-classification") == [])
    }

    @Test(arguments: [
        "Daftar surat (dikecualikan)", "RAHASIA", "Laporan [Sangat Rahasia]", "Laporan, sifat: rahasia",
        "Klasifikasi: Rahasia",
        "(rahasia) Laporan",
    ])
    func `A row that is marked as secret is not public`(cell: String) async throws {
        let csv = "klasifikasi,ringkasan\nberkala,\"⟦unknown-classification⟧\(cell)\""
        #expect(try await MarkedPortal(dip: csv).surprises(of: "unknown-classification") == [])
        let doubtful = MarkedPortal(dip: "klasifikasi,ringkasan\nberkala,Rapat koordinasi (terbatas)")
        let found = try await doubtful.portal.load().diagnostics.filter { $0.rule.id == "unknown-classification" }
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func `Texts about secrets are public`() async throws {
        let cells = [
            "SOP pengelolaan informasi yang dikecualikan", "Daftar Informasi yang Dikecualikan",
            "Informasi yang Dikecualikan",
            "Jenis arsip: biasa, terbatas, rahasia", "Tata cara menjaga rahasia jabatan",
            "Laporan (sebagian dikecualikan)",
            "Rapat (terbuka)", "Perseroan Terbatas", "Klasifikasi keamanan arsip (biasa, terbatas, rahasia)",
        ]
        let rows = cells.map { "berkala,\"\($0)\"" }.joined(separator: "\n")
        #expect(
            try await MarkedPortal(dip: "klasifikasi,ringkasan\n" + rows).surprises(of: "unknown-classification") == []
        )
    }

    @Test func `Offers the nearest class`() async throws {
        let wording = try await MarkedPortal(dip: "klasifikasi\nsertamertaa").build().wording("unknown-classification")
        #expect(
            wording.id
                == "baris 2, kolom \"klasifikasi\": klasifikasi \"sertamertaa\" tidak dikenal\nmaksudnya \"serta_merta\"?"
        )
    }
}
