import TestSupport
import Testing

@Suite struct UnknownOriginTests {
    @Test func `Reports numbers that no list has`() async throws {
        let csv = "nomor,asal_dik\n1,7\n2,dik/7\n3,⟦unknown-origin⟧8\n4,-\n"
        #expect(try await MarkedPortal(dip: csv, dik: "nomor\n7").surprises(of: "unknown-origin") == [])
    }

    @Test func `Knows numbers of rows that were opened since`() async throws {
        let files = [
            "content/register/dik/edisi/2025.csv": "nomor\n8\n", "content/register/dip/edisi/2025.csv": "nomor\n9\n",
        ]
        let csv = "nomor,asal_dik\n1,8\n2,dik/8\n3,⟦unknown-origin⟧9\n"
        #expect(try await MarkedPortal(dip: csv, dik: "nomor\n7", files: files).surprises(of: "unknown-origin") == [])
    }
}
