import Diagnostics
import Mustache

/// The templates of a theme, ready to be rendered. They must have passed a ``TemplateChecker``.
package struct CompiledTemplates: Sendable {
    private let templates: [String: MustacheTemplate]
    private let library: MustacheLibrary

    /// - Parameter sources: by path below `templates/`, without the ending.
    /// - Throws: the error of swift-mustache where it cannot read a template.
    package init(_ sources: [String: SourceText]) throws {
        templates = try sources.mapValues { try MarkupEscaping.template($0.text) }
        library = MustacheLibrary(templates: templates)
    }

    /// Returns the template's text with the names of a view put in. Empty where there is no such template.
    package func render(_ name: String, _ view: some TemplateView) -> String {
        templates[name]?.render(view, library: library) ?? ""
    }
}
