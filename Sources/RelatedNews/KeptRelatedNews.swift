import Concurrency
import Digests
import Serialization

/// The related news that earlier runs of the program computed, in parts of consecutive articles.
///
/// A part's words depend on its texts only. Its lists depend on all older articles as well, so that an edit leaves the lists of older parts
/// as they are.
struct KeptRelatedNews: Sendable {
    /// The articles of a part share a numbering of words: that saves most lookups in the table of all words.
    private static let articlesPerPart = 128...512

    let parts: [ArraySlice<RelatedNewsDocument>]
    private let settings: RelatedNewsSettings
    private let results: ResultStore
    /// The digests of what the words of each part are computed from.
    private let wordKeys: [String?]
    /// The digests of what the lists of each part are computed from. Nil where newer articles affect them.
    private let listKeys: [String?]

    /// - Parameters:
    ///   - documents: in order of time and identifier.
    ///   - pins: the numbers of the articles that each article pins.
    init(
        _ documents: [RelatedNewsDocument],
        pins: [[Int]],
        _ settings: RelatedNewsSettings,
        _ results: ResultStore,
        jobs: Int
    ) async {
        let parts = documents.parts(of: Self.articlesPerPart) { ($0.month - 1) / 12 }
        self.parts = parts
        self.settings = settings
        self.results = results
        for name in [Self.words, Self.lists] { results.removeParts(of: name, from: parts.count) }
        let described = String(describing: settings)
        let wordKeys = await parallelMap(parts, jobs: jobs) { part in
            results.key { digest in
                try digest.add(described)
                for document in part { try digest.add([document.title, document.summary, document.body]) }
            }
        }
        self.wordKeys = wordKeys
        var older: String? = settings.includesNewer ? nil : ""
        listKeys = parts.indices.map { part in
            guard let before = older, let words = wordKeys[part] else { return nil }
            older = results.key { digest in
                try digest.add([before, words, String(min(settings.count, documents.count))])
                for (number, document) in zip(parts[part].indices, parts[part]) {
                    try digest.add([document.id, String(document.time), String(document.month), document.section])
                    try digest.add(document.tags)
                    try digest.add(document.categories)
                    try digest.add(pins[number].map(String.init))
                }
            }
            return older
        }
    }

    /// Returns the lists of each part as far as they are known.
    func lists() -> [[[Int32]]?] {
        parts.indices.map { part in
            let lists: PackedLists? = results.known("\(Self.lists)-\(part)", key: listKeys[part])
            return lists.flatMap { $0.lists.count == parts[part].count ? $0.lists : nil }
        }
    }

    /// Returns the lists of all articles, and keeps those that were not known.
    ///
    /// - Parameter composed: the lists of the parts that are not known, in order.
    func joined(_ known: [[[Int32]]?], _ composed: [[Int32]]) -> [[Int32]] {
        var rest = composed[...]
        return parts.indices.flatMap { part in
            if let lists = known[part] { return lists }
            let lists = Array(rest.prefix(parts[part].count))
            rest = rest.dropFirst(lists.count)
            results.keep(PackedLists(lists: lists), as: "\(Self.lists)-\(part)", key: listKeys[part])
            return lists
        }
    }

    /// Returns the words of each part. Those that are not known are computed and kept.
    ///
    /// - Throws: `StemmerError`; `CancellationError` where the task is cancelled.
    func analyzed(jobs: Int) async throws -> [AnalyzedArticles] {
        let (results, settings, wordKeys, parts) = (results, settings, wordKeys, parts)
        return try await parallelMap(Array(parts.indices), jobs: jobs) {
            try TextAnalyzer(settings: settings)
        } transform: { (analyzer: inout TextAnalyzer, part) in
            try Task.checkCancellation()
            return try results.result("\(Self.words)-\(part)", key: wordKeys[part]) { () throws(StemmerError) in
                try analyzer.analyze(parts[part])
            }
        }
    }

    private static let words = "kata"
    private static let lists = "terkait"
}

/// Lists of numbers of articles.
private struct PackedLists: Packable {
    let lists: [[Int32]]

    init(lists: [[Int32]]) { self.lists = lists }

    init(unpacking arrays: inout PackedArrays) throws(CompactError) {
        let lengths: [Int32] = try arrays.take()
        var numbers = try arrays.take(Int32.self)[...]
        lists = lengths.map { length in
            let list = Array(numbers.prefix(Int(length)))
            numbers = numbers.dropFirst(list.count)
            return list
        }
    }

    func pack(into arrays: inout PackedArrays) {
        arrays.append(lists.map { Int32($0.count) })
        arrays.append(lists.flatMap(\.self))
    }
}

extension AnalyzedArticles: Packable {
    init(unpacking arrays: inout PackedArrays) throws(CompactError) {
        stems = try WordBuffers(unpacking: &arrays)
        words = try WordBuffers(unpacking: &arrays)
        terms = try arrays.take()
        weights = try arrays.take()
        ends = try arrays.take()
        pairs = try arrays.take()
        pairWeights = try arrays.take()
        pairEnds = try arrays.take()
    }

    func pack(into arrays: inout PackedArrays) {
        stems.pack(into: &arrays)
        words.pack(into: &arrays)
        arrays.append(terms)
        arrays.append(weights)
        arrays.append(ends)
        arrays.append(pairs)
        arrays.append(pairWeights)
        arrays.append(pairEnds)
    }
}
