import Diagnostics

/// A letter that a text cites from UU 14/2008, Pasal 17, whether the Act has it or not.
struct Pasal17Citation: Hashable {
    /// A small letter.
    let letter: String
    let number: Int?

    /// The letter, where the Act has it.
    var huruf: Pasal17.Huruf? { Pasal17.Huruf(rawValue: letter) }

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

    /// In the cell that is meant for the letters: `h`, `h.4`, `h angka 4`, `17 huruf h`, `butir g dan h`, `a.1; h.5`.
    static func citations(inOwnCell text: String) -> [Pasal17Citation] {
        var tokens = Pasal17Tokens(text)
        let named = citations(in: tokens)
        if !named.found.isEmpty || named.hasOtherAct { return named.found }
        tokens.isOwnCell = true
        let start = tokens.list.firstIndex { $0.count == 1 && $0.first?.isLetter == true }
        return start.map { tokens.citations(from: $0).found.firsts(by: \.self) } ?? []
    }

    /// In a sentence: what follows the words `Pasal 17`, which offices also write `Psl 17` and `ps. 17`, or comes before them (`huruf h Pasal 17`).
    /// A sentence may begin with the number of the article alone: `17 h.2`.
    static func citations(inSentence text: String) -> [Pasal17Citation] {
        // Nearly every cell says nothing of the article, and telling that costs less than reading its words.
        text.contains("17") ? citations(in: Pasal17Tokens(text)).found : []
    }

    /// What the tokens of a sentence cite, and whether they name Pasal 17 of another Act.
    private static func citations(in tokens: Pasal17Tokens) -> (found: [Pasal17Citation], hasOtherAct: Bool) {
        var hasOtherAct = false
        let found = tokens.list.indices.filter(tokens.isArticle).flatMap { article in
            let after = tokens.citations(from: article + 2)
            if tokens.isOfOtherAct(article, after) {
                hasOtherAct = true
                return [Pasal17Citation]()
            }
            // "huruf a Pasal 17; huruf j Pasal 17": what follows belongs to the next.
            guard after.found.isEmpty || tokens.isArticle(at: after.end) else { return after.found }
            let before = tokens.citations(before: article)
            return before.isEmpty ? after.found : before
        }
        return (found.firsts(by: \.self), hasOtherAct)
    }

    /// Whether a text cites letters of the Act, and is not one that happens to have single letters.
    static func isCitation(_ text: String) -> Bool {
        text.count <= 40
            ? citations(inOwnCell: text).contains { $0.huruf != nil } || !citations(inSentence: text).isEmpty
            : !citations(inSentence: text).isEmpty
    }
}

extension Pasal17 {
    /// The letters that a row cites, in its order. Empty where it cites none, and where one of them is not in the Act, so
    /// that nobody takes the rest for the whole.
    static func cited(in citations: [Pasal17Citation]) -> [Pasal17] {
        let known = citations.compactMap { citation in
            citation.huruf.map { Pasal17(huruf: $0, angka: citation.number) }
        }
        return known.count == citations.count ? known : []
    }
}

/// A text about Pasal 17, word by word: small letters, digits, and the marks that part citations.
private struct Pasal17Tokens {
    let list: [String]
    /// The tokens that directly follow an opening bracket.
    private let bracketed: Set<Int>
    /// Whether further letters follow a line's end without a word before them.
    var isOwnCell = false

    private static let marks: Set<Character> = [",", ";", "&", "/", "-", "–", "+"]
    private static let articleWords: Set<String> = ["pasal", "psl", "ps"]
    private static let letterWords: Set<String> = [
        "huruf", "hurup", "hrf", "hruf", "hurf", "butir", "poin", "point", "ayat",
    ]
    private static let numberWords: Set<String> = ["angka", "agk", "butir", "nomor", "no", "poin", "point", "nomer"]
    private static let joints: Set<String> = ["dan", "serta", "atau", "juga", "maupun", ",", ";", "&", "/", "+"]

    init(_ text: String) {
        var tokens: [String] = []
        var word = ""
        func finish() {
            if !word.isEmpty { tokens.append(word) }
            word = ""
        }
        var depth = 0
        var bracketed: Set<Int> = []
        let characters = Array(text.lowercased())
        for (index, character) in characters.enumerated() {
            if character.isLetter || character.isNumber {
                if let end = word.last, end.isNumber != character.isNumber { finish() }
                word.append(character)
                continue
            }
            // What numbers an item of a list cites nothing: `b)`, and `b. ` at the beginning of one.
            let isItem =
                word.first?.isNumber == true
                ? [nil, ";", "\n"].contains(tokens.last) : tokens.last.map(Self.letterWords.contains) != true
            let isBracket = character == ")" && depth == 0 && isItem
            let rest = characters[(index + 1)...]
            let isDot =
                character == "." && [nil, ";", "\n"].contains(tokens.last) && rest.first?.isWhitespace == true
                && rest.first { !$0.isWhitespace }?.isNumber == false
            if word.count == 1, isBracket || isDot { word = "\n" }
            finish()
            if character == "(" { bracketed.insert(tokens.count) }
            depth = max(0, depth + (character == "(" ? 1 : character == ")" ? -1 : 0))
            if character.isNewline {
                tokens.append("\n")
            } else if Self.marks.contains(character) {
                tokens.append(String(character))
            }
        }
        finish()
        let letter = tokens.count > 1 && tokens[0] == "17" ? tokens[1] : ""
        let isArticle = Self.letterWords.contains(letter) || letter.count == 1 && Pasal17.Huruf(rawValue: letter) != nil
        list = isArticle ? ["pasal"] + tokens : tokens
        self.bracketed = isArticle ? Set(bracketed.map { $0 + 1 }) : bracketed
    }

