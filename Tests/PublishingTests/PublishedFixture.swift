import Publishing
import TestSupport

/// What a build made of a fixture or of the sample portal. Each is built once for all tests that only look at it.
struct PublishedFixture: Sendable {
    let report: BuildReport
    /// The files of the output folder: none where the mistakes of the fixture keep it from being published.
    let files: [String: [UInt8]]
    /// As it is loaded from the same files.
    let portal: Portal

    fileprivate init(building fixture: Fixture) async throws {
        (report, files, portal) = try await fixture.portal.inFolder { root in
            let options = try fixture.options(root: root)
            let report = try await build(options, into: root + "/output")
            let files = try TreeSnapshot(of: root + "/output").published
            return (report, files, try await Portal.load(options, progress: SilentProgress()))
        }
    }
}

extension Fixture {
    func published() async throws -> PublishedFixture { try await PublishedFixtures.shared.published(self) }
}

private actor PublishedFixtures {
    static let shared = PublishedFixtures()

    private var builds: [String: Task<PublishedFixture, any Error>] = [:]

    func published(_ fixture: Fixture) async throws -> PublishedFixture {
        let build = builds[fixture.name] ?? Task.detached { try await PublishedFixture(building: fixture) }
        builds[fixture.name] = build
        return try await build.value
    }
}
