package import Diagnostics

/// A template that a theme must have, or may have, and the names it may use.
package struct RequiredTemplate: Sendable {
    /// The path below `templates/`, without the extension.
    let name: String
    /// The names it may use, outermost first: those of all pages, and its own.
    let scopes: [NameScope]
    /// Names that the template must use, because the page would otherwise lose the author's text or its metadata.
    let indispensableNames: [String]
    /// The template that takes its place in a theme that does not have it. Nil for templates that every theme has.
    let fallback: String?

    package init(name: String, scopes: [NameScope], indispensableNames: [String], fallback: String?) {
        self.name = name
        self.scopes = scopes
        self.indispensableNames = indispensableNames
        self.fallback = fallback
    }

    /// The path below the theme's folder.
    var file: String { "templates/\(name).mustache" }
}

/// The templates of a theme, compiled before any page is rendered: they must exist and parse, and every name must be
/// offered where it is used. Immutable, so pages can be rendered on several tasks at once.
package struct CompiledTemplates: Sendable {
    /// The distinct faults of all templates, sorted. Templates with faults are not rendered.
    package let diagnostics: [Diagnostic]
    /// By the name of the required template, also of those that another takes the place of.
    private let programs: [String: TemplateProgram]
    private let names: Set<String>
    /// The instructions that a page may take, far above what any page needs: a list inside of a list inside of a list can
    /// multiply without end.
    var stepLimit = 20_000_000

    /// - Parameters:
    ///   - sources: the templates by path below `templates/`, without the extension.
    ///   - themed: the texts below each name that the theme defines, such as `t` and `asset`.
    ///   - former: names that are told with what has taken their place.
    ///   - themePath: the theme's folder relative to the portal's root.
    package init(
        _ sources: [String: SourceText],
        required: [RequiredTemplate],
        themed: [String: [String: String]],
        former: [FormerName] = [],
        themePath: String
    ) {
        var diagnostics: [Diagnostic] = []
        var trees: [String: [TemplateNode]] = [:]
        for (name, source) in sources {
            diagnostics += InlineCode.diagnostics(in: source)
            do {
                trees[name] = try TemplateParser.nodes(in: source.text)
            } catch {
                diagnostics.append(BadTemplate.diagnostic(error, in: source))
            }
        }
        let library = TemplateCompiler.Library(sources: sources, trees: trees, themed: themed, former: former)
        var programs: [String: TemplateProgram] = [:]
        for template in required {
            let file = "\(themePath)/\(template.file)"
            var compiler = TemplateCompiler(library)
            if sources[template.name] != nil {
                programs[template.name] = compiler.program(template.name, scopes: template.scopes)
                diagnostics += compiler.diagnostics
                // An unreadable template may use the name.
                guard trees.count == sources.count else { continue }
                for name in template.indispensableNames where !compiler.usedNames.contains(name) {
                    diagnostics.append(MissingName.diagnostic(name, at: file))
                }
            } else if let fallback = template.fallback {
                programs[template.name] = compiler.program(fallback, scopes: template.scopes)
            } else {
                diagnostics.append(MissingTemplate.diagnostic(template.file, at: file))
            }
        }
        // A shared partial is compiled for each template and can produce the same diagnostic several times.
        self.diagnostics = Set(diagnostics).sorted()
        self.programs = programs
        names = Set(sources.keys)
    }

    /// Whether there is a template with a name, and not only one that takes its place.
    package func has(_ name: String) -> Bool { names.contains(name) }

    /// Renders a required template.
    ///
    /// - Parameters:
    ///   - outer: what all pages offer, with its table.
    ///   - view: what this page offers, with its table. Both tables are those of the required template.
    /// - Returns: the page as UTF-8. Empty where the template was not required.
    /// - Throws: where the page has no end.
    package func render<Outer, View>(
        _ name: String,
        _ outer: Outer,
        _ outerNames: NameTable<Outer>,
        _ view: View,
        _ names: NameTable<View>
    ) throws(TemplateOverflow) -> [UInt8] {
        guard let program = programs[name] else { return [] }
        precondition(
            program.scopes.elementsEqual([outerNames.scope, names.scope], by: ===),
            "The template \(name) was compiled for another view"
        )
        var renderer = TemplateRenderer(
            program,
            [outerNames.slots(of: outer), names.slots(of: view)],
            stepLimit: stepLimit
        )
        return try renderer.run()
    }
}
