import Foundation
import TestSupport
import Testing

/// What every command does where it is called wrongly.
@Suite struct WrongUseTests {
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
                ("\(root)/catatan.txt", "catatan.txt bukan folder", "is not a folder"),
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
}
