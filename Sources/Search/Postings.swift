import RelatedNews

/// The documents of each string, with how well each fits (BM25).
struct Postings {
    /// Steps in which the fit of a document is given: the letters from `a` on.
    static let levels = 8
    /// Documents that are kept of a string, those that it fits best. A word in more says little.
    static let limit = 20_000
    /// How soon further mentions of a word stop to count.
    private static let saturation = 1.2
    /// How much longer documents count less, from 0 to 1. The rows of a register are very much shorter than articles.
    private static let lengthWeight = 0.5

    /// Documents, grouped by string and ascending.
    private let documents: [UInt32]
    /// How well each document fits, from 0 to below `levels`.
    private let fits: [UInt8]
    /// The end of each string's documents.
    private let ends: [Int]

    /// - Parameter words: the strings of each document.
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
        // Each start has moved to the end.
        ends = starts.dropLast()
    }

    private func range(of string: Int) -> Range<Int> { (string == 0 ? 0 : ends[string - 1])..<ends[string] }

    /// The number of documents that hold a string.
    func count(of string: Int) -> Int { range(of: string).count }

    /// Appends the documents of a string, each as the distance from the one before, which is left out where it is 1, and the
    /// letter of its fit: `12ab3c` are the documents 11, 12 and 15.
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

    /// The places of the documents that are kept, ascending. Of those that fit equally well, later ones are kept.
    private func kept(of string: Int) -> [Int] {
        let range = range(of: string)
        guard range.count > Self.limit else { return Array(range) }
        return range.sorted { (fits[$0], $0) > (fits[$1], $1) }.prefix(Self.limit).sorted()
    }
}
