import Diagnostics

@testable package import Templates

/// Values as a test writes them.
extension FreeData: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(stringLiteral text: String) { self = .text(text) }
    package init(booleanLiteral flag: Bool) { self = .flag(flag) }
    package init(arrayLiteral items: FreeData...) { self = .list(items) }
    package init(dictionaryLiteral members: (String, FreeData)...) {
        self = .group(Dictionary(uniqueKeysWithValues: members))
    }
}

/// Compiles templates for the page `page`, whose names come from two tables.
func compile<View>(
    _ template: String,
    _ partials: [String: String] = [:],
    offering names: NameTable<View>,
    themed: [String: [String: String]] = [:],
    fallback: String? = nil
) -> CompiledTemplates {
    var sources = partials.mapValues { SourceText(path: "", text: $0) }
    if fallback == nil { sources["page"] = SourceText(path: "page.mustache", text: template) }
    for (name, text) in partials { sources[name] = SourceText(path: "\(name).mustache", text: text) }
    let required = RequiredTemplate(
        name: "page",
        scopes: [Outside.names.scope, names.scope],
        indispensableNames: [],
        fallback: fallback
    )
    return CompiledTemplates(sources, required: [required], themed: themed, themePath: "themes/x")
}

/// What all pages of a test offer.
struct Outside: TemplateView {
    static let names = NameTable<Outside>([
        .text("outside", "") { _ in "outer" },
        .text("name", "") { _ in "hidden by the page" },
        .themed("t", ""),
    ])
}

extension CompiledTemplates {
    func text<View>(_ view: View, _ names: NameTable<View>) throws -> String {
        String(decoding: try render("page", Outside(), Outside.names, view, names), as: UTF8.self)
    }
}

/// Renders a template with values that an author wrote, and with nothing else.
func render(_ template: String, _ data: [String: FreeData], _ partials: [String: String] = [:]) throws -> String {
    let names = NameTable<[String: FreeData]>(
        data.keys.sorted().map { name in .free(name, "") { $0[name] ?? .flag(false) } }
    )
    return try compile(template, partials, offering: names).text(data, names)
}
