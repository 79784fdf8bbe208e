import Glibc
import Synchronization

/// Watches folders, and reports changes once no more have come for a moment. Safe to share between tasks.
final class FolderWatcher: Sendable {
    /// The times for which changes are gathered, in milliseconds.
    struct Patience: Sendable {
        /// The time without further changes after which they are reported.
        var quiet = 30
        /// The maximum time that a change waits, even if more changes keep coming.
        var longest = 250

        init() {}
    }

    /// A report of the watcher.
    enum Sighting: Sendable {
        case changed(FolderChanges)
        /// Some or all folders can no longer be watched.
        case failed(WatchError)
    }

    /// Reports in order, for one reader.
    let sightings: AsyncStream<Sighting>
    private let continuation: AsyncStream<Sighting>.Continuation
    private let wake: WakeUp
    private let tree: Mutex<WatchedTree>
    private let patience: Patience

    /// Starts watching.
    ///
    /// - Parameters:
    ///   - root: the folder that contains the others. It may be removed, recreated or replaced.
    ///   - names: the folders in it to watch, including everything below them. They need not exist yet.
    /// - Throws: `WatchError` where the machine does not allow it.
    init(root: String, names: [String], patience: Patience = Patience()) throws(WatchError) {
        (sightings, continuation) = AsyncStream.makeStream(of: Sighting.self)
        wake = try WakeUp()
        var tree = try WatchedTree(root: root, names: names, wake: wake)
        if let failure = tree.takeFailure() { throw failure }
        if !tree.watchesRoot { throw WatchError(operation: .add, path: root, code: ENOENT) }
        self.tree = Mutex(tree)
        self.patience = patience
        try runOnOwnThread { [self] in
            do throws(WatchError) {
                try watch()
            } catch {
                continuation.yield(.failed(error))
            }
            continuation.finish()
        }
    }

    /// Stops watching. No more reports follow.
    func stop() { wake.signal() }

    /// The interval in milliseconds at which the watcher checks that the root is still the same folder.
    private static let rootInterval = 1000

    private func watch() throws(WatchError) {
        var gathered = GatheredChanges(patience: patience)
        var lookedAt = monotonicMilliseconds()
        while true {
            let waited = try tree.withLock { tree throws(WatchError) in
                let now = monotonicMilliseconds()
                let untilLook = max(0, lookedAt + Self.rootInterval - now)
                return try tree.wait(milliseconds: min(untilLook, gathered.remaining(at: now) ?? untilLook))
            }
            if waited == .wokenUp { return }
            if monotonicMilliseconds() >= lookedAt + Self.rootInterval {
                if tree.withLock({ $0.followRoot() }) { gathered.add(.everything, at: monotonicMilliseconds()) }
                lookedAt = monotonicMilliseconds()
            }
            if waited == .events {
                let (changes, failure) = try tree.withLock { tree throws(WatchError) in
                    (try tree.changes(), tree.takeFailure())
                }
                if let failure { continuation.yield(.failed(failure)) }
                gathered.add(changes, at: monotonicMilliseconds())
            }
            if let due = gathered.takeDue(at: monotonicMilliseconds()) { continuation.yield(.changed(due)) }
        }
    }
}

/// Changes that wait until no more come.
struct GatheredChanges {
    let patience: FolderWatcher.Patience
    private var changes = FolderChanges.none
    /// The times in milliseconds at which the first and the last change came.
    private var first = 0
    private var last = 0

    init(patience: FolderWatcher.Patience) { self.patience = patience }

    mutating func add(_ more: FolderChanges, at now: Int) {
        guard !more.isEmpty else { return }
        if changes.isEmpty { first = now }
        last = now
        changes.add(more)
    }

    /// Returns the milliseconds until the changes are due, or nil where there are none.
    func remaining(at now: Int) -> Int? {
        changes.isEmpty ? nil : max(0, min(last + patience.quiet, first + patience.longest) - now)
    }

    /// Returns and removes the changes if they are due, nil otherwise.
    mutating func takeDue(at now: Int) -> FolderChanges? {
        guard remaining(at: now) == 0 else { return nil }
        defer { changes = .none }
        return changes
    }
}
