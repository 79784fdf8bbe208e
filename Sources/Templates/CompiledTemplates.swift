package import Diagnostics

/// A template that a theme must or may have, and the names it may use.
package struct RequiredTemplate: Sendable {
    /// The path below `templates/`, without the extension.
    let name: String
    /// The names that it may use, outermost scope first: those of all pages, then its own.
    let scopes: [NameScope]
    /// Names that the template must use, because the page would lose the author's text or its metadata without them.
    let indispensableNames: [String]
    /// The template to use in a theme without this one. Nil for templates that every theme has.
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

/// The templates of a theme, compiled before any page is rendered. Each must exist and parse, and every name must be
/// offered where it is used. Immutable, so pages can be rendered on several tasks at once.
package struct CompiledTemplates: Sendable {
    /// The distinct faults of all templates, sorted. Templates with faults are not rendered.
    package let diagnostics: [Diagnostic]
    /// Programs by the name of the required template, including templates that fall back to another.
    private let programs: [String: TemplateProgram]
    private let names: Set<String>
    /// The maximum number of instructions that a page may execute, far more than any page needs: nested lists can multiply without end.
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
                // A template that cannot be read may use the name, so a missing name is reported only if all could be read.
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

    /// Returns whether the theme itself has a template, rather than a fallback for it.
    package func has(_ name: String) -> Bool { names.contains(name) }

    /// Renders a required template.
    ///
    /// - Parameters:
    ///   - outer: the values that all pages offer, with their table.
    ///   - view: the values of this page, with their table. Both tables must be those of the required template.
    /// - Returns: the page as UTF-8. Empty where the template was not required.
    /// - Throws: ``TemplateOverflow`` where the page exceeds the limits.
    @inlinable package func render<Outer, View>(
        _ name: String,
        _ outer: Outer,
        _ outerNames: NameTable<Outer>,
        _ view: View,
        _ names: NameTable<View>
    ) throws(TemplateOverflow) -> [UInt8] {
        try render(
            name,
            [outerNames.slots(of: outer), names.slots(of: view)],
            scopes: [outerNames.scope, names.scope]
        )
    }

    @usableFromInline func render(
        _ name: String,
        _ views: [TemplateSlots],
        scopes: [NameScope]
    ) throws(TemplateOverflow) -> [UInt8] {
        guard let program = programs[name] else { return [] }
        precondition(
            program.scopes.elementsEqual(scopes, by: ===),
            "The template \(name) was compiled for another view"
        )
        var renderer = TemplateRenderer(program, views, stepLimit: stepLimit)
        return try renderer.run()
    }
}
