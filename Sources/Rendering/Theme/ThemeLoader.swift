public import Content
public import Diagnostics
import Files
import Reading
import SiteModel
import Templates

/// A theme, unless it has faults, and those faults.
public struct LoadedTheme: Sendable {
    public let theme: Theme?
    public let diagnostics: [Diagnostic]
    fileprivate let state: ThemeState?

    /// Whether both were loaded from files in the same state.
    public func isSame(as other: LoadedTheme) -> Bool { state == other.state }
}

/// What a loaded theme depends on.
private struct ThemeState: Equatable {
    let path: String
    let language: Language
    let basePath: String
    let stamps: [String: FileStamp]
    let brand: Brand
}

/// Reads and checks the theme of a portal.
public struct ThemeLoader: Sendable {
    let root: String
    let settings: SiteSettings
    private let compiled: CompiledThemes
    /// Path of the theme relative to the portal's root.
    let path: String

    /// - Parameters:
    ///   - root: the folder that holds `themes/`.
    ///   - compiled: the templates that earlier loads compiled; nil for none.
    public init(root: String, settings: SiteSettings, compiled: CompiledThemes? = nil) {
        self.root = root
        self.settings = settings
        self.compiled = compiled ?? CompiledThemes()
        path = "themes/\(settings.theme.value)"
    }

    /// - Parameters:
    ///   - earlier: what was loaded before; it is given again where no file of the theme changed.
    ///   - changed: paths, relative to the portal's root, of files that are known to have changed.
    /// - Throws: `FileError` where the machine fails.
    public func load(after earlier: LoadedTheme? = nil, changed: Set<String> = []) throws -> LoadedTheme {
        guard try [.file, .symbolicLink].contains(entryKind(at: "\(root)/\(path)/theme.yaml")) else {
            let themes = try entryKind(at: root + "/themes") == .directory ? listDirectory(root + "/themes") : []
            let known = themes.filter { $0.kind == .directory }.map(\.name)
            let missing =
                known.contains(settings.theme.value)
                ? BadTheme.missingDefinition(settings.theme) : BadTheme.missing(settings.theme, known: known)
            return LoadedTheme(theme: nil, diagnostics: [missing], state: nil)
        }
        let state = try state()
        if let earlier, earlier.state == state, changed.isDisjoint(with: state.stamps.keys) { return earlier }
        let findings = Findings()
        let (assets, assetNames) = try ThemeAssets(root: root, path: path, brand: settings.brand.css).read(findings)
        let words = try Translations(root: root, path: path, language: settings.language).read(findings)
        let sources = try templates(findings)
        let texts = CompiledThemes.Texts(
            path: path,
            templates: sources.mapValues(\.text),
            themed: ["t": words, "asset": addresses(of: assets, named: assetNames)]
        )
        let (templates, faults) = compiled.templates(of: texts) {
            let templates = CompiledTemplates(
                sources,
                required: TemplateKind.allCases.map(\.requirement),
                themed: texts.themed,
                former: ThemeInterface.formerNames,
                themePath: path
            )
            return (templates, sources.keys.sorted().compactMap { BadTheme.bareLink(in: sources[$0], of: sources) })
        }
        faults.forEach(findings.report)
        // What a template that cannot be read would have said is not missed beside that.
        let isRead = sources.count == (try templateFiles().count)
        let diagnostics = findings.diagnostics + (isRead ? templates.diagnostics : [])
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            return LoadedTheme(theme: nil, diagnostics: diagnostics, state: state)
        }
        return LoadedTheme(theme: Theme(templates: templates, assets: assets), diagnostics: diagnostics, state: state)
    }

    /// Returns the version of the interface that the theme was written for, the first where `theme.yaml` names none.
    ///
    /// - Throws: `FileError` where the machine fails.
    public func interface() throws -> Int {
        try ThemeAssets(root: root, path: path).definition(Findings()).interface?.value ?? 1
    }

    /// The address of each file that `theme.yaml` names, below the portal's base path. Empty where the file is missing, which is reported.
    private func addresses(of assets: [ThemeAsset], named names: Set<String>) -> [String: String] {
        var addresses = Dictionary(uniqueKeysWithValues: names.map { ($0, "") })
        for asset in assets {
            for name in asset.names { addresses[name] = settings.url.path(to: Addresses.asset(asset.outputPath)) }
        }
        return addresses
    }

    private func state() throws -> ThemeState {
        var stamps: [String: FileStamp] = [:]
        // These three may be symbolic links.
        let own = ["theme.yaml"] + Language.allCases.map { "i18n/\($0.rawValue).yaml" }
        for file in try filesBelow("\(root)/\(path)") + own {
            stamps["\(path)/\(file)"] = try FileStamp(of: "\(root)/\(path)/\(file)")
        }
        return ThemeState(
            path: path,
            language: settings.language,
            basePath: settings.url.basePath,
            stamps: stamps,
            brand: settings.brand
        )
    }

    /// The paths of the templates below `templates/`.
    private func templateFiles() throws(FileError) -> [String] {
        let folder = "\(root)/\(path)/templates"
        guard try entryKind(at: folder) == .directory else { return [] }
        return try filesBelow(folder).filter { $0.hasSuffix(".mustache") }
    }

    /// The text of every template by its path below `templates/`, without its ending.
    private func templates(_ findings: Findings) throws(FileError) -> [String: SourceText] {
        let folder = "\(root)/\(path)/templates"
        var sources: [String: SourceText] = [:]
        for file in try templateFiles() {
            let shown = "\(path)/templates/\(file)"
            let limit = TextFile.settingsLimit
            guard let text = try TextFile.read("\(folder)/\(file)", path: shown, limit: limit, findings) else {
                continue
            }
            sources[String(file.dropLast(".mustache".count))] = SourceText(path: shown, text: text)
        }
        return sources
    }
}
