import Concurrency
public import Digests

/// The documents of a search index with their words.
public struct SearchWords: Sendable {
    let documents: [SearchDocument]
    private var words: DocumentWords

    public init(_ documents: [SearchDocument]) {
        self.documents = documents
        words = DocumentWords(documents[...])
    }

    /// Collects the same words in `jobs` tasks at a time.
    ///
    /// - Parameter results: what earlier runs of the program collected.
    public init(_ documents: [SearchDocument], results: ResultStore, jobs: Int) async {
        self.documents = documents
        let parts = documents.parts(of: Self.documentsPerPart) { $0.day.prefix(4) }
        results.removeParts(of: "cari", from: parts.count)
        let collected = await parallelMap(Array(parts.indices), jobs: jobs) { number in
            let key = results.key { digest in
                for document in parts[number] {
                    try digest.add(document.title)
                    try digest.add(document.texts)
                    try digest.add(document.labels)
                }
            }
            return results.result("cari-\(number)", key: key) { DocumentWords(parts[number]).collected }
        }
        words = DocumentWords(merging: collected)
    }

    /// Returns the words of the documents and forgets them, so that they can be changed in place.
    mutating func takeWords() -> DocumentWords {
        defer { words = DocumentWords([]) }
        return words
    }

    /// Documents are divided by years, so that an edit leaves most parts as they are.
    private static let documentsPerPart = 128...512
}
