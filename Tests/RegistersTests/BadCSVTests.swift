import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct BadCSVTests {
    @Test func `Reports an unclosed quote where it opens, and every row after it`() async throws {
        let portal = assetPortal("kode,nama\n1,Meja\n2,⟦bad-csv⟧\"Kursi\n⟦bad-csv⟧3,Lemari\n")
        let result = try await readAssets(portal)
        #expect(result.rows.first == "2: 1|Meja||" && result.rows.count == 3)
        #expect(result.surprises == [])
    }

    @Test func `Reports a quote that is not doubled`() async throws {
        let result = try await readAssets(assetPortal("kode,nama\n1,\"Meja ⟦bad-csv⟧\"jati\" tua\"\n2,Kursi\n"))
        #expect(result.rows == ["2: 1|Meja \"jati\" tua||", "3: 2|Kursi||"])
        #expect(result.surprises == [])
    }

    @Test func `Reports cells beyond the heading`() async throws {
        let result = try await readAssets(assetPortal("kode,nama\n1,Meja,,\n2,Kursi, ⟦bad-csv⟧kayu, tua\n"))
        #expect(result.rows == ["2: 1|Meja||", "3: 2|Kursi||"])
        #expect(result.surprises == [])
    }

    @Test func `Reports rows that end before a required column`() async throws {
        let result = try await readAssets(assetPortal("kode,jumlah,nama\n⟦bad-csv⟧⟦bad-cell⟧1,2\nMeja,1,kayu\n"))
        #expect(result.surprises == [])
    }

    @Test func `Reports an empty file`() async throws {
        #expect(try await readAssets(assetPortal("⟦bad-csv⟧ \n")).surprises == [])
    }

    @Test func `Reports rows wider than any table`() async throws {
        let csv = "kode,nama\n⟦bad-csv⟧1,Meja" + String(repeating: ",", count: 1200) + "x\n"
        #expect(try await readAssets(assetPortal(csv)).surprises == [])
    }

    @Test func `Reports more text than a cell holds`() async throws {
        let most = String(repeating: "é", count: 32_767)
        let result = try await readAssets(assetPortal("kode,nama\n1,\(most)\n2,⟦bad-csv⟧\(most)x\n3,Lemari\n"))
        #expect(result.rows.count == 3)
        #expect(result.surprises == [])
    }

    @Test func `Reports control characters and keeps line breaks of word processors`() async throws {
        let result = try await readAssets(
            assetPortal("kode,nama\n1,Meja\u{0B}jati\n2,Kur⟦control-character⟧\u{00}si\n")
        )
        #expect(result.rows.first == "2: 1|Meja\njati||")
        #expect(result.surprises == [])
    }

    @Test func `Names row and cells`() async throws {
        let portal = assetPortal("kode,nama\n\n2,Kursi,⟦bad-csv⟧kayu\n")
        let wording = try portal.result(of: try await portal.portal.load().diagnostics).wording("bad-csv")
        #expect(wording.id.hasPrefix("baris 3 punya 3 sel, kepala tabel 2; \"kayu\" tidak berkolom"))
        #expect(wording.en.hasPrefix("row 3 has 3 cells, the heading 2; \"kayu\" has no column"))
    }
}
