import Concurrency

/// The documents of a search index with their words.
public struct SearchWords: Sendable {
    let documents: [SearchDocument]
    let words: DocumentWords

    public init(_ documents: [SearchDocument]) {
        self.documents = documents
        words = DocumentWords(documents[...])
    }

    /// Collects the same words in `jobs` tasks at a time.
    public init(_ documents: [SearchDocument], jobs: Int) async {
        self.documents = documents
        let length = max(Self.leastPart, (documents.count + jobs - 1) / max(1, jobs))
        words = DocumentWords(merging: await parallelMap(documents.parts(of: length), jobs: jobs) { DocumentWords($0) })
    }

    /// The number of documents for which a task of its own is worth merging.
    private static let leastPart = 500
}
