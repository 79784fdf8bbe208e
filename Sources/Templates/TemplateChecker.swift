package import Diagnostics

/// A template that a theme must have, or may have, and the names it may use.
package struct RequiredTemplate: Sendable {
    /// The path below `templates/`, without the extension.
    let name: String
    let names: [TemplateName]
    /// Names that the template must use, because the page would otherwise lose the author's text or its metadata.
    let indispensableNames: [String]
    /// The template that takes its place in a theme that does not have it. Nil for templates that every theme has.
    let fallback: String?

    package init(name: String, names: [TemplateName], indispensableNames: [String], fallback: String?) {
        self.name = name
        self.names = names
        self.indispensableNames = indispensableNames
        self.fallback = fallback
    }

    /// The path below the theme's folder.
    var file: String { "templates/\(name).mustache" }
}

/// Checks all templates of a theme before any page is rendered: they must exist and parse, and every name must be
/// offered where it is used.
package struct TemplateChecker {
    /// The templates by path below `templates/`, without the extension.
    let sources: [String: SourceText]
    let required: [RequiredTemplate]
    /// The names below each name that the theme defines, such as `t` and `asset`.
    let themed: [String: Set<String>]

    package init(sources: [String: SourceText], required: [RequiredTemplate], themed: [String: Set<String>]) {
        self.sources = sources
        self.required = required
        self.themed = themed
    }

    /// Returns the distinct faults of all templates, sorted.
    ///
    /// - Parameter themePath: the theme's folder relative to the portal's root.
    package func diagnostics(themePath: String) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var trees: [String: [TemplateNode]] = [:]
        for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
            do {
                trees[name] = try TemplateParser.nodes(in: source.text)
            } catch {
                diagnostics.append(BadTemplate.diagnostic(error, in: source))
            }
        }
        for template in required {
            let file = "\(themePath)/\(template.file)"
            guard sources[template.name] != nil else {
                if template.fallback == nil { diagnostics.append(MissingTemplate.diagnostic(template.file, at: file)) }
                continue
            }
            var walk = TemplateWalk(checker: self, trees: trees)
            walk.check(template: template.name, scopes: [template.names])
            diagnostics += walk.diagnostics
            // An unreadable template may use the name.
            guard trees.count == sources.count else { continue }
            for name in template.indispensableNames where !walk.usedNames.contains(name) {
                diagnostics.append(MissingName.diagnostic(name, at: file))
            }
        }
        // A shared partial is checked for each template and can produce the same diagnostic several times.
        return Set(diagnostics).sorted()
    }
}

/// A walk through one template and the partials it includes.
private struct TemplateWalk {
    let checker: TemplateChecker
    let trees: [String: [TemplateNode]]
    private(set) var diagnostics: [Diagnostic] = []
    /// The first parts of all names in use.
    private(set) var usedNames: Set<String> = []
    /// The templates being walked, outermost first.
    private var open: [String] = []
    /// The templates walked, each with the names offered to it. Without this, a nested partial would be walked once for
    /// each way to it.
    private var walked: Set<[String]> = []

    init(checker: TemplateChecker, trees: [String: [TemplateNode]]) {
        self.checker = checker
        self.trees = trees
    }

    /// - Parameter scopes: the names offered, outermost first.
    mutating func check(template name: String, scopes: [[TemplateName]]) {
        let offered = scopes.map { $0.map(\.name).joined(separator: " ") }
        guard let nodes = trees[name], walked.insert([name] + offered).inserted else { return }
        open.append(name)
        check(nodes, in: name, scopes: scopes)
        open.removeLast()
    }

    private mutating func check(_ nodes: [TemplateNode], in template: String, scopes: [[TemplateName]]) {
        for node in nodes {
            switch node {
            case .text: continue
            case .variable(let tag, _):
                _ = find(tag, in: template, scopes: scopes)
            case .section(let tag, let isInverted, let inner):
                let found = find(tag, in: template, scopes: scopes)
                let children = isInverted ? [] : found?.children ?? []
                check(inner, in: template, scopes: children.isEmpty ? scopes : scopes + [children])
            case .block(_, _, let inner):
                check(inner, in: template, scopes: scopes)
            case .partial(let tag, _, let overrides):
                check(overrides, in: template, scopes: scopes)
                enter(tag, from: template, scopes: scopes)
            }
        }
    }

    private mutating func enter(_ tag: TemplateTag, from template: String, scopes: [[TemplateName]]) {
        guard let source = checker.sources[template] else { return }
        let place = source.location(utf8Offset: tag.offset)
        if open.contains(tag.name) {
            diagnostics.append(BadTemplate.recursive(tag.name, at: place))
        } else if checker.sources[tag.name] == nil {
            diagnostics.append(MissingPartial.diagnostic(tag.name, known: checker.sources.keys, at: place))
        } else {
            check(template: tag.name, scopes: scopes)
        }
    }

    /// Returns the description of a name. Nil where it is not offered, which is reported, or where its shape allows any
    /// name.
    private mutating func find(_ tag: TemplateTag, in template: String, scopes: [[TemplateName]]) -> TemplateName? {
        guard tag.name != ".", let source = checker.sources[template] else { return nil }
        var parts = tag.name.split(separator: ".").map(String.init)
        let first = parts.removeFirst()
        usedNames.insert(first)
        guard var current = scopes.reversed().lazy.compactMap({ $0.first { $0.name == first } }).first else {
            let offered = Set(scopes.flatMap { $0.map(\.name) })
            report(tag, part: first, offered: offered, below: "", in: source)
            return nil
        }
        var path = first
        for part in parts {
            switch current.shape {
            case .free: return nil
            case .themed:
                let offered = checker.themed[path] ?? []
                if !offered.contains(part) { report(tag, part: part, offered: offered, below: path, in: source) }
                return nil
            case .text, .html, .flag, .group, .list:
                guard let child = current.children.first(where: { $0.name == part }) else {
                    let offered = Set(current.children.map(\.name))
                    report(tag, part: part, offered: offered, below: path, in: source)
                    return nil
                }
                current = child
                path += "." + part
            }
        }
        return current
    }

    private mutating func report(
        _ tag: TemplateTag,
        part: String,
        offered: Set<String>,
        below path: String,
        in source: SourceText
    ) {
        let place = source.location(utf8Offset: tag.offset)
        diagnostics.append(UnknownName.diagnostic(part, below: path, offered: offered, at: place))
    }
}
