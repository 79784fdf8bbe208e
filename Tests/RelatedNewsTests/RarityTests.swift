import Testing

@testable import RelatedNews

@Suite struct RarityTests {
    @Test func `Counts in bits`() {
        let rarity = Rarity(articleCount: 1_023, isHistoric: false)
        #expect(rarity.bits(count: 1, upTo: 5) == 10)
        #expect(rarity.bits(count: 512, upTo: 5) == 1)
        #expect(abs(rarity.bits(count: 3, upTo: 5) - 8.415_037_5) < 0.000_001)
        #expect(abs(rarity.bits(count: 724, upTo: 5) - 0.500_154_1) < 0.000_001)
        #expect(rarity.share(count: 32, upTo: 5) == 0.5)
    }

    @Test func `Is positive even for what all articles have`() {
        let rarity = Rarity(articleCount: 50_000, isHistoric: false)
        #expect(rarity.bits(count: 50_000, upTo: 0) > 0)
        #expect(rarity.bits(count: 50_000, upTo: 0) < 0.000_1)
    }

    @Test func `In history counts the articles up to one`() {
        let rarity = Rarity(articleCount: 1_023, isHistoric: true)
        #expect(rarity.bits(count: 1, upTo: 0) == 1)
        #expect(rarity.bits(count: 1, upTo: 6) == 3)
    }
}
