import Testing

@testable import RelatedNews

@Suite struct VocabularyTests {
    private func stems(_ text: String, _ language: ArticleLanguage) throws -> [String] {
        var vocabulary = try Vocabulary()
        return try text.split(separator: " ").map { word in
            let stem = try stem(of: String(word), language, &vocabulary)
            return stem < 0 ? "-" : vocabulary.stems.text(of: stem)
        }
    }

    private func stem(of word: String, _ language: ArticleLanguage, _ vocabulary: inout Vocabulary) throws -> Int {
        let number = vocabulary.number(ofWord: WordBuffer(word.utf8.span))
        let token = Tokenizer.Token(word: Int32(number), isJoined: false, isAdjacent: false)
        return Int(try vocabulary.stems(of: [token], in: language)[number])
    }

    @Test func `Brings forms to one stem`() throws {
        #expect(try stems("divaksin vaksinnya vaksin", .indonesian) == ["vaksin", "vaksin", "vaksin"])
        #expect(try stems("opening opened opens", .english) == ["open", "open", "open"])
    }

    @Test func `Leaves out stop words of both languages and their forms`() throws {
        #expect(try stems("the yang katanya harinya banjir", .indonesian) == ["-", "-", "-", "-", "banjir"])
        #expect(try stems("yang the days flood", .english) == ["-", "-", "-", "flood"])
    }

    @Test func `Shares stems between languages`() throws {
        var vocabulary = try Vocabulary()
        let indonesian = try stem(of: "jakarta", .indonesian, &vocabulary)
        #expect(try stem(of: "jakarta", .english, &vocabulary) == indonesian)
    }

    @Test(arguments: [
        ("air sungai meluap dan merendam rumah yang ada di sana", ArticleLanguage.indonesian),
        ("the river has flooded houses and the residents were moved", .english),
        ("Jakarta Smart City", .indonesian), ("", .indonesian),
    ])
    func `Tells the language by stop words`(text: String, language: ArticleLanguage) throws {
        var vocabulary = try Vocabulary()
        let tokenizer = Tokenizer()
        var tokens: [Tokenizer.Token] = []
        tokenizer.scan(text, numbers: false, vocabulary: &vocabulary, tokens: &tokens)
        #expect(vocabulary.language(of: tokens) == language)
    }
}
