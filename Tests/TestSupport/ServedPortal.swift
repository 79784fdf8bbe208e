import Files
import Foundation
import Glibc

/// `terang serve` running on a portal in a temporary folder.
public final class ServedPortal {
    public let root: String
    /// The address of the preview without a trailing slash.
    public let url: String
    private let process: Process
    private let output: Pipe

    /// Starts the program built with the tests, on a free port or a given one.
    ///
    /// - Parameters:
    ///   - isInside: whether to start the program inside the folder, without `--root`.
    ///   - notes: a file that receives its standard error.
    ///   - descriptors: how many files and connections the program may have open. Nil for as many as the tests may.
    public init(
        root: String,
        now: String,
        port: Int = 0,
        isInside: Bool = false,
        notes: String? = nil,
        descriptors: Int? = nil
    ) throws {
        self.root = root
        let bundle = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
        process = Process()
        process.executableURL = bundle.deletingLastPathComponent().appendingPathComponent("terang")
        process.arguments = ["serve", "--root", isInside ? "." : root, "--port", "\(port)", "--now", now]
        if let descriptors, let program = process.executableURL?.path {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            let script = "ulimit -n \(descriptors); exec \"$@\""
            process.arguments = ["-c", script, "sh", program] + (process.arguments ?? [])
        }
        if isInside { process.currentDirectoryURL = URL(fileURLWithPath: root) }
        process.environment = BuiltProgram.environment
        output = Pipe()
        process.standardOutput = output
        if let notes {
            try writeFile(notes, [])
            process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: notes))
        } else {
            process.standardError = FileHandle.nullDevice
        }
        try process.run()
        // The program prints its address once it accepts connections.
        var text = ""
        while !text.contains("_terang/\n") {
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { break }
            text += String(decoding: data, as: UTF8.self)
        }
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Pratinjau: ") }) else {
            throw NotServed(output: text)
        }
        url = String(line.dropFirst("Pratinjau: ".count).dropLast())
    }

    public var port: Int { url.split(separator: ":").last.flatMap { Int($0) } ?? 0 }

    /// Ends the program like Ctrl-C and returns its exit code.
    @discardableResult
    public func stop() -> Int32 {
        process.interrupt()
        process.waitForEnd()
        return process.terminationStatus
    }

    /// Saves a file of the portal like most editors: writes a new file and renames it.
    public func save(_ path: String, _ text: String) throws {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let draft = "\(root)/\(folder)/.draft~"
        try makeDirectory("\(root)/\(folder)")
        try writeFile(draft, Array(text.utf8))
        try renameFile(draft, to: "\(root)/\(path)")
    }

    /// The program did not start to serve.
    public struct NotServed: Error {
        public let output: String
    }
}
