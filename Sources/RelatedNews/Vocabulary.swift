/// The words and stems that a worker has met. Each word is checked against the stop words and stemmed only once.
struct Vocabulary {
    private static let unknown: Int32 = -2
    private static let none: Int32 = -1

    private(set) var words = ByteStringTable()
    private(set) var stems = ByteStringTable()
    /// The languages in which each word is a stop word.
    private var stopWords: [StopWords.Languages] = []
    /// The cached stem of each word by language, or `unknown`.
    private var stemsOfWords: [[Int32]]
    private let stemmers: [Stemmer]

    init() throws(StemmerError) {
        var stemmers: [Stemmer] = []
        for language in ArticleLanguage.allCases { stemmers.append(try Stemmer(language)) }
        self.stemmers = stemmers
        stemsOfWords = Array(repeating: [], count: stemmers.count)
    }

    /// Returns the number of a word, adding it where it is new.
    mutating func number(ofWord word: Span<UInt8>) -> Int {
        let number = words.number(of: word)
        if number == stopWords.count {
            stopWords.append(StopWords.languages(of: words.strings.text(of: number)))
            for language in stemsOfWords.indices { stemsOfWords[language].append(Self.unknown) }
        }
        return number
    }

    /// Returns the language with more stop words in the text; Indonesian in a tie.
    func language(of tokens: [Tokenizer.Token]) -> ArticleLanguage {
        var balance = 0
        for token in tokens {
            let languages = stopWords[token.word]
            if languages.contains(.indonesian) { balance += 1 }
            if languages.contains(.english) { balance -= 1 }
        }
        return balance < 0 ? .english : .indonesian
    }

    /// Returns the number of a word's stem, or nil for a stop word or a form of one.
    mutating func stem(ofWord word: Int, in language: ArticleLanguage) throws(StemmerError) -> Int? {
        var stem = stemsOfWords[language.rawValue][word]
        if stem == Self.unknown {
            stem = try makeStem(ofWord: word, in: language)
            stemsOfWords[language.rawValue][word] = stem
        }
        return stem == Self.none ? nil : Int(stem)
    }

    private mutating func makeStem(ofWord word: Int, in language: ArticleLanguage) throws(StemmerError) -> Int32 {
        // Stop words of both languages are dropped: in an Indonesian article that quotes English, `the` would look
        // rare.
        guard stopWords[word].isEmpty else { return Self.none }
        let range = words.strings.range(of: word)
        let stem = try stemmers[language.rawValue].stem(of: words.strings.bytes.span.extracting(range))
        guard StopWords.languages(of: String(decoding: stem, as: UTF8.self)).isEmpty else { return Self.none }
        return Int32(stems.number(of: stem.span))
    }
}
