import Testing

@testable import RelatedNews

@Suite struct VocabularyTests {
    private func stems(_ text: String, _ language: ArticleLanguage) throws -> [String] {
        var vocabulary = try Vocabulary()
        return try text.split(separator: " ").map { word in
            let number = vocabulary.number(ofWord: word.utf8.span)
            guard let stem = try vocabulary.stem(ofWord: number, in: language) else { return "-" }
            return vocabulary.stems.strings.text(of: stem)
        }
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
        let word = vocabulary.number(ofWord: "jakarta".utf8.span)
        let indonesian = try vocabulary.stem(ofWord: word, in: .indonesian)
        #expect(try vocabulary.stem(ofWord: word, in: .english) == indonesian)
    }

    @Test(arguments: [
        ("air sungai meluap dan merendam rumah yang ada di sana", ArticleLanguage.indonesian),
        ("the river has flooded houses and the residents were moved", .english),
        ("Jakarta Smart City", .indonesian), ("", .indonesian),
    ])
    func `Tells the language by stop words`(text: String, language: ArticleLanguage) throws {
        var vocabulary = try Vocabulary()
        var tokenizer = Tokenizer()
        var tokens: [Tokenizer.Token] = []
        tokenizer.scan(text, numbers: false, vocabulary: &vocabulary, tokens: &tokens)
        #expect(vocabulary.language(of: tokens) == language)
    }

    @Test func `Numbers strings in the order in which they are met`() {
        var table = ByteStringTable()
        let names = (0..<5_000).map { "kata\($0)" }
        #expect(names.map { table.number(of: $0.utf8.span) } == Array(0..<5_000))
        #expect(names.reversed().map { table.number(of: $0.utf8.span) } == (0..<5_000).reversed())
        #expect(table.strings.text(of: 4_321) == "kata4321")
    }
}
