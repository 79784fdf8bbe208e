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

    /// What the machine keeps from a program while it runs.
    enum Limit {
        /// What the permissions of files forbid, from root too.
        case permissions
        /// Files that are longer: `ulimit -f`, in kB. Writing beyond it fails as on a full disk, on every machine and for
        /// every user.
        case fileSize(Int)
    }

    /// Whether permissions can be made to hold for whoever runs the tests. Root has to give up two capabilities for that.
    static let canEnforcePermissions: Bool = {
        guard geteuid() == 0 else { return true }
        do {
            return try run([], of: "/bin/true", limit: .permissions).exitCode == 0
        } catch {
            return false
        }
    }()

    /// The reason to print where it cannot.
    static let noPermissions: Comment = "root keeps its rights here: setpriv is not there, or may not drop capabilities"

    /// Runs the program that was built beside the tests.
    ///
    /// - Parameters:
    ///   - folder: where it is run.
    ///   - environment: what it finds in its environment besides ``BuiltProgram/environment``.
    ///   - program: another program to run.
    ///   - device: where standard output goes instead of into the result.
    ///   - errorDevice: where standard error goes.
    ///   - limit: what is kept from the program.
    static func run(
        _ arguments: [String],
        of program: String? = nil,
        in folder: String = RepositoryFolder.path,
        environment: [String: String] = [:],
        outputTo device: String? = nil,
        errorsTo errorDevice: String? = nil,
        limit: Limit? = nil
    ) throws -> Result {
        let call = limited(try [program ?? executable().path] + arguments, by: limit)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: call[0])
        process.arguments = Array(call.dropFirst())
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = BuiltProgram.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        if case .fileSize = limit { return try piped(process) }
        // Files, because a full pipe would keep a talkative program waiting.
        let output = try TemporaryFile()
        let errors = try TemporaryFile()
        defer {
            output.remove()
            errors.remove()
        }
        process.standardOutput = device.flatMap { FileHandle(forWritingAtPath: $0) } ?? output.handle
        process.standardError = errorDevice.flatMap { FileHandle(forWritingAtPath: $0) } ?? errors.handle
        try process.run()
        process.waitForEnd()
        return Result(exitCode: process.terminationStatus, output: try output.text(), errors: try errors.text())
    }

    static func run(
        _ arguments: String...,
        in folder: String = RepositoryFolder.path,
        environment: [String: String] = [:]
    ) throws -> Result {
        try run(arguments, in: folder, environment: environment)
    }

    /// What a program says that is kept from writing files, in a few lines.
    private static func piped(_ process: Process) throws -> Result {
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let texts = try [output, errors].map {
            String(decoding: try $0.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        }
        process.waitForEnd()
        return Result(exitCode: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    private static func limited(_ call: [String], by limit: Limit?) -> [String] {
        switch limit {
        case nil: return call
        case .permissions:
            guard geteuid() == 0 else { return call }
            let rights = "-dac_override,-dac_read_search"
            return ["/usr/bin/setpriv", "--bounding-set=\(rights)", "--inh-caps=\(rights)"] + call
        case .fileSize(let kilobytes):
            // In blocks of 512 bytes. Instead of being killed, the program is told that it may not write.
            let script = #"trap '' XFSZ; ulimit -f \#(2 * kilobytes); exec "$@""#
            return ["/bin/sh", "-c", script, "sh"] + call
        }
    }

    static func executable() throws -> URL { try BuiltProgram.executable() }
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
            files: [
                "content/berita/satu.md": "---\ntitle: Satu\ndate: 2025-01-01\n---\nIsi.\n",
                // Beside the portal, for an import.
                "daftar.csv": "nomor,ringkasan,klasifikasi\n1,Anggaran kas,berkala\n",
                // A published log without entries.
                "data/log/checkpoint":
                    "kota.example/data/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "data/log/baris.json": "{\"registers\": []}",
                "berita.csv": "judul,tanggal,isi\nRapat,2025-01-01,Rapat digelar pada hari Kamis.\n",
            ]
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
