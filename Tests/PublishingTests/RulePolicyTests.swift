import Content
import Diagnostics
import TestSupport
import Testing

@testable import Publishing
@testable import Reading

@Suite struct RulePolicyTests {
    private static let settings = TemporaryPortal.settings + "rules:\n"
    private static let sharing = "nomor,berkas\n1,https://drive.google.com/x\n"

    /// What a check of a portal with one doubtful link finds of a rule.
    private func severities(of rule: String, _ setting: String, dip: String = sharing) async throws -> [Severity] {
        let portal = MarkedPortal(dip: dip, settings: Self.settings + setting).portal
        return try await portal.inFolder { root in
            let options = PortalOptions(root: root) { _ in Instant(secondsSinceEpoch: 0) }
            let found = try await Portal.load(options, progress: SilentProgress()).diagnostics
            return found.filter { $0.rule.id == rule }.map(\.severity)
        }
    }

    @Test(arguments: [("error", [Severity.error]), ("warning", [.warning]), ("off", [])])
    func `Gives a rule another severity`(word: String, expected: [Severity]) async throws {
        #expect(try await severities(of: "file-sharing-link", "  file-sharing-link: \(word)") == expected)
    }

    @Test func `Makes an error of the law milder where it may`() async throws {
        let found = try await severities(
            of: "login-link",
            "  login-link: warning",
            dip: "berkas\nhttps://x.example/login"
        )
        #expect(found == [.warning])
    }

    @Test(arguments: ["exempt-document", "bad-cell", "unsafe-link"])
    func `Keeps fixed rules`(rule: String) async throws {
        #expect(try await severities(of: "fixed-rule", "  \(rule): off") == [.error])
        #expect(try await severities(of: "fixed-rule", "  \(rule): error") == [])
        let found = try await severities(of: "unsafe-link", "  unsafe-link: warning", dip: "berkas\njavascript:x")
        #expect(found == [.error])
    }

    @Test func `Reports unknown rules at their place with the nearest`() throws {
        let place = SourceLocation(path: "content/site.yaml", line: 9, column: 3)
        let setting = RuleSetting(rule: Located("login-lnk", at: place), severity: nil)
        let found = RulePolicy([setting]).diagnostics
        #expect(found.map(\.location) == [place])
        #expect(found.first?.help?.id == "maksudnya \"login-link\"?")
    }

    @Test func `Reports other words for severities`() async throws {
        #expect(try await severities(of: "bad-value", "  login-link: fatal") == [.error])
    }
}
