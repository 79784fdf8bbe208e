import Foundation
import Rendering
import Templates
import TestSupport
import Testing

/// The fixtures' theme shows all that templates are offered, so that the fixtures notice when any of it changes.
@Suite struct PlainThemeTests {
    @Test func `The plain theme uses every name that is offered`() throws {
        let files = try RepositoryFolder.files(below: "Tests/Fixtures/Themes/polos/templates", as: "")
        let text = files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
        let used = Set(
            text.matches(of: /\{\{[{#^]?\s*([\w.]+)/).flatMap { $0.1.split(separator: ".").map(String.init) }
        )
        for kind in TemplateKind.allCases where kind.fallback == nil {
            #expect(files["/\(kind.rawValue).mustache"] != nil)
            #expect(names(kind.names).subtracting(used).sorted() == [], "\(kind.rawValue)")
        }
    }

    private func names(_ offered: [TemplateName]) -> Set<String> {
        offered.reduce(into: []) { names, name in
            names.insert(name.name)
            // The columns of a register are all shown alike.
            let isByColumn = ["column", "heading"].contains(name.name)
            let children = isByColumn ? name.children.first?.children ?? [] : name.children
            names.formUnion(self.names(children))
        }
    }
}
