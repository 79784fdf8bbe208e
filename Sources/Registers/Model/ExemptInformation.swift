import Diagnostics
public import Reading

/// The facts of a row of the Daftar Informasi yang Dikecualikan. It never names a document to be shown.
public struct ExemptInformation: RegisterFacts {
    public internal(set) var nomor = ""
    public internal(set) var informasi = ""
    /// A description that discloses nothing of the exempt content.
    public internal(set) var ringkasan = ""
    public internal(set) var kelompok = ""
    public internal(set) var opd: String?
    public internal(set) var penanggungJawab = ""
    /// The letters of UU 14/2008, Pasal 17, in the order of the row; empty where one of them cannot be read.
    public internal(set) var pasal17: [Pasal17] = []
    public internal(set) var dasarHukum = ""
    public internal(set) var dasarHukumUU = ""
    public internal(set) var konsekuensiDibuka = ""
    public internal(set) var konsekuensiDitutup = ""
    public internal(set) var alasan = ""
    public internal(set) var cakupan = ""
    public internal(set) var jangkaWaktu: Retensi?
    public internal(set) var mulai: Instant?
    /// As written or, failing that, `mulai` and `jangkaWaktu` together. Nil where neither gives an end.
    public internal(set) var berakhir: Instant?
    /// The event that ends the exemption, such as `sampai putusan berkekuatan hukum tetap`. Empty where a date ends it.
    public internal(set) var peristiwaAkhir = ""
    /// When the body looks again whether the exemption is still needed.
    public internal(set) var ditinjau: Instant?
    public internal(set) var nomorPenetapan = ""
    public internal(set) var tanggalPenetapan: Instant?
    public internal(set) var tempatPenetapan = ""
    public internal(set) var pejabatPenetap = ""
    public internal(set) var persetujuanPimpinan = ""
    public internal(set) var nomorUji = ""
    public internal(set) var tanggalUji: Instant?
    /// SHA-256 of documents that must never be published: 64 small hexadecimal digits each.
    public internal(set) var sha256: [Located<String>] = []

    public init() {}

    public var modified: Instant? { tanggalPenetapan }

    /// Whether the exemption ends with an event that everybody can date, not with something vague.
    public var endsWithEvent: Bool { !peristiwaAkhir.isBlankMark && !TermText.isVague(peristiwaAkhir) }

    /// Whether the row, or its list, names a test of consequences.
    public var isTested: Bool { !nomorUji.isBlankMark || tanggalUji != nil }

    /// The letters are looked for in `dasar_hukum`, the event in `jangka_waktu`, and the end reckoned, where their own cells
    /// are empty; so is what the decree for the whole list and its test say.
    public mutating func complete(_ row: RegisterRow, of definition: RegisterDefinition, in zone: SiteTimeZone) {
        if row.cells["pasal_17"] == nil {
            pasal17 = Pasal17.cited(in: Pasal17Citation.citations(inSentence: dasarHukum))
        }
        if row["peristiwa_akhir"].isBlankMark { peristiwaAkhir = TermText.event(in: row["jangka_waktu"], zone: zone) }
        let (decree, test) = (definition.decree, definition.test)
        func fill(_ column: String, _ fact: WritableKeyPath<Self, String>, _ text: String) {
            if row[column].isBlankMark { self[keyPath: fact] = text }
        }
        fill("nomor_penetapan", \.nomorPenetapan, decree.number)
        fill("tempat_penetapan", \.tempatPenetapan, decree.place)
        fill("pejabat_penetap", \.pejabatPenetap, decree.officer)
        fill("persetujuan_pimpinan", \.persetujuanPimpinan, decree.approval)
        fill("nomor_uji", \.nomorUji, test.number)
        if row["tanggal_penetapan"].isBlankMark { tanggalPenetapan = decree.date }
        if row["tanggal_uji"].isBlankMark { tanggalUji = test.date }
        if row["mulai"].isBlankMark {
            let decision = TermText.beginsWithDecision(row["jangka_waktu"]) ? tanggalPenetapan : nil
            mulai = TermText.start(in: row["jangka_waktu"], zone: zone) ?? decision ?? decree.start
        }
        if row["berakhir"].isBlankMark, let mulai, case .jangka(let period) = jangkaWaktu {
            berakhir = zone.instant(period, after: mulai)
        }
        if row["berakhir"].isBlankMark, let end = TermText.date(in: row["jangka_waktu"], zone: zone) { berakhir = end }
    }

