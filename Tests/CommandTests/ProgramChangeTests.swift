import Files
import Foundation
import TestSupport
import Testing

@Suite struct ProgramChangeTests {
    @Test func `Another program builds the portal anew`() async throws {
        try await TemporaryPortal.plain([:]).inFolder { root throws in
            let program = root + "/terang"
            try FileManager.default.copyItem(atPath: try Program.executable().path, toPath: program)
            let record = root + "/.terang/store/terbitan"
            func build() throws -> FileStamp? {
                let result = try Program.run(["build", "--root", root], of: program)
                #expect(result.exitCode == 0, "\(result.errors)")
                return try FileStamp(of: record)
            }
            let first = try build()
            #expect(try build() == first)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1)],
                ofItemAtPath: program
            )
            #expect(try build() != first)
        }
    }
}
