import Foundation
import TestSupport
import Testing
import Yams

/// The scripts of the workflows that `terang schedule` writes, run with programs that answer as the real ones would.
@Suite struct ScheduledJobTests {
    private static let commit = "5c00a1"
    private static let moment = "2026-06-01T00:00:00Z"

    @Test(arguments: [(3, false), (0, true), (1, true)])
    func `The job of GitLab builds where something is due or not known`(code: Int, builds: Bool) async throws {
        let script = try await Self.gitlabScript()
        for source in ["schedule", "push"] {
            // What was published last: this commit, another, none; and what an older version of the job kept.
            for last in ["\(Self.commit) \(Self.moment)", "0ld \(Self.moment)", nil, Self.moment] {
                var files = ["terang": Self.terang(answering: code)]
                files[".terang-terakhir"] = last
                let environment = ["CI_PIPELINE_SOURCE": source, "CI_COMMIT_SHA": Self.commit]
                let left = try await Self.run(script, with: files, environment: environment)
                let isKnown = last?.hasPrefix(Self.commit) == true
                #expect((left["dibangun"] != nil) == (source == "push" || !isKnown || builds))
                if left["dibangun"] == nil {
                    #expect(left["ditanya"] == "schedule --since \(Self.moment)\n")
                }
                let kept = try #require(left[".terang-terakhir"])
                #expect(kept.contains(/^5c00a1 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n$/))
            }
        }
    }

    @Test func `What GitLab could not publish does not count as published`() async throws {
        let script = try await Self.gitlabScript()
        let files = ["terang": Self.terang(answering: 3, building: 1), ".terang-terakhir": "0ld \(Self.moment)\n"]
        for source in ["schedule", "push"] {
            let environment = ["CI_PIPELINE_SOURCE": source, "CI_COMMIT_SHA": Self.commit]
            let left = try await Self.run(script, with: files, environment: environment, exitCode: 1)
            #expect(left["dibangun"] != nil)
            #expect(left[".terang-terakhir"] == files[".terang-terakhir"])
        }
    }

    /// The log of registers as the last run and this one published it, and whether the second goes on from the first.
    @Test(arguments: [("lama", true), ("lama", false), (nil, true)] as [(String?, Bool)])
    func `A history that was rewritten is not published, and the checkpoint of the last run stays`(
        kept: String?,
        isContinued: Bool
    ) async throws {
        let terang = """
            #!/bin/sh
            [ "$1" = build ] && mkdir -p output/data/log && echo baru > output/data/log/checkpoint
            [ "$1" = verify ] && echo "$@" > diperiksa && exit \(isContinued ? 0 : 1)
            exit 0
            """
        let scripts = [try await Self.gitlabScript(), try await Self.githubStep("terbit")]
        for script in scripts {
            var files = ["terang": terang, "jawaban": ""]
            files[".terang-checkpoint"] = kept
            let environment = [
                "CI_PIPELINE_SOURCE": "push", "CI_COMMIT_SHA": Self.commit, "GITHUB_OUTPUT": "jawaban",
            ]
            let left = try await Self.run(
                script,
                with: files,
                environment: environment,
                exitCode: isContinued ? 0 : 1
            )
            #expect(left["diperiksa"] == kept.map { _ in "verify output --history --checkpoint .terang-checkpoint\n" })
            #expect(left[".terang-checkpoint"] == (isContinued ? "baru\n" : kept))
        }
    }

    private static func gitlabScript() async throws -> String {
        try await ScheduleCommandTests.busy().inFolder { root in
            let result = try Program.run(["schedule", "--format", "gitlab"] + ScheduleCommandTests.now, in: root)
            let job = try #require(try Yams.compose(yaml: result.output)?["terbit"])
            #expect(job["resource_group"]?.string == "terbit")
            let lines = job["script"]?.array().compactMap { $0.string }
            let script = try #require(lines)
            #expect(script.count == 2)
            return script.joined(separator: "\n")
        }
    }