    /// The end of an exemption whose beginning is not known, were it the day of its decision. Nil where the end is known, or neither
    /// a period nor a decision.
    package func endFromDecision(in zone: SiteTimeZone) -> Instant? {
        guard berakhir == nil, mulai == nil, let tanggalPenetapan, case .jangka(let period) = jangkaWaktu else {
            return nil
        }
        return zone.instant(period, after: tanggalPenetapan)
    }

    /// The moment from which the information is public: the end or, where its day belongs to the term, the midnight after it. Nil
    /// where no end is known.
    public func opening(in zone: SiteTimeZone) -> Instant? {
        berakhir.map { end in
            let time = zone.localTime(at: end)
            return (time.hour, time.minute, time.second) == (23, 59, 59) ? end.advanced(bySeconds: 1) : end
        }
    }

    /// No column names a document to be shown, on purpose.
    public static let columns: [Column<ExemptInformation>] = subject + ground + period + decision

    private static let subject: [Column<ExemptInformation>] = [
        Column("nomor", .text, \.nomor, "Nomor", "Number")
            .about(
                "nomor baris; unik di seluruh daftar, atau di setiap perangkat daerah, kelompok, atau berkas",
                "number of the row; unique in the list, or within each agency, group or file"
            )
            .required().legal()
            .signs("nomor urut")
            .headings("no, id, no urut, kode"),
        Column("informasi", .text, \.informasi, "Informasi yang dikecualikan", "Exempt information")
            .about("nama informasi", "what the information is called")
            .required().at(.title)
            .signs("informasi dikecualikan, nama informasi")
            .headings(
                """
                nama informasi, judul, judul informasi, informasi dikecualikan, jenis informasi, konten informasi, \
                informasi publik yang dikecualikan, nama informasi yang dikecualikan
                """
            ),
        Column("ringkasan", .text, \.ringkasan, "Ringkasan isi", "Summary")
            .about("gambaran isi yang tidak membuka rahasianya", "what it holds, without giving away what is secret")
            .at(.summary)
            .signs("ringkasan, deskripsi, uraian")
            .headings("deskripsi, deskripsi informasi, uraian, ringkasan informasi, ringkasan isi informasi"),
        Column("kelompok", .text, \.kelompok, "Kelompok", "Group")
            .about("kelompok informasi, atau bagian daftar", "group of information, or part of the list")
            .section(keepsSign: true)
            .at(.furtherElement)
            .headings("kelompok informasi, kategori, kategori informasi, rumpun, rumpun informasi, topik"),
        .agency(\.opd)
            .headings("kode opd, nama opd, skpd, pd, perangkat daerah, organisasi perangkat daerah, instansi, dinas"),
        Column("penanggung_jawab", .text, \.penanggungJawab, "Penanggung jawab", "Responsible")
            .about("jabatan atau unit, bukan nama orang", "an office, not a person")
            .office()
            .signs(
                """
                penanggung jawab, menguasai, penguasa, unit pemilik, pemilik informasi, unit pengelola, unit kerja, \
                satuan kerja
                """
            )
            .headings("penanggung jawab informasi, unit, unit kerja, pejabat yang menguasai, pejabat menguasai"),
    ]

