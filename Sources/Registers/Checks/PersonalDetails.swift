import Reading

/// What rows say of people in private: where they live, when they were born, and that they are patients, victims or in need.
enum PersonalDetails {
    /// People of whom a row tells.
    enum Group {
        /// Patients, victims, suspects and those who report them.
        case protected
        /// Those who get aid or owe money.
        case needy
    }

    private static let protected = Set<Substring>(PersonName.protectedPeople.map { $0[...] }).union(
        ["odgj", "odha", "penderita", "disabilitas"]
    )
    private static let needy: Set<Substring> = ["penunggak", "tunggakan", "miskin", "pengungsi"]
    private static let aid: Set<Substring> = [
        "bantuan", "bansos", "blt", "pkh", "bpnt", "santunan", "rtlh", "pip", "sembako", "pbi", "rastra",
    ]
    private static let groupSigns = LetterSigns(ofWords: protected.union(needy).union(["penerima"]).map(String.init))

    /// The people of whom one of the texts tells. Nil where there are none.
    static func group(in texts: [String]) -> Group? {
        let words = texts.lazy.filter(groupSigns.mayOccur).flatMap(\.plainWords)
        if words.contains(where: protected.contains) { return .protected }
        return words.contains(where: needy.contains) || words.contains("penerima") && texts.contains(where: isOfAid)
            ? .needy : nil
    }

    /// Those who serve people.
    private static let servants: Set<Substring> = [
        "petugas", "pendamping", "pejabat", "dokter", "perawat", "tim", "kuasa", "pengacara", "konselor", "psikolog",
        "penanggung", "relawan", "penyidik", "narahubung",
    ]

    /// Whether those whom a text lists are the officers who serve people, and nobody else: `petugas pendamping korban: …`.
    static func isOfServants(_ text: String) -> Bool {
        guard let colon = text.lastIndex(of: ":"), let heading = servantsHeading(before: text[...colon]) else {
            return false
        }
        return protected.isDisjoint(with: String(text[..<heading.startIndex] + text[colon...]).plainWords)
    }

    /// Whether a text before a name is a heading for those who serve people.
    static func endsWithServants(_ text: Substring) -> Bool { servantsHeading(before: text) != nil }

    /// The words at the end of a text that begin with those who serve people and end with a colon. Nil where there are none, where they
    /// list more than these, or where a verb tells what is done to people: `petugas mendampingi korban: …`.
    private static func servantsHeading(before text: Substring) -> Substring? {
        guard let sign = text.last(where: { !$0.isWhitespace }), sign == ":",
            let heading = text.split(whereSeparator: { ".;:\n\r".contains($0) }).last(where: {
                $0.contains(where: \.isLetter)
            }),
            !heading.contains(",")
        else { return nil }
        let words = String(heading).plainWords.drop { ["nama", "daftar"].contains($0) }
        let isOfOthers = words.contains { word in
            // Shorter words are no verbs: "medis".
            !protected.contains(word) && ["me", "di", "ber", "ter"].contains { word.hasPrefix($0) && word.count > 5 }
                || ["yang", "dan", "serta"].contains(word)
        }
        return words.first.map(servants.contains) == true && !isOfOthers ? heading : nil
    }

    /// Whether a text tells of children.
    static func isOfChildren(_ text: String) -> Bool {
        text.plainWords.contains { ["anak", "balita", "bayi", "siswa", "siswi", "santri", "pelajar"].contains($0) }
    }

    private static func isOfAid(_ text: String) -> Bool { text.plainWords.contains(where: aid.contains) }

    /// Words before the place where somebody lives.
    private static let homes = [
        "alamat rumah", "alamat tinggal", "alamat tempat tinggal", "bertempat tinggal", "alamat domisili",
        "berdomisili", "alamat ktp", "alamat sesuai ktp", "alamat pribadi",
    ].map(\.plainWords)
    private static let streets: Set<Substring> = [
        "jl", "jln", "jalan", "gang", "gg", "rt", "dusun", "dukuh", "perum", "perumahan", "blok", "komplek", "kompleks",
        "kampung", "kp",
    ]
    /// What else has a house: `alamat rumah dinas`.
    private static let houses: Set<Substring> = [
        "dinas", "jabatan", "sakit", "makan", "susun", "rusunawa", "kantor", "usaha", "perusahaan", "yayasan", "aman",
    ]
    private static let homeSigns = LetterSigns(["lama", "ingg", "misi", " rt ", " rt."])

    /// Whether a text tells where a person lives: an address behind a word for homes, or the number of an RT with a name.
    ///
    /// - Parameter isOfPeople: whether the row tells of people, so that any address in it is theirs.
    static func hasHome(in text: String, isOfPeople: Bool) -> Bool {
        guard homeSigns.mayOccur(in: text) else { return false }
        let words = text.plainWords
        func hasStreet(_ words: ArraySlice<Substring>) -> Bool {
            zip(words, words.dropFirst()).contains { word, next in
                streets.contains(word) && (word != "rt" || next.allSatisfy(\.isNumber)) && !next.isEmpty
            }
        }
        let isHome = words.indices.contains { index in
            guard let home = homes.first(where: { words[index...].starts(with: $0) }) else { return false }
            let rest = words[(index + home.count)...].prefix(12)
            // Rules for who may apply name kinds of places: "berdomisili di kampung nelayan".
            return rest.first.map { !houses.contains($0) } == true && hasStreet(rest)
                && rest.contains { $0.contains(where: \.isNumber) }
        }
        if isHome { return true }
        if isOfPeople, let address = words.firstIndex(of: "alamat"),
            words[(address + 1)...].first.map({ !houses.contains($0) && !services.contains($0) }) == true,
            hasStreet(words[(address + 1)...].prefix(12))
        {
            return true
        }
        let hasNeighbourhood = zip(words, words.dropFirst()).contains { $0 == "rt" && $1.allSatisfy(\.isNumber) }
        return hasNeighbourhood && (PersonName.isMentioned(in: text) || isOfPeople && PersonName.areListed(in: text))
    }

    /// What serves people and has an address of its own.
    private static let services: Set<Substring> = [
        "layanan", "pelayanan", "pengaduan", "uptd", "upt", "rsud", "puskesmas", "dinas", "unit", "lembaga",
        "sekretariat",
    ]

    /// What has a day of birth as well: `tanggal lahir Kabupaten Contoh`.
    private static let regions: Set<Substring> = ["kabupaten", "kota", "provinsi", "pancasila"]

    private static let birthSigns = LetterSigns(["lahi", " ttl"])

    /// Whether a text tells on which day a person was born: `TTL: Contoh, 3 Mei 1980`.
    static func hasBirth(in text: String) -> Bool {
        guard birthSigns.mayOccur(in: text) else { return false }
        let words = text.plainWords
        return words.indices.contains { index in
            let isBirth =
                words[index] == "ttl"
                || words[index] == "lahir" && index > 0 && ["tanggal", "tgl"].contains(words[index - 1])
                || words[index...].starts(with: ["lahir", "di"]) && PersonName.isMentioned(in: text)
            let rest = words[(index + 1)...].prefix(8)
            return isBirth && rest.first.map(regions.contains) != true
                && rest.indices.dropFirst(2).contains { place in
                    rest[place].count == 4 && (1935...2199).contains(Int(rest[place]) ?? 0)
                        && (1...31).contains(Int(rest[place - 2]) ?? 0)
                }
        }
    }
}
