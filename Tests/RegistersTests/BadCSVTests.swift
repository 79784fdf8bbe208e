import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite struct BadCSVTests {
    /// The error is where the quote opens; rows after it are read as they are.
    @Test(arguments: [
        "2,⟦bad-csv⟧\"Kursi,4,kayu\n3,Lemari,1,besi\n4,Rak,2,kayu",
        // Closed by a cell that has quotes, by a sign for inches, and by nothing that could be told from the end of a cell.
        "2,⟦bad-csv⟧\"Kursi,4,kayu\n3,\"Lemari\",1,besi\n4,Rak,2,kayu",
        "2,⟦bad-csv⟧\"Kursi,4,kayu\n3,Lemari,1,besi\n4,Rak,2,\"kayu\"",
        "2,⟦bad-csv⟧\"Kursi,4,kayu\n3,Lemari,1,besi\n4,\"Rak, besar\",2,kayu",
        "2,⟦bad-csv⟧\"Kursi,4,kayu\n3,Lemari,1,besi\n4,Rak\",2,kayu",
        // The cell ends in its line.
        "2,\"Smart ⟦bad-csv⟧\" Kursi,4,kayu\n3,Lemari,1,besi\n4,Rak,2,kayu",
        "2,\"Smart ⟦bad-csv⟧\" Kursi,4,kayu\n3,\"Lemari, besar\",1,besi\n4,Rak,2,\"kayu, besi\"",
        // Lines that are no rows may be parts of the cell.
        "2,⟦bad-csv⟧\"Kursi\n⟦bad-csv⟧empuk, 4, kayu\n⟦bad-csv⟧⟦bad-cell⟧,4,kayu\n4,Rak,2,kayu\n5,Rak,2,kayu",
        "2,\"Kursi\nempuk ⟦bad-csv⟧\"sekali\" dan\nlebar\",4,kayu\n4,Rak,2,kayu\n5,Rak,2,kayu",
    ])
    func `A quote that is left open or not doubled holds its own row and takes up none of the others`(rows: String)
        async throws
    {
        let portal = assetPortal("kode,nama,jumlah,catatan\n1,Meja,1,kayu\n\(rows)\n")
        let result = try await readAssets(portal)
        #expect(result.surprises == [])
        #expect(result.rows.contains { $0.contains(": 4|Rak") } && !result.rows.contains { $0.contains("|Meja\n") })
        #expect(result.rows.last?.contains("|Rak") == true)
    }

    @Test func `A row that is wholly in quotes holds itself, and is unwrapped by its fix`() async throws {
        let head = "kode,nama,jumlah,catatan"
        let (row, inner) = ("\"2,\"\"Kursi, lipat\"\",4,kayu\"", "2,\"Kursi, lipat\",4,kayu")
        let portal = assetPortal("\(head)\n1,Meja,1,kayu\n⟦bad-csv⟧\(row)\n3,Lemari,1,besi\n")
        let result = try await readAssets(portal)
        #expect(result.surprises == [])
        #expect(result.rows == ["2: 1|Meja|1|kayu", "3: 2|Kursi, lipat|4|kayu", "4: 3|Lemari|1|besi"])
        let fixes = try await portal.portal.load().diagnostics.filter { $0.rule.id == "bad-csv" }.compactMap(\.fix)
        guard case .edits(let edits)? = fixes.first else { return #expect(Bool(false)) }
        #expect(edits.map(\.replacement) == [inner])
        #expect(edits.map(\.end.column) == [row.count + 1])
        // Also where all rows are, the headings among them.
        let all = assetPortal("⟦bad-csv⟧\"\(head)\"\n⟦bad-csv⟧\(row)\n⟦bad-csv⟧\"3,Lemari,1,besi\"\n")
        let whole = try await readAssets(all)
        #expect(whole.surprises == [])
        #expect(whole.rows == ["2: 2|Kursi, lipat|4|kayu", "3: 3|Lemari|1|besi"])
    }

    @Test func `A text in quotes with other delimiters than a row has is a text`() async throws {
        let csv = "kode,nama,jumlah,catatan\n1,Meja,1,kayu\n\"Kursi, meja, lemari\"\n3,Lemari,1,besi\n"
        let found = try await assetPortal(csv).portal.load().diagnostics.filter { $0.rule.id == "bad-csv" }
        #expect(found.allSatisfy { $0.fix == nil })
    }

    @Test(arguments: [
        "head\n1,Meja,1,kayu\n\"Mengetahui, Kepala Dinas, Budi, NIP 1\"\n3,Rak,1,besi\n",
        "\"DAFTAR ASET, DINAS A, KOTA B, 2026\"\nhead\n1,Meja,1,kayu\n3,Rak,1,besi\n",
        "\"DAFTAR ASET,DINAS A,KOTA B,2026\"\nhead\n1,Meja,1,kayu\n3,Rak,1,besi\n",
        "head\n\"Perda, Perwal, Kepwal, dan Instruksi\"\n1,Meja,1,kayu\n3,Rak,1,besi\n",
    ])
    func `Sentences in quotes, and titles above the headings, are no rows`(csv: String) async throws {
        let portal = assetPortal(csv.replacing("head", with: "kode,nama,jumlah,catatan"))
        let found = try await portal.portal.load().diagnostics.filter { $0.rule.id == "bad-csv" }
        #expect(found.allSatisfy { $0.fix == nil })
    }

    @Test(arguments: ["\"DAFTAR \"ASET\" KANTOR\",,,", "\"DAFTAR ASET KANTOR,,,"])
    func `A quote in a title above the headings holds nothing`(title: String) async throws {
        let portal = assetPortal("\(title)\nkode,nama,jumlah,catatan\n1,Meja,1,kayu\n2,Rak,1,kayu\n")
        let found = try await portal.portal.load().diagnostics.filter { $0.rule.id == "bad-csv" }
        #expect(!found.isEmpty && found.allSatisfy { $0.severity == .warning && $0.location.line == 1 })
        #expect(try await readAssets(portal).rows == ["3: 1|Meja|1|kayu", "4: 2|Rak|1|kayu"])
    }

    @Test(arguments: [
        "1,\"Meja\nkayu, besar\",2,a", "1,\"Meja,kursi\nlemari,rak\",2,a", "1,Meja,2,\"a\n\n1. b, c, d, e\n2. f\"",
        "\"1\",\"Meja\",\"2\",\"a, b, dan c\nd, e, f, g\"", "1,\"Meja \"\"jati\"\",\nkayu, 3, 4\",2,a",
    ])
    func `A text of several lines is a cell, whatever delimiters it has`(row: String) async throws {
        let result = try await readAssets(assetPortal("kode,nama,jumlah,catatan\n\(row)\n3,Kursi,1,b\n4,Rak,1,b\n"))
        #expect(result.rows.count == 3)
        #expect(result.surprises == [])
    }

    @Test func `Texts of many lines with lists and quotes are cells, whatever surrounds them`() async throws {
        let lines = [
            "1. meja, kursi, rak", "2024,baru,3", "4,Meja,1,kayu", "kayu, besi, batu, kaca", "\"\"jati\"\" 24\"\"",
        ]
        var texts = lines.flatMap { first in lines.map { first + "\n" + $0 } }
        texts += lines.map { "Daftar:\n\($0)\n\nSelesai" }
        let rows = texts.enumerated().map { "\($0.offset),\"\($0.element)\",2,\"\($0.element)\"\n" }
        let result = try await readAssets(assetPortal("kode,nama,jumlah,catatan\n" + rows.joined()))
        #expect(result.rows.count == texts.count)
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

    @Test func `Reports a delimiter in a text that moves the others into an empty last column`() async throws {
        let csv = "kode,nama,jumlah,catatan\n1,Meja,2,\n⟦bad-csv⟧2,Kursi, kayu,2,\n3,Rak,1,\n"
        #expect(try await readAssets(assetPortal(csv)).surprises == [])
        // Nothing is moved where the last column has its cell, and where a spreadsheet ends a block of rows with further delimiters.
        let filled = "kode,nama,jumlah,catatan\n1,Meja,2,a\n2,Kursi,2,b,\n3,Rak,1,c\n4,Peta,1,d\n5,Papan,1,e\n"
        #expect(try await readAssets(assetPortal(filled)).surprises == [])
        let block = "kode,nama,jumlah,catatan\n1,Meja,2,\n2,Kursi,2,,\n3,Rak,1,,\n4,Peta,1,\n5,Papan,1,\n"
        #expect(try await readAssets(assetPortal(block)).surprises == [])
        // Where all rows end with further delimiters, nothing is moved.
        let wide = csv.replacing("⟦bad-csv⟧2,Kursi, kayu,2,", with: "2,Kursi,2,").replacing(",\n", with: ",,,\n")
        #expect(try await readAssets(assetPortal(wide)).surprises == [])
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
        #expect(wording.id.hasPrefix("baris 3: 3 sel, kepala tabel 2; \"kayu\" tidak berkolom"))
        #expect(wording.en.hasPrefix("row 3: 3 cells, the heading 2; \"kayu\" has no column"))
    }
}
