import Foundation
import TestSupport
import Testing

/// The program, run as people and CI run it.
enum Program {
    struct Result {
        let exitCode: Int32
        let output: String
        let errors: String

        /// Standard output, parsed as JSON.
        func json() throws -> [String: Any] {
            try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        }
    }

    /// Runs the program that was built beside the tests.
    ///
    /// - Parameters:
    ///   - folder: where it is run.
    ///   - environment: all that it finds in its environment besides `PATH`.
    ///   - program: another program to run.
    ///   - device: where standard output goes instead of into the result.
    static func run(
        _ arguments: [String],
        of program: String? = nil,
        in folder: String = RepositoryFolder.path,
        environment: [String: String] = [:],
        outputTo device: String? = nil
    ) throws -> Result {
        let process = Process()
        process.executableURL = try program.map { URL(fileURLWithPath: $0) } ?? executable()
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { _, new in new }
        // Files, because a full pipe would keep a talkative program waiting.
        let output = try TemporaryFile()
        let errors = try TemporaryFile()
        defer {
            output.remove()
            errors.remove()
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = device.flatMap { FileHandle(forWritingAtPath: $0) } ?? output.handle
        process.standardError = errors.handle
        try process.run()
        process.waitUntilExit()
        return Result(exitCode: process.terminationStatus, output: try output.text(), errors: try errors.text())
    }

    static func run(
        _ arguments: String...,
        in folder: String = RepositoryFolder.path,
        environment: [String: String] = [:]
    ) throws -> Result {
        try run(arguments, in: folder, environment: environment)
    }

    static func executable() throws -> URL {
        let bundle = try #require(CommandLine.arguments.first.map { URL(fileURLWithPath: $0) })
        let program = bundle.deletingLastPathComponent().appendingPathComponent("terang")
        try #require(FileManager.default.isExecutableFile(atPath: program.path), "\(program.path) is not built")
        return program
    }
}

private struct TemporaryFile {
    let handle: FileHandle
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("terang-test-" + UUID().uuidString)
        try Data().write(to: url)
        handle = try FileHandle(forWritingTo: url)
    }

    func text() throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }

    func remove() {
        do {
            try handle.close()
            try FileManager.default.removeItem(at: url)
        } catch {
            Issue.record(error)
        }
    }
}

extension TemporaryPortal {
    /// A portal that builds, in the plain theme of the fixtures.
    static func plain(_ files: [String: String] = [:]) throws -> TemporaryPortal {
        var portal = TemporaryPortal(
            files: ["content/berita/satu.md": "---\ntitle: Satu\ndate: 2025-01-01\n---\nIsi.\n"]
                .merging(files) { _, new in new },
            settings: TemporaryPortal.settings + "theme: polos\n"
        )
        let theme = try RepositoryFolder.files(below: "Tests/Fixtures/Themes/polos", as: "themes/polos")
        portal.files.merge(theme) { first, _ in first }
        return portal
    }

    /// A portal with one error.
    static func faulty() throws -> TemporaryPortal {
        try plain(["content/berita/dua.md": "---\ntittle: Dua\ntitle: Dua\ndate: 2025-01-02\n---\nIsi.\n"])
    }

    /// A portal with one warning.
    static func doubtful() throws -> TemporaryPortal {
        try plain(["content/catatan.txt": "catatan"])
    }
}
