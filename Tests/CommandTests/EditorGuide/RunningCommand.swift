import Files
import Foundation
import TestSupport

/// A line of a terminal that has been started.
struct RunningCommand {
    private let process = Process()
    private let screen: String

    init(_ line: String, in folder: String, environment: [String: String]) throws {
        screen = FileManager.default.temporaryDirectory.path + "/terang-test-" + UUID().uuidString
        try writeFile(screen, [])
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: screen))
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        try handle.close()
    }

    /// Waits until the screen shows something. A command that does not come to it within a minute is ended.
    ///
    /// - Throws: `NeverShown`, with what is on the screen instead.
    func wait(until isShown: (String) -> Bool) throws {
        for _ in 0..<600 {
            if isShown(try text()) { return }
            guard process.isRunning else { break }
            Thread.sleep(forTimeInterval: 0.1)
        }
        if process.isRunning { process.terminate() }
        throw NeverShown(screen: try text())
    }

    struct NeverShown: Error {
        let screen: String
    }

    /// Presses Ctrl-C.
    func interrupt() {
        if process.isRunning { process.interrupt() }
    }

    /// Waits for the end.
    func end() throws -> GuideTerminal.Outcome {
        process.waitForEnd()
        let outcome = GuideTerminal.Outcome(exitCode: process.terminationStatus, screen: try text())
        try removeFile(screen)
        return outcome
    }

    private func text() throws -> String { String(decoding: try readFile(screen), as: UTF8.self) }
}
