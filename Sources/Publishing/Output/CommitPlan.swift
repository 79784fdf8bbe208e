import SiteModel

/// The order in which staged files become the portal.
///
/// A process can be killed between any two steps. What is public then has neither half files nor links to pages that are
/// not there:
/// - every file appears by rename, whole;
/// - before anything may link to a new page, a notice stands at its address;
/// - assets come before the pages that show them, pages before the lists that name them, lists before feeds and sitemaps;
/// - pages that are no longer part of the portal go last, when no other page links to them any more; since they link to
///   each other, the notice takes their place before the first of them goes;
/// - what only they used, such as an old style sheet, goes after them;
/// - while this goes on, the manifest names the files of both the old and the new portal, so that the next build finishes
///   the work whatever it has to publish.
///
/// Where a file becomes a folder, or the reverse, the old one must go before the new one can come, and with it go links
/// of old pages to it.
///
/// A step that fails takes back those before it in the reverse order: `OutputFolder` keeps what a step replaces until all are
/// done.
struct CommitPlan: Sendable {
    enum Step: Sendable, Hashable {
        /// Records which files are Terang's.
        case record(Manifest)
        /// Removes an empty folder, and the empty ones in it.
        case clear(folder: String)
        /// Puts the notice at the address of a new page, unless something is there.
        case announce(path: String)
        /// Puts the notice in the place of a page that is to be removed.
        case withdraw(path: String)
        /// Moves a staged file to its place.
        case publish(staged: String, path: String)
        /// Removes a file, and the folders that it leaves empty.
        case remove(path: String)
    }

    let steps: [Step]

    /// How many files are no longer part of the portal.
    var removals: Int { steps.count { if case .remove = $0 { true } else { false } } }

    /// - Parameters:
    ///   - files: every file of the new portal.
    ///   - staged: for each file that changed, where its new bytes wait.
    ///   - absent: files that do not stand in their place yet. The manifest does not tell: after a build was killed, it
    ///     names files that never came.
    ///   - folders: those of them in whose place is a folder, which holds nothing but stale files and empty folders.
    ///   - old: what the output folder held before.
    init(files: [OutputFile], staged: [String: String], absent: Set<String>, folders: [String] = [], old: Manifest) {
        let new = Manifest(paths: Set(files.map(\.path)))
        let stale = old.paths.subtracting(new.paths)
        guard !staged.isEmpty || !stale.isEmpty || old != new else {
            steps = []
            return
        }
        let blocking = Self.blocking(stale, for: new.paths)
        let changed = files.filter { staged[$0.path] != nil }
            .sorted { ($0.route.stage, $0.path) < ($1.route.stage, $1.path) }
        let added = changed.filter { absent.contains($0.path) }
        // A new feed is linked from the pages of its list, so it cannot wait for its turn among the exports.
        let early = Set(added.filter { $0.route.stage == .export }.map(\.path))

        var steps: [Step] = [.record(Manifest(paths: old.paths.union(new.paths)))]
        steps += blocking.sorted().map { .remove(path: $0) } + folders.sorted().map { .clear(folder: $0) }
        steps += added.filter(\.isPage).map { .announce(path: $0.path) }
        func publish(_ file: OutputFile) -> Step? {
            staged[file.path].map { .publish(staged: $0, path: file.path) }
        }
        steps += changed.filter { $0.route.stage == .asset || early.contains($0.path) }.compactMap(publish)
        steps += changed.filter { $0.route.stage != .asset && !early.contains($0.path) }.compactMap(publish)
        let leaving = stale.subtracting(blocking).sorted()
        let leavingPages = leaving.filter(OutputFile.isPage)
        steps += leavingPages.map { .withdraw(path: $0) } + leavingPages.map { .remove(path: $0) }
        steps += leaving.filter { !OutputFile.isPage($0) }.map { .remove(path: $0) }
        steps.append(.record(new))
        self.steps = steps
    }

    /// Stale files that stand where a new one needs a folder, or in a folder where a new one needs a file.
    private static func blocking(_ stale: Set<String>, for new: Set<String>) -> Set<String> {
        guard !stale.isEmpty else { return [] }
        let folders = Set(new.flatMap(ancestors))
        return stale.filter { path in folders.contains(path) || ancestors(of: path).contains { new.contains($0) } }
    }

    private static func ancestors(of path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
}
