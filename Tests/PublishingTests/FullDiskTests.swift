import Files
import Publishing
import TestSupport
import Testing

@Suite struct FullDiskTests {
    @Test(.enabled(if: TemporaryDisk.isAvailable, "only root may mount a small disk"))
    func `A full disk leaves the old portal as it is and nothing half-done beside it`() async throws {
        let portal = try TemporaryPortal.plain(["berita/satu.md": article("Satu")])
        try await TemporaryDisk.use(kilobytes: 512) { disk in
            try await portal.inFolder { root in
                let output = disk.path + "/output"
                try await build(.of(root), into: output)
                let before = try TreeSnapshot(of: output)
                var larger = portal
                larger.files["content/media/besar.txt"] = [UInt8](repeating: 0x20, count: 1024 * 1024)
                try larger.replaceSources(in: root)
                await #expect(throws: FileError.self) { try await build(.of(root), into: output) }
                #expect(try TreeSnapshot(of: output) == before)
                try portal.replaceSources(in: root)
                #expect(try await build(.of(root), into: output).counts.written == 0)
            }
        }
    }
}
