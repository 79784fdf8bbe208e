import ArgumentParser
import Diagnostics
import Foundation

/// Writes to the two streams: results to standard output, findings and progress to standard error.
enum Console {
    static func writeResult(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    static func writeNote(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    /// Whether standard error is a terminal that a person looks at.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// See no-color.org.
    static var isColoured: Bool {
        isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    /// Runs the work of a command. What the machine cannot do ends the program with exit code 70.
    static func run(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch let usage as ValidationError {
            throw usage
        } catch {
            writeNote("terang: \(error)\n")
            throw ExitCode(70)
        }
    }
}

extension ExitCode {
    /// The content has errors, or warnings with `--strict`.
    static let contentFaults = ExitCode(1)
}
