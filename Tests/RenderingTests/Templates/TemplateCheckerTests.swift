import Diagnostics
import Rendering
import Templates
import TestSupport
import Testing

@Suite struct TemplateCheckerTests {
    @Test func `Offers the names of every kind`() async throws {
        for kind in TemplateKind.allCases {
            let names = kind.names.filter { $0.shape != .themed }.map { "{{\($0.name)}}" }.joined()
            let result = try await themed(template(kind, names)).loadTheme()
            #expect(result.surprises == [])
        }
    }

    @Test func `Offers the names below groups and in lists`() async throws {
        for kind in TemplateKind.allCases {
            let names = kind.names.flatMap { parent in
                parent.children.map { child in
                    parent.shape == .list
                        ? "{{#\(parent.name)}}{{\(child.name)}}{{/\(parent.name)}}" : "{{\(parent.name).\(child.name)}}"
                }
            }
            let result = try await themed(template(kind, names.joined())).loadTheme()
            #expect(result.surprises == [])
        }
    }

    @Test func `Reports a fault in a shared partial once`() async throws {
        let portal = themed(
            ["templates/sama.mustache": "{{⟦unknown-name⟧zzzzzz}}"]
                .merging(template(.home, "{{> sama}}")) { $1 }.merging(template(.notFound, "{{> sama}}")) { $1 }
        )
        let result = try await portal.loadTheme()
        #expect(Set(result.diagnostics.map(\.location)).count == 1)
        #expect(Set(result.diagnostics.map(\.rule.id)) == ["unknown-name"])
    }

    @Test func `Ends where partials multiply`() async throws {
        var files = template(.home, "{{> p0}}")
        for level in 0..<40 { files["templates/p\(level).mustache"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
        // 8,191 partials are accepted, twice as many are not.
        files["templates/p27.mustache"] = "{{> p28}}{{> ⟦bad-template⟧p28}}"
        files["templates/p40.mustache"] = "{{⟦unknown-name⟧titel}}"
        let result = try await themed(files).loadTheme()
        #expect(result.surprises == [])
    }
}
