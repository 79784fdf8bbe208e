import Diagnostics
import Reading

/// The name of a person where an office is asked for.
enum PersonInOffice {
    static let rule = Rule(
        id: "person-in-office",
        severity: .warning,
        title: LocalizedText(id: "Nama orang di kolom jabatan", en: "Name of a person in a column for offices"),
        explanation: LocalizedText(
            id: """
                Kolom pejabat yang menguasai dan penanggung jawab memuat jabatan atau unit kerja, bukan nama orang: pejabat berganti, \
                dan pemohon mencari kantornya. Yang dikenali adalah gelar ("S.Sos.", "Drs."), sapaan, dan nama yang lazim. Nama \
                pejabat ditulis di `pejabat.csv`.
                """,
            en: """
                Columns for who holds information and who answers for it have an office or unit, not a person: officials change, and \
                who asks looks for the office. Recognized are degrees ("S.Sos.", "Drs."), forms of address and common names. The \
                names of officials are written in `pejabat.csv`.
                """
        ),
        example: Rule.Example(
            wrong: "penanggung_jawab\n\"Contoh Nama, S.Sos.\"",
            right: "penanggung_jawab\nKepala Bagian Umum"
        ),
        isAdjustable: true
    )

    static let check = RegisterCheck(rule) { registers in
        registers.registers.filter(\.definition.isPublished).flatMap { register -> [Diagnostic] in
            let columns = register.definition.columns.filter(\.isOffice).map(\.name)
            // An office has the same few names in thousands of rows.
            var known: [String: Bool] = [:]
            return register.rows.flatMap { row in
                columns.compactMap { column in
                    guard let cell = row.written.cells[column] else { return nil }
                    let isPerson = known[cell.value] ?? PersonName.isNamed(in: cell.value)
                    known[cell.value] = isPerson
                    return isPerson ? diagnostic(row.written, column, cell.value) : nil
                }
            }
        }
    }

    private static func diagnostic(_ row: RegisterRow, _ column: String, _ text: String) -> Diagnostic {
        Diagnostic(
            rule,
            in: row,
            column: column,
            message: LocalizedText(
                id: "\"\(text.quotable)\" tampaknya menyebut nama orang",
                en: "\"\(text.quotable)\" seems to name a person"
            ),
            help: LocalizedText(id: "tulis jabatan atau unit kerjanya", en: "write the office or unit")
        )
    }
}

/// Recognizes names of people among those of offices.
private enum PersonName {
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
        "pelabuhan", "gelanggang", "panti", "asisten", "manajer", "arsiparis", "penata", "pranata", "analis",
    ]

    static func isNamed(in text: String) -> Bool {
        if text.utf8.count > 300 { return false }
        let parts = text.split { "/;\n()|".contains($0) }.map { String($0).trimmed }
        return parts.contains { hasDegree($0) || isName($0) } || isAddressed(text)
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
