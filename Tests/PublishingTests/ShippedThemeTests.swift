import Publishing
import Rendering
import TestSupport
import Testing

/// The theme in `themes/portal/`, in which the fixture `portal` is published.
@Suite struct ShippedThemeTests {
    @Test func `Every kind of template of the shipped theme has a page that is expected`() async throws {
        let fixture = try Fixture(named: "portal")
        var portal = fixture.portal
        for kind in TemplateKind.allCases {
            portal.files["themes/portal/\(kind.file)"]? += Array("<!-- \(kind.rawValue) -->".utf8)
        }
        let published = try await portal.inFolder { root in
            try await build(fixture.options(root: root), into: root + "/output")
            return try TreeSnapshot(of: root + "/output").published
        }
        let expected = try fixture.expected()
        let pages = published.filter { expected["expected/" + $0.key] != nil }
            .map { String(decoding: $0.value, as: UTF8.self) }
        for kind in TemplateKind.allCases {
            #expect(pages.contains { $0.contains("<!-- \(kind.rawValue) -->") }, "no page of the kind \(kind.rawValue)")
        }
    }
}
