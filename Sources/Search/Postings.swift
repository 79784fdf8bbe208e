/// The documents that contain each string, with their relevance (BM25).
struct Postings {
    /// The number of relevance levels, written as letters from `a` on.
    static let levels = 8
    /// The maximum number of documents kept for a string: the most relevant. A word in more documents tells little.
    static let limit = 20_000
    /// BM25's `k1`: how soon further mentions of a word stop to count.
    private static let saturation = 1.2
    /// BM25's `b`, from 0 to 1: how strongly length lowers relevance. Rows of a register are far shorter than articles.
    private static let lengthWeight = 0.5

    /// Document numbers, grouped by string and ascending.
    private let documents: [UInt32]
    /// The relevance of each document, from 0 to below `levels`.
    private let fits: [UInt8]
    /// The end of each string's documents.
    private let ends: [Int]

    /// - Parameter words: the strings of each document, with their counts.
    init(_ words: DocumentWords) {
        var starts = [Int](repeating: 0, count: words.table.count + 1)
        for word in words.words { starts[Int(word) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var documents = [UInt32](repeating: 0, count: words.words.count)
        var fits = [UInt8](repeating: 0, count: words.words.count)
        let total = words.lengths.reduce(0) { $0 + Int($1) }
        let mean = max(1, Double(total) / Double(max(1, words.lengths.count)))
        var index = 0
        for document in words.ends.indices {
            let length = 1 - Self.lengthWeight + Self.lengthWeight * Double(words.lengths[document]) / mean
            while index < words.ends[document] {
                let place = starts[Int(words.words[index])]
                starts[Int(words.words[index])] += 1
                let mentions = Double(words.mentions[index])
                documents[place] = UInt32(document)
                fits[place] = UInt8(mentions / (mentions + Self.saturation * length) * Double(Self.levels))
                index += 1
            }
        }
        self.documents = documents
        self.fits = fits
        // By now, each start has advanced to the end of its group.
        ends = starts.dropLast()
    }

    private func range(of string: Int) -> Range<Int> { (string == 0 ? 0 : ends[string - 1])..<ends[string] }

    /// Returns the number of documents that contain a string.
    func count(of string: Int) -> Int { range(of: string).count }

    /// Appends the documents of a string. Each is written as its distance from the previous document, omitted where it
    /// is 1, and the letter of its relevance: `12ab3c` stands for the documents 11, 12 and 15.
    func append(_ string: Int, to text: inout [UInt8]) {
        var previous = -1
        for index in kept(of: string) {
            let distance = Int(documents[index]) - previous
            previous += distance
            if distance > 1 { Self.append(distance, to: &text) }
            text.append(UInt8(ascii: "a") + fits[index])
        }
    }

    private static func append(_ number: Int, to text: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &text) }
        text.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Returns the indices of the documents to keep, ascending. Of equally relevant ones, the later are kept.
    private func kept(of string: Int) -> [Int] {
        let range = range(of: string)
        guard range.count > Self.limit else { return Array(range) }
        return range.sorted { (fits[$0], $0) > (fits[$1], $1) }.prefix(Self.limit).sorted()
    }
}
