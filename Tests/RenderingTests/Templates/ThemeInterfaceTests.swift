import Diagnostics
import Registers
import Templates
import TestSupport
import Testing

@testable import Rendering

@Suite struct ThemeInterfaceTests {
    @Test(arguments: [
        (TemplateKind.list, "{{pagination.next.⟦unknown-name⟧title}}", "\"pagination.next.number\""),
        (TemplateKind.list(of: .dip), "{{#rows}}{{⟦unknown-name⟧agency_key}}{{/rows}}", "the attribute"),
        (TemplateKind.list(of: .dik), "{{#rows}}{{⟦unknown-name⟧letter_key}}{{/rows}}", "the attribute"),
    ])
    func `A name that has changed is told with the new one`(kind: TemplateKind, text: String, now: String) async throws
    {
        let unmarked = text.replacing("⟦unknown-name⟧", with: "")
        let result = try await themed(template(kind, unmarked)).loadTheme()
        let help = try result.fault("unknown-name").help?.en ?? ""
        #expect(help.hasPrefix("since version 2 of the theme interface"), "\(help)")
        #expect(help.contains(now), "\(help)")
    }

    @Test func `A name that only looks like a former one gets the nearest name`() async throws {
        let result = try await themed(template(.home, "{{t.title}}")).loadTheme()
        #expect(try result.fault("unknown-name").help?.en == "offered here: cari")
    }

    @Test func `Changes are told for the versions after that of the theme`() {
        #expect(ThemeInterface.changes(since: ThemeInterface.version) == [])
        #expect(ThemeInterface.changes(since: 1).contains { $0.en == "title → number" })
        #expect(ThemeInterface.formerNames.allSatisfy { $0.since <= ThemeInterface.version })
        // Each says what takes its place.
        #expect(ThemeInterface.formerNames.allSatisfy { ($0.replacement == nil) != ($0.cure == nil) })
    }
}
