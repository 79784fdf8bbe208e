import Diagnostics
public import Reading

/// The facts of a row of a list of regulations, as offices of the Jaringan Dokumentasi dan Informasi Hukum describe them (Perpres 33/2012).
public struct Regulation: RegisterFacts {
    public internal(set) var nomor = ""
    public internal(set) var tahun: Int?
    public internal(set) var jenis = ""
    public internal(set) var judul = ""
    public internal(set) var abstrak = ""
    public internal(set) var status = ""
    public internal(set) var tempatPenetapan = ""
    public internal(set) var tanggalPenetapan: Instant?
    public internal(set) var tanggalPengundangan: Instant?
    public internal(set) var sumber = ""
    public internal(set) var mengubah = ""
    public internal(set) var diubahOleh = ""
    public internal(set) var mencabut = ""
    public internal(set) var dicabutOleh = ""
    public internal(set) var teuBadan = ""
    public internal(set) var pemrakarsa = ""
    public internal(set) var penandatangan = ""
    public internal(set) var opd: String?
    public internal(set) var bidangHukum = ""
    public internal(set) var subjek = ""
    public internal(set) var bahasa = ""
    public internal(set) var lokasi = ""
    /// Files in `media/`, pages of the portal and addresses, as written.
    public internal(set) var berkas: [Located<String>] = []
    public internal(set) var berita: [Located<String>] = []

    public init() {}

    /// The regulation that a row of a list of regulations or of legal documents is about; nil for other rows.
    public init?(of facts: any RegisterFacts) {
        guard let regulation = facts as? Regulation ?? (facts as? LegalDocument)?.regulation else { return nil }
        self = regulation
    }

    public var modified: Instant? { tanggalPengundangan ?? tanggalPenetapan }

    /// Kind, number and year, the same whatever the kind is called: `Perda` and `Peraturan Daerah` are one. Nil where one is missing.
    package var key: [String]? { RegulationCitation.key(of: self) }

    /// What tells it from others of the same kind, number and year: that it is an annex or the explanation or, where each office numbers
    /// decrees of the kind for itself, whose it is. Nil where nothing does.
    package var distinction: String? { RegulationPart.named(by: judul) ?? maker }

    /// Whether it is an annex to the regulation with its number, or the explanation of it.
    package var isPart: Bool { RegulationPart.named(by: judul) != nil }

    /// The words that tell whose decree it is: `Keputusan Kepala Dinas` of a row without an agency is one of many heads. Nil where its kind or its
    /// row names a single office.
    private var maker: String? {
        guard opd == nil, let last = jenis.plainWords.last, Self.makers.contains(last) else { return nil }
        return [pemrakarsa, penandatangan, teuBadan, judul].filter { !$0.isBlankMark }.joined(separator: " ")
    }

    /// The ends of kinds that each of several offices makes: `Keputusan Kepala Dinas`, `Instruksi Camat`.
    private static let makers: Set<Substring> = [
        "dinas", "badan", "bagian", "kantor", "satuan", "skpd", "opd", "pd", "camat", "kecamatan", "lurah",
        "kelurahan", "sekolah", "puskesmas", "upt", "uptd", "unit",
    ]

    /// Whether its kind or title says that it is a draft, which is not a regulation yet: `Rancangan Peraturan Daerah`, `Raperda`.
    /// `Rancangan Tata Ruang` is the subject of one.
    public var isDraft: Bool { Self.namesDraft(jenis, isKind: true) || Self.namesDraft(judul, isKind: false) }

    private static let draftWords: Set<Substring> = [
        "raperda", "ranperda", "raperbup", "ranperbup", "raperwal", "ranperwal", "ranpergub", "rapergub", "raperdes",
        "ranperdes", "ruu",
    ]
    private static let kindWords: Set<Substring> = [
        "peraturan", "undang", "keputusan", "instruksi", "qanun", "perda", "perwal", "perwali", "perbup", "pergub",
        "perdes", "sk",
    ]

    /// Whether a text is the name of a kind of regulations: `Perda`, `Peraturan Wali Kota`. `Peraturan` is not.
    static func namesKind(_ text: String) -> Bool {
        let words = text.plainWords
        guard let first = words.first, kindWords.contains(first) else { return false }
        return words.count > 1 || first.hasPrefix("per") && first != "peraturan"
    }

