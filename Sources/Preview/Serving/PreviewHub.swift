/// Holds the newest state and passes it on to its listeners.
actor PreviewHub {
    private var state: PreviewState?
    private var listeners: [Int: AsyncStream<PreviewState>.Continuation] = [:]
    private var lastListener = 0

    var listenerCount: Int { listeners.count }

    /// Passes a state on to every listener, unless a newer one was passed on before.
    func publish(_ state: PreviewState) {
        guard state.version > self.state?.version ?? 0 else { return }
        let earlier = self.state
        self.state = state
        for listener in listeners.values { listener.yield(state) }
        // Delays freeing the earlier state: releasing thousands of articles takes time, for which no listener should wait.
        withExtendedLifetime(earlier) {}
    }

    /// Returns the newest state and those that follow, each once. Slow consumers see only the latest (buffering: newest 1).
    func states() -> AsyncStream<PreviewState> {
        let (states, listener) = AsyncStream.makeStream(of: PreviewState.self, bufferingPolicy: .bufferingNewest(1))
        if let state { listener.yield(state) }
        lastListener += 1
        let number = lastListener
        listeners[number] = listener
        listener.onTermination = { _ in Task { await self.remove(number) } }
        return states
    }

    /// Returns the newest state, waiting for the first one. Nil where the task is cancelled meanwhile.
    func current() async -> PreviewState? {
        if let state { return state }
        for await state in states() { return state }
        return nil
    }

    private func remove(_ number: Int) { listeners[number] = nil }
}
