public import Publishing
import Synchronization

/// Serves a portal to browsers on this machine, and updates it when its files change.
public struct Preview: Sendable {
    /// An event to report to the person who runs the preview.
    public enum Event: Sendable {
        /// The server accepts connections at this address.
        case listening(url: String)
        case read(PreviewState)
        /// The work deferred by earlier readings is done.
        case settled(PreviewState)
        /// The machine failed while reading files again; the previous state remains.
        case readingFailed(any Error)
        /// Some folders are no longer watched.
        case watchingFailed(WatchError)
    }

    private let options: PortalOptions
    private let host: String
    private let port: UInt16

    /// - Parameters:
    ///   - options: `now` is called at each reading, so that time passes in the preview.
    ///   - host: an IP address, or `localhost`.
    public init(options: PortalOptions, host: String, port: UInt16) {
        self.options = options
        self.host = host
        self.port = port
    }

    /// Serves until the task is cancelled.
    ///
    /// - Throws: `PreviewError` or `WatchError` where the machine does not allow serving or watching, and the errors of
    ///   `Portal.load` in the first reading.
    public func run(_ report: @escaping @Sendable (Event) -> Void) async throws {
        let hub = PreviewHub()
        let server = try PreviewServer(host: host, port: port, hub: hub, root: options.root)
        // Watching begins before the first reading, so that no change is missed.
        let watcher = try FolderWatcher(root: options.root, names: ["content", "themes"])
        defer { watcher.stop() }
        let follower = PortalFollower(options: options, hub: hub, report: report)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask { try await follower.follow { report(.listening(url: server.url)) } }
            group.addTask {
                for await sighting in watcher.sightings {
                    switch sighting {
                    case .changed(let changes): follower.note(changes)
                    case .failed(let error): report(.watchingFailed(error))
                    }
                }
                // After a watching error, serving goes on.
                try await Task.sleep(for: .seconds(Int64.max / 4))
            }
            group.addTask { try await follower.watchClock() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}

/// Reads a portal again whenever its files change or a scheduled change is due.
private final class PortalFollower: Sendable {
    private let options: PortalOptions
    private let portal: LivePortal
    private let hub: PreviewHub
    private let report: @Sendable (Preview.Event) -> Void
    /// The changes that were not read yet. Nil where there are none.
    private let pending = Mutex<FolderChanges?>(nil)
    private let lastRead = Mutex(ContinuousClock.now)
    /// The moment of the next scheduled change, with the portal's time zone.
    private let due = Mutex<PreviewState.NextChange?>(nil)
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    init(options: PortalOptions, hub: PreviewHub, report: @escaping @Sendable (Preview.Event) -> Void) {
        self.options = options
        self.hub = hub
        self.report = report
        portal = LivePortal(options: options)
        (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    /// Records changes. Changes that arrive during a reading are read together after it.
    func note(_ changes: FolderChanges) {
        pending.withLock { pending in
            var all = pending ?? .none
            all.add(changes)
            pending = all
        }
        signal.yield()
    }

    func follow(_ ready: () -> Void) async throws {
        let first = try await portal.refresh(changed: nil)
        ready()
        await publish(first)
        report(.read(first))
        for await _ in signals {
            let taken = pending.withLock { pending in
                defer { pending = nil }
                return pending
            }
            guard let taken else { continue }
            do {
                let state = try await portal.refresh(changed: taken.paths)
                await publish(state)
                report(.read(state))
            } catch {
                // Changes whose reading failed are tried again.
                pending.withLock { pending in
                    var all = taken
                    all.add(pending ?? .none)
                    pending = all
                }
                report(.readingFailed(error))
            }
        }
    }

    private func publish(_ state: PreviewState) async {
        lastRead.withLock { $0 = .now }
        due.withLock { $0 = state.nextChange }
        await hub.publish(state)
    }

    /// Checks the clock every second, because it may be set and the machine may sleep. Runs deferred work when idle.
    func watchClock() async throws {
        while true {
            try await Task.sleep(for: .seconds(1))
            let isDue = due.withLock { due in
                guard let next = due, options.now(next.zone) >= next.instant else { return false }
                due = nil
                return true
            }
            if isDue { note(.none) }
            if pending.withLock({ $0 != nil }) { signal.yield() }
            if isQuiet() { await settle() }
        }
    }

    /// Returns whether the last reading is long enough ago to run deferred work.
    private func isQuiet() -> Bool { lastRead.withLock { ContinuousClock.now - $0 > .seconds(1) } }

    private func settle() async {
        do {
            guard let state = try await portal.settle() else { return }
            await publish(state)
            report(.settled(state))
        } catch {
            report(.readingFailed(error))
        }
    }
}