    static func namesDraft(_ text: String, isKind: Bool) -> Bool {
        let words = text.plainWords.prefix(2)
        guard let first = words.first else { return false }
        return draftWords.contains(first)
            || ["rancangan", "draf", "draft"].contains(first)
                && (isKind || words.dropFirst().first.map(kindWords.contains) == true)
    }

    /// Fills empty cells for repeals and amendments from `status`, such as `Dicabut dengan Perda 3/2025`.
    public mutating func complete(_ row: RegisterRow, of definition: RegisterDefinition, in zone: SiteTimeZone) {
        guard let (verb, rest) = definition.columns["status"]?.sequel(of: row["status"]) else { return }
        if verb.lowercased() == "mencabut", row["mencabut"].isBlankMark { mencabut = rest }
        if verb.lowercased() == "mengubah", row["mengubah"].isBlankMark { mengubah = rest }
        if status == "dicabut", row["dicabut_oleh"].isBlankMark { dicabutOleh = rest }
        if status == "diubah", row["diubah_oleh"].isBlankMark { diubahOleh = rest }
    }

    public static let columns: [Column<Regulation>] = identification + enactment + effects + origin + document

    private static let identification: [Column<Regulation>] = [
        Column("nomor", .text, \.nomor, "Nomor", "Number")
            .about("nomor peraturan; unik per jenis dan tahun", "number; unique within kind and year")
            .required().legal()
            .headings(
                "no, no peraturan, no perda, no perwal, no perbup, no pergub, no perdes, no regulasi, no produk hukum"
            ),
        Column("tahun", .year, \.tahun, "Tahun", "Year")
            .required().legal().past()
            .headings("tahun peraturan, tahun pengundangan"),
        Column("jenis", .text, \.jenis, "Jenis", "Kind")
            .about("misalnya Peraturan Daerah", "such as Peraturan Daerah")
            .section()
            .required().legal()
            .headings("jenis peraturan, bentuk peraturan, jenis bentuk peraturan"),
        Column("judul", .text, \.judul, "Judul", "Title")
            .about("judul tanpa jenis, nomor, dan tahunnya", "title without kind, number and year")
            .required().at(.title)
            .headings(
                "tentang, judul peraturan, perihal, nama peraturan, judul perda, judul regulasi, judul produk hukum"
            ),
        Column("abstrak", .text, \.abstrak, "Abstrak", "Abstract")
            .about("ringkasan isi", "what it says, in short")
            .at(.summary)
            .headings("ringkasan, abstraksi"),
    ]

    private static let enactment: [Column<Regulation>] = [
        Column("status", .choice(states), \.status, "Status", "Status")
            .about(
                "`berlaku`, `diubah`, `dicabut`, atau `tidak_berlaku` (berakhir tanpa dicabut)",
                "`berlaku` (in force), `diubah` (amended), `dicabut` (repealed), `tidak_berlaku` (ended without being repealed)"
            )
            .legal()
            .goingOn(with: ["oleh", "dengan", "dgn"])
            .headings("status peraturan, keterangan status"),
        Column("tempat_penetapan", .text, \.tempatPenetapan, "Tempat penetapan", "Made at")
            .headings("tempat terbit"),
        Column("tanggal_penetapan", .date, \.tanggalPenetapan, "Tanggal penetapan", "Date of making")
            .legal().past()
            .headings("tanggal, ditetapkan, tanggal ditetapkan"),
        Column("tanggal_pengundangan", .date, \.tanggalPengundangan, "Tanggal pengundangan", "Date of promulgation")
            .past()
            .headings("diundangkan, tanggal diundangkan"),
        Column("sumber", .text, \.sumber, "Sumber", "Gazette")
            .about("lembaran atau berita negara atau daerah: `LD.2026/NO.3`", "gazette and number: `LD.2026/NO.3`")
            .headings(
                """
                lembaran daerah, berita daerah, lembaran negara, berita negara, lembaran berita daerah, lembaran berita negara, \
                lembaran daerah berita daerah, lembaran negara berita negara, ld bd, ld, bd, ln bn, nomor lembaran daerah
                """
            ),
    ]

    private static let states: KeyValuePairs = [
        "berlaku": "masih berlaku, aktif, berlaku penuh, tetap berlaku, mencabut, mengubah",
        "diubah": "sudah diubah, telah diubah, berubah, diubah sebagian, dicabut sebagian",
        "dicabut": "sudah dicabut, telah dicabut, dicabut seluruhnya, dicabut dan tidak berlaku",
        "tidak_berlaku": "tidak berlaku lagi, sudah tidak berlaku, tidak aktif, nonaktif, kedaluwarsa",
    ]

