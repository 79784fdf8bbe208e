import Content
import Diagnostics
import Exports
import Publishing
import Rendering

/// A portal that is read again when its files change. The newest readings that had no errors stay to be looked at.
public actor LivePortal {
    private let options: PortalOptions
    public private(set) var state: PreviewState?

    /// - Parameter options: with drafts and scheduled articles included where they are to be seen.
    public init(options: PortalOptions) {
        self.options = options
    }

    /// Reads what changed and gives the new state.
    ///
    /// - Parameter changed: paths relative to the portal's root, such as `content/berita/rapat.md`. A folder stands for
    ///   everything below it; a path may be gone from the disk. Nil where anything may have changed. Nothing (an empty set)
    ///   where only time has passed.
    /// - Throws: what `Portal.load` throws, where the machine fails. The state is then what it was.
    public func refresh(changed: Set<String>?) async throws -> PreviewState {
        let portal = try await Portal.load(options, progress: SilentProgress())
        let diagnostics = Set(portal.diagnostics).sorted()
        var current = state?.current
        if let theme = portal.theme, !diagnostics.contains(where: { $0.severity == .error }) {
            let site = portal.site
            let files = await Renderer(site: site, theme: theme).files() + Exporter(site: site).files()
            current = PreviewSite(portal: portal, files: files)
        }
        let state = PreviewState(
            version: (self.state?.version ?? 0) + 1,
            diagnostics: diagnostics,
            language: portal.library.settings.language,
            current: current
        )
        self.state = state
        return state
    }
}

/// Nobody waits for a preview in front of a terminal.
private struct SilentProgress: BuildProgress {
    func begin(_ stage: BuildStage, total: Int) {}
    func advance() {}
    func end() {}
}
