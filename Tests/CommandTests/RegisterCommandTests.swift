import Files
import Foundation
import TestSupport
import Testing

@Suite struct RegisterCommandTests {
    private static let table = """
        No,Klasifikasi,Judul,Ringkasan,Tanggal Terbit,Catatan
        1,Berkala,Profil,"=HYPERLINK(""x"")",2026-02-30,ya
        2,Berkala,Neraca,Isi,2026-01-31,ya

        """

    private func portal(_ table: String = Self.table) throws -> TemporaryPortal {
        try .plain([
            "content/register/dip/register.yaml": "profile: dip\n", "content/register/dip/dinas.csv": table,
            "dinas.csv": table,
        ])
    }

    @Test func `A table in the portal has the findings of a check, and others those they would have`() async throws {
        try await portal().inFolder { root in
            let checked = try Program.run("check", "--format", "json", in: root).json()
            let all = try #require(checked["diagnostics"] as? [[String: Any]])
            let path = "content/register/dip/dinas.csv"
            let expected = all.filter { $0["path"] as? String == path }.compactMap { $0["rule"] as? String }.sorted()
            #expect(expected.contains("bad-cell") && expected.contains("formula-cell"))
            for file in [path, "dinas.csv", root + "/dinas.csv"] {
                let result = try Program.run("register", "baca", file, "--format", "json", in: root)
                #expect(result.exitCode == 1)
                let found = try #require(try result.json()["findings"] as? [[String: Any]])
                #expect(found.compactMap { $0["rule"] as? String }.sorted() == expected, "\(file)")
            }
        }
    }

    @Test func `Columns are named by their letters`() async throws {
        try await portal().inFolder { root in
            let text = try Program.run("register", "baca", "dinas.csv", in: root).output
            #expect(text.contains("kolom E  \"Tanggal Terbit\" → tanggal_terbit"))
            #expect(text.contains("kolom F  \"Catatan\" → TIDAK DIBACA"))
        }
    }

    @Test func `Registers of which something is held back are not logged, and that is said`() async throws {
        try await portal().inFolder { root in
            let settings = root + "/content/site.yaml"
            try writeFile(settings, try readFile(settings) + Array("faults: hold\n".utf8))
            let result = try Program.run("register", "catat", in: root)
            #expect(result.exitCode == 1)
            #expect(result.errors.hasPrefix("Tidak ada yang dicatat:"))
            #expect(try entryKind(at: root + "/content/register/log.txt") == nil)
        }
    }

    @Test func `A table without errors ends with success`() async throws {
        let table = "nomor,klasifikasi,judul,ringkasan\n1,Berkala,Profil,Isi\n"
        try await portal(table).inFolder { root in
            let result = try Program.run("register", "baca", "dinas.csv", in: root)
            #expect(result.exitCode == 0, "\(result.output)")
        }
    }

    @Test(arguments: [
        ("dinsa.csv", "Berkas dinsa.csv tidak ada. Maksudnya dinas.csv?"),
        ("dinas.xlsx", "Maksudnya dinas.csv?"),
        ("content/register/dip/dinsa.csv", "Maksudnya content/register/dip/dinas.csv?"),
        ("lain/apa.csv", "Berkas lain/apa.csv tidak ada."), ("content/register/dip", "adalah folder"),
    ])
    func `A file that is not there is a wrong use, with what may be meant`(file: String, words: String) async throws {
        try await portal().inFolder { root in
            let result = try Program.run("register", "baca", file, in: root)
            #expect(result.exitCode == 64)
            #expect(result.errors.contains(words))
        }
    }

    @Test(arguments: ["rusak.xlsx", "kosong.csv", "lama.xls"])
    func `A file that cannot be read has no profile`(name: String) async throws {
        var portal = try portal()
        portal.files[name] = name == "kosong.csv" ? [] : Array("bukan buku kerja".utf8)
        try await portal.inFolder { root in
            let result = try Program.run("register", "baca", name, "--tulis", "baru", in: root)
            #expect(result.exitCode == 1)
            #expect(result.output.hasPrefix("Tabel ini tidak terbaca."))
            #expect(!result.output.contains("Profil"))
            #expect(!FileManager.default.fileExists(atPath: root + "/content/register/baru"))
        }
    }

    @Test func `A table without known headings has no guessed profile`() async throws {
        try await portal("Nama Ikan,Warna\nLele,Hitam\n").inFolder { root in
            let result = try Program.run("register", "baca", "dinas.csv", in: root)
            #expect(result.output.hasPrefix("Profil: tidak dapat ditebak"))
        }
    }

    @Test func `The help says what the words mean`() throws {
        let help = try Program.run("register", "baca", "--help").output
        for word in ["TIDAK DIBACA", "KURANG", "--tulis", "Kode keluar", "terang register baca dip-2026.xlsx"] {
            #expect(help.contains(word), "\(word)")
        }
    }

