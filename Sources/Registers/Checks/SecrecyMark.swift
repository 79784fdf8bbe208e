import Reading

/// Words with which offices mark a row as secret: `(dikecualikan)`, `sifat: rahasia`, a remark that begins with
/// `Tidak untuk umum`. Sentences about secrets have none.
struct SecrecyMark {
    /// As it is written.
    let text: String
    /// Whether the words have other meanings, too: `Rapat (terbatas)`.
    let isDoubtful: Bool

    private static let certain: Set<String> = {
        let refusals = [
            "tidak untuk", "tidak boleh", "tidak dapat", "tidak", "belum boleh", "belum untuk", "belum dapat",
            "belum bisa", "tidak bisa", "jangan", "bukan untuk", "bukan", "dilarang",
        ]
        let uses = [
            "umum", "publik", "dipublikasikan", "diumumkan", "disebarluaskan", "disebarkan", "dibuka", "diakses",
            "ditayangkan", "dibagikan", "konsumsi publik", "konsumsi umum", "informasi publik", "dibuka untuk umum",
            "dibuka untuk publik",
        ]
        let others: Set<String> = [
            "dikecualikan", "informasi dikecualikan", "informasi yang dikecualikan", "bersifat dikecualikan", "rahasia",
            "sangat rahasia", "bersifat rahasia", "dokumen rahasia", "rahasia negara", "rahasia jabatan",
            "konfidensial", "confidential", "untuk kalangan sendiri", "hanya untuk kalangan sendiri",
            "untuk kalangan internal", "hanya untuk internal", "untuk internal", "internal saja", "untuk internal saja",
            "hanya internal", "khusus internal", "untuk kalangan terbatas",
        ]
        return others.union(refusals.flatMap { refusal in uses.map { "\(refusal) \($0)" } })
    }()
    /// Marks of a row that are said of meetings and tenders as well.
    private static let closed: Set<String> = ["tertutup", "bersifat tertutup"]
    private static let doubtful: Set<String> = [
        "tertutup", "terbatas", "sangat terbatas", "akses terbatas", "bersifat terbatas", "internal", "draf", "draft",
    ]
    /// Words after which a mark gives its reason: `Dikecualikan sesuai Pasal 17 huruf h`.
    private static let reasons: Set<Substring> = [
        "sesuai", "berdasarkan", "karena", "menurut", "sebab", "pasal", "uu", "sampai", "hingga", "dan", "atau",
    ]
    /// Words before a colon and a mark.
    private static let labels: Set<String> = [
        "sifat", "sifat informasi", "sifat dokumen", "sifat surat", "klasifikasi", "klasifikasi keamanan", "status",
        "akses", "status informasi", "tingkat keamanan", "hak akses", "keterangan", "ket", "catatan",
    ]
    /// Names of what else is public about secrets: the list of exempt information is public itself.
    private static let names: Set<String> = ["informasi dikecualikan", "informasi yang dikecualikan"]

    /// Returns the mark in a text of a public list. Nil where there is none.
    ///
    /// - Parameter isRemark: whether the text says something of the row, as remarks and states do, and not what the
    ///   information is called or holds. A remark may begin with a mark, or with the article on exempt information.
    static func find(in text: String, isRemark: Bool = false) -> SecrecyMark? {
        guard mayBe(in: text) else { return nil }
        let clauses = Clause.split(text)
        for (index, clause) in clauses.enumerated() {
            let isFirst = index == 0
            let isLabelled = !isFirst && clause.opening == ":" && labels.contains(clauses[index - 1].words)
            let isWhole = clauses.count == 1 && (isRemark || !names.contains(clause.words))
            let isHead = isFirst && clause.closing == ":"
            let isTail = index == clauses.count - 1 && clause.opening == "-"
            let isBracketed = clause.opening == "("
            guard isLabelled || isWhole || isHead || isTail || isBracketed || isFirst && isRemark, !clause.isDenied
            else { continue }
            let isOfRow = isRemark && (isMark(clause.words, closed) || isFirst && clause.words.hasPrefix("pasal 17"))
            if isOfRow || isMark(clause.words, certain) { return SecrecyMark(text: clause.text, isDoubtful: false) }
            if isMark(clause.words, doubtful), !isHead, !isTail {
                return SecrecyMark(text: clause.text, isDoubtful: true)
            }
        }
        return nil
    }

    /// Returns the mark in a remark of an office's own, which may say it of a part: `sebagian dikecualikan`. Nil where there is none, where
    /// it is denied or no longer holds, and where something else is secret or closed: `Lapangan tertutup`.
    static func find(inRemark text: String) -> SecrecyMark? {
        if let mark = find(in: text, isRemark: true) { return mark }
        guard mayBe(in: text) else { return nil }
        return Clause.split(text).contains(where: isPartly) ? SecrecyMark(text: text, isDoubtful: true) : nil
    }

