import TestSupport
import Testing

@Suite struct FormulaCellTests {
    @Test(arguments: [
        "judul\n⟦formula-cell⟧=1+1",
        "judul\n\"⟦formula-cell⟧=HYPERLINK(\"\"https://jahat.example\"\")\"",
        "judul\n⟦formula-cell⟧=cmd|' /C calc'!A0",
        "judul\n⟦formula-cell⟧+cmd|' /C calc'!A0",
        "judul\n⟦formula-cell⟧- cmd|' /C calc'!A0",
        "judul\n⟦formula-cell⟧-+-SUM(A1)",
        "judul\n⟦formula-cell⟧@SUM(A1)",
        "judul\n⟦formula-cell⟧+Lembar1!A1",
    ])
    func `Reports what a spreadsheet would run`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "formula-cell") == [])
    }

    @Test(arguments: [
        "judul\n- Laporan (2024)",
        "judul\n-Laporan dan lampiran",
        "judul\n-5",
        "judul\n+62 733 000000",
        "judul\n@diskominfo",
        "judul\nRumus a = b",
        "judul\n-",
        "judul\n--- (kosong)",
    ])
    func `Leaves lists, numbers and names alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "formula-cell") == [])
    }
}
