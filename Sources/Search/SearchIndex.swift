import Digests
import RelatedNews
import Serialization

/// An inverted index in small files. A browser reads only the files that a query needs.
///
/// A word leads to its stem, and a stem to the documents that contain any of its words, so the browser needs no
/// stemmer. Each file holds a range of words in alphabetical order; all are of about the same size.
public struct SearchIndex: Sendable {
    private var texts: [SearchFile: String] = [:]

    /// Indexes documents, which are numbered in their order. Of equally relevant results, the later document is shown first.
    ///
    /// - Throws: `StemmerError` where libstemmer fails, `DigestError` where libcrypto does.
    public init(_ words: consuming SearchWords) throws {
        let documents = words.documents
        let layout = SearchLayout(documentCount: documents.count)
        let (entries, titles) = try Self.entries(words.takeWords(), documents.count, layout)
        for (number, entry) in entries.texts.enumerated() { texts[.words(number)] = entry }
        for (number, title) in titles.texts.enumerated() { texts[.titles(number)] = title }
        for number in 0..<layout.documentFiles {
            let first = number * SearchLayout.documentsPerFile
            texts[.documents(number)] = Self.text(of: documents[first...].prefix(SearchLayout.documentsPerFile))
        }
        // The digest keeps a browser from mixing the files of two builds, in which documents have different numbers.
        let digests = try layout.files.compactMap { texts[$0] }.map { try sha256(of: Array($0.utf8)) }
        let version = String(try sha256(of: Array(digests.joined().utf8)).prefix(16))
        let contents: JSON = [
            "version": .string(version),
            "documents": .integer(documents.count),
            "documentsPerFile": .integer(SearchLayout.documentsPerFile),
            "levels": .integer(Postings.levels),
            "limit": .integer(Postings.limit),
            "words": .array(entries.firstKeys.map(JSON.string)),
            "titles": .array(titles.firstKeys.map(JSON.string)),
        ]
        texts[.contents] = contents.text() + "\n"
    }

    /// Returns the text of a file, or nil for a file that the layout of this index does not have.
    public func text(of file: SearchFile) -> String? { texts[file] }

    private static func entries(
        _ words: consuming DocumentWords,
        _ documentCount: Int,
        _ layout: SearchLayout
    ) throws(StemmerError) -> (words: KeyedFiles, titles: KeyedFiles) {
        var words = words
        let stems = try words.stem()
        let postings = Postings(words)
        words.removeDocuments()
        let keys = SortedKeys(words.table.strings)
        let titles = keys.order.filter { words.titleCounts[$0] > 0 && keys.length(of: $0) >= 4 && keys.isWord($0) }
        return (
            KeyedFiles(
                keys,
                keys.order.filter { stems[$0] != $0 || postings.count(of: $0) > 0 },
                files: layout.wordFiles,
                weight: { Self.weight(of: postings.count(of: $0), of: documentCount) }
            ) { key, text in
                text.append(UInt8(ascii: "\""))
                postings.append(key, to: &text)
                if stems[key] != key {
                    text.append(UInt8(ascii: "="))
                    text += keys.bytes(of: Int(stems[key]))
                }
                text.append(UInt8(ascii: "\""))
            },
            KeyedFiles(keys, titles, files: layout.titleFiles, weight: { _ in 1 }) { key, text in
                text += String(words.titleCounts[key]).utf8
            }
        )
    }

    /// Returns the estimated size in bytes of a word's documents.
    private static func weight(of count: Int, of documents: Int) -> Int {
        guard count > 0 else { return 0 }
        let distance = documents / count + 1
        return count * (Int.bitWidth - distance.leadingZeroBitCount + 2) / 8
    }

    /// Returns `[title, address, day, note, lead]` for each document, as JSON.
    private static func text(of documents: ArraySlice<SearchDocument>) -> String {
        let rows = documents.map { document in
            JSON.array(
                [document.title, document.address, document.day, document.note, document.lead].map(JSON.string)
            ).text()
        }
        return "[" + rows.joined(separator: ",\n") + "]\n"
    }
}
