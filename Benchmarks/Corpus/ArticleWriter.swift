import Glibc

/// Generates the articles of a portal independently of each other: except for its date, article 7 is the same in a
/// portal of any size.
struct ArticleWriter {
    static let categories = [
        "Pemerintahan", "Pembangunan", "Pendidikan", "Kesehatan", "Ekonomi", "Pertanian", "Perhubungan", "Lingkungan",
        "Kebudayaan", "Olahraga", "Pariwisata", "Peristiwa",
    ]
    static let pictures = ["kantor", "lapangan", "rapat"]
    private static let tagCount = 300

    let articleCount: Int
    private let vocabulary = Vocabulary()
    private let tags: [String]
    private let tagLaw = ZipfLaw(count: ArticleWriter.tagCount)

    struct Article {
        /// The path relative to `content/`.
        let path: String
        let text: String

        var title: Substring {
            text.split(separator: "\n").first { $0.hasPrefix("title: ") }?.dropFirst("title: ".count) ?? ""
        }
    }

    init(articleCount: Int) {
        self.articleCount = articleCount
        var random = RandomNumbers(seed: 23)
        var tags: [String] = []
        for number in 0..<Self.tagCount {
            let topic = number % Vocabulary.topicCount
            tags.append("\(vocabulary.topical(topic, &random)) \(vocabulary.words[1000 + number * 7])")
        }
        self.tags = tags
    }

    func article(_ number: Int) -> Article {
        var random = RandomNumbers(seed: 1_000_003 &* UInt64(number + 1))
        let day = CalendarDay(number * CalendarDay.count / articleCount)
        let topic = random.number(in: 0...Vocabulary.topicCount - 1)
        var text = frontMatter(day, topic, &random)
        let wordCount = min(800, max(150, Int(330 * exp(0.35 * random.normal()))))
        if random.once(in: 10) {
            text += richBody(wordCount, topic, &random)
        } else {
            text += paragraphs(wordCount, topic, &random)
        }
        return Article(path: "berita/\(day.folder)/artikel-\(number).md", text: text)
    }

    private func frontMatter(_ day: CalendarDay, _ topic: Int, _ random: inout RandomNumbers) -> String {
        let title = (0..<random.number(in: 6...10)).map { _ in capitalized(vocabulary.word(on: topic, &random)) }
        let hour = CalendarDay.twoDigits(random.number(in: 7...17))
        let minute = CalendarDay.twoDigits(random.number(in: 0...59))
        var text = """
            ---
            title: \(title.joined(separator: " "))
            date: \(day.text) \(hour):\(minute):00
            author: Admin Web Portal
            reporter: S
            location: Kota Contoh
            categories: [\(Self.categories[topic % Self.categories.count])]

            """
        let tags = tags(on: topic, &random)
        if !tags.isEmpty { text += "tags: [\(tags.joined(separator: ", "))]\n" }
        if random.once(in: 2) { text += "summary: \(sentence(on: topic, &random))\n" }
        if random.once(in: 4) {
            let picture = Self.pictures[random.number(in: 0...Self.pictures.count - 1)]
            text += "image: {src: /media/\(picture).png, alt: Gambar contoh, caption: Ilustrasi}\n"
        }
        return text + "---\n\n"
    }

    private func tags(on topic: Int, _ random: inout RandomNumbers) -> [String] {
        var ranks: [Int] = []
        for _ in 0..<random.number(in: 0...5) {
            // Half of the tags belong to the topic, so that related articles share some.
            let rank =
                random.once(in: 2)
                ? (topic + Vocabulary.topicCount * random.number(in: 0...2)) % Self.tagCount : tagLaw.rank(&random)
            if !ranks.contains(rank) { ranks.append(rank) }
        }
        return ranks.map { tags[$0] }
    }

    private func richBody(_ wordCount: Int, _ topic: Int, _ random: inout RandomNumbers) -> String {
        let half = wordCount / 2
        let items = (0..<random.number(in: 3...6)).map { _ in "- \(sentence(on: topic, &random))\n" }
        return """
            \(paragraphs(half, topic, &random))
            ## \(capitalized(vocabulary.topical(topic, &random))) \(vocabulary.topical(topic, &random))

            Lihat **\(vocabulary.topical(topic, &random))** di halaman [profil](/halaman/profil.md#sejarah) dan di
            [situs contoh](https://contoh.example/\(topic)).

            \(items.joined())
            \(paragraphs(wordCount - half, topic, &random))
            """
    }

    private func paragraphs(_ wordCount: Int, _ topic: Int, _ random: inout RandomNumbers) -> String {
        var text = ""
        var written = 0
        while written < wordCount {
            for _ in 0..<random.number(in: 3...5) where written < wordCount {
                let length = random.number(in: 8...18)
                text += sentence(of: length, on: topic, &random) + " "
                written += length
            }
            text.removeLast()
            text += "\n\n"
        }
        return text
    }

    private func sentence(on topic: Int, _ random: inout RandomNumbers) -> String {
        sentence(of: random.number(in: 8...14), on: topic, &random)
    }

    private func sentence(of length: Int, on topic: Int, _ random: inout RandomNumbers) -> String {
        var words = (0..<length).map { _ in vocabulary.word(on: topic, &random) }
        words[0] = capitalized(words[0])
        if random.once(in: 3) { words[length / 2] += "," }
        return words.joined(separator: " ") + "."
    }

    private func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
