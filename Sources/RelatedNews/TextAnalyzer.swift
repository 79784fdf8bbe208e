/// The words of some neighbouring articles, each article's distinct stems with what they weigh in it.
struct AnalyzedArticles: Sendable {
    /// The distinct stems, in the order in which the articles use them first.
    var stems = ByteStrings()
    /// For each of `stems`, the word in which it was met first.
    var words = ByteStrings()
    /// The stems of the articles, one article after the other, as numbers into `stems`.
    var terms: [Int32] = []
    /// What each of `terms` weighs in its article: below 1, the nearer to it the more often it is mentioned.
    var weights: [Float] = []
    /// For each article, where its terms end.
    var ends: [Int] = []
}

/// Turns texts into weighed stems. Each worker has its own.
struct TextAnalyzer {
    /// How many mentions give a word half of the weight that it can get: the tenth mention says little more than the
    /// fifth.
    private static let saturation: Float = 1.5

    /// Beyond it a setting changes nothing, and sums stay far from the end of the numbers.
    private static let greatestWeight = 1_000.0

    private let settings: RelatedNewsSettings
    private var vocabulary: Vocabulary
    private var tokenizer = Tokenizer()
    private var tokens: [Tokenizer.Token] = []
    /// For each stem of the vocabulary, its weighed mentions in the article at hand.
    private var mentions: [Float] = []
    /// The stems that have any, in the order in which the article uses them first.
    private var mentioned: [Int] = []
    /// For each stem of the vocabulary, its number among the stems of the articles at hand, or -1.
    private var numbers: [Int32] = []
    private var numbered: [Int] = []

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
        try count(0..<endOfTitle, settings.titleWeight, language, &result)
        try count(endOfTitle..<endOfSummary, settings.summaryWeight, language, &result)
        try count(endOfSummary..<tokens.count, settings.bodyWeight, language, &result)
        for stem in mentioned {
            result.terms.append(numbers[stem])
            result.weights.append(mentions[stem] / (mentions[stem] + Self.saturation))
            mentions[stem] = 0
        }
        mentioned.removeAll(keepingCapacity: true)
        result.ends.append(result.terms.count)
    }

    private mutating func count(
        _ range: Range<Int>,
        _ weight: Double,
        _ language: ArticleLanguage,
        _ result: inout AnalyzedArticles
    ) throws(StemmerError) {
        guard weight > 0 else { return }
        let weight = Float(min(weight, Self.greatestWeight))
        var previous: Int?
        for index in range {
            let token = tokens[index]
            let stem = try vocabulary.stem(ofWord: token.word, in: language)
            // Reduplication, as in `anak-anak` or `berlari-lari`, is one word.
            if let stem, !(token.isJoined && stem == previous) {
                mention(stem, as: token.word, weight, &result)
            }
            previous = stem
        }
    }

    private mutating func mention(_ stem: Int, as word: Int, _ weight: Float, _ result: inout AnalyzedArticles) {
        while mentions.count <= stem {
            mentions.append(0)
            numbers.append(-1)
        }
        if mentions[stem] == 0 { mentioned.append(stem) }
        mentions[stem] += weight
        guard numbers[stem] < 0 else { return }
        numbers[stem] = Int32(result.stems.count)
        numbered.append(stem)
        let stems = vocabulary.stems.strings
        result.stems.append(stems.bytes.span.extracting(stems.range(of: stem)))
        let words = vocabulary.words.strings
        result.words.append(words.bytes.span.extracting(words.range(of: word)))
    }
}
