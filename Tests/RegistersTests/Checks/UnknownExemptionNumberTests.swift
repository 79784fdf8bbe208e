import TestSupport
import Testing

@Suite struct UnknownExemptionNumberTests {
    @Test(arguments: [
        "pasal_17\n⟦unknown-exemption-number⟧a.6",
        "pasal_17\n⟦unknown-exemption-number⟧c.8",
        "pasal_17\n⟦unknown-exemption-number⟧e8",
        "pasal_17\n⟦unknown-exemption-number⟧f angka 5",
        "pasal_17\n⟦unknown-exemption-number⟧h.6",
        "pasal_17\n⟦unknown-exemption-number⟧h.0",
        "pasal_17\n⟦unknown-exemption-number⟧j.1",
        "dasar_hukum\n⟦unknown-exemption-number⟧Pasal 17 huruf b angka 1",
    ])
    func `Reports numbers that the letter lacks`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "unknown-exemption-number") == [])
    }

    @Test(arguments: [
        "pasal_17\na.5\nc.7\ne.7\nf.4\nh.5\na\nb\nd\ng\ni\nj",
        "dasar_hukum\nPasal 17 huruf j UU 14 Tahun 2008 jo. Pasal 6 huruf h",
        "dasar_hukum\nPasal 17 huruf h angka 4 dan Pasal 9",
    ])
    func `Accepts the numbers of the Act`(csv: String) async throws {
        #expect(try await MarkedPortal(dik: csv).surprises(of: "unknown-exemption-number") == [])
    }
}
