/// Holds the newest state and tells everyone who listens.
actor PreviewHub {
    private var state: PreviewState?
    private var listeners: [Int: AsyncStream<PreviewState>.Continuation] = [:]
    private var listenerCount = 0

    /// Tells everyone of a state, unless they know of a newer one.
    func publish(_ state: PreviewState) {
        guard state.version > self.state?.version ?? 0 else { return }
        let earlier = self.state
        self.state = state
        for listener in listeners.values { listener.yield(state) }
        // Thousands of articles take their time to be let go of, and nobody has to wait for it.
        withExtendedLifetime(earlier) {}
    }

    /// The newest state and those that follow, each once. Who is slow misses those that are not the newest any more.
    func states() -> AsyncStream<PreviewState> {
        let (states, listener) = AsyncStream.makeStream(of: PreviewState.self, bufferingPolicy: .bufferingNewest(1))
        if let state { listener.yield(state) }
        let number = listenerCount
        listenerCount += 1
        listeners[number] = listener
        listener.onTermination = { _ in Task { await self.remove(number) } }
        return states
    }

    /// The newest state; waits for the first. Nil where nobody waits any more.
    func current() async -> PreviewState? {
        if let state { return state }
        for await state in states() { return state }
        return nil
    }

    private func remove(_ number: Int) { listeners[number] = nil }
}
