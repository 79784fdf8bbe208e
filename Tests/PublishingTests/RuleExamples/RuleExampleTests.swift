import Diagnostics
import Publishing
import TestSupport
import Testing

/// Every rule is broken by its printed example and by nothing else in the portal around it, and not by the example mended.
@Suite struct RuleExampleTests {
    /// A rule about a file that has another error always has company. ``HoldingTests`` tries them.
    private static let neverAlone: Set<String> = ["held-without-earlier", "link-to-held"]

    @Test(arguments: allRules.map(\.id).filter { !neverAlone.contains($0) })
    func `A rule finds what is wrong in its example, and nothing once it is mended`(name: String) async throws {
        let rule = try #require(allRules.first { $0.id == name })
        let trial = try #require(RuleTrial.all[name], "add the portal around the example of this rule to RuleTrial.all")
        let (wrong, right) = try trial.portals(of: rule)
        let found = try await Self.found(wrong, now: trial.now)
        #expect(found == [name])
        let foundThen = try await Self.found(right, now: trial.now)
        #expect(foundThen == [])
    }

    @Test func `Every trial is one of a rule`() {
        #expect(Set(RuleTrial.all.keys).subtracting(allRules.map(\.id)) == [])
    }

    private static func found(_ portal: TemporaryPortal, now: String) async throws -> [String] {
        try await portal.inFolder { root in
            Set(try await check(.of(root, now: now)).diagnostics.map(\.rule.id)).sorted()
        }
    }
}
