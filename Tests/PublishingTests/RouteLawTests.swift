import Content
import Diagnostics
import Files
import Publishing
import Rendering
import SiteModel
import TestSupport
import Testing

/// What holds for the addresses of every portal.
@Suite struct RouteLawTests {
    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `Every file that is published has a route, and every route a file`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            let options = try fixture.options(root: root)
            let report = try await build(options, into: root + "/output")
            guard report.isPublished else { return }
            let portal = try await Portal.load(options, progress: SilentProgress())
            let routes = portal.site.routes.adding(try #require(portal.theme).routes)
            let files = try TreeSnapshot(of: root + "/output").published.keys
            #expect(routes.all.map(\.path).sorted() == files.sorted())
        }
    }

    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `No file that is published leaves its address free, nor an address below it`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            let options = try fixture.options(root: root)
            let report = try await build(options, into: root + "/output")
            guard report.isPublished else { return }
            let portal = try await Portal.load(options, progress: SilentProgress())
            let claims = SiteBuilder(library: portal.library, options: portal.site.options).addressClaims()
            for path in try TreeSnapshot(of: root + "/output").published.keys {
                let address = Address(ofFile: path)
                #expect(!claims.isFree(address), "\(address)")
                guard !address.isPage else { continue }
                #expect(!claims.isFree(address + "/"), "\(address)/")
                #expect(!claims.isFree(address + "/lama/"), "\(address)/lama/")
            }
        }
    }

    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `No published file is a folder of another`(fixture: Fixture) async throws {
        try await fixture.portal.inFolder { root in
            let portal = try await Portal.load(fixture.options(root: root), progress: SilentProgress())
            let routes = portal.site.routes.adding(portal.theme?.routes ?? [])
            guard !portal.diagnostics.contains(where: { $0.severity == .error }) else { return }
            let paths = Set(routes.all.map(\.path))
            #expect(paths.count == routes.all.count)
            for path in paths {
                for index in path.indices where path[index] == "/" { #expect(!paths.contains(String(path[..<index]))) }
            }
        }
    }
}
