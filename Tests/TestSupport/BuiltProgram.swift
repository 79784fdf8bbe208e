package import Foundation

/// The program that was built beside the tests.
package enum BuiltProgram {
    struct Missing: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) is not built" }
    }

    /// What the program finds in its environment: where other programs are, and the settings of a sanitizer that it was built with.
    package static let environment = ProcessInfo.processInfo.environment
        .filter { ["ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS", "LD_PRELOAD"].contains($0.key) }
        .merging(["PATH": "/usr/bin:/bin"]) { $1 }

    /// - Throws: where the program was not built.
    package static func executable() throws -> URL {
        let bundle = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
        let program = bundle.deletingLastPathComponent().appendingPathComponent("terang")
        guard FileManager.default.isExecutableFile(atPath: program.path) else { throw Missing(path: program.path) }
        return program
    }
}
