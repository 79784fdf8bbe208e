/// The words and stems that a worker has met, so that each is looked up in the stop words and stemmed only once.
struct Vocabulary {
    private static let unknown: Int32 = -2
    private static let none: Int32 = -1

    private(set) var words = ByteStringTable()
    private(set) var stems = ByteStringTable()
    /// For each word, whether it is a stop word of a language.
    private var stopWords: [StopWords.Languages] = []
    /// For each language, the stem of each word, as far as it has been asked for.
    private var stemsOfWords: [[Int32]]
    private let stemmers: [Stemmer]

    init() throws(StemmerError) {
        var stemmers: [Stemmer] = []
        for language in ArticleLanguage.allCases { stemmers.append(try Stemmer(language)) }
        self.stemmers = stemmers
        stemsOfWords = Array(repeating: [], count: stemmers.count)
    }

    /// The number of a word, which is new to the vocabulary or known.
    mutating func number(ofWord word: Span<UInt8>) -> Int {
        let number = words.number(of: word)
        if number == stopWords.count {
            stopWords.append(StopWords.languages(of: words.strings.text(of: number)))
            for language in stemsOfWords.indices { stemsOfWords[language].append(Self.unknown) }
        }
        return number
    }

    /// The language whose stop words are more frequent; Indonesian where they are equally so.
    func language(of tokens: [Tokenizer.Token]) -> ArticleLanguage {
        var balance = 0
        for token in tokens {
            let languages = stopWords[token.word]
            if languages.contains(.indonesian) { balance += 1 }
            if languages.contains(.english) { balance -= 1 }
        }
        return balance < 0 ? .english : .indonesian
    }

    /// The number of the stem of a word, nil for a stop word or for a form of one.
    mutating func stem(ofWord word: Int, in language: ArticleLanguage) throws(StemmerError) -> Int? {
        var stem = stemsOfWords[language.rawValue][word]
        if stem == Self.unknown {
            stem = try makeStem(ofWord: word, in: language)
            stemsOfWords[language.rawValue][word] = stem
        }
        return stem == Self.none ? nil : Int(stem)
    }

    private mutating func makeStem(ofWord word: Int, in language: ArticleLanguage) throws(StemmerError) -> Int32 {
        // A stop word of either language says nothing: Indonesian articles quote English, where `the` would look rare.
        guard stopWords[word].isEmpty else { return Self.none }
        let range = words.strings.range(of: word)
        let stem = try stemmers[language.rawValue].stem(of: words.strings.bytes.span.extracting(range))
        guard StopWords.languages(of: String(decoding: stem, as: UTF8.self)).isEmpty else { return Self.none }
        return Int32(stems.number(of: stem.span))
    }
}
