import Foundation
import TestSupport
import Testing

/// A program of the environment that `make test-packages` installs.
enum Validator: String {
    case frictionless, pyshacl

    struct Verdict {
        let isValid: Bool
        let report: String
    }

    /// Runs the program and waits for its verdict.
    func run(_ arguments: [String], in folder: String) throws -> Verdict {
        let program = RepositoryFolder.path + "/.build/validators/bin/" + rawValue
        try #require(
            FileManager.default.isExecutableFile(atPath: program),
            "\(rawValue) is not installed: run make test-packages"
        )
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
