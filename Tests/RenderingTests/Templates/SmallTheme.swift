import TestSupport

@testable import Rendering
@testable import SiteModel

/// A portal with the smallest theme that is whole, in which a test replaces files below `themes/portal/`.
func themed(
    _ files: [String: String] = [:],
    without: Set<String> = [],
    settings: String = TemporaryPortal.settings,
    absent: [String: String] = [:]
) -> MarkedPortal {
    var theme = ["theme.yaml": "name: Kecil\n", "i18n/id.yaml": "cari: Cari\n", "i18n/en.yaml": "cari: Search\n"]
    for kind in TemplateKind.allCases {
        theme[kind.file] = kind.indispensableNames.map { "{{{\($0)}}}" }.joined(separator: "\n")
    }
    theme.merge(files) { $1 }
    for name in without { theme[name] = nil }
    let paths = theme.map { ("themes/portal/" + $0.key, $0.value) }
    return MarkedPortal(files: Dictionary(uniqueKeysWithValues: paths), settings: settings, absent: absent)
}

/// Lets a template begin with what none can do without.
func template(_ kind: TemplateKind, _ text: String) -> [String: String] {
    [kind.file: text + kind.indispensableNames.map { "{{{\($0)}}}" }.joined()]
}

extension MarkedPortal {
    /// Reads settings and theme and compares what is found with the markers.
    func loadTheme() async throws -> MarkedResult {
        let diagnostics = try await portal.inFolder { root in
            let loaded = try await LibraryLoader(root: root, jobs: 1).load()
            let theme = try ThemeLoader(root: root, settings: loaded.library.settings).load()
            return loaded.diagnostics + theme.diagnostics
        }
        return result(of: diagnostics)
    }
}