    /// Whether the article is named here and its number in the next token.
    func isArticle(at index: Int) -> Bool {
        index + 1 < list.count && Self.articleWords.contains(list[index]) && list[index + 1] == "17"
    }

    /// The citations between a word for letters and the name of the article: `huruf h angka 4 Pasal 17`. Empty where the
    /// letters belong to another article, which is named before them.
    func citations(before article: Int) -> [Pasal17Citation] {
        let first = list[..<article].lastIndex { Self.articleWords.contains($0) || $0 == "ayat" } ?? -1
        let start = list[(first + 1)..<article].firstIndex { Self.letterWords.contains($0) }
        guard let start, first < 0 || !isNumber(at: first + 1) || start > first + 2 else { return [] }
        let read = citations(from: start)
        let rest = list[min(read.end, article)..<article]
        return rest.allSatisfy { ["dari", "pada", "dalam", "menurut", ","].contains($0) } ? read.found : []
    }

    /// Whether the article is that of another Act: of the one that directly follows its letters, or else of the one before it.
    ///
    /// An Act behind letter j, or behind a comma, is named besides UU 14/2008. So is PP 61/2010, which implements it, in brackets.
    func isOfOtherAct(_ article: Int, _ read: (found: [Pasal17Citation], end: Int)) -> Bool {
        var next = read.end
        while next < list.count, ["dari", "dalam", "pada"].contains(list[next]) { next += 1 }
        if isRegulation(at: next, before: next + 9) { return !bracketed.contains(next) || !isImplementation(at: next) }
        if next < list.count, Self.actWords.contains(list[next]) {
            return !read.found.contains { $0.letter == "j" } && act(from: next).map { !$0 } ?? false
        }
        let before = list[..<article]
        let isName = { (index: Int) in
            Self.actWords.contains(list[index]) || Self.articleWords.contains(list[index])
                || isRegulation(at: index, before: article)
        }
        let last = before.indices.last(where: isName)
        if let last, isRegulation(at: last, before: article) {
            // What is named beside the article, and not before it, is not the article's. "UU 14/2008 jo. PP 61/2010 Pasal 17" is of the Act.
            let own = before.indices.first { Self.actWords.contains(list[$0]) && act(from: $0) == true }
            if let own, !list[..<own].contains(where: Self.articleWords.contains) { return false }
            return list[last..<article].allSatisfy { ![";", "\n", "dan", "serta", "jo", "juncto"].contains($0) }
        }
        guard let start = last,
            Self.actWords.contains(list[start]), !list[start..<article].contains(";")
        else { return false }
        return act(from: start).map { !$0 } ?? false
    }

    private static let actWords: Set<String> = ["uu", "undang"]
    /// Whether a regulation below an Act is named from a token on: by a word of its own, or as a `peraturan` with its number before another token.
    private func isRegulation(at index: Int, before end: Int) -> Bool {
        guard index < list.count else { return false }
        let word = list[index]
        if RegulationCitation.isAbbreviation(word) { return true }
        return word == "peraturan" && list[index..<min(end, list.count)].contains { $0.allSatisfy(\.isNumber) }
    }

    /// Whether PP 61/2010 is named from a token on.
    private func isImplementation(at index: Int) -> Bool {
        let number = list[index...].prefix(5).firstIndex { $0.allSatisfy(\.isNumber) }
        let named = number.flatMap { LawNumber(at: $0, of: list) }
        return named?.kind == .regulation && named?.number == "61" && named?.year == "2010"
    }

    /// Whether an Act that is named from a token on is UU 14/2008. Nil where it is named without a number.
    private func act(from start: Int) -> Bool? {
        let number = list[start...].firstIndex {
            !Self.actWords.contains($0) && !LawNumber.fillers.contains($0) && $0 != "-"
        }
        return number.flatMap { LawNumber(at: $0, of: list) }?.isOfDisclosureAct
    }

    private func isNumber(at index: Int) -> Bool { index < list.count && list[index].allSatisfy(\.isNumber) }

