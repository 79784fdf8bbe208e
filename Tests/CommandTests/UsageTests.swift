import Foundation
import TestSupport
import Testing

/// What the program says to those who call it wrongly, or ask.
@Suite struct UsageTests {
    @Test(arguments: [
        (["--now", "kemarin"], "2026-01-31"), (["--jobs", "0"], "--jobs"), (["--jobs", "banyak"], "--jobs"),
        (["--format", "xml"], "'sarif'"), (["--lang", "de"], "'id'"), (["--halaman", "2"], "--halaman"),
        (["portal"], "'portal'"),
    ])
    func `A wrong argument ends with 64 and a word on what is right`(arguments: [String], hint: String) throws {
        let result = try Program.run(["check"] + arguments)
        #expect(result.exitCode == 64)
        #expect(result.output == "")
        #expect(result.errors.contains(hint))
        #expect(result.errors.contains("terang check --help"))
    }

    @Test(arguments: [["bild"], ["docs", "aturan"], ["init"], ["explain"], ["--versi"]])
    func `A wrong command ends with 64`(arguments: [String]) throws {
        let result = try Program.run(arguments)
        #expect(result.exitCode == 64)
        #expect(result.output == "")
        #expect(result.errors.contains("--help"))
    }

    @Test(arguments: [
        (["nwe", "berita", "Rapat"], "Maksudnya new? Yang ada: new, build, check,", "Did you mean new?"),
        (["menerbitkan"], "terang menerbitkan. Yang ada: build, check,", "There are: build, check,"),
        (
            ["import", "joomla", "x"],
            "import joomla. Yang ada: wordpress, blogger, mediawiki, html, markdown, sql, json, csv.",
            "There is no command"
        ),
        (["import", "cvs", "x.csv"], "Maksudnya csv? Yang ada: csv, wordpress,", "Did you mean csv?"),
    ])
    func `A command that is not there is told which are, the nearest first`(call: [String], id: String, en: String)
        throws
    {
        let result = try Program.run(call)
        #expect(result.exitCode == 64)
        #expect(result.output == "")
        #expect(result.errors.contains(id), "\(result.errors)")
        #expect(result.errors.contains(en), "\(result.errors)")
    }

    @Test(arguments: [
        (["build", "--bogus"], "Kesalahan: Tidak ada opsi --bogus. Maksudnya --jobs?"),
        (["build", "--root"], "Kesalahan: Nilai untuk --root <folder> belum disebut."),
        (["new"], "Kesalahan: <bagian> belum disebut."),
        (["init", "a", "b", "c"], "Kesalahan: 'b', 'c' berlebih."),
        (["init", "a", "b"], "Kesalahan: 'b' berlebih."),
        (["check", "--jobs", "x"], "Kesalahan: 'x' tidak berlaku untuk --jobs <n>."),
        (["check", "--lang", "de"], "Pilihannya: 'id', 'en'."),
        (["check", "--strict=ya"], "Kesalahan: Opsi --strict tidak diberi nilai; yang tertulis: 'ya'."),
    ])
    func `Wrong options and arguments are told in Indonesian, with the parser's own words beside`(
        call: [String],
        message: String
    ) throws {
        let result = try Program.run(call)
        #expect(result.exitCode == 64)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(result.errors.contains("Pemakaian: terang \(call[0])"))
        #expect(!result.errors.contains(/^(Error|Usage|Help|  See)\b/.anchorsMatchLineEndings()))
    }

    @Test func `From a folder inside a portal, every command names the portal's folder`() async throws {
        try await TemporaryPortal(files: ["content/berita/a.md": ""]).inFolder { root in
            for call in [["check"], ["schedule"], ["theme", "update"]] {
                let result = try Program.run(call, in: root + "/content/berita")
                #expect(result.exitCode == 64)
                #expect(result.errors.contains("di dalam folder portal "), "\(result.errors)")
            }
        }
    }

    @Test(arguments: [[], ["check"], ["import"], ["init"]])
    func `Help has no English headings`(command: [String]) throws {
        let help = try Program.run(command + ["--help"]).output
        for word in [
            "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show ", "(default", "(values", "See '",
        ] {
            #expect(!help.contains(word), "\(word)")
        }
    }

    @Test(arguments: [["--help"], ["check", "--help"], ["build", "--help"]])
    func `Help names the exit codes`(call: [String]) throws {
        let help = try Program.run(call).output
        #expect(help.contains(/Kode keluar: 0|kode keluar yang sama: 0|Kode\nkeluar: 0/))
        #expect(help.contains(/2 (akan )?terbit/))
    }

    @Test func `A word that is no page of the documentation leads to the sections about it`() throws {
        let result = try Program.run(["docs", "gambar"])
        #expect(result.exitCode == 64)
        #expect(result.errors.contains("terang docs panduan-redaktur gambar"), "\(result.errors)")
    }

    @Test func `Every command is tried in its right and its wrong uses`() throws {
        let help = try Program.run("--help").output
        let commands =
            help.split(separator: "PERINTAH:").last?.matches(of: #/\n  (\w+)  /#).map { String($0.1) } ?? []
        #expect(commands.sorted() == CommandUse.all.map(\.name).sorted())
    }

    @Test(arguments: ["kemarin", "9223372036854775807", "-1", "253402300800"])
    func `An epoch that is no number of seconds until the year 9999 is wrong usage`(epoch: String) throws {
        let result = try Program.run("check", environment: ["SOURCE_DATE_EPOCH": epoch])
        #expect(result.exitCode == 64)
        #expect(result.errors.contains("SOURCE_DATE_EPOCH \"\(epoch)\""))
    }

    @Test(arguments: [
        [], ["build"], ["check"], ["new"], ["explain"], ["schedule"], ["schema"], ["init"], ["docs"], ["import"],
        ["import", "html"], ["import", "wordpress"], ["import", "sql"], ["import", "csv"],
    ])
    func `Help goes to standard output`(command: [String]) throws {
        let result = try Program.run(command + ["--help"])
        #expect(result.exitCode == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("PEMAKAIAN: terang"))
    }

    @Test func `The version is a version`() throws {
        let result = try Program.run("--version")
        #expect(result.exitCode == 0)
        #expect(result.output.contains(/^\d+\.\d+\.\d+\n$/))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `Shells get completions`(shell: String) throws {
        let result = try Program.run("--generate-completion-script", shell)
        #expect(result.exitCode == 0)
        #expect(result.output.contains("explain"))
    }
}
