import Synchronization

/// Hands out runs of neighbouring elements to the workers that ask, lowest first, each once.
final class ChunkQueue: Sendable {
    let chunkCount: Int
    private let elementCount: Int
    private let chunkLength: Int
    private let upcoming = Atomic<Int>(0)

    /// Chunks are short enough that no worker sits idle while another still has a long one, and long enough that asking
    /// for them costs nothing.
    init(count: Int, workers: Int) {
        elementCount = count
        chunkLength = min(64, max(1, count / (workers * 16)))
        chunkCount = (count + chunkLength - 1) / chunkLength
    }

    /// The number of the next chunk, nil when there is none left.
    func next() -> Int? {
        let chunk = upcoming.wrappingAdd(1, ordering: .relaxed).oldValue
        return chunk < chunkCount ? chunk : nil
    }

    func indices(of chunk: Int) -> Range<Int> {
        let start = chunk * chunkLength
        return start..<min(elementCount, start + chunkLength)
    }

    /// Nothing more is handed out.
    func close() {
        upcoming.store(chunkCount, ordering: .relaxed)
    }
}
