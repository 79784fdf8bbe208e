import Testing

@testable import RelatedNews

@Suite struct WordTableTests {
    @Test func `Numbers words in the order in which they are met`() {
        var table = WordTable()
        let names = (0..<5_000).map { "kata\($0)" }
        #expect(names.map { table.number(of: WordBuffer($0.utf8.span)) } == Array(0..<5_000))
        #expect(names.reversed().map { table.number(of: WordBuffer($0.utf8.span)) } == (0..<5_000).reversed())
        #expect(table.words.text(of: 4_321) == "kata4321")
    }

    @Test func `Tells words of any length apart that begin alike`() {
        var table = WordTable()
        let names =
            (1...48).map { String(repeating: "a", count: $0) }
            + (0..<48).map { length in
                String(repeating: "a", count: length) + "b"
            }
        #expect(names.map { table.number(of: WordBuffer($0.utf8.span)) } == Array(names.indices))
        #expect(names.indices.map { table.words.text(of: $0) } == names)
    }

    @Test func `Takes letters in lower case from anywhere in a text`() {
        let text = "xxABCdefGHIjklMNOpqrSTUvwxYZ"
        for start in 0..<text.utf8.count {
            for end in start..<text.utf8.count {
                var word = WordBuffer()
                word.append(lettersOf: text.utf8.span, in: start..<end)
                #expect(word == WordBuffer(Array(text.lowercased().utf8)[start..<end].span))
            }
        }
    }

    @Test func `Shortens and empties a word`() {
        var word = WordBuffer("kebersihan".utf8.span)
        word.removeLast()
        word.removeLast()
        #expect(word == WordBuffer("kebersih".utf8.span))
        word.removeLast()
        #expect(word == WordBuffer("kebersi".utf8.span))
        word.removeAll()
        #expect(word == WordBuffer())
    }

    @Test func `Numbers pairs in the order in which they are met, and forgets them`() {
        var table = PairTable()
        let pairs = (0..<3_000).map { PairTable.key(Int32($0 % 50), Int32($0 / 50)) }
        for _ in 0..<2 {
            #expect(pairs.map { table.number(of: $0) } == Array(pairs.indices))
            #expect(pairs.map { table.existingNumber(of: $0) } == pairs.indices.map { Int($0) })
            #expect(table.existingNumber(of: PairTable.key(60, 60)) == nil)
            table.removeAll()
        }
        #expect(PairTable.words(of: PairTable.key(7, 9)) == (7, 9))
    }
}
