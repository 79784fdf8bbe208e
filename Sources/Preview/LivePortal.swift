import Publishing
import Rendering

/// A portal that is read again when its files change, and that keeps showing the last reading without errors. An actor,
/// so safe to share between tasks.
actor LivePortal {
    private let options: PortalOptions
    /// The options of readings after others, which have in memory what the store has.
    private let quickOptions: PortalOptions
    /// The newest reading, with or without errors.
    private var portal: Portal?
    /// Whether the newest reading was a quick one, in which related news come from an earlier reading and unreported
    /// changes of files may have been missed.
    private var isUnsettled = false
    private(set) var state: PreviewState?
    /// The slow work that ``settle()`` waits for.
    private var settling: Task<Portal, any Error>?

    /// - Parameter options: must include drafts and scheduled articles if they are to be shown.
    init(options: PortalOptions) {
        var options = options
        options.themes = options.themes ?? CompiledThemes()
        self.options = options
        options.usesStore = false
        quickOptions = options
    }

    /// Reads what changed and returns the new state. Slow work is deferred to ``settle()``; where it has begun, it ends, so that
    /// whoever writes does not wait for it.
    ///
    /// - Parameter changed: paths, relative to the portal's root, such as `content/berita/rapat.md`, that are known to have changed or to be gone;
    ///   other changes are found by their stamps. Nil to read everything again; an empty set where only time has passed.
    /// - Throws: the errors of `Portal.load`. The state is then unchanged.
    func refresh(changed: Set<String>?) async throws -> PreviewState {
        settling?.cancel()
        let earlier = changed == nil ? nil : portal
        if let changed, !changed.isEmpty, let edited = try await earlier?.with(rewritten: changed, quickOptions) {
            isUnsettled = true
            portal = edited
            return try advance(to: edited)
        }
        let options = earlier == nil ? options : quickOptions
        let portal = try await Portal.load(options, after: earlier, changed: changed ?? [], progress: SilentProgress())
        isUnsettled = earlier != nil
        self.portal = portal
        return try advance(to: portal)
    }

    /// Checks all files and updates the related news, which takes seconds on a large portal.
    ///
    /// - Returns: nil where nothing changes, or where the portal was read again meanwhile: then it is not settled.
    /// - Throws: the same errors as ``refresh(changed:)``.
    func settle() async throws -> PreviewState? {
        guard isUnsettled, let version = state?.version, let portal else { return nil }
        isUnsettled = false
        let work = Task { [options] in
            try await Portal.load(options, after: portal, progress: SilentProgress()).withRelatedNews()
        }
        settling = work
        let settled: Portal
        do {
            settled = try await withTaskCancellationHandler {
                try await work.value
            } onCancel: {
                work.cancel()
            }
        } catch {
            isUnsettled = true
            if error is CancellationError { return nil }
            throw error
        }
        guard state?.version == version else { return nil }
        self.portal = settled
        return settled.isSame(as: portal) ? nil : try advance(to: settled)
    }

    private func advance(to portal: Portal) throws -> PreviewState {
        let diagnostics = Set(portal.diagnostics).sorted()
        var current = state?.current
        if let theme = portal.theme, !portal.isStopped { current = try PreviewSite(portal: portal, theme: theme) }
        let state = PreviewState(
            version: (self.state?.version ?? 0) + 1,
            portal: portal,
            diagnostics: diagnostics,
            current: current
        )
        self.state = state
        return state
    }
}

/// Reports nothing, because a preview shows no progress.
private struct SilentProgress: BuildProgress {
    func begin(_ stage: BuildStage, total: Int) {}
    func advance() {}
    func end() {}
}
