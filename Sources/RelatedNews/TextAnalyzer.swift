/// The distinct stems and pairs of a group of consecutive articles with their weights in each.
struct AnalyzedArticles: Sendable {
    /// The distinct stems, in order of first use.
    var stems = WordBuffers()
    /// The first word met for each of `stems`.
    var words = WordBuffers()
    /// Numbers of stems in `stems`, grouped by article.
    var terms: [Int32] = []
    /// The weight of each of `terms` in its article, from 0 to below 1 and growing with the number of mentions.
    var weights: [Float] = []
    /// The end of each article's terms in `terms`.
    var ends: [Int] = []
    /// Two neighbouring stems of the same article, as keys of a ``PairTable``, grouped by article.
    var pairs: [UInt64] = []
    /// The weight of each of `pairs`, like that of a term.
    var pairWeights: [Float] = []
    /// The end of each article's pairs in `pairs`.
    var pairEnds: [Int] = []
}

/// Extracts weighted stems, and pairs of neighbouring stems, from texts. Not safe to share: each worker creates its own.
struct TextAnalyzer {
    /// The largest weight of one mention. A larger setting changes nothing, and sums stay exact.
    private static let greatestWeight = 1_000.0

    private let settings: RelatedNewsSettings
    private let tokenizer = Tokenizer()
    private var vocabulary: Vocabulary
    private var tokens: [Tokenizer.Token] = []
    /// The mentions of each stem in the current article.
    private var mentions: [Mentions] = []
    /// The stems mentioned in the current article, in order of first use.
    private var mentioned: [Int32] = []
    private var pairs = PairCounter()
    /// The number of each stem in the current group, or -1.
    private var numbers: [Int32] = []
    private var numbered: [Int] = []

    private struct Mentions {
        var weight: Float = 0
        /// The word in which the article uses the stem first.
        var firstWord: Int32 = -1
    }

    init(settings: RelatedNewsSettings) throws(StemmerError) {
        self.settings = settings
        vocabulary = try Vocabulary()
    }

    mutating func analyze(_ documents: ArraySlice<RelatedNewsDocument>) throws(StemmerError) -> AnalyzedArticles {
        var result = AnalyzedArticles()
        for document in documents { try analyze(document, into: &result) }
        for stem in numbered { numbers[stem] = -1 }
        numbered.removeAll(keepingCapacity: true)
        return result
    }

    private mutating func analyze(
        _ document: RelatedNewsDocument,
        into result: inout AnalyzedArticles
    ) throws(StemmerError) {
        tokens.removeAll(keepingCapacity: true)
        tokenizer.scan(document.title, numbers: true, vocabulary: &vocabulary, tokens: &tokens)
        let endOfTitle = tokens.count
        tokenizer.scan(document.summary, numbers: false, vocabulary: &vocabulary, tokens: &tokens)
        let endOfSummary = tokens.count
        tokenizer.scan(document.body, numbers: false, vocabulary: &vocabulary, tokens: &tokens)
        let language = vocabulary.language(of: tokens)
        let stems = try vocabulary.stems(of: tokens, in: language)
        while mentions.count < vocabulary.stems.count {
            mentions.append(Mentions())
            numbers.append(-1)
        }
        count(0..<endOfTitle, settings.titleWeight, stems)
        count(endOfTitle..<endOfSummary, settings.summaryWeight, stems)
        count(endOfSummary..<tokens.count, settings.bodyWeight, stems)
        let saturation = Self.saturation(ofWords: tokens.count)
        for stem in mentioned {
            result.terms.append(number(ofStem: Int(stem), &result))
            result.weights.append(Self.weight(ofMentions: mentions[Int(stem)].weight, saturation))
            mentions[Int(stem)].weight = 0
        }
        mentioned.removeAll(keepingCapacity: true)
        result.ends.append(result.terms.count)
        for pair in pairs.takeMostMentioned(settings.pairsPerArticle) {
            result.pairs.append(PairTable.key(numbers[Int(pair.first)], numbers[Int(pair.second)]))
            result.pairWeights.append(Self.weight(ofMentions: pair.mentions, saturation))
        }
        result.pairEnds.append(result.pairs.count)
    }

    /// Returns the number of mentions at which a word has half of its maximum weight: a long text repeats more words by chance.
    private static func saturation(ofWords count: Int) -> Float { 6 + Float(count) / 100 }

    private static func weight(ofMentions mentions: Float, _ saturation: Float) -> Float {
        mentions / (mentions + saturation)
    }

    /// - Parameter stems: stems by word number; negative for words that do not count.
    private mutating func count(_ range: Range<Int>, _ weight: Double, _ stems: [Int32]) {
        guard weight > 0 else { return }
        let weight = Float(min(weight, Self.greatestWeight))
        var previous: Int32 = -1
        for index in range {
            let token = tokens[index]
            let stem = stems[Int(token.word)]
            // A reduplication such as `anak-anak` or `berlari-lari` counts as one word.
            if stem >= 0, stem != previous || !token.isJoined {
                mention(stem, as: token.word, weight)
                if token.isAdjacent, previous >= 0, previous != stem { pairs.mention(previous, stem, weight) }
            }
            previous = stem
        }
    }

    private mutating func mention(_ stem: Int32, as word: Int32, _ weight: Float) {
        let known = mentions[Int(stem)]
        if known.weight == 0 { mentioned.append(stem) }
        mentions[Int(stem)] = Mentions(
            weight: known.weight + weight,
            firstWord: known.weight == 0 ? word : known.firstWord
        )
    }

    /// Returns the number of a stem of the current article in the group, adding it where it is new.
    private mutating func number(ofStem stem: Int, _ result: inout AnalyzedArticles) -> Int32 {
        if numbers[stem] < 0 {
            numbers[stem] = Int32(result.stems.count)
            numbered.append(stem)
            result.stems.append(vocabulary.stems.word(stem))
            result.words.append(vocabulary.words.word(Int(mentions[stem].firstWord)))
        }
        return numbers[stem]
    }
}
