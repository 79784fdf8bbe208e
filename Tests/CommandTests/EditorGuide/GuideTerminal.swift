import Files
import Foundation
import Reading
import TestSupport

/// Runs the lines that a guide gives for a terminal, one after the other, with the program that was built beside the
/// tests. Nothing but the commands named here may stand in a guide.
struct GuideTerminal {
    /// Where the next line is run.
    private(set) var folder: String
    private let home: String
    private let environment: [String: String]
    private var hasRepository = false

    /// The moment at which the guide is read: Monday, 23 November 2026, 09.00 WIB.
    static let now = Instant(secondsSinceEpoch: 1_795_399_200)

    init(home: String) throws {
        folder = home
        self.home = home
        let programs = try Program.executable().deletingLastPathComponent().path
        environment = BuiltProgram.environment.merging([
            "PATH": "\(programs):/usr/bin:/bin", "HOME": home, "SOURCE_DATE_EPOCH": "\(Self.now.secondsSinceEpoch)",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Redaksi", "GIT_AUTHOR_EMAIL": "redaksi@kota.example",
            "GIT_COMMITTER_NAME": "Redaksi", "GIT_COMMITTER_EMAIL": "redaksi@kota.example",
        ]) { $1 }
    }

    struct Outcome {
        var exitCode: Int32 = 0
        /// Both outputs, as they appear on a screen.
        var screen = ""
    }

    /// Runs the lines of a block up to the first that fails.
    mutating func run(_ block: String) throws -> Outcome {
        var outcome = Outcome()
        for line in block.split(separator: "\n") {
            let command = String(line.hasPrefix("$ ") ? line.dropFirst(2) : line)
            let next = try run(command: command)
            outcome.screen += next.screen
            outcome.exitCode = next.exitCode
            if next.exitCode != 0 { break }
        }
        return outcome
    }

    private mutating func run(command: String) throws -> Outcome {
        let words = command.split(separator: " ").map(String.init)
        switch words.first {
        case "cd" where words.count == 2:
            folder += "/" + words[1]
            guard try entryKind(at: folder) == .directory else { throw NoCommand(line: command) }
            return Outcome()
        case "terang" where words.dropFirst().first == "serve": return try served(command)
        case "terang", "mkdir": return try finished(command)
        case "git":
            try prepareRepository()
            return try finished(command)
        default: throw NoCommand(line: command)
        }
    }

    private func finished(_ command: String) throws -> Outcome {
        let running = try RunningCommand(command, in: folder, environment: environment)
        return try running.end()
    }

    /// A preview never ends by itself, and takes whichever port is free.
    private func served(_ command: String) throws -> Outcome {
        let running = try RunningCommand("exec \(command) --port 0", in: folder, environment: environment)
        try running.wait(until: { $0.contains("peringatan\n") })
        running.interrupt()
        var outcome = try running.end()
        let port = outcome.screen.firstMatch(of: /127\.0\.0\.1:(\d+)/)?.1
        if let port { outcome.screen.replace(":\(port)/", with: ":8080/") }
        return outcome
    }

    /// What has to be there before an editor takes the first step: a repository, and the place it is sent to.
    private mutating func prepareRepository() throws {
        guard !hasRepository else { return }
        hasRepository = true
        for step in [
            "git init --quiet --initial-branch=main", "git add README.md", "git commit --quiet -m Awal",
            "git clone --quiet --bare . \(home)/kiriman.git", "git remote add origin \(home)/kiriman.git",
            "git push --quiet --set-upstream origin main",
        ] {
            let outcome = try finished(step)
            guard outcome.exitCode == 0 else { throw NoCommand(line: step + "\n" + outcome.screen) }
        }
    }

    /// A line that is no command of the guide's, or that prepares one and fails.
    struct NoCommand: Error {
        let line: String
    }
}
