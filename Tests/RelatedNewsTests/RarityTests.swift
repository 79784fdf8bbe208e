import Testing

@testable import RelatedNews

@Suite struct RarityTests {
    @Test func `Counts in bits`() {
        let rarity = Rarity(months: Array(repeating: 0, count: 1_023), isHistoric: false)
        #expect(rarity.bits(others: 0, for: 5) == 10)
        #expect(rarity.bits(others: 511, for: 5) == 1)
        #expect(abs(rarity.bits(others: 2, for: 5) - 8.415_037_5) < 0.000_001)
        #expect(abs(rarity.bits(others: 723, for: 5) - 0.500_154_1) < 0.000_001)
        #expect(rarity.share(others: 31, for: 5) == 0.5)
    }

    @Test func `Is positive even for what all articles have`() {
        let rarity = Rarity(months: Array(repeating: 0, count: 50_000), isHistoric: false)
        #expect(rarity.bits(others: 49_999, for: 0) > 0)
        #expect(rarity.bits(others: 49_999, for: 0) < 0.000_1)
    }

    @Test func `At first counts the articles before one, later those before its month`() {
        let rarity = Rarity(months: (0..<400).map { $0 / 150 }, isHistoric: true)
        #expect(
            (0..<400).map { rarity.known(to: $0) } == (0...100) + Array(repeating: 100, count: 49)
                + Array(repeating: 150, count: 150) + Array(repeating: 300, count: 100)
        )
        #expect(rarity.bits(others: 0, for: 0) == 1)
        #expect(rarity.bits(others: 0, for: 6) == 3)
    }

    @Test func `A count of articles knows those of earlier periods`() {
        var count = ArticleCount()
        #expect([0, 0, 2, 2, 5].map { count.count(in: $0) } == [0, 0, 2, 2, 4])
        #expect(count.others == 4)
    }
}
