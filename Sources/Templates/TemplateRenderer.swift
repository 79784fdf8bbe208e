package import Diagnostics
import Serialization

/// The templates of a theme, ready for rendering. Immutable, so pages can be rendered on several tasks at once.
package struct CompiledTemplates: Sendable {
    /// By path below `templates/`, without the extension.
    private let templates: [String: [TemplateNode]]

    /// - Parameters:
    ///   - sources: by path below `templates/`, without the extension. They must have passed a ``TemplateChecker``,
    ///     which also rejects partials that include themselves.
    /// - Throws: `TemplateParser.Fault` where a template cannot be parsed.
    package init(_ sources: [String: SourceText]) throws {
        templates = try sources.mapValues { try TemplateParser.nodes(in: $0.text) }
    }

    /// Whether there is a template with a name.
    package func has(_ name: String) -> Bool { templates[name] != nil }

    /// Renders a template with a view. Empty where the template does not exist.
    package func render(_ name: String, _ view: any TemplateView) -> String {
        guard let nodes = templates[name] else { return "" }
        var renderer = TemplateRenderer(templates: templates, view: view)
        renderer.render(nodes, indentation: "", overrides: [:])
        return renderer.text
    }
}

/// A single rendering of a template.
private struct TemplateRenderer {
    let templates: [String: [TemplateNode]]
    private(set) var text = ""
    /// The values whose names are in scope, outermost first.
    private var scopes: [TemplateValue]

    init(templates: [String: [TemplateNode]], view: any TemplateView) {
        self.templates = templates
        scopes = [.view(view)]
    }

    /// - Parameters:
    ///   - indentation: white space that precedes each line.
    ///   - overrides: the content that replaces blocks, by block name.
    mutating func render(_ nodes: [TemplateNode], indentation: String, overrides: [String: [TemplateNode]]) {
        for node in nodes {
            switch node {
            case .text(let line):
                indent(indentation)
                text += line
            case .variable(let tag, let isEscaped):
                let value = value(of: tag).text
                guard !value.isEmpty else { continue }
                indent(indentation)
                if isEscaped { text.append(escapingHTML: value) } else { text += value }
            case .section(let tag, let isInverted, let inner):
                render(inner, of: value(of: tag), isInverted: isInverted, indentation, overrides)
            case .partial(let tag, let ownIndentation, let blocks):
                // The blocks of an outer layout take precedence over those of the layouts it uses.
                var merged = overrides
                for case .block(let block, _, let inner) in blocks where overrides[block.name] == nil {
                    merged[block.name] = inner
                }
                render(templates[tag.name] ?? [], indentation: indentation + ownIndentation, overrides: merged)
            case .block(let tag, let ownIndentation, let inner):
                let content = overrides[tag.name] ?? inner
                render(content, indentation: indentation + ownIndentation, overrides: overrides)
            }
        }
    }

    private mutating func render(
        _ nodes: [TemplateNode],
        of value: TemplateValue,
        isInverted: Bool,
        _ indentation: String,
        _ overrides: [String: [TemplateNode]]
    ) {
        if isInverted || !value.isPresent {
            if isInverted != value.isPresent { render(nodes, indentation: indentation, overrides: overrides) }
            return
        }
        switch value {
        case .flag: render(nodes, indentation: indentation, overrides: overrides)
        case .list(let items):
            for item in items { render(nodes, below: item, indentation, overrides) }
        case .absent, .text, .view, .mapping, .lookup: render(nodes, below: value, indentation, overrides)
        }
    }

    private mutating func render(
        _ nodes: [TemplateNode],
        below scope: TemplateValue,
        _ indentation: String,
        _ overrides: [String: [TemplateNode]]
    ) {
        scopes.append(scope)
        render(nodes, indentation: indentation, overrides: overrides)
        scopes.removeLast()
    }

    private mutating func indent(_ indentation: String) {
        if !indentation.isEmpty, text.utf8.last == UInt8(ascii: "\n") { text += indentation }
    }

    /// Looks up a name in the scopes, innermost first. Absent where none of them has it.
    private func value(of tag: TemplateTag) -> TemplateValue {
        guard let first = tag.path.first else { return scopes.last ?? .absent }
        for scope in scopes.reversed() {
            guard var value = scope.child(first) else { continue }
            for part in tag.path.dropFirst() { value = value.child(part) ?? .absent }
            return value
        }
        return .absent
    }
}
