import Files
import Foundation
import TestSupport
import Testing

/// What every command does where it is called wrongly or the machine does not let it work.
@Suite struct WrongUseTests {
    /// Whether this machine can take away the right to write. Root writes everywhere but on a read-only disk.
    private static let canForbidWriting = geteuid() != 0 || TemporaryDisk.isAvailable

    @Test(arguments: CommandUse.ending)
    func `A right call is right`(use: CommandUse) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let result = try Program.run(use.call, in: root)
            #expect(result.exitCode == 0, "\(result.errors)")
        }
    }

    @Test(arguments: CommandUse.all)
    func `A wrong argument ends with 64 and a word on what is right`(use: CommandUse) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let before = try TreeSnapshot(of: root)
            for (arguments, hint) in use.wrong {
                let result = try Program.run([use.name] + arguments, in: root)
                #expect(result.exitCode == 64, "\(arguments)")
                #expect(result.output == "", "\(arguments)")
                #expect(result.errors.contains(hint), "\(arguments): \(result.errors)")
                #expect(result.errors.contains("--help"), "\(arguments)")
            }
            #expect(try TreeSnapshot(of: root) == before)
        }
    }

    @Test(arguments: CommandUse.withPortal)
    func `A folder that is not there, or is none, is wrong usage`(use: CommandUse) async throws {
        try await TemporaryPortal(files: ["catatan.txt": ""], settings: nil).inFolder { root in
            for (folder, id, en) in [
                ("\(root)/tidak-ada", "tidak-ada tidak ada", "There is no folder"),
                ("\(root)/catatan.txt", "catatan.txt bukan folder", "is no folder"),
            ] {
                let result = try Program.run(use.call + ["--root", folder], in: root)
                #expect(result.exitCode == 64)
                #expect(result.output == "")
                #expect(result.errors.contains(id) && result.errors.contains("--root FOLDER"), "\(result.errors)")
                let english = try Program.run(use.call + ["--root", folder, "--lang", "en"], in: root)
                #expect(english.exitCode == 64)
                #expect(english.errors.contains(en), "\(english.errors)")
            }
        }
    }

    @Test(arguments: CommandUse.ending.filter(\.needsPortal))
    func `A folder without a portal is told how to begin`(use: CommandUse) async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            let result = try Program.run(use.call, in: root)
            #expect(result.exitCode == 1)
            #expect(result.output == "" || use.name == "build" || use.name == "check")
            #expect(result.errors.contains("content/site.yaml") && result.errors.contains("terang init"))
        }
    }

    @Test(
        .enabled(if: canForbidWriting, "root may write everywhere, and cannot mount a disk here"),
        arguments: CommandUse.writing
    )
    func `A folder that cannot be written is named, with what to do`(use: CommandUse) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            try await unwritableFolder { locked in
                let before = try TreeSnapshot(of: locked)
                for (language, words) in [("id", "sebut folder lain"), ("en", "name another folder")] {
                    let call = call(use, portal: root, locked: locked)
                    let result = try Program.run(call + ["--lang", language], in: root)
                    #expect(result.exitCode == 70, "\(result.errors)")
                    #expect(result.output == "")
                    #expect(result.errors.hasPrefix("terang: \(locked)"), "\(result.errors)")
                    #expect(result.errors.contains(words), "\(result.errors)")
                    #expect(result.errors.contains("folder \(locked)"), "\(result.errors)")
                }
                #expect(try TreeSnapshot(of: locked) == before)
            }
        }
    }

    @Test(.enabled(if: TemporaryDisk.isAvailable, "only root may mount a small disk"), arguments: CommandUse.writing)
    func `A full disk leaves nothing half-written`(use: CommandUse) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            try await TemporaryDisk.use(kilobytes: 256) { disk in
                try TemporaryPortal.plain().write(into: disk.path)
                try disk.fill()
                let before = try TreeSnapshot(of: disk.path)
                for (language, words) in [("id", "disk penuh"), ("en", "the disk is full")] {
                    let call = call(use, portal: root, locked: disk.path)
                    let result = try Program.run(call + ["--lang", language], in: root)
                    #expect(result.exitCode == 70, "\(result.errors)")
                    #expect(result.output == "")
                    #expect(result.errors.contains(words), "\(result.errors)")
                }
                // The lock of a build stays in its folder.
                let after = try TreeSnapshot(of: disk.path)
                #expect(after.files.filter { !$0.key.hasSuffix(".terang-lock") } == before.files)
                #expect(after.folders.filter { $0 != "keluaran" } == before.folders)
            }
        }
    }

    @Test(arguments: CommandUse.ending)
    func `A result that standard output does not take ends with 70`(use: CommandUse) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let result = try Program.run(use.call, in: root, outputTo: "/dev/full")
            #expect(result.exitCode == 70)
            #expect(result.errors.contains("stdout"), "\(result.errors)")
        }
    }

    /// How many files the program needs at least is the runtime's affair: the limit goes down until something fails.
    @Test(arguments: [("id", "terlalu banyak berkas terbuka"), ("en", "too many open files")])
    func `Too few open files are told as such`(language: String, words: String) async throws {
        try await TemporaryPortal.plain().inFolder { root in
            let program = try Program.executable().path
            for limit in (3...16).reversed() {
                let command = "ulimit -n \(limit); exec '\(program)' build --lang \(language)"
                let result = try Program.run(["-c", command], of: "/bin/sh", in: root)
                guard result.exitCode != 0 else { continue }
                #expect(result.exitCode == 70)
                #expect(result.errors.contains(words), "\(result.errors)")
                return
            }
            Issue.record("three open files were enough")
        }
    }

    /// A call that writes into a folder.
    private func call(_ use: CommandUse, portal: String, locked: String) -> [String] {
        switch use.target {
        case .nothing: use.call
        case .output: use.call + ["--output", locked + "/keluaran"]
        case .content: use.call + ["--root", locked]
        case .newFolder: [use.name, locked + "/baru"]
        }
    }

    /// A folder that holds a portal and takes nothing more.
    private func unwritableFolder(_ work: (String) async throws -> Void) async throws {
        if geteuid() == 0 {
            try await TemporaryDisk.use(kilobytes: 512) { disk in
                try TemporaryPortal.plain().write(into: disk.path)
                try disk.makeReadOnly()
                try await work(disk.path)
            }
        } else {
            try await TemporaryPortal.plain().inFolder { folder in
                let folders = try [folder] + TreeSnapshot(of: folder).folders.map { "\(folder)/\($0)" }
                for folder in folders { chmod(folder, 0o555) }
                defer { for folder in folders { chmod(folder, 0o755) } }
                try await work(folder)
            }
        }
    }
}
