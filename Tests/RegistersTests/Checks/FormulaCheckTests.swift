import TestSupport
import Testing

@Suite struct FormulaCheckTests {
    @Test(arguments: [
        "judul\n⟦formula-cell⟧=1+1",
        "judul\n\"⟦formula-cell⟧=HYPERLINK(\"\"https://jahat.example\"\")\"",
        "judul\n⟦formula-cell⟧=cmd|' /C calc'!A0",
        "judul\n⟦formula-cell⟧+cmd|' /C calc'!A0",
        "judul\n⟦formula-cell⟧- cmd|' /C calc'!A0",
        "judul\n⟦formula-cell⟧-+-SUM(A1)",
        "judul\n⟦formula-cell⟧@SUM(A1)",
        "judul\n⟦formula-cell⟧+Lembar1!A1",
        "judul\n⟦formula-cell⟧-2+3+cmd|' /C calc'!A0",
        "judul\n⟦formula-cell⟧+1+1",
        "judul\n⟦formula-cell⟧-1+hyperlink(\"\"x\"\")".replacing("\"\"", with: ""),
        "judul\n⟦formula-cell⟧-1-SUM(1)",
        "judul\n⟦formula-cell⟧+A1*B2",
        "judul\n⟦formula-cell⟧-A1-B2",
        "judul\n⟦formula-cell⟧@A1+2",
        "judul\n⟦formula-cell⟧＝1+1",
        "judul\n⟦formula-cell⟧＋1＋1",
        "judul\n⟦formula-cell⟧－cmd｜' /C calc'！A0",
        "judul\n\"⟦formula-cell⟧Laporan;=HYPERLINK(1)\"",
        "judul\n\"⟦formula-cell⟧Laporan\n=cmd|' /C calc'!A0\"",
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
        "judul\n-2024/2025",
        "judul\n+62-733-000000",
        "judul\n+62 (733) 000-000",
        "judul\n- SOP/Juknis(2024)",
        "judul\n- Surat-surat(arsip)",
        "judul\n-A/B",
        "judul\n- Rencana kerja + lampiran",
        "judul\n- 5% dari pagu = target",
        "judul\n\"a; b = c; d = e(f)\"",
        "judul\n2025+2026",
    ])
    func `Leaves lists, numbers and names alone`(csv: String) async throws {
        #expect(try await MarkedPortal(dip: csv).surprises(of: "formula-cell") == [])
    }
}
