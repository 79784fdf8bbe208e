import TestSupport
import Testing

/// `Tests/failures-last`, through which `make test` runs the tests.
@Suite struct TestLogTests {
    private func log(_ lines: [String], exit code: Int) throws -> Program.Result {
        let script = #"printf '%s\n' "$@"; exit \#(code)"#
        return try Program.run(["sh", "-c", script, "sh"] + lines, of: RepositoryFolder.path + "/Tests/failures-last")
    }

    @Test func `A log of tests that failed ends with what failed`() throws {
        let issue = [
            "✘ Test \"Satu\" recorded an issue at Satu.swift:1:2: Expectation failed: 1 == 2", "↳ one is not two",
        ]
        let crash = "error: Exited with unexpected signal code 11"
        let result = try log(["◇ Test \"Satu\" started."] + issue + ["◇ Test \"Dua\" started.", "↳ 3", crash], exit: 3)
        #expect(result.exitCode == 3)
        #expect(result.output.hasSuffix("\nFailed:\n" + (issue + [crash]).joined(separator: "\n") + "\n"))
    }

    @Test func `A log of tests that passed stays as it is`() throws {
        let result = try log(["✔ Test \"Satu\" passed."], exit: 0)
        #expect(result.exitCode == 0)
        #expect(result.output == "✔ Test \"Satu\" passed.\n")
    }
}
