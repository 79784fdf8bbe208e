/// Invented words that look Indonesian, in order of descending frequency. The most frequent are real function words,
/// which occur in every text and which related news must ignore.
struct Vocabulary {
    static let size = 25_000
    static let topicCount = 80
    private static let topicSize = 300

    private static let functionWords = [
        "yang", "dan", "di", "dengan", "untuk", "pada", "dari", "ini", "dalam", "akan", "itu", "oleh", "ke", "tidak",
        "juga", "kepada", "sebagai", "telah", "bahwa", "para", "serta", "atau", "karena", "tersebut", "dapat", "secara",
        "bagi", "saat", "agar", "sudah", "lebih", "seluruh", "antara", "hingga", "setiap", "masih", "maka", "namun",
    ]
    private static let onsets = [
        "b", "c", "d", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "ny", "ng", "pr", "tr", "kl", "",
    ]
    private static let vowels = ["a", "a", "a", "e", "i", "i", "o", "u", "u", "ai"]
    private static let codas = ["", "", "", "n", "ng", "r", "s", "t", "k", "m", "l", "h"]
    private static let prefixes = ["", "", "", "me", "ber", "pe", "ter", "ke"]
    private static let suffixes = ["", "", "", "an", "kan", "i", "nya"]

    let words: [String]
    private let general = ZipfLaw(count: Vocabulary.size, shift: 2.7)
    private let special = ZipfLaw(count: Vocabulary.topicSize, shift: 2.7)

    init() {
        var random = RandomNumbers(seed: 17)
        var words = Self.functionWords
        var known = Set(words)
        while words.count < Self.size {
            let word = Self.word(&random)
            if known.insert(word).inserted { words.append(word) }
        }
        self.words = words
    }

    private static func word(_ random: inout RandomNumbers) -> String {
        func pick(_ parts: [String]) -> String { parts[random.number(in: 0...parts.count - 1)] }
        var word = pick(prefixes)
        for _ in 0..<random.number(in: 2...3) { word += pick(onsets) + pick(vowels) }
        return word + pick(codas) + pick(suffixes)
    }

    /// Returns a word for a text on a topic: three in ten belong to the topic, the others to the language.
    func word(on topic: Int, _ random: inout RandomNumbers) -> String {
        random.number(in: 1...10) <= 3 ? topical(topic, &random) : words[general.rank(&random)]
    }

    /// Returns a word that texts on the topic use more than others.
    func topical(_ topic: Int, _ random: inout RandomNumbers) -> String {
        let first = 200 + topic * Self.topicSize
        return words[first + special.rank(&random)]
    }
}
