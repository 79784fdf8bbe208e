import Files
import Foundation
import TestSupport
import Testing

@Suite struct InitCommandTests {
    @Test func `A new portal builds at once, without a finding`() async throws {
        try await TemporaryPortal(settings: nil).inFolder { root in
            let started = try Program.run("init", "portal-kota", in: root)
            #expect(started.exitCode == 0)
            let written = started.output.split(separator: "\n").map(String.init)
            #expect(written.contains("portal-kota/content/site.yaml"))
            for path in written { #expect(try entryKind(at: "\(root)/\(path)") == .file) }
            #expect(started.errors.contains("2. terang serve --root portal-kota "))
            #expect(started.errors.contains("3. terang build --root portal-kota "))
            #expect(!started.errors.contains("python"))
            let built = try Program.run("build", "--root", "portal-kota", "--strict", in: root)
            #expect(built.exitCode == 0)
            #expect(built.errors == "")
        }
    }

    @Test func `A folder with anything in it is left alone`() async throws {
        try await TemporaryPortal(files: ["catatan.txt": "penting"], settings: nil).inFolder { root in
            let before = try TreeSnapshot(of: root)
            for folder in [".", root, root + "/catatan.txt"] {
                let result = try Program.run("init", folder, in: root)
                #expect(result.exitCode == 64)
                #expect(result.output == "")
                #expect(result.errors.contains("terang init portal-baru"))
            }
            #expect(try TreeSnapshot(of: root) == before)
        }
    }
}
