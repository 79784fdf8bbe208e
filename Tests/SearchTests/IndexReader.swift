import Foundation
import Search
import Testing

/// Reads the files of an index as the script of the search page does.
struct IndexReader {
    let index: SearchIndex
    private let words: [String]
    let version: String

    init(_ documents: [SearchDocument]) throws {
        index = try SearchIndex(SearchWords(documents))
        let contents = try #require(try Self.json(index, .contents) as? [String: Any])
        words = try #require(contents["words"] as? [String])
        version = try #require(contents["version"] as? String)
    }

    private static func json(_ index: SearchIndex, _ file: SearchFile) throws -> Any {
        let text = try #require(index.text(of: file), "\(file.path)")
        return try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    /// The entry of a word in the file in which a browser looks for it.
    func entry(_ word: String) throws -> String? {
        let place = words.lastIndex { !word.utf16.lexicographicallyPrecedes($0.utf16) } ?? 0
        let file = try #require(try Self.json(index, .words(place)) as? [String: String])
        return file[word]
    }

    /// The documents of a word, ascending, each with the letter of its fit.
    func documents(of word: String) throws -> [Int: String] {
        let parts = try parts(of: word)
        return postings(parts.count == 2 ? try self.parts(of: parts[1])[0] : parts[0])
    }

    private func parts(of word: String) throws -> [String] {
        try entry(word)?.components(separatedBy: "=") ?? [""]
    }

    private func postings(_ text: String) -> [Int: String] {
        var found: [Int: String] = [:]
        var document = -1
        for match in text.matches(of: /([0-9]*)([a-h])/) {
            document += Int(match.1) ?? 1
            found[document] = String(match.2)
        }
        return found
    }

    /// The shown texts of all documents.
    func shown(count: Int) throws -> [[String]] {
        try SearchLayout(documentCount: count).files.flatMap { file in
            guard case .documents = file else { return [[String]]() }
            return try #require(try Self.json(index, file) as? [[String]])
        }
    }
}
