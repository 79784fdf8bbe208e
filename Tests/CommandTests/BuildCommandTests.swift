import Files
import Foundation
import TestSupport
import Testing

@Suite struct BuildCommandTests {
    @Test func `A clean build ends with 0, its summary on standard output and nothing else`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let result = try Program.run("build", "--root", root)
            #expect(result.exitCode == 0)
            #expect(result.output.hasPrefix("Terbit: 1 artikel, "))
            #expect(result.errors == "")
            #expect(try entryKind(at: root + "/output/index.html") == .file)
        }
    }

    @Test(arguments: ["build", "check"])
    func `Errors end with 1, findings on standard error`(command: String) async throws {
        try await TemporaryPortal.faulty().inFolder { root in
            let result = try Program.run(command, "--root", root)
            #expect(result.exitCode == 1)
            #expect(result.errors.hasPrefix("content/berita/dua.md:2:1: kesalahan: "))
            #expect(result.errors.contains("[unknown-key]\n  saran: "))
            #expect(result.output.contains("1 kesalahan, 0 peringatan"))
            #expect(try entryKind(at: root + "/output") == nil)
        }
    }

    @Test func `Warnings end with 0, and with 1 when strict`() async throws {
        try await TemporaryPortal.doubtful().inFolder { root in
            #expect(try Program.run("check", "--root", root).exitCode == 0)
            #expect(try Program.run("check", "--root", root, "--strict").exitCode == 1)
            let strict = try Program.run("build", "--root", root, "--strict")
            #expect(strict.exitCode == 1)
            #expect(try entryKind(at: root + "/output") == nil)
            #expect(try Program.run("build", "--root", root).exitCode == 0)
        }
    }

    @Test func `What has changed is listed, an address a line`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let list = root + "/berubah.txt"
            func changed(_ work: () throws -> Void) throws -> [String] {
                try work()
                _ = try Program.run("build", "--root", root, "--changed", list, "--now", "2026-01-01")
                return String(decoding: try readFile(list), as: UTF8.self).split(separator: "\n").map(String.init)
            }
            let first = try changed {}
            #expect(
                first.contains("https://kota.example/") && first.contains("https://kota.example/berita/2025/01/satu/")
            )
            #expect(first == first.sorted() && !first.contains { $0.hasSuffix("index.html") })
            let second = try changed {}
            #expect(second == [])
            let article = root + "/content/berita/satu.md"
            let edited = try changed {
                try writeFile(article, Array("---\ntitle: Satu\ndate: 2025-01-01\n---\nLain.\n".utf8))
            }
            #expect(edited.contains("https://kota.example/berita/2025/01/satu/"))
            #expect(edited.count < first.count)
            // Of what goes, the address goes as well.
            let removed = try changed { try removeFile(article) }
            #expect(removed.contains("https://kota.example/berita/2025/01/satu/"))
            // Nothing is published, and so nothing changes.
            let refused = try changed { try writeFile(article, Array("---\ntittle: Satu\n---\n".utf8)) }
            #expect(refused == [])
        }
    }

    @Test func `A check writes nothing`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let before = try TreeSnapshot(of: root)
            let result = try Program.run("check", "--root", root)
            #expect(result.exitCode == 0)
            #expect(result.output.hasPrefix("Diperiksa, akan terbit: 1 artikel"))
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test func `The summary counts what is not shown yet, and says whether the portal would be published`() async throws
    {
        func article(_ head: String) -> String { "---\ntitle: Rapat \(head.count)\n\(head)\n---\nIsi.\n" }
        let files = [
            "content/berita/draf.md": article("date: 2026-01-02\ndraft: true"),
            "content/berita/nanti.md": article("date: 2999-01-02"),
        ]
        try await TemporaryPortal.plain(files).inFolder { root in
            let good = try Program.run("check", "--root", root, "--lang", "id")
            #expect(
                good.output.contains("akan terbit: 1 artikel (belum tampil: 1 terjadwal, 1 draf)"),
                "\(good.output)"
            )
        }
        try await TemporaryPortal.faulty().inFolder { root in
            let bad = try Program.run("check", "--root", root, "--lang", "id")
            #expect(bad.output.contains("Diperiksa, tidak akan terbit: "))
        }
    }

    @Test func `Quiet leaves findings only`() async throws {
        try await TemporaryPortal.doubtful().inFolder { root in
            let result = try Program.run("build", "--root", root, "--quiet")
            #expect(result.output == "")
            #expect(result.errors.contains("[stray-file]"))
        }
    }

    @Test func `Messages come in the language that is asked for`() async throws {
        try await TemporaryPortal.faulty().inFolder { root in
            let result = try Program.run("check", "--root", root, "--lang", "en")
            #expect(
                result.errors.contains("error: unknown key \"tittle\" [unknown-key]\n  help: did you mean \"title\"?")
            )
            #expect(result.output.hasPrefix("Checked, would not be published: "))
        }
    }

    @Test func `The moment comes from the option, then from the environment`() async throws {
        let later = "---\ntitle: Nanti\ndate: 2030-01-01\n---\nIsi.\n"
        try await TemporaryPortal.plain(["content/berita/nanti.md": later]).inFolder { root in
            let epoch = ["SOURCE_DATE_EPOCH": "1900000000"]
            let early = ["SOURCE_DATE_EPOCH": "1800000000"]
            func articles(_ environment: [String: String], _ arguments: String...) throws -> Int? {
                let command = ["check", "--root", root, "--format", "json"] + arguments
                return try (Program.run(command, environment: environment).json()["counts"] as? [String: Int])?[
                    "articles"
                ]
            }
            let after = try articles(epoch)
            #expect(after == 2)
            #expect(try articles(early) == 1)
            #expect(try articles(early, "--now", "2030-01-01 00:00") == 2)
            #expect(try articles(epoch, "--now", "2029-12-31 23:59:59") == 1)
            #expect(try articles(early, "--future") == 2)
        }
    }

    @Test func `The machine's failures end with 70 and say which file`() async throws {
        try await TemporaryPortal.plain(["berkas": ""]).inFolder { root in
            let result = try Program.run("build", "--root", root, "--output", root + "/berkas")
            #expect(result.exitCode == 70)
            #expect(result.output == "")
            #expect(result.errors.hasPrefix("terang: \(root)/berkas"))
        }
    }

    @Test(arguments: ["content", "themes/baru", "."])
    func `An output folder among the sources is wrong usage`(output: String) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let result = try Program.run("build", "--output", output, in: root)
            #expect(result.exitCode == 64)
            #expect(result.errors.contains("--output"))
        }
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `A signal ends a build, and leaves nothing half done`(number: Int32) async throws {
        let video = [UInt8](repeating: 7, count: 50_000_000)
        try await TemporaryPortal.plain().inFolder { root in
            try makeDirectory(root + "/content/media")
            for number in 1...6 { try writeFile("\(root)/content/media/rapat-\(number).mp4", video) }
            let staging = root + "/.terang/output"
            let process = Process()
            process.executableURL = try Program.executable()
            process.arguments = ["build", "--jobs", "1", "--root", root]
            let screen = Pipe()
            process.standardError = screen
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            func isStaging() throws -> Bool {
                try TreeSnapshot(of: staging).folders.contains { $0.hasSuffix("/staging") }
            }
            while process.isRunning, try !isStaging() { usleep(1000) }
            kill(process.processIdentifier, number)
            process.waitForEnd()
            let text = String(decoding: screen.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            #expect(process.terminationStatus == 128 + number)
            #expect(text.contains("Dihentikan"), "\(text)")
            #expect(try !isStaging())
            #expect(try TreeSnapshot(of: root + "/output").published.isEmpty)
        }
    }
}
