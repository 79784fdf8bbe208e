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
    func reportsOtherWordsAndNone(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "unknown-classification") == [])
    }

    @Test(arguments: [
        "klasifikasi\nberkala\nSERTA MERTA\nSetiap Saat"
    ])
    func acceptsTheThreeClasses(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "unknown-classification") == [])
    }

    @Test func offersTheNearestClass() async throws {
        let wording = try await MarkedPortal(dip: "klasifikasi\nsertamertaa").build().wording("unknown-classification")
        #expect(
            wording.id
                == "baris 2, kolom \"klasifikasi\": klasifikasi \"sertamertaa\" tidak dikenal\nmaksudnya \"serta_merta\"?"
        )
    }
}
