import ASCII
import Reading

/// Recognizes names of people among those of offices.
enum PersonName {
    static func isNamed(in text: String) -> Bool {
        if text.utf8.count > 300 { return false }
        let parts = text.split { "/;\n()|".contains($0) }.map { String($0).trimmed }
        return parts.contains { hasDegree($0) || isName($0) } || isAddressed(text)
    }

    /// Whether a text names a paper whose owner the law protects: `KK a.n. Xxxx`.
    static func namesProtectedPaper(_ text: String) -> Bool {
        text.plainWords.contains { numbered.contains(String($0)) }
    }

    /// Whether a word for those whose data is protected is a label before a name of which a part is common: `Pelapor: Hartono`.
    static func isLabelled(in text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: ":")), text.utf8.count <= 4_000 else { return false }
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.indices.contains { index in
            var label = words[index]
            var rest = words[(index + 1)...]
            if rest.first == ":" { rest = rest.dropFirst() } else if label.popLast() != ":" { return false }
            return labels.contains(letters(label)) && beginsName(rest, least: 1, isCommon: true)
                && rest.first.map { !PersonalDetails.endsWithServants(text[..<$0.startIndex]) } == true
        }
    }

    /// Whether one of the words is in many names, however it is written: `BUDI_SANTOSO`.
    static func hasCommonPart(_ text: String) -> Bool { text.plainWords.contains { common.contains(String($0)) } }

    /// Whether a text that ``isConcerned(in:)`` finds is certainly about a person.
    static func isCertain(in text: String) -> Bool {
        signs.mayOccur(in: text) && hasName(in: text, onlyAfter: protected)
    }

    /// Whether a text is nothing but a full name, such as a title of a list may be by mistake.
    static func isWholeName(_ text: String) -> Bool {
        // Every title is asked, and most have a word in small letters, a number or a sign.
        guard mayBeCapitalizedWords(text) else { return false }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard (2...4).contains(words.count),
            words.allSatisfy({ $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) }),
            !words.prefix(1).contains(where: isInstitution) || !text.contains(where: \.isLowercase), !namesOffice(text)
        else { return false }
        let letters = words.map { $0.lowercased() }
        return papers.union(works).isDisjoint(with: letters) && acts.isDisjoint(with: letters)
            && (common.contains(letters[0]) || letters.dropFirst().contains(where: family.contains))
    }

    /// Whether the bytes of a text allow that all its words begin with a capital letter and have only letters.
    private static func mayBeCapitalizedWords(_ text: String) -> Bool {
        let space = UInt8(ascii: " ")
        var previous = space
        for byte in text.utf8 {
            let isLetter = byte.isASCIILetter
            if byte > space, byte < 0x80, !isLetter { return false }
            if isLetter, byte & 0x20 != 0, previous <= space { return false }
            previous = byte
        }
        return true
    }

    /// Four signs of each way in which ``isConcerned(in:)`` finds a person.
    private static let signs = LetterSigns(ofWords: affairs.union(owners))

    /// Whether a text of a public list is about a person: a full name with a common part after a word for what is somebody's
    /// own, such as `hukuman`, or any name after a word for an owner. Public lists have names of officials as well, which
    /// are left alone.
    ///
    /// - Parameter isCommon: whether owners need a common name as well.
    static func isConcerned(in text: String, isCommon: Bool = false) -> Bool {
        signs.mayOccur(in: text) && mayHaveFullName(text)
            && (hasName(in: text, onlyAfter: affairs) || hasOwner(in: text, isCommon: isCommon))
    }

    /// Whether the bytes of a text have two words after each other that begin with a capital letter, or signs of other alphabets. Most
    /// texts have none.
    private static func mayHaveFullName(_ text: String) -> Bool {
        var isAtStart = true
        var isAfterCapital = false
        for byte in text.utf8 {
            if byte >= 0x80 { return true }
            if byte <= UInt8(ascii: " ") {
                isAtStart = true
            } else if isAtStart, byte.isASCIILetter {
                let isCapital = byte & 0x20 == 0
                if isCapital, isAfterCapital { return true }
                (isAfterCapital, isAtStart) = (isCapital, false)
            }
        }
        return false
    }

    private static func hasOwner(in text: String, isCommon: Bool) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.indices.contains { index in
            owners.contains(String(words[index])) && beginsName(words[(index + 1)...], least: 2, isCommon: isCommon)
        }
    }

    static func letters(_ word: Substring) -> String { word.lowercased().filter(\.isLetter) }

    /// A name of which a part is common after what people are, or else the words themselves: of others nothing tells whether they are names,
    /// as in `Wajib Pajak` and `Siswa SMA Budi Utomo`.
    private static func withoutKinds(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
        func isCommon(_ word: Substring) -> Bool { common.contains(letters(word)) && word != "Didik" }
        guard let first = words.first, kinds.contains(letters(first)) else { return words }
        let rest = words.dropFirst().prefix(5).prefix {
            $0.first?.isUppercase == true && (isCommon($0) || !isInstitution($0))
        }
        return rest.drop { !isCommon($0) }
    }

    /// Whether words begin with at least so many that may be parts of a person's name, after what the person is: with capital letters,
    /// and none of an institution or a place.
    ///
    /// - Parameter isCommon: whether one of the words has to be a common name.
    static func beginsName(_ words: ArraySlice<Substring>, least: Int, isCommon: Bool = false) -> Bool {
        let words = withoutKinds(words)
        var count = 0
        var hasCommon = false
        for word in words.prefix(4) {
            guard word.first?.isUppercase == true, word.filter(\.isLetter).count > 1 || count > 0 else { break }
            let isInCapitals =
                word.allSatisfy { !$0.isLowercase } && words.dropFirst(count + 1).first?.first?.isUppercase == true
            let isKnown = common.contains(letters(word))
            if isInstitution(word), !isKnown, !isInCapitals || offices.contains(letters(word)) { return false }
            hasCommon = hasCommon || isKnown
            count += 1
            if !(word.last?.isLetter ?? false) { break }
        }
        return count >= least && (hasCommon || !isCommon)
    }

    /// Words without those at their beginning for what people are: `Pegawai Xxxx Yyyy`.
    static func withoutPeople(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
        words.drop { kinds.contains(letters($0)) }
    }

    /// Whether a word is one of offices, papers and acts, or an abbreviation.
    ///
    /// - Parameter isLoud: whether all words have capital letters only, so that these tell no abbreviation.
    static func isThing(_ word: Substring, isLoud: Bool) -> Bool {
        let letters = letters(word)
        return offices.contains(letters) || papers.contains(letters) || acts.contains(letters)
            || kinds.contains(letters)
            || !isLoud && isInstitution(word)
    }

    /// Whether a text lists people: of its parts between commas, line ends and numbers at least two begin with what may be a name, and of
    /// these half, or two, are common.
    ///
    /// - Parameter isOfNames: whether the row says that it lists names, so that three of any kind are enough where they are counted.
    static func areListed(in text: String, isOfNames: Bool = false) -> Bool {
        // Villages are called like people: "Desa Budi Mulya, Sri Rejeki".
        guard text.utf8.count <= 4_000, villages.isDisjoint(with: text.plainWords.map(String.init)) else {
            return false
        }
        var parts: [[Substring]] = [[]]
        var counts = 0
        for word in text.split(whereSeparator: { $0.isWhitespace }) {
            let isCount = word.first?.isNumber == true && ".)".contains(word.last ?? " ")
            if isCount || ["dan", "•", "-"].contains(word) {
                parts.append([])
                counts += isCount ? 1 : 0
            } else if word.hasSuffix(":") {
                parts[parts.count - 1] = []
            } else {
                parts[parts.count - 1].append(word)
                if ",;".contains(word.last ?? " ") { parts.append([]) }
            }
        }
        let names = parts.compactMap { part -> [String]? in
            let name = part.prefix { word in
                word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || ".,;'".contains($0) }
            }
            let letters = name.map(Self.letters).filter { $0 != "rp" && $0 != "rt" }
            let isName =
                (1...4).contains(letters.count) && !name.contains(where: isInstitution)
                && papers.isDisjoint(with: letters)
                && acts.isDisjoint(with: letters)
            return isName ? letters : nil
        }
        let known = names.count { $0.contains(where: common.contains) }
        return names.count >= 2 && (known >= 2 || known * 2 >= names.count)
            || isOfNames && min(counts, names.count) >= 3
    }

    /// Whether a sentence names a person: by an address, a degree with its stops, or a full name with a common part, in which
    /// no word of an office or place is, and before which there is none.
    static func isMentioned(in text: String) -> Bool {
        guard text.utf8.count <= 4_000 else { return false }
        let words = text.split(whereSeparator: \.isWhitespace)
        let hasDegree = zip(words, words.dropFirst()).contains { word, next in
            word.hasSuffix(",") && word.first?.isUppercase == true && next.contains(".")
                && academic.contains(Self.letters(next))
        }
        return hasDegree || isAddressed(text) || hasName(in: text)
    }

    /// - Parameter affairs: words of which one has to be before the name; nil where a name alone is enough.
    private static func hasName(in text: String, onlyAfter affairs: Set<String>? = nil) -> Bool {
        guard text.utf8.count <= 4_000 else { return false }
        let isLoud = !text.contains(where: \.isLowercase)
        var run: [Substring] = []
        // The two words before a run: `kelompok tani Sri Rejeki`.
        var before: [Substring] = []
        let words = text.split(whereSeparator: \.isWhitespace)
        func isPerson(_ end: Int) -> Bool {
            let letters = run.map(Self.letters)
            let previous = before.last.map(Self.letters) ?? ""
            // Most texts with such a word have no name after it.
            if let affairs, !affairs.contains(previous), !kin.contains(previous),
                !letters.contains(where: affairs.contains)
            {
                return false
            }
            let isOfPerson = acts.contains(previous) || papers.contains(previous) || affairs?.contains(previous) == true
            guard !((isOfPerson ? [] : before) + run.prefix(1)).contains(where: isInstitution),
                offices.isDisjoint(with: letters)
            else { return false }
            // "Kursi Roda Korban Budi Santoso": in titles, every word has a capital letter.
            let start =
                affairs == nil ? nil : letters.lastIndex { protected.contains($0) || owners.contains($0) }
            let name = letters[(start ?? 0)...].drop {
                kinds.contains($0) || papers.contains($0) || acts.contains($0) || Self.before.contains($0 + ".")
                    || $0.count == 1
            }
            let last = letters.count > name.count ? letters[letters.count - name.count - 1] : previous
            let words = words[..<max(0, end - name.count)]
            let beginning = words.last?.endIndex ?? text.startIndex
            // "Anak Agung" is a title of officials as well.
            let isOwn = affairs?.contains(last) == true && !(last == "anak" && name.first == "agung")
            // `tersangka anak: Siti Contoh`
            let isOfKin =
                kin.contains(last)
                && words.dropLast().last.map { affairs?.contains(Self.letters($0)) == true } == true
            let isAffair = isOwn || isOfKin
            // Names after `petugas pendamping korban:` are those of officers.
            guard affairs == nil || isAffair && !PersonalDetails.endsWithServants(text[..<beginning]) else {
                return false
            }
            // A title in capital letters names things by such words as well.
            let isTitle = isAffair ? name.count > 4 : run.count > 4 || isLoud
            guard !isTitle, name.count >= 2, let first = name.first else { return false }
            return common.contains(first) || name.dropFirst().contains(where: family.contains)
                || acts.contains(last) && name.contains(where: common.contains)
        }
        for (index, word) in words.enumerated() {
            // `RT 05`, `SMA Negeri 1`.
            if word.allSatisfy(\.isNumber) { continue }
            let isCapital = word.drop { "(\"'".contains($0) }.first?.isUppercase == true
            if isCapital { run.append(word) }
            let isShort = isCapital && (Self.before.contains(word.lowercased()) || word.filter(\.isLetter).count <= 2)
            let ends = !isCapital || ",;:.)/".contains(word.last ?? " ") && !(isShort && word.hasSuffix("."))
            guard ends else { continue }
            if isPerson(isCapital ? index + 1 : index) { return true }
            before = [run.dropLast(isCapital ? 1 : 0).last ?? before.last ?? "", word]
            run = []
        }
        return isPerson(words.count)
    }

    /// Whether a word before others says that these are the name of an institution or a place: one of ``offices``, or an abbreviation
    /// in capital letters.
    private static func isInstitution(_ word: Substring) -> Bool {
        let letters = word.filter(\.isLetter)
        if offices.contains(letters.lowercased()) { return true }
        return (2...7).contains(letters.count) && letters.allSatisfy(\.isUppercase)
            && !papers.contains(letters.lowercased())
    }

    /// `Nama, S.Sos., M.Si`, `Drs. Nama`.
    private static func hasDegree(_ text: String) -> Bool {
        let parts = text.split(separator: ",").map { String($0).trimmed }
        let isAfter = parts.dropFirst().contains { part in
            guard let word = part.split(whereSeparator: \.isWhitespace).first, word.first?.isUppercase == true else {
                return false
            }
            let letters = letters(word)
            return academic.contains(letters) && word.count <= 8
        }
        if isAfter { return true }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, words.count > 1, words[1].first?.isUppercase == true else { return false }
        return before.contains(first.lowercased()) && !namesOffice(text)
    }

    /// `Sdr. Nama`.
    private static func isAddressed(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.indices.contains { index in
            addresses.contains(letters(words[index])) && words[index].hasSuffix(".")
                && withoutKinds(words[(index + 1)...]).first.map {
                    $0.first?.isUppercase == true && !offices.contains(letters($0))
                } == true
        }
    }

    /// One to four words with capital letters, one of which is a common name.
    private static func isName(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard (1...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }), !namesOffice(text)
        else { return false }
        return words.contains { common.contains(letters($0)) }
    }

    private static func namesOffice(_ text: String) -> Bool {
        !offices.isDisjoint(with: HeadingName.words(of: text))
    }
}
