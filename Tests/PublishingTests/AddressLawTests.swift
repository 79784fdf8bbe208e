import Diagnostics
import Publishing
import TestSupport
import Testing

/// Who may have an address, in every portal.
@Suite struct AddressLawTests {
    @Test(arguments: try Fixture.published())
    func `No alias takes an address that the portal has, or one below a file`(fixture: Fixture) async throws {
        let options = { try fixture.options(root: $0) }
        let claims = try await fixture.published().files.keys.sorted().flatMap(Self.claims)
        try #require(!claims.isEmpty)
        var portal = fixture.portal
        // A report lists as many findings of a file as people read.
        let groups = stride(from: 0, to: claims.count, by: 50).map { claims[$0...].prefix(50) }
        for (number, group) in groups.enumerated() {
            let aliases = group.map { "  - \(quoted($0))\n" }.joined()
            let text = "---\ntitle: Klaim \(number)\naliases:\n\(aliases)---\nIsi.\n"
            portal.files["content/halaman/klaim-\(number).md"] = Array(text.utf8)
        }
        try await portal.inFolder { root in
            let checked = try await check(options(root))
            let built = try await build(options(root), into: root + "/output")
            #expect(checked.diagnostics == built.diagnostics)
            #expect(!built.isPublished)
            #expect(try TreeSnapshot(of: root + "/output").published == [:])
            let places = checked.diagnostics.filter { $0.severity == .error }.flatMap { [$0.location] + $0.related }
            for (number, group) in groups.enumerated() {
                let path = "content/halaman/klaim-\(number).md"
                let lines = Set(places.filter { $0.path == path }.compactMap(\.line))
                // The first alias is on the fourth line.
                #expect(group.enumerated().filter { !lines.contains($0.offset + 4) }.map(\.element) == [])
            }
        }
    }

    /// The ways to write the address of a published file, and an address below it.
    private static func claims(on path: String) -> [String] {
        let page = "index.html"
        let isPage = path == page || path.hasSuffix("/" + page)
        return (isPage ? ["/" + path.dropLast(page.count)] : []) + ["/" + path, "/\(path)/bawah/"]
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
