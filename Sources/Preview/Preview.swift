public import Publishing
import Synchronization

/// Serves a portal to browsers on this machine, and follows its files.
public struct Preview: Sendable {
    /// What happens, for somebody to tell.
    public enum Event: Sendable {
        /// Browsers can come to this address.
        case listening(url: String)
        case read(PreviewState)
        /// What was put off when files were read has been caught up on, while nothing happened.
        case settled(PreviewState)
        /// The machine failed while files were read again; what was read before stays.
        case readingFailed(any Error)
        /// Some folders are not watched any more.
        case watchingFailed(WatchError)
    }

    private let options: PortalOptions
    private let host: String
    private let port: UInt16

    /// - Parameters:
    ///   - options: `now` is asked at each reading, so that it may move on.
    ///   - host: an IP address, or `localhost`.
    public init(options: PortalOptions, host: String, port: UInt16) {
        self.options = options
        self.host = host
        self.port = port
    }

    /// Serves until the task is cancelled.
    ///
    /// - Throws: `PreviewError` or `WatchError` where the machine does not allow it, and what `Portal.load` throws when it
    ///   is read for the first time.
    public func run(_ report: @escaping @Sendable (Event) -> Void) async throws {
        let hub = PreviewHub()
        let server = try PreviewServer(host: host, port: port, hub: hub, root: options.root)
        // Before anything is read, so that no change is missed.
        let watcher = try FolderWatcher(root: options.root, names: ["content", "themes"])
        defer { watcher.stop() }
        let follower = PortalFollower(options: options, hub: hub, report: report)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                try await follower.follow { report(.listening(url: server.url)) }
            }
            group.addTask {
                for await sighting in watcher.sightings {
                    switch sighting {
                    case .changed(let changes): follower.note(changes)
                    case .failed(let error): report(.watchingFailed(error))
                    }
                }
                // What is not watched any more is still served.
                try await Task.sleep(for: .seconds(Int64.max / 4))
            }
            group.addTask { try await follower.watchClock() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}

/// Reads a portal again whenever its files or the time call for it.
private final class PortalFollower: Sendable {
    private let options: PortalOptions
    private let portal: LivePortal
    private let hub: PreviewHub
    private let report: @Sendable (Preview.Event) -> Void
    /// What has changed and was not read yet. Nil where nothing calls for reading.
    private let pending = Mutex<FolderChanges?>(nil)
    private let lastRead = Mutex(ContinuousClock.now)
    /// When the portal next changes by itself, and the zone it lives in.
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

    /// Notes what changed. Changes that come while others are read are read together.
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
                // What could not be read is tried again.
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

    /// Looks at the clock each second: it may be set, and the machine may sleep. Finishes what was put off.
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

    /// Whether nobody has written for long enough that the work which can wait is in nobody's way.
    private func isQuiet() -> Bool {
        lastRead.withLock { ContinuousClock.now - $0 > .seconds(1) }
    }

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
