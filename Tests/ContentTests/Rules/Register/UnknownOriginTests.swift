import TestSupport
import Testing

@Suite struct UnknownOriginTests {
    @Test func reportsNumbersThatNoListHas() async throws {
        let csv = "nomor,asal_dik\n1,7\n2,dik/7\n3,⟦unknown-origin⟧8\n4,-\n"
        #expect(try await MarkedPortal(dip: csv, dik: "nomor\n7").surprises(of: "unknown-origin") == [])
    }
}