    private static let effects: [Column<Regulation>] = [
        Column("mengubah", .text, \.mengubah, "Mengubah", "Amends"),
        Column("diubah_oleh", .text, \.diubahOleh, "Diubah oleh", "Amended by")
            .causing("diubah")
            .headings("diubah dengan"),
        Column("mencabut", .text, \.mencabut, "Mencabut", "Repeals"),
        Column("dicabut_oleh", .text, \.dicabutOleh, "Dicabut oleh", "Repealed by")
            .causing("dicabut")
            .headings("dicabut dengan"),
    ]

    private static let origin: [Column<Regulation>] = [
        Column("teu_badan", .text, \.teuBadan, "T.E.U. badan", "Corporate author")
            .about("misalnya `Indonesia. Kota Contoh`", "main entry of the body, such as `Indonesia. Kota Contoh`")
            .headings("teu, t e u badan pengarang, badan pengarang"),
        Column("pemrakarsa", .text, \.pemrakarsa, "Pemrakarsa", "Proposed by")
            .headings("instansi pemrakarsa"),
        Column("penandatangan", .text, \.penandatangan, "Penanda tangan", "Signed by")
            .about("jabatan, bukan nama orang", "an office, not a person")
            .office()
            .headings("ditandatangani oleh"),
        .agency(\.opd)
            .headings("kode opd, nama opd, skpd, dinas"),
        Column("bidang_hukum", .text, \.bidangHukum, "Bidang hukum", "Field of law")
            .headings("bidang"),
        Column("subjek", .text, \.subjek, "Subjek", "Subject")
            .headings("kata kunci"),
        Column("bahasa", .text, \.bahasa, "Bahasa", "Language"),
        Column("lokasi", .text, \.lokasi, "Lokasi", "Kept at")
            .headings("lokasi naskah"),
    ]

    private static let document: [Column<Regulation>] = [
        Column("berkas", .documents, \.berkas, "Naskah", "Text")
            .about("berkas di `media/` atau alamat web", "a file in `media/` or an address")
            .at(.apart)
            .headings(
                "tautan, link, url, file, unduhan, file download, naskah resmi, url download, link download, unduh, link unduh, tautan unduh"
            ),
        Column("berita", .news, \.berita, "Berita", "News")
            .about("artikel: berkas `.md` atau alamat", "articles, by `.md` path or address")
            .at(.apart)
            .headings("artikel, berita terkait"),
    ]
}

/// The parts of a regulation that lists have rows of their own for.
private enum RegulationPart {
    private static let names: Set<Substring> = ["lampiran", "penjelasan"]

    /// The part that a title names at its beginning or end, with its number: `Lampiran II Peraturan Daerah …`, `Pajak Daerah
    /// (Penjelasan)`. Nil where it names none.
    static func named(by title: String) -> String? {
        let words = title.plainWords
        guard let index = words.indices.first(where: { names.contains(words[$0]) }),
            index == 0 || index + 2 >= words.count && isApart(words[index], in: title)
                || index + 2 == words.count && isNumber(words[index + 1])
        else { return nil }
        return words[index...].prefix(2).prefix { names.contains($0) || isNumber($0) }.joined(separator: " ")
    }

    /// Whether a word follows a bracket, a dash or another sign: "Pedoman Pembuatan Lampiran" is about annexes.
    private static func isApart(_ word: Substring, in title: String) -> Bool {
        let lower = title.lowercased()
        return lower.ranges(of: word).last.flatMap { lower[..<$0.lowerBound].last { $0 != " " } }?.isLetter == false
    }

    private static func isNumber(_ word: Substring) -> Bool {
        word.allSatisfy(\.isNumber) || word.allSatisfy { "ivxlc".contains($0) } || word.count == 1
    }
}

extension RegisterProfile {
    /// Regulations, numbered anew in each kind and year.
    public static let regulasi = RegisterProfile(
        "regulasi",
        Regulation.self,
        title: LocalizedText(id: "Daftar Peraturan", en: "List of regulations"),
        numberings: [["jenis", "tahun"]],
        template: "regulation",
        checks: [RegulationStatus.check],
        subjects: ["peraturan", "regulasi", "produk hukum"]
    )
}
