import Files
import Foundation
import TestSupport
import Testing

@Suite struct ImportTableCommandTests {
    private static let dump = RepositoryFolder.path + "/Tests/Fixtures/Import/tabel/portal-lama.sql"
    private static let table = RepositoryFolder.path + "/Tests/Fixtures/Import/tabel/tabel-berita.csv"

    @Test func `A dump is listed without a portal and without writing`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            let before = try TreeSnapshot(of: root)
            let listed = try Program.run("import", "sql", Self.dump, "--list", in: root)
            #expect(listed.exitCode == 0)
            #expect(listed.output.contains("berita: 10 baris  ← tampaknya berita"))
            #expect(listed.output.contains("title=judul, body=isi_berita, date=tanggal, time=jam"))
            let json = try Program.run("import", "sql", Self.dump, "--list", "--format", "json", in: root)
            let tables = try #require(
                JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
            )
            #expect(
                tables.filter { $0["news"] as? Bool == true }.compactMap { $0["table"] as? String } == [
                    "agenda", "berita",
                ]
            )
            #expect(try Program.run("import", "csv", Self.table, "--list", in: root).output.contains("title=Judul"))
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test func `After an import the check finds only what the report told a human to see to`() async throws {
        let portal = try TemporaryPortal.plain(["lama/foto_berita/jembatan.jpg": "bukan gambar"])
        try await portal.inFolder { root in
            let arguments = [
                "import", "sql", Self.dump, "--old-address", "/berita/detail/{id}/{slug}", "--media-folder", "lama",
            ]
            let rehearsal = try Program.run(arguments + ["--dry-run", "--format", "json"], in: root)
            #expect(rehearsal.exitCode == 0)
            #expect(try entryKind(at: root + "/content/berita/2017") == nil)
            let imported = try Program.run(arguments + ["--format", "json"], in: root)
            #expect(imported.exitCode == 0)
            let report = try imported.json()
            #expect((report["written"] as? [Any])?.count == 10)
            #expect((report["copied"] as? [String])?.contains("content/media/foto_berita/jembatan.jpg") == true)
            let needed = try #require(report["needed"] as? [[String: String]]).compactMap { $0["path"] }
            let notes = try #require(report["notes"] as? [[String: Any]])
            let noted = Set(notes.compactMap { $0["path"] as? String })
            let checked = try Program.run("check", "--format", "json", in: root).json()
            let findings = try #require(checked["diagnostics"] as? [[String: Any]])
            #expect(!findings.isEmpty)
            for finding in findings {
                let text = "\(finding)"
                let isNeeded = needed.contains { text.contains($0.dropFirst("content/".count)) }
                let isNoted = noted.contains { text.contains($0) }
                #expect(isNeeded || isNoted || text.contains("unreadable-picture"), "\(text)")
            }
            let again = try Program.run(arguments + ["--format", "json"], in: root).json()
            #expect((again["written"] as? [Any])?.count == 0)
            #expect((again["existing"] as? [Any])?.count == 10)
        }
    }

    @Test func `The report groups notes that differ in names of files, numbers and values only`() async throws {
        let pictures = (1...9).map {
            "('Rapat \($0)', '<p>Isi <img src=\"/foto/Gambar \($0) a.jpg\"></p>', '2024-01-0\($0)', 'Y')"
        }
        let hidden = (1...9).map { "('Tutup \($0)', 'Isi', '2024-02-0\($0)', '\($0 % 5)x')" }
        let dump =
            "INSERT INTO berita (judul, isi, tanggal, status) VALUES \((pictures + hidden).joined(separator: ", "));"
        try await TemporaryPortal.plain().inFolder { root in
            try writeFile(root + "/dump.sql", Array(dump.utf8))
            let lines = try Program.run("import", "sql", "dump.sql", "--publik", "status=Y", "--dry-run", in: root)
                .output
                .split(separator: "\n").map(String.init)
            #expect(lines.count { $0.hasPrefix("  - gambar ") } == 1)
            #expect(lines.contains("  - gambar … belum punya teks pengganti (alt) (9)"))
            #expect(lines.count { $0.contains("ditulis sebagai draf") && $0.hasPrefix("  - ") } == 1)
            #expect(lines.allSatisfy { $0.count < 300 })
            let whole = try Program.run(
                "import",
                "sql",
                "dump.sql",
                "--publik",
                "status=Y",
                "--dry-run",
                "-v",
                in: root
            ).output
            for number in 1...9 { #expect(whole.contains("content/berita/2024/02/tutup-\(number).md")) }
        }
    }

    @Test func `A clean table gives a portal that builds`() async throws {
        let csv = "Judul;Tanggal;Isi;Kategori\nRapat;13/10/2017;Isi rapat.;Pengumuman\n"
        try await TemporaryPortal.plain(["berita.csv": csv]).inFolder { root in
            let imported = try Program.run("import", "csv", "berita.csv", in: root)
            #expect(imported.exitCode == 0)
            let built = try Program.run("build", "--strict", in: root)
            #expect(built.exitCode == 0, "\(built.errors)")
            #expect(try entryKind(at: root + "/output/berita/2017/10/rapat/index.html") == .file)
        }
    }

    @Test func `Links among articles lead to each other on a portal below a path`() async throws {
        let csv = """
            id,judul,tanggal,isi
            1,Satu,2017-10-13,"<p>Lihat <a href=""https://kota.example/blog/lama/2"">dua</a>, \
            <a href=""/blog/lama/2/"">lagi</a> dan <a href=""/blog/"">beranda</a>.</p>"
            2,Dua,2017-10-14,Isi.

            """
        var portal = try TemporaryPortal.plain(["m.csv": csv])
        let settings = String(decoding: portal.files["content/site.yaml"] ?? [], as: UTF8.self)
        let moved = settings.replacing(#/(?m)^url: .*$/#, with: "url: https://kota.example/blog")
        portal.files["content/site.yaml"] = Array(moved.utf8)
        try await portal.inFolder { root in
            let arguments = ["--old-address", "/blog/lama/{id}", "--site", "https://kota.example/blog"]
            let imported = try Program.run(["import", "csv", "m.csv"] + arguments, in: root)
            #expect(imported.exitCode == 0, "\(imported.errors)")
            let text = String(decoding: try readFile(root + "/content/berita/2017/10/satu.md"), as: UTF8.self)
            #expect(text.contains("[dua](/lama/2/), [lagi](/lama/2/) dan [beranda](/)"))
            #expect(text.contains("aliases:\n  - \"/lama/1/\"\n"))
            let checked = try Program.run("check", "--strict", in: root)
            #expect(checked.exitCode == 0, "\(checked.errors)")
        }
    }

    @Test func `A machine that fails ends with 70 and the report, a link out of content with 64`() async throws {
        let csv = "judul,tanggal,isi\nSatu,2017-10-13,Isi.\nDua,2018-10-13,Isi.\n"
        var portal = try TemporaryPortal.plain(["m.csv": csv, "content/berita/2018": "bukan folder"])
        try await portal.inFolder { root in
            let failed = try Program.run("import", "csv", "m.csv", "-v", in: root)
            #expect(failed.exitCode == 70)
            #expect(failed.output.contains("content/berita/2017/10/satu.md"))
            #expect(failed.errors.contains("content/berita/2018"))
        }
        for path in ["content/berita/2018", "content/berita/satu.md"] { portal.files[path] = nil }
        portal.links["content/berita"] = "../keluar"
        try await portal.inFolder { root in
            try makeDirectory(root + "/keluar")
            for arguments in [["import", "csv", "m.csv"], ["new", "berita", "Rapat"]] {
                let refused = try Program.run(arguments, in: root)
                #expect(refused.exitCode == 64)
                #expect(refused.errors.contains("content/berita adalah tautan simbolik"))
            }
            #expect(try listDirectory(root + "/keluar") == [])
        }
    }

    @Test(arguments: [
        (["sql", "tidak-ada.sql"], "tidak ada atau bukan berkas"), (["csv", "."], "tidak ada atau bukan berkas"),
        (["sql", dump, "--table", "berits"], "maksudnya \"berita\"?"),
        (["sql", dump, "--map", "titel=judul"], "maksudnya \"title\"?"),
        (["sql", dump, "--map", "title=jdul"], "maksudnya \"judul\"?"),
        (["sql", dump, "--old-address", "/b?id={id}"], "--old-address"),
        (["sql", dump, "--old-address", "/b/{nomer}"], "{nomer}"),
        (["sql", dump, "--site", "kota.example"], "https://kota.example"),
        (["csv", dump], "--map title=judul,body=isi"), (["sql", table], "format SQL"),
    ])
    func `A mistake in the command is explained and nothing is written`(arguments: [String], message: String)
        async throws
    {
        try await TemporaryPortal.plain().inFolder { root in
            let before = try TreeSnapshot(of: root)
            let result = try Program.run(["import"] + arguments, in: root)
            #expect(result.exitCode == 64, "\(result.output)\(result.errors)")
            #expect(result.errors.contains(message), "\(result.errors)")
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test(arguments: ["sql", "csv"])
    func `The help teaches with examples`(command: String) throws {
        let help = try Program.run("import", command, "--help")
        #expect(help.exitCode == 0)
        #expect(help.output.contains("terang import \(command) "))
        #expect(help.output.contains("--dry-run"))
    }
}
