import Serialization

/// Server-Sent Events (WHATWG HTML) for one page in one browser: a report on each state.
struct EventFeed: Sendable {
    /// How often something is sent even if nothing happens, so that both sides notice when the other is gone.
    static let heartbeat = Duration.seconds(10)

    let hub: PreviewHub
    let pages: PreviewPages
    let excerpts: Excerpts
    /// The path of the page that the browser shows, percent-encoded, and the version it came with.
    let path: String
    let shown: String

    /// Returns the bytes to send, until the browser leaves.
    func pieces() async -> AsyncStream<[UInt8]> {
        let states = await hub.states()
        // Slow browsers miss all but the newest; each piece is whole.
        return AsyncStream(bufferingPolicy: .bufferingNewest(4)) { continuation in
            // The browser waits this long before it comes back. Milliseconds.
            continuation.yield(Array("retry: 500\n\n".utf8))
            let tasks = [
                Task { for await state in states { continuation.yield(event(state)) } },
                Task {
                    while true {
                        do { try await Task.sleep(for: Self.heartbeat) } catch { return }
                        continuation.yield(Array(": ping\n\n".utf8))
                    }
                },
            ]
            continuation.onTermination = { _ in for task in tasks { task.cancel() } }
        }
    }

    private func event(_ state: PreviewState) -> [UInt8] {
        let report = StateReport(state: state, excerpts: excerpts).json(isOutdated: isOutdated(in: state))
        return Array("event: state\ndata: \(report.text())\n\n".utf8)
    }

    /// Whether the page differs from the one that is shown. A page that cannot be made counts as different: it shows why
    /// when it is loaded.
    private func isOutdated(in state: PreviewState) -> Bool {
        do {
            guard case .page(let page) = try pages.answer(path, in: state) else { return true }
            return page.version != shown
        } catch {
            return true
        }
    }
}
