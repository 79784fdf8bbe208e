import RelatedNews
import Serialization

/// The words of all documents with their counts.
///
/// Words, stems and labels share one numbered table. A word is stemmed in the language of most of the documents that
/// contain it, so each word has one stem whatever the language of a query.
struct DocumentWords {
    /// The number of mentions that one mention in a title counts as.
    private static let titleWeight: UInt8 = 4
    private static let mostMentions: UInt8 = 120

    private(set) var table = ByteStringTable()
    /// For each string of `table`, the number of documents whose title contains it.
    private(set) var titleCounts: [UInt32] = []
    /// The numbers of the strings that documents contain, grouped by document and in order of first use.
    private(set) var words: [UInt32] = []
    /// The weighted mentions of each of `words`; 1 for labels.
    private(set) var mentions: [UInt8] = []
    /// The end of each document in `words`.
    private(set) var ends: [Int] = []
    /// The words of each document, counted with their repetitions.
    private(set) var lengths: [UInt32] = []

    private var scanner = WordScanner()
    /// For each string, the number of Indonesian documents that contain it minus the number of English ones.
    private var votes: [Int32] = []
    /// For each string, what it suggests about the language of a text: 1 for Indonesian, -1 for English.
    private var hints: [Int8] = []
    private var isLabel: [Bool] = []
    /// The weighted mentions in the current document.
    private var current: [UInt8] = []
    private var mentioned: [UInt32] = []

    init(_ documents: ArraySlice<SearchDocument>) {
        for document in documents { add(document) }
    }

    /// Joins the words of consecutive documents. The result is that of collecting the words of all: strings that a part sees first get
    /// their numbers in its order.
    init(merging parts: consuming [CollectedWords]) {
        self.init([])
        words.reserveCapacity(parts.reduce(0) { $0 + $1.words.count })
        mentions.reserveCapacity(words.capacity)
        // No part is kept longer than needed.
        parts.reverse()
        while let part = parts.popLast() { add(part) }
    }

    private mutating func add(_ part: CollectedWords) {
        let numbers = (0..<part.strings.count).map { string in
            let number = part.strings.bytes.withUnsafeBufferPointer { bytes in
                self.number(of: bytes.span.extracting(part.strings.range(of: string)))
            }
            titleCounts[number] += part.titleCounts[string]
            votes[number] += part.votes[string]
            isLabel[number] = isLabel[number] || part.labels[string] != 0
            return UInt32(number)
        }
        let start = words.count
        words += part.words.lazy.map { numbers[Int($0)] }
        mentions += part.mentions
        ends += part.ends.lazy.map { start + $0 }
        lengths += part.lengths
    }

    /// What other parts need of these words.
    var collected: CollectedWords {
        CollectedWords(
            strings: table.strings,
            titleCounts: titleCounts,
            votes: votes,
            labels: isLabel.map { $0 ? 1 : 0 },
            words: words,
            mentions: mentions,
            ends: ends,
            lengths: lengths
        )
    }

    private mutating func add(_ document: SearchDocument) {
        var length: UInt32 = 0
        var balance: Int32 = 0
        take(document.title, weight: Self.titleWeight, &length, &balance)
        for word in mentioned { titleCounts[Int(word)] += 1 }
        for text in document.texts { take(text, weight: 1, &length, &balance) }
        for word in mentioned {
            words.append(word)
            mentions.append(current[Int(word)])
            votes[Int(word)] += balance < 0 ? -1 : 1
            current[Int(word)] = 0
        }
        mentioned.removeAll(keepingCapacity: true)
        for label in Set(document.labels).sorted() {
            let number = number(of: label.utf8.span)
            isLabel[number] = true
            words.append(UInt32(number))
            mentions.append(1)
        }
        ends.append(words.count)
        lengths.append(length)
    }

    private mutating func take(_ text: String, weight: UInt8, _ length: inout UInt32, _ balance: inout Int32) {
        // The scanner keeps no part of the text, so it can be moved into a local variable meanwhile.
        var scanner = scanner
        scanner.scan(text) { word in
            let number = self.number(of: word)
            if current[number] == 0 { mentioned.append(UInt32(number)) }
            current[number] = min(Self.mostMentions, current[number] + weight)
            length += 1
            balance += Int32(hints[number])
        }
    }

    private mutating func number(of string: Span<UInt8>) -> Int {
        let number = table.number(of: string)
        guard number == votes.count else { return number }
        let languages = StopWords.languages(of: table.strings.text(of: number))
        hints.append((languages.contains(.indonesian) ? 1 : 0) - (languages.contains(.english) ? 1 : 0))
        votes.append(0)
        titleCounts.append(0)
        isLabel.append(false)
        current.append(0)
        return number
    }

    /// Replaces the words of each document by their stems, and returns the stem of each string: the string itself for
    /// labels, numbers and strings that no document contains.
    mutating func stem() throws(StemmerError) -> [UInt32] {
        let stems = try makeStems()
        var write = 0
        var read = 0
        for document in ends.indices {
            let end = ends[document]
            for index in read..<end {
                let stem = stems[Int(words[index])]
                if current[Int(stem)] == 0 { mentioned.append(stem) }
                current[Int(stem)] = min(Self.mostMentions, current[Int(stem)] + mentions[index])
            }
            for stem in mentioned {
                words[write] = stem
                mentions[write] = current[Int(stem)]
                current[Int(stem)] = 0
                write += 1
            }
            mentioned.removeAll(keepingCapacity: true)
            read = end
            ends[document] = write
        }
        words.removeLast(words.count - write)
        mentions.removeLast(mentions.count - write)
        return stems
    }

    /// Discards which documents contain which words.
    mutating func removeDocuments() {
        words = []
        mentions = []
    }

    private mutating func makeStems() throws(StemmerError) -> [UInt32] {
        let (indonesian, english) = (try Stemmer(.indonesian), try Stemmer(.english))
        var stems: [UInt32] = []
        for word in 0..<table.count {
            let range = table.strings.range(of: word)
            guard !isLabel[word], table.strings.bytes[range.lowerBound] > UInt8(ascii: "9") else {
                stems.append(UInt32(word))
                continue
            }
            let stemmer = votes[word] < 0 ? english : indonesian
            let stem = try stemmer.stem(of: table.strings.bytes.span.extracting(range))
            stems.append(UInt32(number(of: stem.span)))
        }
        for string in stems.count..<table.count { stems.append(UInt32(string)) }
        return stems
    }
}

/// The words of some consecutive documents, as ``DocumentWords`` has them.
struct CollectedWords {
    let strings: ByteStrings
    let titleCounts: [UInt32]
    let votes: [Int32]
    /// 1 for labels.
    let labels: [UInt8]
    let words: [UInt32]
    let mentions: [UInt8]
    let ends: [Int]
    let lengths: [UInt32]
}

extension CollectedWords: Packable {
    init(unpacking arrays: inout PackedArrays) throws(CompactError) {
        self.init(
            strings: try ByteStrings(unpacking: &arrays),
            titleCounts: try arrays.take(),
            votes: try arrays.take(),
            labels: try arrays.take(),
            words: try arrays.take(),
            mentions: try arrays.take(),
            ends: try arrays.take(),
            lengths: try arrays.take()
        )
    }

    func pack(into arrays: inout PackedArrays) {
        strings.pack(into: &arrays)
        arrays.append(titleCounts)
        arrays.append(votes)
        arrays.append(labels)
        arrays.append(words)
        arrays.append(mentions)
        arrays.append(ends)
        arrays.append(lengths)
    }
}