    private static let ground: [Column<ExemptInformation>] = [
        Column("pasal_17", .pasal17, \.pasal17, "Dasar pengecualian, UU 14/2008", "Ground, Act 14/2008")
            .about(
                "huruf a sampai j UU 14/2008 Pasal 17, dengan angka bila berangka, satu atau beberapa: `h.4`, `b dan i`",
                "letters a to j of UU 14/2008 Pasal 17, with numbers where they have some: `h.4`, `b dan i`"
            )
            .legal()
            .headings("pasal, huruf, pasal 17 huruf, uu 14 2008 pasal 17, uu kip pasal 17"),
        Column("dasar_hukum", .text, \.dasarHukum, "Dasar hukum", "Legal basis")
            .about("peraturan yang menjadi dasar pengecualian", "the law that the exemption rests on")
            .required().legal()
            .signs("dasar hukum")
            .headings(
                """
                dasar hukum pengecualian, dasar pengecualian, dasar hukum pengecualian informasi, \
                landasan hukum, dasar hukum lain, dasar hukum lainnya
                """
            ),
        Column("dasar_hukum_uu", .text, \.dasarHukumUU, "Undang-undang lain", "Other Act")
            .about(
                "undang-undang yang melarang pembukaan; wajib untuk huruf j",
                "the Act that forbids disclosure; required for letter j"
            )
            .legal { $0.pasal17.contains { $0.huruf == .j } }
            .headings("undang undang, dasar hukum undang undang, uu"),
        Column("konsekuensi_dibuka", .text, \.konsekuensiDibuka, "Konsekuensi bila dibuka", "Consequence of opening it")
            .about("akibatnya bila informasi dibuka", "what follows from disclosure")
            .required().at(.apart)
            .signs("konsekuensi dibuka, akibat dibuka, dampak dibuka, pertimbangan dibuka")
            .headings("konsekuensi jika dibuka, akibat bila dibuka, akibat jika dibuka, konsekuensi pembukaan"),
        Column(
            "konsekuensi_ditutup",
            .text,
            \.konsekuensiDitutup,
            "Konsekuensi bila ditutup",
            "Consequence of keeping it closed"
        )
        .about("kepentingan yang terlindungi bila ditutup", "which interest is protected if it stays closed")
        .required().at(.apart)
        .signs(
            """
            konsekuensi ditutup, akibat ditutup, manfaat ditutup, pertimbangan ditutup, dampak ditutup, konsekuensi dirahasiakan, \
            manfaat dirahasiakan
            """
        )
        .headings(
            """
            konsekuensi jika ditutup, manfaat bila ditutup, manfaat jika ditutup, konsekuensi penutupan, \
            akibat bila ditutup
            """
        ),
        Column("alasan", .text, \.alasan, "Alasan", "Reason")
            .headings("alasan pengecualian, pertimbangan, pertimbangan pengecualian"),
        Column("cakupan", .choice(["seluruh", "sebagian"]), \.cakupan, "Cakupan", "Extent")
            .about("`seluruh` dokumen atau `sebagian`", "`seluruh` (whole document) or `sebagian` (part of it)")
            .headings("cakupan pengecualian, lingkup"),
    ]

    private static let period: [Column<ExemptInformation>] = [
        Column("jangka_waktu", .term, \.jangkaWaktu, "Jangka waktu pengecualian", "Exempt for")
            .about("periode seperti `P5Y` atau `5 Tahun`", "a period such as `P5Y` or `5 Tahun`")
            .required().legal()
            .signs("jangka waktu, masa pengecualian, batas waktu")
            .headings("masa pengecualian, masa berlaku pengecualian, batas waktu pengecualian, lama pengecualian"),
        Column("mulai", .date, \.mulai, "Mulai dikecualikan", "Exempt from")
            .headings("tanggal mulai, mulai berlaku"),
        Column("berakhir", .date, \.berakhir, "Berakhir", "Exempt until")
            .about(
                "bila kosong: dihitung dari `mulai` dan `jangka_waktu`, atau tanggal dalam `jangka_waktu` (`s.d. 31 Desember 2027`)",
                "where it is empty, reckoned from `mulai` and `jangka_waktu`, or the date in `jangka_waktu` (`s.d. 31 Desember 2027`)"
            )
            .headings("tanggal berakhir, berakhir pada, sampai dengan"),
        Column("peristiwa_akhir", .text, \.peristiwaAkhir, "Berakhir bila", "Ends when")
            .about(
                "peristiwa yang mengakhiri pengecualian bila bukan tanggal: `putusan berkekuatan hukum tetap`",
                "the event that ends the exemption where no date does: `putusan berkekuatan hukum tetap`"
            )
            .headings("peristiwa berakhir, peristiwa pengakhir, berakhir dengan peristiwa, sampai peristiwa"),
        Column("ditinjau", .date, \.ditinjau, "Ditinjau kembali pada", "To be reviewed on")
            .about(
                "tanggal peninjauan kembali; perlu bila yang mengakhirinya sebuah peristiwa",
                "date of the review; needed where an event ends it"
            )
            .headings("tanggal peninjauan, tanggal ditinjau, ditinjau kembali, peninjauan kembali"),
    ]