    /// How the last run of the workflow ended, of which commit, when; and whether this one is held back.
    @Test(arguments: [
        (3, "success \(commit) \(moment)", "terbit=tidak\n"), (0, "success \(commit) \(moment)", ""),
        (1, "success \(commit) \(moment)", ""), (3, "null null null", ""), (3, "", ""),
        // The run of the push failed, or was displaced by this one.
        (3, "failure \(commit) \(moment)", ""), (3, "cancelled \(commit) \(moment)", ""),
        // The run of the push left no trace: the last was of the commit before.
        (3, "success 0ld \(moment)", ""),
    ])
    func `The workflow of GitHub is held back where this commit is published and nothing is due`(
        code: Int,
        last: String,
        says: String
    ) async throws {
        for gh in ["#!/bin/sh\necho '\(last)'\n", "#!/bin/sh\nexit 1\n"] {
            let left = try await Self.runGitHub(gh: gh, terang: Self.terang(answering: code))
            #expect(left["jawaban"] == (gh.contains("echo") ? says : ""))
            #expect(
                left["ditanya"]
                    == (gh.contains(Self.commit) && last.hasPrefix("success")
                        ? "schedule --since \(Self.moment)\n" : nil)
            )
        }
    }

    /// gh's own way to ask, of runs as the service lists them: the newest first.
    @Test func `The workflow of GitHub asks for the last run that ended, however it did`() async throws {
        let gh = "#!/bin/sh\nprintf '%s\\n' \"$@\" > argumen\necho 'success \(Self.commit) \(Self.moment)'\n"
        let left = try await Self.runGitHub(gh: gh, terang: Self.terang(answering: 3))
        let arguments = try #require(left["argumen"]).split(separator: "\n").map(String.init)
        #expect(arguments.starts(with: ["run", "list", "--workflow", "terbit", "--branch", "main"]))
        #expect(arguments.contains("completed") && !arguments.contains("success"))
        #expect(arguments.last == #".[0] | "\(.conclusion) \(.headSha) \(.createdAt)""#)
    }

    private static func runGitHub(gh: String, terang: String) async throws -> [String: String] {
        let script = try await githubStep("jadwal")
        let environment = [
            "GITHUB_OUTPUT": "jawaban", "GITHUB_WORKFLOW": "terbit", "GITHUB_REF_NAME": "main",
            "GITHUB_SHA": commit,
        ]
        return try await run(script, with: ["terang": terang, "gh": gh, "jawaban": ""], environment: environment)
    }

    private static func githubStep(_ name: String) async throws -> String {
        try await TemporaryPortal.plain().inFolder { root in
            let text = try Program.run("schedule", "--format", "github", in: root).output
            let steps = try #require(try Yams.compose(yaml: text)?["jobs"]?["terbit"]?["steps"]?.array())
            return try #require(steps.first { $0["id"]?.string == name }?["run"]?.string)
        }
    }

    private static func terang(answering code: Int, building: Int = 0) -> String {
        """
        #!/bin/sh
        [ "$1" = schedule ] && echo "$@" > ditanya && exit \(code)
        [ "$1" = build ] && touch dibangun && exit \(building)
        exit 0
        """
    }

    /// Runs a script that ends at the first failure, in a folder with these programs and files. Gives what is in the folder
    /// then.
    private static func run(
        _ script: String,
        with files: [String: String],
        environment: [String: String],
        exitCode: Int32 = 0
    ) async throws -> [String: String] {
        let files = files.merging(["naskah": "set -e\n" + script]) { _, new in new }
        return try await TemporaryPortal(files: files, settings: nil).inFolder { folder in
            for program in ["terang", "gh"] where files[program] != nil {
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/" + program)
            }
            let path = ["PATH": folder + ":/usr/bin:/bin"]
            let result = try Program.run(
                ["naskah"],
                of: "/bin/sh",
                in: folder,
                environment: environment.merging(path) { _, new in new }
            )
            #expect(result.exitCode == exitCode, "\(result.errors)")
            return try TreeSnapshot(of: folder).files.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
        }
    }
}