    /// The citations that follow each other from a token on, and the place after the last.
    func citations(from start: Int) -> (found: [Pasal17Citation], end: Int) {
        var found: [Pasal17Citation] = []
        var index = start
        while let next = letter(from: index, isFirst: found.isEmpty) {
            if next.isRange, let from = found.last?.letter {
                found += Self.letters(between: from, and: list[next.place])
            }
            index = next.place + 1
            let numbers = numbers(from: &index)
            if !numbers.isEmpty, isPart(at: index, ofNumbersOf: list[next.place]) { index += 2 }
            found +=
                numbers.isEmpty
                ? [Pasal17Citation(letter: list[next.place], number: nil)]
                : numbers.map { Pasal17Citation(letter: list[next.place], number: $0) }
        }
        return (found, index)
    }

    /// Whether the next two tokens are a part of the numbers before them: "huruf h angka 3 huruf b" cites one letter. A letter that comes
    /// later than the cited one, or has numbers of its own, is another citation.
    private func isPart(at index: Int, ofNumbersOf letter: String) -> Bool {
        guard index + 1 < list.count, Self.letterWords.contains(list[index]), list[index] != "ayat" else {
            return false
        }
        let part = list[index + 1]
        guard part.count == 1, !isNumber(at: index + 1), part < letter else { return false }
        return index + 2 == list.count || !Self.numberWords.contains(list[index + 2]) && !isNumber(at: index + 2)
    }

    /// The place of the next letter, after the words that join citations. Nil where something else follows.
    private func letter(from start: Int, isFirst: Bool) -> (place: Int, isRange: Bool)? {
        var index = start
        var isJoined = isFirst
        var isRange = false
        if !isFirst, let end = rangeEnd(from: index) {
            (index, isJoined, isRange) = (end, true, true)
        }
        while index < list.count {
            let token = list[index]
            if isArticle(at: index) {
                (index, isJoined) = (index + 2, true)
            } else if token == "ayat", isNumber(at: index + 1) {
                // The article has no paragraphs, but offices write "ayat (1)".
                (index, isJoined) = (index + 2, true)
            } else if Self.joints.contains(token) || Self.letterWords.contains(token) {
                (index, isJoined) = (index + 1, true)
            } else if token == "\n" {
                (index, isJoined) = (index + 1, isOwnCell)
            } else {
                break
            }
        }
        guard isJoined, index < list.count, list[index].count == 1, list[index].first?.isLetter == true else {
            return nil
        }
        return (index, isRange)
    }

    /// The place after the words of a range: `a sampai dengan d`, `a s.d. d`, `a-d`. Nil where there is none.
    private func rangeEnd(from index: Int) -> Int? {
        for words in [["sampai", "dengan"], ["sampai"], ["s", "d"], ["s", "/", "d"], ["sd"], ["-"], ["–"]]
        where list[index...].starts(with: words) && index + words.count < list.count {
            return index + words.count
        }
        return nil
    }

    private static func letters(between first: String, and last: String) -> [Pasal17Citation] {
        Pasal17.Huruf.allCases.map(\.rawValue).filter { $0 > first && $0 < last }
            .map { Pasal17Citation(letter: $0, number: nil) }
    }

    /// The numbers of a letter: `4`, `angka 4`, `angka 2 dan 5`.
    private func numbers(from index: inout Int) -> [Int] {
        var numbers: [Int] = []
        while true {
            var next = index
            while next < list.count, list[next] == "\n" { next += 1 }
            let isNext = next > index && next < list.count && ["angka", "agk"].contains(list[next])
            if !isNext { next = index }
            if let last = numbers.last, let end = rangeEnd(from: next) {
                let place = Self.numberWords.contains(list[end]) ? end + 1 : end
                guard place < list.count, let number = Int(list[place]), number > last, number <= 20,
                    !isOfAct(at: place)
                else { break }
                numbers += last + 1...number
                index = place + 1
                continue
            }
            if !numbers.isEmpty, !isNext {
                while next < list.count, Self.joints.contains(list[next]) { next += 1 }
                if next == index { break }
            } else if next < list.count, list[next] == "-" {
                next += 1
            } else if next + 2 < list.count, list[next] == ",", ["angka", "agk"].contains(list[next + 1]),
                isNumber(at: next + 2)
            {
                next += 1
            }
            let isNamed = next < list.count && Self.numberWords.contains(list[next])
            if isNamed { next += 1 }
            // A number that is not said to be one is short, and not that of an Act or a year.
            guard next < list.count, let number = Int(list[next]), list[next].count <= (isNamed ? 3 : 2),
                isNamed || numbers.isEmpty || list[next].count == 1, !isOfAct(at: next)
            else { break }
            numbers.append(number)
            index = next + 1
        }
        return numbers
    }

    /// Whether a number is the first half of `14 Tahun 2008` or `14/2008`.
    private func isOfAct(at index: Int) -> Bool {
        let next = list[(index + 1)...]
        return ["tahun", "thn"].contains(next.first) || (next.first == "/" && next.dropFirst().first?.count == 4)
    }
}
