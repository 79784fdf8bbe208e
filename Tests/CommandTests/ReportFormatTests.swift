import Foundation
import Serialization
import TestSupport
import Testing

@Suite struct ReportFormatTests {
    @Test func `JSON says what was found and counted`() async throws {
        try await TemporaryPortal.faulty().inFolder { root in
            let result = try Program.run("check", "--root", root, "--format", "json")
            let report = try result.json()
            #expect(result.exitCode == 1)
            #expect(result.errors == "")
            #expect(report["errors"] as? Int == 1)
            #expect(report["published"] as? Bool == false)
            let finding = try #require((report["diagnostics"] as? [[String: Any]])?.first)
            #expect(finding["path"] as? String == "content/berita/dua.md")
            #expect(finding["line"] as? Int == 2)
            #expect(finding["rule"] as? String == "unknown-key")
        }
    }

    @Test func `JSON of a build counts what it wrote`() async throws {
        try await TemporaryPortal.plain().inFolder { root in
            func counts() throws -> [String: Int] {
                let result = try Program.run("build", "--root", root, "--format", "json")
                // Each stage has all its time in one place.
                let stages = result.output.split(separator: "\"seconds\"").last?.prefix { $0 != "}" } ?? ""
                let names = stages.matches(of: #/"([a-z-]+)":/#).map(\.output.1)
                #expect(!names.isEmpty && Set(names).count == names.count)
                let report = try result.json()
                return try #require(report["counts"] as? [String: Int])
            }
            let first = try counts()
            let second = try counts()
            #expect(first["written"] == first["files"])
            #expect(second["written"] == 0)
            #expect(second["unchanged"] == first["files"])
        }
    }

    @Test func `SARIF names tool, rule and place`() async throws {
        try await TemporaryPortal.faulty().inFolder { root in
            let result = try Program.run("check", "--root", root, "--format", "sarif")
            let log = try result.json()
            #expect(result.exitCode == 1)
            #expect(log["version"] as? String == "2.1.0")
            let run = try #require((log["runs"] as? [[String: Any]])?.first)
            let finding = try #require((run["results"] as? [[String: Any]])?.first)
            #expect(finding["ruleId"] as? String == "unknown-key")
            let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
            #expect(driver["name"] as? String == "terang" || driver["name"] as? String == "Terang")
            let rules = try #require(driver["rules"] as? [[String: Any]])
            let index = try #require(finding["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == "unknown-key")
        }
    }

    @Test func `GitHub gets one command a finding, on one line`() async throws {
        try await TemporaryPortal.faulty().inFolder { root in
            let result = try Program.run("check", "--root", root, "--format", "github", "--quiet")
            #expect(result.exitCode == 1)
            #expect(result.errors == "")
            let lines = result.output.split(separator: "\n")
            #expect(lines.count == 1)
            #expect(
                lines.first?.hasPrefix("::error file=content/berita/dua.md,line=2,col=1,title=unknown-key::") == true
            )
        }
    }
}
