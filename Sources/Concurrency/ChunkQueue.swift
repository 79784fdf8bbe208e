import Synchronization

/// Hands out chunks of consecutive indices in ascending order, each once. An atomic counter makes it safe to share between workers.
final class ChunkQueue: Sendable {
    let chunkCount: Int
    private let elementCount: Int
    private let chunkLength: Int
    private let upcoming = Atomic<Int>(0)

    /// Chooses chunks short enough that no worker idles while another still has a long one, and long enough that taking one costs nothing.
    init(count: Int, workers: Int) {
        elementCount = count
        chunkLength = min(64, max(1, count / (workers * 16)))
        chunkCount = (count + chunkLength - 1) / chunkLength
    }

    /// Returns the number of the next chunk, or nil when none is left.
    func next() -> Int? {
        let chunk = upcoming.wrappingAdd(1, ordering: .relaxed).oldValue
        return chunk < chunkCount ? chunk : nil
    }

    func indices(of chunk: Int) -> Range<Int> {
        let start = chunk * chunkLength
        return start..<min(elementCount, start + chunkLength)
    }

    /// Stops handing out chunks.
    func close() { upcoming.store(chunkCount, ordering: .relaxed) }
}
