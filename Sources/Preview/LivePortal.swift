import Diagnostics
public import Publishing

/// A portal that is read again when its files change. The newest readings that had no errors stay to be looked at.
public actor LivePortal {
    private let options: PortalOptions
    /// The newest reading, whatever is wrong with it.
    private var portal: Portal?
    /// Whether the newest reading was a quick one: related news are those of an earlier reading, and files that nobody
    /// was told of may have changed.
    private var isUnsettled = false
    public private(set) var state: PreviewState?

    /// - Parameter options: with drafts and scheduled articles included where they are to be seen.
    public init(options: PortalOptions) {
        self.options = options
    }

    /// Reads what changed and gives the new state. What takes long is put off: ``settle()`` catches up on it.
    ///
    /// - Parameter changed: paths relative to the portal's root, such as `content/berita/rapat.md`, that are known to have
    ///   changed; what else changed is found out. A path may be gone from the disk. Nil where nothing is known, so that
    ///   everything is read again; nothing (an empty set) where only time has passed.
    /// - Throws: what `Portal.load` throws, where the machine fails. The state is then what it was.
    public func refresh(changed: Set<String>?) async throws -> PreviewState {
        let earlier = changed == nil ? nil : portal
        if let changed, !changed.isEmpty, let edited = try earlier?.with(rewritten: changed, options) {
            isUnsettled = true
            portal = edited
            return try advance(to: edited)
        }
        let portal = try await Portal.load(options, after: earlier, changed: changed ?? [], progress: SilentProgress())
        isUnsettled = earlier != nil
        self.portal = portal
        return try advance(to: portal)
    }

    /// Looks at everything and brings the related news up to date, which takes seconds on a large portal.
    ///
    /// - Returns: nil where that changes nothing, or where the portal was read again meanwhile.
    ///
    /// - Throws: as ``refresh(changed:)``.
    public func settle() async throws -> PreviewState? {
        guard isUnsettled, let version = state?.version, let portal else { return nil }
        isUnsettled = false
        let settled: Portal
        do {
            settled = try await Portal.load(options, after: portal, progress: SilentProgress()).withRelatedNews()
        } catch {
            isUnsettled = true
            throw error
        }
        guard state?.version == version else { return nil }
        self.portal = settled
        return settled.isSame(as: portal) ? nil : try advance(to: settled)
    }

    private func advance(to portal: Portal) throws -> PreviewState {
        let diagnostics = Set(portal.diagnostics).sorted()
        var current = state?.current
        if let theme = portal.theme, !portal.isStopped {
            current = try PreviewSite(portal: portal, theme: theme)
        }
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

/// Nobody waits for a preview in front of a terminal.
private struct SilentProgress: BuildProgress {
    func begin(_ stage: BuildStage, total: Int) {}
    func advance() {}
    func end() {}
}
