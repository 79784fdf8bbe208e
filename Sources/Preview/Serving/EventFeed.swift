import Serialization

/// Server-Sent Events (WHATWG HTML) for one page in one browser: a report for each state.
struct EventFeed: Sendable {
    /// The interval at which something is sent even if nothing happens, so that both sides notice a lost connection.
    static let heartbeat = Duration.seconds(10)

    let hub: PreviewHub
    let pages: PreviewPages
    let excerpts: Excerpts
    /// The percent-encoded path of the page in the browser, and the version that it was served with.
    let path: String
    let shown: String

    /// Returns the bytes to send, until the browser disconnects.
    func pieces() async -> AsyncStream<[UInt8]> {
        let states = await hub.states()
        // Slow browsers miss older pieces; each piece is a complete report.
        return AsyncStream(bufferingPolicy: .bufferingNewest(4)) { continuation in
            // The delay in milliseconds after which the browser reconnects.
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

    /// Returns whether the page differs from the one in the browser. A page that cannot be rendered counts as different: loading it shows the error.
    private func isOutdated(in state: PreviewState) -> Bool {
        do {
            guard case .page(let page) = try pages.answer(path, in: state) else { return true }
            return page.version != shown
        } catch {
            return true
        }
    }
}
