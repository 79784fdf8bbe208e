import Glibc
import Synchronization

/// Watches folders, and hands on what changed once it has been quiet for a moment.
public final class FolderWatcher: Sendable {
    /// How long changes are gathered.
    public struct Patience: Sendable {
        /// How long it must be quiet. Milliseconds.
        public var quiet = 30
        /// How long changes wait at most, however many more come. Milliseconds.
        public var longest = 250

        public init() {}
    }

    /// What was seen.
    public enum Sighting: Sendable {
        case changed(FolderChanges)
        /// Part of the folders, or all, cannot be watched any more.
        case failed(WatchError)
    }

    /// What changed, in order. One reader.
    public let sightings: AsyncStream<Sighting>
    private let continuation: AsyncStream<Sighting>.Continuation
    private let wake: WakeUp
    private let tree: Mutex<WatchedTree>
    private let patience: Patience

    /// Begins to watch.
    ///
    /// - Parameters:
    ///   - root: the folder that holds the others. It may go and come back, or be replaced by another.
    ///   - names: the folders in it that are watched with all below them. They need not exist yet.
    /// - Throws: `WatchError` where the machine does not allow it.
    public init(root: String, names: [String], patience: Patience = Patience()) throws(WatchError) {
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

    /// Ends watching. Nothing is seen any more.
    public func stop() { wake.signal() }

    /// How often it is looked whether the root is still the same folder. Milliseconds.
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

/// Changes that wait until it is quiet.
struct GatheredChanges {
    let patience: FolderWatcher.Patience
    private var changes = FolderChanges.none
    /// When the first and the last of them came. Milliseconds.
    private var first = 0
    private var last = 0

    init(patience: FolderWatcher.Patience) {
        self.patience = patience
    }

    mutating func add(_ more: FolderChanges, at now: Int) {
        guard !more.isEmpty else { return }
        if changes.isEmpty { first = now }
        last = now
        changes.add(more)
    }

    /// How long until they are due, or nil where there are none. Milliseconds.
    func remaining(at now: Int) -> Int? {
        changes.isEmpty ? nil : max(0, min(last + patience.quiet, first + patience.longest) - now)
    }

    /// The changes, if they are due.
    mutating func takeDue(at now: Int) -> FolderChanges? {
        guard remaining(at: now) == 0 else { return nil }
        defer { changes = .none }
        return changes
    }
}