    private static let decision: [Column<ExemptInformation>] = [
        Column("nomor_penetapan", .text, \.nomorPenetapan, "Nomor penetapan", "Number of the decision")
            .legal()
            .signs("nomor penetapan, nomor keputusan, nomor sk")
            .headings(
                "nomor sk, nomor sk penetapan, nomor surat penetapan, nomor keputusan, sk penetapan, keputusan penetapan, surat penetapan"
            ),
        Column("tanggal_penetapan", .date, \.tanggalPenetapan, "Tanggal penetapan", "Date of the decision")
            .legal().past()
            .signs("tanggal penetapan, tanggal keputusan, tanggal sk")
            .headings("tanggal sk, tanggal keputusan"),
        Column("tempat_penetapan", .text, \.tempatPenetapan, "Tempat penetapan", "Place of the decision")
            .headings("tempat sk, tempat"),
        Column("pejabat_penetap", .text, \.pejabatPenetap, "Ditetapkan oleh", "Decided by")
            .about("jabatan yang menetapkan, bukan nama orang", "the office that decided, not a person")
            .legal().office()
            .headings("pejabat penetapan, pejabat yang menetapkan, yang menetapkan"),
        Column("persetujuan_pimpinan", .text, \.persetujuanPimpinan, "Persetujuan pimpinan", "Approval of the head")
            .about("nomor surat persetujuan pimpinan badan publik", "number of the approval by the body's head")
            .legal()
            .headings("persetujuan, persetujuan pimpinan badan publik, persetujuan atasan"),
        Column("nomor_uji", .text, \.nomorUji, "Nomor uji konsekuensi", "Number of the consequence test")
            .signs("nomor uji, nomor ba uji, nomor pengujian")
            .headings(
                "berita acara uji konsekuensi, ba uji konsekuensi, no berita acara uji, nomor berita acara uji konsekuensi"
            ),
        Column("tanggal_uji", .date, \.tanggalUji, "Tanggal uji konsekuensi", "Date of the consequence test")
            .past().since(2008)
            .signs("tanggal uji, tgl uji, tanggal pengujian, tgl pengujian")
            .headings("tgl uji konsekuensi"),
        Column("sha256", .digests, \.sha256, "SHA-256", "SHA-256")
            .about(
                "SHA-256 dokumen yang tidak boleh terbit (`exempt-document`)",
                "of documents that must never be published (`exempt-document`)"
            )
            .unpublished()
            .headings("sha 256, hash, checksum"),
    ]
}

extension RegisterProfile {
    /// Daftar Informasi yang Dikecualikan.
    public static let dik = RegisterProfile(
        "dik",
        ExemptInformation.self,
        title: LocalizedText(id: "Daftar Informasi yang Dikecualikan", en: "Register of exempt information"),
        numberings: [[], ["opd"], ["kelompok"], ["opd", "kelompok"]],
        sharedList: "dikecualikan",
        template: "exempt",
        publishesFiles: false,
        reportsEmptyCells: false,
        checks: [
            MissingExemptionLetter.check, UnknownExemptionLetter.check, UnknownExemptionNumber.check,
            LetterJWithoutAct.check, LetterJBelowAct.check, EndlessExemption.check, PermanentExemption.check,
            ExemptionTooLong.check, ExemptionWithoutEnd.check, MissingConsequence.check, MissingApproval.check,
            UntestedExemption.check, TestAfterDecision.check, ExemptionBeforeDecision.check, ExemptFileColumn.check,
        ]
    )
}
