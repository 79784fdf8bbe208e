import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct FixtureTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["TERANG_UPDATE_EXPECTED"] == "1"

    @Test(arguments: try Fixture.all())
    func `A portal gives exactly the files and the report that are expected`(fixture: Fixture) async throws {
        let outcome = try Fixture.outcome(try await fixture.published())
        if Self.isUpdating {
            let rewritten = try fixture.expect(outcome)
            // A run that rewrites what it expects has tested nothing.
            #expect(rewritten == [], "rewritten; read the diff and run the tests again")
            return
        }
        let expected = try fixture.expected()
        #expect(expected.keys.filter { outcome[$0] == nil }.sorted() == [], "missing")
        #expect(outcome.keys.filter { expected[$0] == nil }.sorted() == [], "not expected")
        for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
            let found = String(decoding: outcome[path] ?? bytes, as: UTF8.self)
            #expect(found == String(decoding: bytes, as: UTF8.self), "\(fixture.name)/\(path)")
        }
    }

    @Test func `Twenty mistakes are twenty findings`() async throws {
        let fixture = try Fixture(named: "twenty-mistakes")
        let report = try await fixture.portal.inFolder { try await check(fixture.options(root: $0)) }
        #expect(report.diagnostics.count == 20)
        #expect(Set(report.diagnostics.map(\.rule.id)).count >= 17)
    }
}