    /// Whether a clause calls the information, or a part of it, exempt or secret.
    private static func isPartly(_ clause: Clause) -> Bool {
        guard !clause.isDenied else { return false }
        // "Tidak diunggah karena dikecualikan"
        let words = clause.words.split(separator: " ").split { causes.contains($0) }.last ?? []
        guard former.isDisjoint(with: words) else { return false }
        if let place = words.firstIndex(of: "dikecualikan") {
            return denials.isDisjoint(with: words[..<place]) && redactions.isDisjoint(with: words[place...])
        }
        let rest = words.drop { subjects.contains($0) || $0.hasSuffix("nya") }
        guard let mark = rest.first, mark == "rahasia" || doubtful.contains(String(mark)) else { return false }
        let next = rest.dropFirst().first ?? ""
        return next.isEmpty || reasons.contains(next) || circles.contains(next)
    }

    private static let denials: Set<Substring> = [
        "tidak", "tak", "tdk", "bukan", "tanpa", "belum", "nihil", "selain",
    ]
    /// Words of what was so once.
    private static let former: Set<Substring> = [
        "semula", "sebelumnya", "dulu", "dulunya", "dahulu", "tadinya", "pernah", "awalnya",
    ]
    private static let causes: Set<Substring> = ["karena", "sebab"]
    /// Words that say that what is exempt is no longer in what is published.
    private static let redactions: Set<Substring> = [
        "dihitamkan", "disamarkan", "dikaburkan", "disensor", "diburamkan", "dihapus", "dihilangkan", "dibuang",
    ]
    /// Words for the information itself, and others before a mark: `dokumen ini bersifat rahasia`.
    private static let subjects: Set<Substring> = [
        "informasi", "dokumen", "data", "berkas", "arsip", "naskah", "isi", "lampiran", "akses", "ini", "itu",
        "tersebut", "bersifat", "adalah", "termasuk", "masih", "sangat", "yang", "sebagian", "semua", "seluruh",
        "bagian", "hanya", "untuk", "kalangan", "khusus", "kategori", "klasifikasi", "status", "sifat",
    ]
    /// Words for those who may see what others may not.
    private static let circles: Set<Substring> = [
        "untuk", "bagi", "pada", "di", "dinas", "badan", "kantor", "opd", "instansi", "pemerintah", "pegawai", "asn",
        "kalangan", "saja",
    ]

    /// Whether a text is worth a look. Hardly any is.
    static func mayBe(in text: String) -> Bool { signs.mayOccur(in: text) }

    /// Whether the title of a table or the name of a section says that its rows are secret.
    static func isHeading(_ text: String) -> Bool {
        guard mayBe(in: text) else { return false }
        let name = SectionMark.removed(from: text)
        return HeadingName.words(of: text).contains("dikecualikan")
            || find(in: name, isRemark: true).map { !$0.isDoubtful } ?? false
            || Clause.split(name).contains(where: isPartly)
    }

    private static func isMark(_ words: String, _ marks: Set<String>) -> Bool {
        if marks.contains(words) { return true }
        let all = words.split(separator: " ")
        return all.indices.dropFirst().contains { end in
            reasons.contains(all[end]) && marks.contains(all[..<end].joined(separator: " "))
        }
    }

    /// Four letters of each of the words: rahasia, dikecualikan, terbatas, konfidensial, publik, tertutup, umum, internal.
    private static let signs = LetterSigns(
        [
            "hasi", "cual", "bata", "fide", "ubli", "utup", "umum", "barl", "bark", "buka", "akse", "ayan", "agik",
            "alan", "nter", "draf", "pasa",
        ]
    )
}

/// A part of a text between signs.
private struct Clause {
    /// As it is written.
    let text: String
    /// In lower case, without signs.
    let words: String
    /// The sign before it: `(` for each bracket, `-` for a dash with space before it. Nil at the beginning.
    let opening: Character?
    /// The sign after it. Nil at the end.
    let closing: Character?
    /// Whether an answer behind it says that it does not hold: `Rahasia: tidak`, `Tertutup: -`, `Informasi dikecualikan (nihil)`.
    var isDenied = false

    private static let answers: Set<String> = [
        "tidak", "tidak ada", "tidak terdapat", "tidak berlaku", "tidak dikecualikan", "tidak rahasia", "tdk",
        "tdk ada", "bukan", "belum", "belum ada", "nihil", "kosong", "no", "none", "n a", "na", "0",
    ]

    static func split(_ text: String) -> [Clause] {
        var clauses: [Clause] = []
        var opening: Character?
        var current = ""
        func end(_ closing: Character?) {
            let trimmed = current.trimmed
            current = ""
            guard !trimmed.isEmpty else { return }
            clauses.append(Clause(text: trimmed, words: trimmed.foldedWords, opening: opening, closing: closing))
        }
        for character in text {
            let sign: Character? =
                switch character {
                case "(", "[": "("
                case "-", "–", "—": current.last.map(\.isWhitespace) ?? (opening != "-") ? "-" : nil
                case ")", "]", ",", ".", ";", ":", "\n", "\"", "/", "*": character
                default: nil
                }
            if let sign {
                end(sign)
                opening = sign
            } else {
                current.append(character)
            }
        }
        end(nil)
        for (index, clause) in clauses.enumerated() {
            guard let sign = clause.closing, ":([-–—".contains(sign) else { continue }
            // A dash alone is not a clause.
            clauses[index].isDenied =
                index + 1 < clauses.count
                ? answers.contains(clauses[index + 1].words) : sign == ":" && opening == "-"
        }
        return clauses
    }
}
