/// The distinct stems of a group of consecutive articles with their weights in each.
struct AnalyzedArticles: Sendable {
    /// The distinct stems, in order of first use.
    var stems = ByteStrings()
    /// The first word met for each of `stems`.
    var words = ByteStrings()
    /// Numbers of stems in `stems`, grouped by article.
    var terms: [Int32] = []
    /// The weight of each of `terms` in its article, from 0 to below 1 and growing with the number of mentions.
    var weights: [Float] = []
    /// The end of each article's terms in `terms`.
    var ends: [Int] = []
}

/// Extracts weighted stems from texts. Not safe to share: each worker creates its own.
struct TextAnalyzer {
    /// The mentions at which a word has half of its maximum weight; the tenth mention tells little more than the fifth.
    private static let saturation: Float = 1.5

    /// The largest weight of one mention. A larger setting changes nothing, and sums stay exact.
    private static let greatestWeight = 1_000.0

    private let settings: RelatedNewsSettings
    private var vocabulary: Vocabulary
    private var tokenizer = Tokenizer()
    private var tokens: [Tokenizer.Token] = []
    /// The weighted mentions of each stem in the current article.
    private var mentions: [Float] = []
    /// The stems mentioned in the current article, in order of first use.
    private var mentioned: [Int] = []
    /// The number of each stem in the current group, or -1.
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
            // A reduplication such as `anak-anak` or `berlari-lari` counts as one word.
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