    @Test func `A table is put into the portal with the words of its headings`() async throws {
        try await portal("No,Klasifikasi,Judul,Pejabat/Satker yang Menguasai\n1,Berkala,Profil,Kepala\n").inFolder {
            root in
            let result = try Program.run("register", "baca", "dinas.csv", "--tulis", "baru", in: root)
            #expect(result.errors.contains("content/register/baru/register.yaml: ditulis"))
            let yaml = try String(contentsOfFile: root + "/content/register/baru/register.yaml", encoding: .utf8)
            #expect(yaml.contains("synonyms: [\"Pejabat/Satker yang Menguasai\"]"))
        }
    }

    @Test func `What a table needs is added to a definition that says nothing of it`() async throws {
        let table = "No,Klasifikasi,Judul,Pejabat/Satker yang Menguasai,Keterangan\n1,Berkala,Profil,Kepala,ada\n"
        try await portal(table).inFolder { root in
            let path = root + "/content/register/dip/register.yaml"
            let result = try Program.run("register", "baca", "dinas.csv", "--tulis", "dip", in: root)
            #expect(result.errors.contains("register.yaml: dilengkapi"))
            let yaml = try String(contentsOfFile: path, encoding: .utf8)
            #expect(yaml.hasPrefix("profile: dip\n"))
            #expect(yaml.contains("synonyms: [\"Pejabat/Satker yang Menguasai\"]"))
            let again = try Program.run("register", "baca", "dinas.csv", "--tulis", "dip", in: root)
            #expect(again.errors.contains("register.yaml: sudah ada, tidak diubah\n"), "\(again.errors)")
            #expect(again.exitCode == result.exitCode)
            // Another table of that name is not taken for this one, unless it has no rows.
            let copy = root + "/content/register/dip/dinas.csv"
            try "No,Klasifikasi,Judul\n1,Berkala,Lain\n".write(toFile: copy, atomically: true, encoding: .utf8)
            let other = try Program.run("register", "baca", "dinas.csv", "--tulis", "dip", in: root)
            #expect(other.exitCode == 1 && other.errors.contains("TIDAK disalin"))
            try "No,Klasifikasi,Judul\n".write(toFile: copy, atomically: true, encoding: .utf8)
            #expect(
                try Program.run("register", "baca", "dinas.csv", "--tulis", "dip", in: root).errors.contains(
                    "dinas.csv: ditulis"
                )
            )
            #expect(try String(contentsOfFile: copy, encoding: .utf8) == table)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == yaml)
            // The column that is left to the office is declared by taking the signs away.
            #expect(try Program.run("check", in: root).errors.contains("unknown-column"))
            try yaml.replacing("\n#  ", with: "\n  ").write(toFile: path, atomically: true, encoding: .utf8)
            #expect(try !Program.run("check", in: root).errors.contains("unknown-column"))
        }
    }

    @Test func `A sheet is named only where all tables of the folder have it`() async throws {
        let table = [["No", "Klasifikasi", "Judul"], ["1", "Berkala", "Profil"]]
        func workbook(_ sheet: String, other: [[String]]) -> [UInt8] {
            WorkbookWriter.xlsx(
                table,
                parts: WorkbookWriter.xlsxParts([sheet, "Catatan"])
                    .merging(["xl/worksheets/sheet2.xml": WorkbookWriter.sheet(other)]) { own, _ in own }
            )
        }
        var portal = try portal()
        portal.files["content/register/dip/dinas.csv"] = nil
        portal.files["content/register/dip/lama.xlsx"] = workbook("DIP 2025", other: table)
        portal.files["lama.xlsx"] = workbook("DIP 2025", other: table)
        portal.files["baru.xlsx"] = workbook("DIP 2026", other: table)
        try await portal.inFolder { root in
            func write(_ file: String, _ name: String) throws -> (errors: String, yaml: String) {
                let errors = try Program.run("register", "baca", file, "--tulis", name, in: root).errors
                let path = root + "/content/register/\(name)/register.yaml"
                return (errors, try String(contentsOfFile: path, encoding: .utf8))
            }
            let first = try write("lama.xlsx", "lain")
            #expect(first.yaml.contains("sheet: \"DIP 2025\""))
            let second = try write("baru.xlsx", "lain")
            #expect(second.errors.contains("lembar \"DIP 2025\", yang tidak ada di berkas ini"))
            let beside = try write("baru.xlsx", "dip")
            #expect(beside.yaml == "profile: dip\n")
            // A sheet of notes is not taken for the register, so that no other has to be named.
            try writeFile(root + "/catatan.xlsx", workbook("DIP 2026", other: [["Rapat"]]))
            #expect(try write("catatan.xlsx", "satu").yaml == "profile: dip\n")
        }
    }
}
