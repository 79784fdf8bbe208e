import Foundation

/// A program in the environment that `make test-packages` installs.
public enum Validator: String {
    case pyshacl
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

    /// Whether the environment's Python has a module, such as one that `make test-packages` leaves to those who want it. It is not loaded,
    /// which takes a second for some.
    public static func hasModule(_ name: String) -> Bool {
        do {
            let script = "import importlib.util, sys; sys.exit(importlib.util.find_spec(\"\(name)\") is None)"
            return try python.run(["-c", script], in: "/").isValid
        } catch {
            return false
        }
    }

    /// A file of a package in the environment, which need not be loadable. Nil where it is not installed.
    public static func file(_ name: String, of package: String) -> String? {
        let script = """
            import importlib.util, os
            spec = importlib.util.find_spec("\(package)")
            print(os.path.join((spec.submodule_search_locations or [""])[0], "\(name)") if spec else "")
            """
        do {
            let path =
                try python.run(["-c", script], in: "/").report.split(separator: "\n").last.map(String.init) ?? ""
            return FileManager.default.fileExists(atPath: path) ? path : nil
        } catch {
            return nil
        }
    }

    /// Returns what sitemap-verify says of sitemaps, a line for each that has a fault. Advice is left out: a date for every page, and
    /// news of the last two days, which those of fixtures are not.
    public static func faults(ofSitemaps paths: [String], in folder: String) throws -> [String] {
        let script = """
            import asyncio, sys
            from sitemap_verify.service import validate_target
            advice = {"google_lastmod_recommended", "google_news_outdated_article"}
            async def check(path):
                report = await validate_target(path, mode="path", engine="google", recursive=False, check_reachability=False)
                faults = [one.message for one in report.diagnostics if one.code not in advice]
                assert report.summary.sitemaps_checked == 1 or faults, path
                if faults: print(path, "|".join(faults).replace("\\n", " "))
            for path in sys.argv[1:]: asyncio.run(check(path))
            """
        let read = try python.run(["-c", script] + paths, in: folder)
        return read.report.split(separator: "\n").map(String.init) + (read.isValid ? [] : ["no verdict"])
    }

    /// Runs a program of the machine to its end.
    ///
    /// - Parameter program: a path.
    public static func run(_ program: String, _ arguments: [String], in folder: String) throws -> Verdict {
        try start(program, arguments, in: folder)
    }

    /// Runs the program to its end and returns its verdict.
    public func run(_ arguments: [String], in folder: String) throws -> Verdict {
        let program = RepositoryFolder.path + "/.build/validators/bin/" + rawValue
        return try Self.start(program, arguments, in: folder)
    }

    private static func start(_ program: String, _ arguments: [String], in folder: String) throws -> Verdict {
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
        process.waitForEnd()
        return Verdict(
            isValid: process.terminationReason == .exit && process.terminationStatus == 0,
            report: String(decoding: report ?? Data(), as: UTF8.self)
        )
    }
}
