package import SiteModel
import Templates

/// How a portal looks: templates, files for the browser, and words. Checked: every name in a template is offered.
public struct Theme: Sendable {
    let templates: CompiledTemplates
    /// The theme's words in the portal's language.
    let words: TemplateValue
    package let assets: [ThemeAsset]

    /// The routes of the theme's files.
    package var routes: [Route] { assets.map { Route(asset: $0.outputPath, of: $0.source, $0.bytes) } }

    /// The address of each file that `theme.yaml` names, below the portal's base path.
    func assetAddresses(prefix: String) -> TemplateValue {
        var addresses: [String: String] = [:]
        for asset in assets {
            if let name = asset.name { addresses[name] = prefix + Addresses.asset(asset.outputPath) }
        }
        return TemplateValue(texts: addresses)
    }

    /// Renders a template with a view that offers its names.
    func render(_ kind: TemplateKind, _ view: some TemplateView) -> String {
        templates.render(templates.has(kind.rawValue) ? kind.rawValue : kind.fallback ?? kind.rawValue, view)
    }

    /// Whether the theme has a template of its own, and not only one that takes its place.
    func has(_ kind: TemplateKind) -> Bool { templates.has(kind.rawValue) }
}

/// A file of the theme for the browser.
package struct ThemeAsset: Sendable {
    /// The name under `assets` in `theme.yaml`, for templates. Nil for files that only style sheets refer to.
    let name: String?
    /// Relative to the portal's root.
    package let source: String
    /// Below the folder of all themes' files in the output. Named files carry a fingerprint of their bytes, so that browsers may keep them for
    /// ever and pages of two versions never share one.
    package let outputPath: String
    package let bytes: [UInt8]
}
