/// The words and stems that a worker has seen. Each word is checked against the stop words and stemmed only once.
struct Vocabulary {
    private static let unknown: Int32 = -2
    private static let none: Int32 = -1

    private var table = WordTable()
    private var stemTable = WordTable()
    /// For each word, 1 where it is a stop word in Indonesian, -1 in English, 0 in neither or both.
    private var balances: [Int8] = []
    private var isStopWord: [Bool] = []
    /// The cached stem of each word by language, or `unknown`.
    private var stemsOfWords: [[Int32]]
    private let stemmers: [Stemmer]

    /// The words by number.
    var words: WordBuffers { table.words }
    /// The stems by number.
    var stems: WordBuffers { stemTable.words }

    init() throws(StemmerError) {
        var stemmers: [Stemmer] = []
        for language in ArticleLanguage.allCases { stemmers.append(try Stemmer(language)) }
        self.stemmers = stemmers
        stemsOfWords = Array(repeating: [], count: stemmers.count)
    }

    /// Returns the number of a word, adding it where it is new.
    mutating func number(ofWord word: WordBuffer) -> Int {
        let number = table.number(of: word)
        if number == balances.count {
            let languages = StopWords.languages(of: words.text(of: number))
            balances.append((languages.contains(.indonesian) ? 1 : 0) - (languages.contains(.english) ? 1 : 0))
            isStopWord.append(!languages.isEmpty)
            for language in stemsOfWords.indices { stemsOfWords[language].append(Self.unknown) }
        }
        return number
    }

    /// Returns the language with more stop words in the text; Indonesian in a tie.
    func language(of tokens: [Tokenizer.Token]) -> ArticleLanguage {
        var balance = 0
        for token in tokens { balance += Int(balances[Int(token.word)]) }
        return balance < 0 ? .english : .indonesian
    }

    /// Returns stem numbers by word number; negative for stop words and their forms, and for words that are not among the tokens.
    mutating func stems(of tokens: [Tokenizer.Token], in language: ArticleLanguage) throws(StemmerError) -> [Int32] {
        for token in tokens where stemsOfWords[language.rawValue][Int(token.word)] == Self.unknown {
            let stem = try makeStem(ofWord: Int(token.word), in: language)
            stemsOfWords[language.rawValue][Int(token.word)] = stem
        }
        return stemsOfWords[language.rawValue]
    }

    private mutating func makeStem(ofWord word: Int, in language: ArticleLanguage) throws(StemmerError) -> Int32 {
        // Stop words of both languages are dropped: in an Indonesian article that quotes English, `the` would look rare.
        guard !isStopWord[word] else { return Self.none }
        let stem = try stemmers[language.rawValue].stem(of: Array(words.text(of: word).utf8).span)
        guard stem.count <= WordBuffer.capacity,
            StopWords.languages(of: String(decoding: stem, as: UTF8.self)).isEmpty
        else { return Self.none }
        return Int32(stemTable.number(of: WordBuffer(stem.span)))
    }
}
