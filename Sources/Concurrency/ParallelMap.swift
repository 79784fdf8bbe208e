extension Array {
    /// Returns consecutive parts of the array, each of a length but for the last, which may be shorter. None for an empty array.
    public func parts(of length: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: length).map { self[$0..<Swift.min($0 + length, count)] }
    }

    /// Returns consecutive parts of the array that begin where a property changes, so that an element that is inserted changes few of them.
    ///
    /// - Parameter lengths: of a part. Shorter ones are joined with the next, and longer ones are divided.
    public func parts<Value: Equatable>(
        of lengths: ClosedRange<Int>,
        whereChanged property: (Element) -> Value
    ) -> [ArraySlice<Element>] {
        var parts: [ArraySlice<Element>] = []
        var start = 0
        for index in indices.dropFirst() {
            let length = index - start
            let isEnd = length >= lengths.lowerBound && property(self[index - 1]) != property(self[index])
            guard isEnd || length == lengths.upperBound else { continue }
            parts.append(self[start..<index])
            start = index
        }
        return isEmpty ? parts : parts + [self[start...]]
    }
}

/// Transforms every element on at most `jobs` tasks and returns the results in the order of the elements.
///
/// The result does not depend on `jobs`. Where several elements fail, the error of the first one is thrown, as in a plain loop; later elements may or
/// may not have been transformed. To stop early on cancellation, let `transform` call `Task.checkCancellation()`.
///
/// - Parameters:
///   - jobs: the number of elements transformed at the same time. With 1 or less, everything runs on the calling task.
///   - transform: may block while it computes, but must not wait for another task.
public func parallelMap<Element: Sendable, Result: Sendable, Failure: Error>(
    _ elements: [Element],
    jobs: Int,
    _ transform: @Sendable @escaping (Element) throws(Failure) -> Result
) async throws(Failure) -> [Result] {
    try await parallelMap(elements, jobs: jobs) { () throws(Failure) in
    } transform: { (_: inout Void, element: Element) throws(Failure) -> Result in
        try transform(element)
    }
}

/// Works like `parallelMap(_:jobs:_:)`, with a state for each worker that it keeps from element to element, such as a
/// buffer, a memo or a handle that must not be shared.
///
/// Chance decides which worker transforms which element, so a result must not depend on the history of the state.
///
/// - Parameters:
///   - makeState: creates a worker's state on the worker's own task before its first element; called at most `jobs`
///     times. Its error takes precedence over those of `transform`.
public func parallelMap<Element: Sendable, State, Result: Sendable, Failure: Error>(
    _ elements: [Element],
    jobs: Int,
    makeState: @Sendable @escaping () throws(Failure) -> State,
    transform: @Sendable @escaping (inout State, Element) throws(Failure) -> Result
) async throws(Failure) -> [Result] {
    let workers = min(jobs, elements.count)
    guard workers > 1 else { return try transformInOrder(elements, makeState, transform) }
    let queue = ChunkQueue(count: elements.count, workers: workers)
    let outcomes = await withTaskGroup(of: WorkerOutcome<Result, Failure>.self) { group in
        for _ in 0..<workers {
            group.addTask { runWorker(on: elements, queue, makeState, transform) }
        }
        var outcomes: [WorkerOutcome<Result, Failure>] = []
        for await outcome in group { outcomes.append(outcome) }
        return outcomes
    }
    return try joined(outcomes, chunks: queue.chunkCount)
}

private func transformInOrder<Element, State, Result, Failure: Error>(
    _ elements: [Element],
    _ makeState: () throws(Failure) -> State,
    _ transform: (inout State, Element) throws(Failure) -> Result
) throws(Failure) -> [Result] {
    guard !elements.isEmpty else { return [] }
    var state = try makeState()
    var results: [Result] = []
    results.reserveCapacity(elements.count)
    for element in elements { results.append(try transform(&state, element)) }
    return results
}

/// The chunks one worker finished and the error that stopped it, if any.
private struct WorkerOutcome<Result: Sendable, Failure: Error>: Sendable {
    var finished: [(chunk: Int, results: [Result])] = []
    /// The error and its chunk, or -1 where `makeState` failed.
    var failure: (chunk: Int, error: Failure)?
}

private func runWorker<Element, State, Result: Sendable, Failure: Error>(
    on elements: [Element],
    _ queue: ChunkQueue,
    _ makeState: () throws(Failure) -> State,
    _ transform: (inout State, Element) throws(Failure) -> Result
) -> WorkerOutcome<Result, Failure> {
    var outcome = WorkerOutcome<Result, Failure>()
    var current = -1
    do throws(Failure) {
        guard var chunk = queue.next() else { return outcome }
        var state = try makeState()
        while true {
            current = chunk
            var results: [Result] = []
            for index in queue.indices(of: chunk) {
                results.append(try transform(&state, elements[index]))
            }
            outcome.finished.append((chunk, results))
            guard let following = queue.next() else { return outcome }
            chunk = following
        }
    } catch {
        // Chunks are handed out in order, so a worker finishes every chunk before this one: the error in the lowest
        // chunk is the one that a plain loop would have thrown.
        queue.close()
        outcome.failure = (current, error)
        return outcome
    }
}

private func joined<Result: Sendable, Failure: Error>(
    _ outcomes: [WorkerOutcome<Result, Failure>],
    chunks: Int
) throws(Failure) -> [Result] {
    let failures = outcomes.compactMap(\.failure)
    if let first = failures.min(by: { $0.chunk < $1.chunk }) { throw first.error }
    var parts = [[Result]](repeating: [], count: chunks)
    for outcome in outcomes {
        for (chunk, results) in outcome.finished { parts[chunk] = results }
    }
    return parts.flatMap { $0 }
}
