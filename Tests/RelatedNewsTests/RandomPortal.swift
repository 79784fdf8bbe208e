import RelatedNews

/// A portal of nonsense that is the same every time: words, tags and categories as unevenly frequent as in real ones.
struct RandomPortal {
    private var state: UInt64 = 2_463_534_242

    static func documents(_ count: Int) -> [RelatedNewsDocument] {
        var portal = RandomPortal()
        return (0..<count).map { portal.document($0) }
    }

    private mutating func document(_ number: Int) -> RelatedNewsDocument {
        // Every third article has the time of the one before.
        let time = (number - (number % 3 == 2 ? 1 : 0)) * 50_000
        return RelatedNewsDocument(
            id: "berita/\(number).md",
            time: time,
            month: time / 2_600_000,
            title: text(4),
            summary: text(8),
            body: text(40),
            tags: (0..<below(3)).map { _ in "tag-\(rank(20))" },
            categories: ["kategori-\(rank(6))"],
            section: "berita"
        )
    }

    private mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in word(rank(900)) }.joined(separator: " ")
    }

    private func word(_ number: Int) -> String {
        let syllables = ["ba", "ko", "ri", "sum", "ta", "ngi", "pel", "wa", "du", "jen"]
        return syllables[number / 100 % 10] + syllables[number / 10 % 10] + syllables[number % 10]
    }

    /// Small numbers more often than large ones.
    private mutating func rank(_ count: Int) -> Int {
        below(1 + below(count))
    }

    private mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
}
