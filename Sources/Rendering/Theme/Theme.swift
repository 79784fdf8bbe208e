package import SiteModel
import Templates

/// How a portal looks: templates, files for the browser, and words. Checked: every name in a template is offered.
public struct Theme: Sendable {
    let templates: CompiledTemplates
    package let assets: [ThemeAsset]

    /// The routes of the theme's files.
    package var routes: [Route] { assets.map { Route(asset: $0.outputPath, of: $0.source, $0.bytes) } }

    /// Renders a template with the views that offer its names.
    ///
    /// - Parameters:
    ///   - frame: what all pages, or all fragments, have in common.
    ///   - names: those of the view, where not all views of the type offer the same.
    func render<View: TemplateView, Frame: TemplateView>(
        _ kind: TemplateKind,
        _ view: View,
        _ names: NameTable<View> = View.names,
        in frame: Frame
    ) throws(TemplateOverflow) -> [UInt8] {
        try templates.render(kind.rawValue, frame, Frame.names, view, names)
    }

    /// Whether the theme has a template of its own, and not only one that takes its place.
    func has(_ kind: TemplateKind) -> Bool { templates.has(kind.rawValue) }
}

/// A file of the theme for the browser.
package struct ThemeAsset: Sendable {
    /// The names under `assets` in `theme.yaml`, for templates. None for files that only style sheets refer to.
    var names: [String]
    /// Relative to the portal's root.
    package let source: String
    /// Below the folder of all themes' files in the output. Named files carry a fingerprint of their bytes, so that browsers may keep them for
    /// ever and pages of two versions never share one.
    let outputPath: String
    package let bytes: [UInt8]
}
