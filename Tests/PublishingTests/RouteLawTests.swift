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
    @Test(arguments: try Fixture.published())
    func `Every file that is published has a route, and every route a file`(fixture: Fixture) async throws {
        let published = try await fixture.published()
        try #require(published.report.isPublished)
        let routes = published.portal.site.routes.adding(try #require(published.portal.theme).routes)
        #expect(routes.all.map(\.path).sorted() == published.files.keys.sorted())
    }

    @Test(arguments: try Fixture.all() + [Fixture.sample()])
    func `No file that is published leaves its address free, nor an address below it`(fixture: Fixture) async throws {
        let published = try await fixture.published()
        let portal = published.portal
        let claims = SiteBuilder(library: portal.library, options: portal.site.options).addressClaims()
        for path in published.files.keys {
            let address = Address(ofFile: path)
            #expect(!claims.isFree(address), "\(address)")
            guard !address.isPage else { continue }
            #expect(!claims.isFree(address + "/"), "\(address)/")
            #expect(!claims.isFree(address + "/lama/"), "\(address)/lama/")
        }
    }

    @Test(arguments: try Fixture.published())
    func `No published file is a folder of another`(fixture: Fixture) async throws {
        let portal = try await fixture.published().portal
        let routes = portal.site.routes.adding(portal.theme?.routes ?? [])
        #expect(!portal.diagnostics.contains { $0.severity == .error })
        let paths = Set(routes.all.map(\.path))
        #expect(paths.count == routes.all.count)
        for path in paths {
            for index in path.indices where path[index] == "/" { #expect(!paths.contains(String(path[..<index]))) }
        }
    }
}
