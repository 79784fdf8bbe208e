import Diagnostics
import Files
import Reading
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

    @Test func `Rows below a number and a title that are merged are one entry`() async throws {
        let table = [
            ["No", "Klasifikasi", "Judul", "Waktu Pembuatan", "Tautan"],
            ["1", "Berkala", "Profil", "2026", "https://contoh.example/a.pdf"],
            ["", "", "", "2026", "https://contoh.example/b.pdf"],
            ["2", "Berkala", "Neraca", "2025", "https://contoh.example/c.pdf"], ["", "", "Kas", "2025", ""],
        ]
        let loaded = try await load(WorkbookWriter.xlsx(table, merges: ["A2:A3", "B2:B3", "C2:C3", "A4:A5", "B4:B5"]))
        let rows = try #require(loaded.registers.registers.first?.rows)
        // Titles that differ are those of several entries, which have one number.
        #expect(rows.map(\.nomor) == ["1", "2", "2"])
        #expect(rows.map { $0.written["waktu_pembuatan"] } == ["2026", "2025", "2025"])
        let files = (rows[0].facts as? PublicInformation)?.berkas.map(\.value)
        #expect(files == ["https://contoh.example/a.pdf", "https://contoh.example/b.pdf"])
    }

    @Test func `Where a workbook merges cells of a column, its other blank cells are blank`() async throws {
        let table = [
            ["No", "Klasifikasi", "Judul"], ["1", "Berkala", "Profil"], ["2", "", "Neraca"],
            ["3", "Setiap Saat", "Kas"],
            ["4", "", "Aset"], ["5", "", "Surat"],
        ]
        let merged = try await load(WorkbookWriter.xlsx(table, merges: ["B2:B3"]))
        let rows = try #require(merged.registers.registers.first?.rows)
        #expect(rows.map { $0.written["klasifikasi"].isEmpty } == [false, false, false, true, true])
        let plain = try await load(WorkbookWriter.xlsx(table))
        #expect(plain.registers.registers.first?.rows.allSatisfy { !$0.written["klasifikasi"].isEmpty } == true)
    }

    @Test func `Hidden rows stop publication until somebody decides`() async throws {
        let loaded = try await load(WorkbookWriter.xlsx(Self.rows, hidden: [5]))
        #expect(loaded.diagnostics.contains { $0.rule.id == "hidden-cells" && $0.location.line == 5 })
    }

    @Test(arguments: [([5] as Set<Int>, [] as Set<Int>), ([] as Set<Int>, [5] as Set<Int>)])
    func `What is hidden is reported, left out or published as register.yaml says`(
        rows: Set<Int>,
        columns: Set<Int>
    ) async throws {
        let bytes = WorkbookWriter.xlsx(Self.rows, hidden: rows, hiddenColumns: columns)
        let asked = try await load(bytes).diagnostics.filter { $0.rule.id == "hidden-cells" }
        #expect(asked.map(\.location.cell) == [rows.isEmpty ? "E3" : "A5"])
        #expect(asked.allSatisfy { $0.help?.id.contains("hidden: omit") == true })
        let whole = try await load(bytes, yaml: "profile: dip\nhidden: include\n")
        #expect(!whole.diagnostics.contains { $0.rule.id == "hidden-cells" })
        let wholeRows = try #require(whole.registers.registers.first?.rows)
        #expect(wholeRows.map(\.nomor) == ["1", "2", "3"])
        #expect(wholeRows.allSatisfy { $0.written["tempat_pembuatan"] == "Kota Contoh" })
        let rest = try await load(bytes, yaml: "profile: dip\nhidden: omit\n")
        #expect(!rest.diagnostics.contains { $0.rule.id == "hidden-cells" })
        let restRows = try #require(rest.registers.registers.first?.rows)
        #expect(restRows.map(\.nomor) == (rows.isEmpty ? ["1", "2", "3"] : ["1", "3"]))
        #expect(restRows.allSatisfy { $0.written["tempat_pembuatan"] == (columns.isEmpty ? "Kota Contoh" : "") })
    }

    @Test func `A hidden sheet that is named is reported until somebody decides`() async throws {
        let parts = WorkbookWriter.xlsxParts(["DIP"])
        let hidden = (parts["xl/workbook.xml"] ?? "").replacing("<sheet ", with: "<sheet state=\"hidden\" ")
        let bytes = WorkbookWriter.xlsx(Self.rows, parts: ["xl/workbook.xml": hidden])
        for (yaml, isReported) in [("", true), ("sheet: DIP\n", true), ("sheet: DIP\nhidden: include\n", false)] {
            let found = try await load(bytes, yaml: "profile: dip\n" + yaml).diagnostics
            #expect(found.contains { $0.rule.id == "hidden-cells" } == isReported)
        }
    }

    @Test func `Formulas without results and with errors are reported where entries have them`() async throws {
        let rows = [
            ["No", "Klasifikasi", "Judul", "Ringkasan", "Lain"],
            ["1", "Berkala", "=A9", "#REF!", "=B9"], ["=A2+1", "Berkala", "Neraca", "Laporan #N/A", "x"],
            ["", "Jumlah", "", "=SUM(A2:A3)", ""],
        ]
        let found = try await load(WorkbookWriter.xlsx(rows)).diagnostics.filter { $0.rule.id == "broken-formula" }
        #expect(found.map(\.location.cell) == ["D2", "D3", "C2", "A3"])
        #expect(found.allSatisfy { $0.severity == .error && $0.help != nil && $0.location.sheet == "DIP" })
        let blank = try await load(WorkbookWriter.xlsx([["=A2", "=B2"], ["=C2", "=D2"]])).diagnostics
        #expect(blank.contains { $0.rule.id == "broken-formula" })
    }

    @Test func `Comments on cells are told, and not published`() async throws {
        for (parts, isTold) in [(["xl/threadedComments/threadedComment1.xml": "<x/>"], true), ([:], false)] {
            let loaded = try await load(WorkbookWriter.xlsx(Self.rows, parts: parts))
            #expect(loaded.diagnostics.contains { $0.message.id.contains("berisi komentar pada sel") } == isTold)
        }
    }

    @Test func `Macros are told and do not run`() async throws {
        let loaded = try await load(WorkbookWriter.xlsx(Self.rows, parts: ["xl/vbaProject.bin": "x"]), name: "dip.xlsm")
        #expect(loaded.diagnostics.contains { $0.message.id.contains("makro tidak dijalankan") })
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

    @Test(arguments: ["dip.xls", "dip.xlsb", "dip.numbers", "dip.xlsx", "dip.ods"])
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

    @Test func `Sheets with the same headings, one for each class, are one list`() async throws {
        let head = ["No", "OPD", "Judul", "Ringkasan", "Tempat"]
        let entries = [
            ["1", "Dinas A", "Profil", "Isi", "Kota Contoh"], ["1", "Dinas B", "Neraca", "Isi", "Kota Contoh"],
        ]
        func workbook(_ names: [String], title: (String) -> String = { _ in "" }) -> [UInt8] {
            var parts = WorkbookWriter.xlsxParts(names)
            for (index, name) in names.enumerated() {
                parts["xl/worksheets/sheet\(index + 1).xml"] = WorkbookWriter.sheet([[title(name)], head] + entries)
            }
            return WorkbookWriter.zip(parts)
        }
        let named = try await load(workbook(["Berkala", "Serta Merta", "Setiap Saat"]))
        let rows = try #require(named.registers.registers.first?.rows)
        #expect(rows.map(\.klasifikasi) == Klasifikasi.allCases.flatMap { [$0, $0] })
        #expect(Set(rows.map(\.id)).count == 6)
        #expect(!named.diagnostics.contains { ["unread-sheet", "duplicate-number"].contains($0.rule.id) })
        let titled = try await load(
            workbook(["1", "2"]) { $0 == "1" ? "INFORMASI BERKALA" : "Informasi yang Wajib Tersedia Setiap Saat" }
        )
        #expect(
            titled.registers.publicInformation.map(\.klasifikasi) == [.berkala, .berkala, .setiapSaat, .setiapSaat]
        )
        // Two years, or the same class twice, are not one list: the last year holds.
        for names in [["2025", "2026"], ["2026", "2025"], ["Berkala 2025", "Berkala 2026"]] {
            let other = try await load(workbook(names))
            #expect(other.registers.publicInformation.count == 2)
            let unread = try #require(other.diagnostics.first { $0.rule.id == "unread-sheet" })
            #expect(unread.location.sheet?.hasSuffix("2025") == true)
            #expect(unread.help?.id.contains("edisi/") == true)
        }
        for names in [["Draf", "Final"], ["2025", "2026 draf"], ["2024 lama", "2024"]] {
            let read = try await load(workbook(names)).registers.registers.first?.rows.first?.written.location.sheet
            #expect(read == ["Final", "2025", "2024"].first(where: names.contains))
        }
        let chosen = try await load(workbook(["Berkala", "Setiap Saat"]), yaml: "profile: dip\nsheet: Setiap Saat\n")
        #expect(chosen.registers.publicInformation.map(\.klasifikasi) == [.setiapSaat, .setiapSaat])
    }

    @Test func `Sheets of months and years are one register of requests, numbered anew in each`() async throws {
        let head = ["No", "Tanggal Diterima", "Informasi yang Diminta", "Keputusan"]
        var parts = WorkbookWriter.xlsxParts(["Januari", "Februari"])
        for month in 1...2 {
            let rows = (1...2).map { ["\($0)", "2026-0\(month)-05", "Data \(month)\($0)", "diproses"] }
            parts["xl/worksheets/sheet\(month).xml"] = WorkbookWriter.sheet([head] + rows)
        }
        let loaded = try await load(WorkbookWriter.zip(parts), yaml: "profile: permohonan")
        #expect(
            loaded.registers.requests.map(\.identity.slug) == ["januari-1", "januari-2", "februari-1", "februari-2"]
        )
        #expect(!loaded.diagnostics.contains { ["unread-sheet", "duplicate-number"].contains($0.rule.id) })
    }

    @Test func `Sheets of groups of assets are one list, whatever is said of each group`() async throws {
        var parts = WorkbookWriter.xlsxParts(["Sampul", "KIB A", "KIB B"])
        let sheets = [
            [["DAFTAR ASET"]],
            [["No", "Nama Barang", "Luas (M2)", "Letak/Alamat"], ["1", "Tanah kantor", "1.250", "Jalan Contoh"]],
            [["No", "Nama Barang", "Merk/Type", "Kondisi"], ["1", "Laptop", "Contoh", "B"]],
        ]
        for (index, rows) in sheets.enumerated() {
            parts["xl/worksheets/sheet\(index + 1).xml"] = WorkbookWriter.sheet(rows)
        }
        let loaded = try await load(WorkbookWriter.zip(parts), yaml: "profile: aset")
        let rows = try #require(loaded.registers.registers.first?.rows)
        #expect(rows.map { $0.written["golongan"] } == ["tanah", "peralatan_dan_mesin"])
        #expect(rows.map { $0.written["kondisi"] } == ["", "B"])
        #expect(!loaded.diagnostics.contains { ["unread-sheet", "duplicate-number"].contains($0.rule.id) })
    }

    @Test func `Sheets of classes are one list whatever the order of their columns`() async throws {
        var parts = WorkbookWriter.xlsxParts(["1. Berkala", "2. Setiap Saat", "3. Dikecualikan"])
        let sheets = [
            [["No", "Judul", "Ringkasan", "Penanggung Jawab", "Tempat"], ["1", "Profil", "Isi", "Biro", "Kota"]],
            [
                ["No", "Judul", "Ringkasan", "Tempat", "Penanggung Jawab", "Tautan"],
                ["1", "Data", "Isi", "Kota", "Biro", "https://contoh.example/a"],
            ],
            [["No", "Informasi", "Dasar Hukum", "Jangka Waktu"], ["1", "Soal ujian", "Pasal 17 huruf h", "1 tahun"]],
        ]
        for (index, rows) in sheets.enumerated() {
            parts["xl/worksheets/sheet\(index + 1).xml"] = WorkbookWriter.sheet(rows)
        }
        let loaded = try await load(WorkbookWriter.zip(parts))
        let rows = loaded.registers.publicInformation
        #expect(rows.map(\.klasifikasi) == [.berkala, .setiapSaat])
        #expect(rows.map(\.penanggungJawab) == ["Biro", "Biro"])
        #expect(rows.map(\.berkas.count) == [0, 1])
    }

    @Test func `Sheets that are named after agencies are one list, each sheet its agency's`() async throws {
        let head = ["No", "Klasifikasi", "Judul", "Ringkasan", "Tempat"]
        let long = "Dinas Pekerjaan Umum dan Penataan Ruang"
        let names = ["Rekap", "Dinas Kesehatan", String(long.prefix(31)), "Lama"]
        var parts = WorkbookWriter.xlsxParts(names)
        for (index, name) in names.enumerated() {
            let entry = ["1", "Berkala", "Profil \(name)", "Isi", "Kota Contoh"]
            let rows = index == 0 ? [["No", "Perangkat Daerah"], ["1", "Dinas"]] : [head, entry]
            parts["xl/worksheets/sheet\(index + 1).xml"] = WorkbookWriter.sheet(rows)
        }
        var portal = TemporaryPortal(files: ["content/register/dip/register.yaml": "profile: dip"])
        portal.files["content/register/dip/dip.xlsx"] = WorkbookWriter.zip(parts)
        let without = try await portal.load()
        #expect(without.library.registers.publicInformation.count == 1)
        let unread = without.diagnostics.filter { $0.rule.id == "unread-sheet" }
        #expect(unread.count == 2)
        #expect(unread.allSatisfy { $0.help?.id.contains("content/opd.csv") == true })
        portal.files["content/opd.csv"] = Array("kode,nama\ndinkes,Dinas Kesehatan\npupr,\(long)\n".utf8)
        let loaded = try await portal.load()
        let rows = loaded.library.registers.publicInformation
        #expect(rows.map(\.opd) == ["dinkes", "pupr"])
        #expect(Set(rows.map(\.id)).count == 2)
        #expect(loaded.diagnostics.filter { $0.rule.id == "unread-sheet" }.map(\.location.sheet) == ["Lama"])
    }

    @Test func `What nobody sees in a cell is reported`() async throws {
        let rows = [
            ["No", "Judul", "Ringkasan"], ["1", "Laporan \u{202E}nauek", "Isi"],
            ["2", "Neraca", "Rencana\u{200B}kerja"],
        ]
        let found = try await load(WorkbookWriter.xlsx(rows)).diagnostics
        #expect(found.first { $0.rule.id == "control-character" }?.location.cell == "B2")
        #expect(found.first { $0.rule.id == "invisible-character" }?.location.cell == "C3")
    }

    @Test func `A word that leads to an address is read as the address`() async throws {
        let rows = [
            ["No", "Klasifikasi", "Judul", "Ringkasan", "Tautan"], ["1", "Berkala", "Profil", "Isi", "Unduh"],
            ["2", "Berkala", "Neraca", "Isi", "https://contoh.example/b.pdf"],
            ["3", "Berkala", "Renja", "Isi", "Klik"],
        ]
        let links = ["https://contoh.example/a.pdf", "https://lain.example/", "file:///etc/passwd"]
        let names = ["E2", "E3", "E4"]
        let sheet = WorkbookWriter.sheet(rows).replacing(
            "</worksheet>",
            with: "<hyperlinks>" + names.enumerated().map { "<hyperlink ref=\"\($1)\" r:id=\"rId\($0)\"/>" }.joined()
                + "</hyperlinks></worksheet>"
        )
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        let relations = links.enumerated().map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(type)\" Target=\"\($1)\" TargetMode=\"External\"/>"
        }
        let bytes = WorkbookWriter.xlsx(
            rows,
            parts: [
                "xl/worksheets/sheet1.xml": sheet,
                "xl/worksheets/_rels/sheet1.xml.rels": "<Relationships>\(relations.joined())</Relationships>",
            ]
        )
        let read = try await load(bytes).registers.publicInformation.map { $0.berkas.map(\.value) }
        #expect(read == [["https://contoh.example/a.pdf"], ["https://contoh.example/b.pdf"], ["Klik"]])
        let formula = WorkbookWriter.sheet(rows).replacing(
            "<c r=\"E2\" t=\"inlineStr\"><is><t>Unduh</t></is></c>",
            with: "<c r=\"E2\" t=\"str\"><f>HYPERLINK(\"https://contoh.example/c.pdf\",\"Unduh\")</f><v>Unduh</v></c>"
        )
        let counted = try await load(WorkbookWriter.xlsx(rows, parts: ["xl/worksheets/sheet1.xml": formula]))
        #expect(counted.registers.publicInformation.first?.berkas.map(\.value) == ["https://contoh.example/c.pdf"])
    }

    @Test func `Of a formula without a result nothing else is said`() async throws {
        let head = [
            "No", "Klasifikasi", "Ringkasan", "Pejabat", "Penanggung jawab", "Waktu", "Tempat", "Bentuk", "Retensi",
            "Tanggal terbit",
        ]
        let entry = [
            "1", "Berkala", "Isi", "Kepala", "Sekretaris", "2026", "Kota Contoh", "cetak", "5 tahun", "2026-01-05",
        ]
        for column in 1..<entry.count {
            for text in ["=A9", "#REF!", "#N/A"] {
                var cells = entry
                cells[column] = text
                let found = try await load(WorkbookWriter.xlsx([head, cells])).diagnostics
                #expect(found.map(\.rule.id) == ["broken-formula"], "\(head[column]) \(text)")
            }
        }
    }

    @Test func `Headings with merged cells that are repeated are no entries`() async throws {
        let head = [["No", "Judul", "Pembuatan", "", "Tahun"], ["", "", "Tempat", "Pejabat", ""]]
        let table =
            head + [["1", "Profil", "Kota", "Kepala", "2026"]] + head + [["2", "Kas", "Kota", "Kepala", "2026"]]
        let merges = [1, 4].flatMap { ["A\($0):A\($0 + 1)", "B\($0):B\($0 + 1)", "E\($0):E\($0 + 1)"] }
        let loaded = try await load(WorkbookWriter.xlsx(table, merges: merges))
        #expect(loaded.registers.registers.flatMap(\.rows).map(\.nomor) == ["1", "2"])
    }
}
