package import Foundation

/// The program that was built beside the tests.
package enum BuiltProgram {
    struct Missing: Error, CustomStringConvertible {
        let path: String
        var description: String { "\(path) is not built" }
    }

    /// - Throws: where the program was not built.
    package static func executable() throws -> URL {
        let bundle = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
        let program = bundle.deletingLastPathComponent().appendingPathComponent("terang")
        guard FileManager.default.isExecutableFile(atPath: program.path) else { throw Missing(path: program.path) }
        return program
    }
}
