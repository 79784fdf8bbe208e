import Diagnostics
import Registers
import SiteModel
import TestSupport
import Testing

@Suite struct CSVTests {
    @Test(arguments: [
        "kode,nama,jumlah\n1,Meja,2\n", "kode;nama;jumlah\n1;Meja;2\n", "kode\tnama\tjumlah\n1\tMeja\t2\n",
        "kode,nama,jumlah\r\n1,Meja,2\r\n", "kode,nama,jumlah\r1,Meja,2\r", "kode,nama,jumlah\n1,Meja,2",
        "\u{FEFF}kode,nama,jumlah\n1,Meja,2\n", "\"kode\",\"nama\",\"jumlah\"\n\"1\",\"Meja\",\"2\"\n",
        "kode , nama, jumlah\n 1 ,  Meja,\u{A0}2\u{A0}\n", "kode,nama,jumlah\n1, \"Meja\" ,\" 2 \"\n",
        "KODE;Nama Barang;Jumlah\n1;Meja;2\n", "sep=;\nkode;nama;jumlah\n1;Meja;2\n",
    ])
    func `Reads what spreadsheets write`(csv: String) async throws {
        let result = try await readAssets(assetPortal(csv))
        #expect(result.rows == ["2: 1|Meja|2|"])
        #expect(result.surprises == [])
    }

    @Test func `Finds the delimiter outside quotes`() async throws {
        let csv = "kode;nama;\"jumlah, satuan, harga, tahun\"\n1;Meja, kursi;2\n"
        let columns = assetColumns + "\n  - {name: ukuran, synonyms: ['jumlah satuan harga tahun']}"
        #expect(try await readAssets(assetPortal(csv, columns: columns)).rows == ["2: 1|Meja, kursi|||2"])
    }

    @Test func `Reads quoted line breaks, delimiters and quotes`() async throws {
        let csv = "kode,nama,jumlah\n1,\"Meja \"\"jati\"\",\nkayu\",2\n2,Kursi \"lipat\",\"\"\n"
        let result = try await readAssets(assetPortal(csv))
        #expect(result.rows == ["2: 1|Meja \"jati\",\nkayu|2|", "3: 2|Kursi \"lipat\"||"])
        #expect(result.surprises == [])
    }

    @Test func `Skips blank rows but counts them`() async throws {
        let csv = "\n,,\nkode,nama,jumlah\n\n1,Meja,2\n,,\n\" \",\"\",\u{A0}\n2,Kursi,4\n,,\n"
        let result = try await readAssets(assetPortal(csv))
        #expect(result.rows == ["5: 1|Meja|2|", "8: 2|Kursi|4|"])
        #expect(result.surprises == [])
    }

    @Test func `Knows the place of every cell`() async throws {
        let csv = "kode,nama,jumlah\n1,\"Méja\n👍🏽 jati\",dua\n"
        let loaded = try await assetPortal(csv).portal.load()
        let row = try #require(loaded.library.registers.registers.first?.rows.first)
        let path = "content/register/aset/aset.csv"
        #expect(row.written.location(of: "nama") == SourceLocation(path: path, line: 2, column: 4))
        #expect(row.written.location(of: "jumlah") == SourceLocation(path: path, line: 3, column: 10))
        #expect(row.written.location(of: "catatan") == SourceLocation(path: path, line: 2, column: 1))
    }

    @Test func `Fills optional cells at the end of a row`() async throws {
        let result = try await readAssets(assetPortal("kode,nama,jumlah,catatan\n1,Meja\n"))
        #expect(result.rows == ["2: 1|Meja||"])
        #expect(result.surprises == [])
    }

    @Test func `Reports files that are not UTF-8`() async throws {
        var portal = assetPortal("kode,nama\n")
        portal.add("content/register/aset/lama.csv", Array("kode,nama\n1,Caf⟦not-utf8⟧".utf8) + [0xE9, 0x0A])
        #expect(try await readAssets(portal).surprises == [])
    }

    @Test func `Ends on hostile text`() async throws {
        let hostile = [
            String(repeating: "\"", count: 200_001), String(repeating: ",", count: 200_000),
            "kode,nama\n" + String(repeating: "1,\"a\" ", count: 20_000),
            "kode,nama\n1,2" + String(repeating: ",\" ", count: 20_000), String(repeating: "\n", count: 200_000),
        ]
        for csv in hostile {
            let loaded = try await assetPortal(csv).portal.load()
            #expect(!loaded.diagnostics.isEmpty)
        }
    }
}
