import Diagnostics
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

    @Test func `Offers the nearest class`() async throws {
        let wording = try await MarkedPortal(dip: "klasifikasi\nsertamertaa").build().wording("unknown-classification")
        #expect(
            wording.id
                == "baris 2, kolom \"klasifikasi\": klasifikasi \"sertamertaa\" tidak dikenal\nmaksudnya \"serta_merta\"?"
        )
    }
}
