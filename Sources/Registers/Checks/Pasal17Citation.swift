/// A letter that a text cites from UU 14/2008, Pasal 17, whether the Act has it or not.
struct Pasal17Citation: Hashable {
    /// A small letter.
    let letter: String
    let number: Int?

    /// The letter, where the Act has it.
    var huruf: Pasal17.Huruf? { Pasal17.Huruf(rawValue: letter) }

    /// How many numbers stand below a letter. Letters b, d, g, i and j have none.
    static func numbers(of huruf: Pasal17.Huruf) -> Int {
        switch huruf {
        case .a: 5
        case .c: 7
        case .e: 7
        case .f: 4
        case .h: 5
        case .b, .d, .g, .i, .j: 0
        }
    }

    /// What a row cites: in the column `pasal_17` or, where that is empty, in `dasar_hukum`, each once.
    static func citations(of row: RegisterRow) -> (column: String, found: [Pasal17Citation]) {
        let own = row["pasal_17"]
        guard own.isEmpty else { return ("pasal_17", citations(inOwnCell: own)) }
        return ("dasar_hukum", citations(inSentence: row["dasar_hukum"]))
    }

    /// Letters of a–j that a row cites and that the Act has.
    static func letters(of row: RegisterRow) -> Set<Pasal17.Huruf> {
        Set(citations(of: row).found.compactMap(\.huruf))
    }

    /// In the cell that is meant for the letter: `h`, `h.4`, `H4`, `h angka 4`, `17 huruf h`, `a dan h`.
    private static func citations(inOwnCell text: String) -> [Pasal17Citation] {
        let named = citations(inSentence: text)
        if !named.isEmpty { return named }
        var words = words(of: text).filter { !["pasal", "huruf", "ayat", "uu", "kip"].contains($0) }
        if words.first == "17" { words.removeFirst() }
        var found: [Pasal17Citation] = []
        for word in words {
            if word.count == 1, word.first?.isLetter == true {
                found.append(Pasal17Citation(letter: word, number: nil))
            } else if let number = Int(word), let last = found.last, last.number == nil {
                found[found.count - 1] = Pasal17Citation(letter: last.letter, number: number)
            }
        }
        return unique(found)
    }

    /// In a sentence: what follows the words `Pasal 17`.
    private static func citations(inSentence text: String) -> [Pasal17Citation] {
        let words = words(of: text)
        var found: [Pasal17Citation] = []
        for index in words.indices where words[index] == "17" && index > 0 && words[index - 1] == "pasal" {
            var rest = words[(index + 1)...]
            while let citation = next(in: &rest) { found.append(citation) }
        }
        return unique(found)
    }

    /// The citation with which the words begin, taken off them.
    private static func next(in words: inout ArraySlice<String>) -> Pasal17Citation? {
        var rest = words
        while let word = rest.first, ["huruf", "ayat", "dan", "serta", "atau"].contains(word) { rest.removeFirst() }
        guard let letter = rest.popFirst(), letter.count == 1, letter.first?.isLetter == true else { return nil }
        var number: Int?
        if let word = rest.first, ["angka", "butir", "nomor"].contains(word), let digits = rest.dropFirst().first {
            number = Int(digits)
            rest.removeFirst(2)
        } else if let digits = rest.first.flatMap({ Int($0) }) {
            number = digits
            rest.removeFirst()
        }
        words = rest
        return Pasal17Citation(letter: letter, number: number)
    }

    private static func unique(_ citations: [Pasal17Citation]) -> [Pasal17Citation] {
        var seen: Set<Pasal17Citation> = []
        return citations.filter { seen.insert($0).inserted }
    }

    /// Small letters and digits, word by word; `h4` has two words.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text.lowercased() {
            let isPart = character.isLetter || character.isNumber
            if let last = word.last, !isPart || last.isNumber != character.isNumber {
                words.append(word)
                word = ""
            }
            if isPart { word.append(character) }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
