import Diagnostics
import Files
import Registers
import SiteModel
import TestSupport
import Testing

/// Registers in workbooks.
@Suite struct WorkbookRegisterTests {
    private static let rows = [
        ["DAFTAR INFORMASI PUBLIK"], [],
        ["No", "Klasifikasi", "Judul", "Waktu Pembuatan", "Tempat Pembuatan"],
        ["1", "Berkala", "Profil", "2026", "Kota Contoh"],
        ["2", "", "Neraca", "2026", "Kota Contoh"],
        ["3", "Setiap Saat", "Perjanjian", "2026", "Kota Contoh"],
    ]

    private func load(
        _ bytes: [UInt8],
        name: String = "dip.xlsx",
        yaml: String = "profile: dip"
    ) async throws -> (registers: Registers, diagnostics: [Diagnostic]) {
        var portal = TemporaryPortal(files: ["content/register/dip/register.yaml": yaml])
        portal.files["content/register/dip/" + name] = bytes
        let loaded = try await portal.load()
        return (loaded.library.registers, loaded.diagnostics)
    }

    @Test func `Rows are read with their cells' names`() async throws {
        let loaded = try await load(WorkbookWriter.xlsx(Self.rows, merges: ["B4:B5"]))
        let rows = try #require(loaded.registers.registers.first?.rows)
        #expect(rows.map(\.nomor) == ["1", "2", "3"])
        #expect(rows.map(\.klasifikasi) == [.berkala, .berkala, .setiapSaat])
        #expect(rows.map { $0.written.location(of: "judul").cell } == ["C4", "C5", "C6"])
        let text = TextReport(language: .id, isColoured: false)
        #expect(loaded.diagnostics.map(text.text).contains { $0.contains("dip.xlsx, lembar \"DIP\", sel A3") })
    }

    @Test func `Hidden rows stop publication until somebody decides`() async throws {
        let loaded = try await load(WorkbookWriter.xlsx(Self.rows, hidden: [5]))
        #expect(loaded.diagnostics.contains { $0.rule.id == "hidden-rows" && $0.location.line == 5 })
    }

    @Test func `The sheet that looks like the register is read, or the one that is named`() async throws {
        var parts = WorkbookWriter.xlsxParts(["Catatan", "DIP", "Lama"])
        for (number, title) in [(1, "x"), (2, "baru"), (3, "lama")] {
            let cells = number == 1 ? ["Rapat"] : ["No", "Judul", "Ringkasan"]
            let entry = number == 1 ? [] : ["1", title, "Isi"]
            parts["xl/worksheets/sheet\(number).xml"] =
                "<worksheet><sheetData>\(Self.row(cells))\(Self.row(entry))</sheetData></worksheet>"
        }
        let bytes = WorkbookWriter.zip(parts)
        let guessed = try await load(bytes)
        #expect(guessed.registers.registers.first?.rows.map(\.title) == ["baru"])
        #expect(guessed.diagnostics.filter { $0.rule.id == "unread-sheet" }.map(\.location.sheet) == ["Lama"])
        let named = try await load(bytes, yaml: "profile: dip\nsheet: Lama\n")
        #expect(named.registers.registers.first?.rows.map(\.title) == ["lama"])
        #expect(!named.diagnostics.contains { $0.rule.id == "unread-sheet" })
        let missing = try await load(bytes, yaml: "profile: dip\nsheet: Baru\n")
        #expect(missing.diagnostics.contains { $0.rule.id == "bad-workbook" })
    }

    private static func row(_ cells: [String]) -> String {
        "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }

    @Test(arguments: ["dip.xls", "dip.xlsx", "dip.ods"])
    func `What is not a workbook is told with the cure`(name: String) async throws {
        let loaded = try await load(Array("no,judul\n1,A\n".utf8), name: name)
        #expect(loaded.diagnostics.contains { $0.rule.id == "bad-workbook" && $0.help != nil })
    }

    @Test func `Nothing in a workbook is changed by fixes`() async throws {
        let rows = [["nomor", "judul"], ["'1.11", "Profil"]]
        let loaded = try await load(WorkbookWriter.xlsx(rows))
        let damaged = try #require(loaded.diagnostics.first { $0.rule.id == "damaged-number" })
        #expect(damaged.location.cell == "A2")
        #expect(damaged.fix == nil)
    }
}
