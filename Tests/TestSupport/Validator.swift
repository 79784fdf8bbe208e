import Foundation

/// A program in the environment that `make test-packages` installs.
public enum Validator: String {
    case frictionless, pyshacl
    /// Has the package `jsonschema`.
    case python

    public struct Verdict {
        public let isValid: Bool
        public let report: String
    }

    /// The program is missing; `make test-packages` installs it.
    public struct NotInstalled: Error {
        public let program: String
    }

    /// Whether the environment's Python has a module, such as one that `make test-packages` leaves to those who want it.
    public static func hasModule(_ name: String) -> Bool {
        do {
            return try python.run(["-c", "import \(name)"], in: "/").isValid
        } catch {
            return false
        }
    }

    /// Runs the program to its end and returns its verdict.
    public func run(_ arguments: [String], in folder: String) throws -> Verdict {
        let program = RepositoryFolder.path + "/.build/validators/bin/" + rawValue
        guard FileManager.default.isExecutableFile(atPath: program) else { throw NotInstalled(program: program) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let report = try output.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        return Verdict(
            isValid: process.terminationReason == .exit && process.terminationStatus == 0,
            report: String(decoding: report ?? Data(), as: UTF8.self)
        )
    }
}
