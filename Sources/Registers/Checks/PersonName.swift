import Reading

/// Recognizes names of people among those of offices.
enum PersonName {
    private static let academic: Set<String> = [
        "se", "sh", "mh", "mm", "msi", "mt", "st", "skm", "ssos", "sip", "spd", "mpd", "skom", "mkom", "amd", "sstp",
        "map", "mph", "phd", "sp", "spt", "ssi", "sag", "mag", "sap", "shut", "skep", "mkes", "spog", "spa", "spb",
        "sked", "drg", "msc", "ba", "mba", "sik", "apt", "makp", "str", "ssn", "mhum", "spdi",
    ]
    private static let before: Set<String> = [
        "drs.", "dra.", "ir.", "dr.", "drg.", "h.", "hj.", "prof.", "ns.", "apt.",
    ]
    private static let addresses: Set<String> = ["sdr", "sdri", "saudara", "saudari", "bpk", "tn", "ny"]

    /// Given and family names of which one is in many full names, and which no office is called by.
    private static let common: Set<String> = [
        "budi", "agus", "siti", "dewi", "sri", "eko", "ahmad", "achmad", "akhmad", "muhammad", "mohammad", "muhamad",
        "mohamad", "abdul", "nurul", "rina", "rini", "yuli", "yulia", "dwi", "wahyu", "hendra", "heru", "hadi", "joko",
        "slamet", "sutrisno", "suryadi", "supriyadi", "susanto", "santoso", "wibowo", "setiawan", "kurniawan",
        "gunawan", "hidayat", "saputra", "saputri", "rahman", "rahmat", "ismail", "ibrahim", "yusuf", "hasan",
        "yohanes", "wayan", "ketut", "nyoman", "komang", "siregar", "nasution", "simanjuntak", "harahap", "sinaga",
        "fitriani", "ratna", "handayani", "rahayu", "puspitasari", "ningsih", "suparman", "sugeng", "bambang", "tono",
        "hartono", "wati", "susilawati", "sulistyowati", "purnomo", "nugroho", "prasetyo", "suharto", "mulyadi",
        "mulyono", "iskandar", "syahputra", "fauzi", "rizki", "rizky", "dedi", "deni", "endang", "yanti", "maryam",
    ]

    /// Words of offices and of places that are called after people.
    private static let offices: Set<String> = [
        "kepala", "kabid", "kabag", "kasi", "kasubbag", "kasubag", "sekretaris", "sekretariat", "bagian", "bidang",
        "seksi", "sub", "subbagian", "subbag", "unit", "dinas", "badan", "kantor", "camat", "lurah", "kelurahan",
        "kecamatan", "desa", "kaur", "direktur", "direktorat", "wakil", "ketua", "anggota", "staf", "ppid", "pejabat",
        "tim", "rsud", "rs", "rsu", "rumah", "puskesmas", "universitas", "fakultas", "sekolah", "sd", "smp", "sma",
        "smk", "sdn", "smpn", "jalan", "jl", "gedung", "upt", "uptd", "bupati", "walikota", "wali", "gubernur",
        "rektor",
        "dekan", "operator", "admin", "bendahara", "pengurus", "koordinator", "pengelola", "pembantu", "pusat", "balai",
        "biro", "lembaga", "komisi", "perpustakaan", "laboratorium", "bandara", "taman", "masjid", "pasar", "museum",
        "stadion", "inspektur", "inspektorat", "program", "institut", "politeknik", "yayasan", "klinik", "kebun",
        "pelabuhan", "gelanggang", "panti", "kabupaten", "kota", "provinsi", "dusun", "kampung", "nagari", "pulau",
        "sungai",
        "waduk", "jembatan", "danau", "gunung", "perumahan", "pondok", "pesantren", "hotel", "pt", "cv", "ud",
        "koperasi",
        "candi", "makam", "monumen", "hutan", "gua", "goa", "pantai", "kawasan", "blok", "piala", "beasiswa", "batik",
        "asisten", "manajer", "arsiparis", "penata", "pranata", "analis",
    ]

    static func isNamed(in text: String) -> Bool {
        if text.utf8.count > 300 { return false }
        let parts = text.split { "/;\n()|".contains($0) }.map { String($0).trimmed }
        return parts.contains { hasDegree($0) || isName($0) } || isAddressed(text)
    }

    /// Whether a sentence names a person: by an address, a degree with its stops, or a full name with a common part, in which
    /// no word of an office or place is, and before which there is none.
    static func isMentioned(in text: String) -> Bool {
        guard text.utf8.count <= 4_000 else { return false }
        let words = text.split(whereSeparator: \.isWhitespace)
        let hasDegree = zip(words, words.dropFirst()).contains { word, next in
            word.hasSuffix(",") && word.first?.isUppercase == true && next.contains(".")
                && academic.contains(next.lowercased().filter(\.isLetter))
        }
        if hasDegree || isAddressed(text) { return true }
        var run: [Substring] = []
        var before: Substring?
        func isPerson() -> Bool {
            guard run.count >= 2, before.map({ !offices.contains($0.lowercased().filter(\.isLetter)) }) ?? true,
                offices.isDisjoint(with: run.map { $0.lowercased().filter(\.isLetter) })
            else { return false }
            // A title in capital letters names things by such words as well.
            let isTitle = run.count > 4 || !text.contains(where: \.isLowercase)
            return !isTitle && run.contains { common.contains($0.lowercased().filter(\.isLetter)) }
        }
        for word in words {
            let isCapital = word.drop { "(\"'".contains($0) }.first?.isUppercase == true
            if isCapital { run.append(word) }
            let ends = !isCapital || ",;:.)/".contains(word.last ?? " ")
            guard ends else { continue }
            if isPerson() { return true }
            before = isCapital ? run.last : word
            run = []
        }
        return isPerson()
    }

    /// `Nama, S.Sos., M.Si`, `Drs. Nama`.
    private static func hasDegree(_ text: String) -> Bool {
        let parts = text.split(separator: ",").map { String($0).trimmed }
        let isAfter = parts.dropFirst().contains { part in
            guard let word = part.split(whereSeparator: \.isWhitespace).first, word.first?.isUppercase == true else {
                return false
            }
            let letters = word.lowercased().filter(\.isLetter)
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
        return zip(words, words.dropFirst()).contains { word, next in
            addresses.contains(word.lowercased().filter(\.isLetter)) && word.hasSuffix(".")
                && next.first?.isUppercase == true
        }
    }

    /// One to four words with capital letters, one of which is a common name.
    private static func isName(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard (1...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase == true }), !namesOffice(text)
        else { return false }
        return words.contains { common.contains($0.lowercased().filter(\.isLetter)) }
    }

    private static func namesOffice(_ text: String) -> Bool {
        !offices.isDisjoint(with: HeadingName.words(of: text))
    }
}
