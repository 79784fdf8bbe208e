import SiteModel

/// The order in which staged files replace the published portal.
///
/// The process can be killed between any two steps. The published portal must never contain partial files or links to missing pages:
/// - every file is renamed into place as a whole;
/// - a placeholder is created at the address of a new page before anything can link to it;
/// - assets come before the pages that use them, pages before the lists that name them, lists before feeds and sitemaps;
/// - pages that leave the portal are removed last, when no other page links to them; because they link to each other, placeholders replace them all
///   before the first is removed;
/// - files that only they used, such as an old style sheet, are removed after them;
/// - meanwhile the manifest lists the files of both the old and the new portal, so that the next build completes the work whatever it publishes.
///
/// Where a file becomes a folder, or the reverse, the old one must be removed before the new one can be created, which breaks links of old pages to
/// it for that moment.
///
/// A portal that is published for the first time is renamed into place as a whole.
///
/// A failing step undoes the earlier ones in reverse order: `OutputFolder` keeps every replaced file until all steps are done.
struct CommitPlan: Sendable {
    enum Step: Sendable, Hashable {
        /// Records the files that belong to Terang.
        case record(Manifest)
        /// Removes an empty folder and the empty folders in it.
        case clear(folder: String)
        /// Creates a placeholder at the address of a new page, unless a file exists there.
        case announce(path: String)
        /// Replaces a page that is to be removed by a placeholder.
        case withdraw(path: String)
        /// Moves a staged file into place.
        case publish(staged: String, path: String)
        /// Removes a file and the folders that become empty.
        case remove(path: String)
        /// Moves the folder with all staged files into the place of the empty output folder.
        case publishAll(staged: String)
    }

    let steps: [Step]

    /// The files that leave the portal.
    var removed: [OutputPath] {
        steps.compactMap { if case .remove(let path) = $0 { OutputPath(path) } else { nil } }
    }

    /// The plan of a portal whose files were staged in a folder as they will be in the output.
    init(files: [OutputFile], tree: String) {
        steps = [.record(Manifest(paths: Set(files.map(\.place)))), .publishAll(staged: tree)]
    }

    /// - Parameters:
    ///   - files: every file of the new portal.
    ///   - staged: the path of the staged bytes of each changed file.
    ///   - absent: files that do not exist yet. The manifest cannot tell: after an interrupted build it lists files that were never created.
    ///   - folders: those of `absent` at whose path there is a folder with only stale files and empty folders.
    ///   - old: the previous manifest of the output folder.
    init(
        files: [OutputFile],
        staged: [OutputPath: String],
        absent: Set<OutputPath>,
        folders: [String] = [],
        old: Manifest
    ) {
        let new = Manifest(paths: Set(files.map(\.place)))
        let stale = old.paths.subtracting(new.paths)
        guard !staged.isEmpty || !stale.isEmpty || old != new else {
            steps = []
            return
        }
        let blocking = Self.blocking(stale, for: new.paths)
        let changed = files.filter { staged[$0.place] != nil }
            .sorted { ($0.route.stage, $0.place) < ($1.route.stage, $1.place) }
        let added = changed.filter { absent.contains($0.place) }
        // The pages of a list link to its feed, so a new feed cannot wait for its turn among the exports.
        let early = Set(added.filter { $0.route.stage == .export }.map(\.place))

        var steps: [Step] = [.record(Manifest(paths: old.paths.union(new.paths)))]
        steps += blocking.sorted().map { .remove(path: $0.text) } + folders.sorted().map { .clear(folder: $0) }
        steps += added.filter(\.isPage).map { .announce(path: $0.path) }
        func publish(_ file: OutputFile) -> Step? {
            staged[file.place].map { .publish(staged: $0, path: file.path) }
        }
        steps += changed.filter { $0.route.stage == .asset || early.contains($0.place) }.compactMap(publish)
        steps += changed.filter { $0.route.stage != .asset && !early.contains($0.place) }.compactMap(publish)
        let leaving = stale.subtracting(blocking).sorted().map(\.text)
        let leavingPages = leaving.filter(OutputFile.isPage)
        steps += leavingPages.map { .withdraw(path: $0) } + leavingPages.map { .remove(path: $0) }
        steps += leaving.filter { !OutputFile.isPage($0) }.map { .remove(path: $0) }
        steps.append(.record(new))
        self.steps = steps
    }

    /// Returns the stale files at paths where a new file needs a folder, or inside folders where a new file is created.
    private static func blocking(_ stale: Set<OutputPath>, for new: Set<OutputPath>) -> Set<OutputPath> {
        guard !stale.isEmpty else { return [] }
        let folders = Set(new.flatMap(\.folders))
        return stale.filter { path in folders.contains(path) || path.folders.contains { new.contains($0) } }
    }
}
