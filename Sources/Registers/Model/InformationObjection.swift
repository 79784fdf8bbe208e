import Diagnostics
public import Reading

/// The facts of an objection to how a request was handled (UU 14/2008, Pasal 35), without the person who raised it.
public struct InformationObjection: RegisterFacts {
    public internal(set) var nomor = ""
    public internal(set) var tanggal: Instant?
    public internal(set) var nomorPermohonan = ""
    public internal(set) var pokok = ""
    public internal(set) var opd: String?
    public internal(set) var alasan: [Located<String>] = []
    public internal(set) var tanggapan = ""
    public internal(set) var tanggalTanggapan: Instant?
    /// Working days to the answer of the superior, where the row says so itself.
    public internal(set) var hariKerja: Int?
    public internal(set) var sengketa = ""
    public internal(set) var hasilSengketa = ""

    public init() {}

    public var modified: Instant? { tanggalTanggapan ?? tanggal }

    /// Whether the objection went on to the Komisi Informasi.
    public var isDisputed: Bool { !sengketa.isBlankMark }

    public static let columns: [Column<InformationObjection>] = objection + answer

    private static let objection: [Column<InformationObjection>] = [
        Column("nomor", .text, \.nomor, "Nomor keberatan", "Number")
            .about("unik, atau mulai lagi setiap tahun", "unique, or beginning anew in each year")
            .required()
            .headings("no, no registrasi, no keberatan, no registrasi keberatan"),
        Column("tanggal", .date, \.tanggal, "Tanggal diterima", "Received on")
            .required().past().since(2008).counted()
            .headings(
                "tgl, tanggal keberatan, tanggal masuk, tanggal terima, tanggal pengajuan, hari tanggal, hari dan tanggal"
            ),
        Column("nomor_permohonan", .text, \.nomorPermohonan, "Nomor permohonan", "Number of the request")
            .headings("no permohonan, no pendaftaran permohonan, no registrasi permohonan"),
        Column("pokok", .text, \.pokok, "Informasi yang diminta", "Information asked for")
            .about("apa yang diminta, tanpa nama orang", "what was asked for, without names of people")
            .required().at(.title).anonymous()
            .headings(
                "informasi diminta, informasi yang dimohon, pokok keberatan, perihal, rincian informasi, informasi"
            )
            .beside(
                "tujuan penggunaan, tujuan penggunaan informasi, tujuan permohonan, kasus posisi, cara penyampaian, waktu penyampaian"
            ),
        .agency(\.opd)
            .headings(
                """
                kode opd, nama opd, skpd, dinas, perangkat daerah tujuan, opd tujuan, skpd tujuan, dinas tujuan, ppid pelaksana, \
                ppid pembantu
                """
            ),
        Column("alasan", .choices(reasons), \.alasan, "Alasan keberatan", "Reason of the objection")
            .about(
                "satu atau beberapa dari \(reasons.listed), atau hurufnya a sampai g",
                "any of \(reasons.listed), or its letter a to g"
            )
            .required()
            .headings("alasan pengajuan keberatan, alasan pengajuan, jenis keberatan"),
    ]

    private static let answer: [Column<InformationObjection>] = [
        Column("tanggapan", .choice(answers), \.tanggapan, "Tanggapan atasan PPID", "Answer of the superior")
            .about(answers.listed, answers.listed)
            .required().counted()
            .headings("keputusan atasan ppid, putusan, keputusan, status, hasil, tanggapan atasan"),
        Column("tanggal_tanggapan", .date, \.tanggalTanggapan, "Tanggal tanggapan", "Answered on")
            .past().since(2008)
            .headings(
                "tanggal keputusan, tanggal putusan, tanggal pemberian tanggapan, hari dan tanggal pemberian tanggapan, hari tanggal pemberian tanggapan"
            ),
        Column("hari_kerja", .count, \.hariKerja, "Hari kerja", "Working days")
            .about(
                "sampai tanggapan; dihitung dari tanggal dan `libur.csv` bila kosong",
                "to the answer; reckoned from dates and `libur.csv` where empty"
            )
            .headings("waktu penyelesaian, lama hari, jumlah hari, jangka waktu"),
        Column("sengketa", .text, \.sengketa, "Sengketa", "Dispute")
            .about(
                "nomor register sengketa di Komisi Informasi, bila ada",
                "number of the dispute before the Komisi Informasi, if there is one"
            )
            .headings("nomor sengketa, register sengketa, no register sengketa, sengketa informasi"),
        Column("hasil_sengketa", .text, \.hasilSengketa, "Hasil sengketa", "Outcome of the dispute")
            .about("nomor dan amar putusan atau kesepakatan mediasi", "number and gist of the decision or settlement")
            .headings(
                "putusan sengketa, putusan komisi informasi, hasil mediasi, putusan ki, hasil sengketa informasi"
            ),
    ]

    /// Pasal 35 ayat (1) huruf a to g.
    private static let reasons: KeyValuePairs = [
        "ditolak":
            """
        a, huruf a, pasal 35 ayat 1 huruf a, penolakan, permohonan ditolak, permohonan informasi ditolak, permintaan informasi \
        ditolak, informasi dikecualikan, penolakan atas permohonan informasi, penolakan atas permintaan informasi, penolakan \
        berdasarkan alasan pengecualian, penolakan atas permintaan informasi berdasarkan alasan pengecualian sebagaimana dimaksud \
        dalam pasal 17
        """,
        "berkala_tidak_tersedia":
            """
        b, huruf b, pasal 35 ayat 1 huruf b, informasi berkala tidak disediakan, tidak disediakan informasi berkala, tidak \
        disediakannya informasi berkala, tidak disediakannya informasi berkala sebagaimana dimaksud dalam pasal 9
        """,
        "tidak_ditanggapi":
            """
        c, huruf c, pasal 35 ayat 1 huruf c, tidak ditanggapi, permohonan tidak ditanggapi, permintaan tidak ditanggapi, permohonan informasi tidak ditanggapi, \
        permintaan informasi tidak ditanggapi, tidak ditanggapinya permintaan informasi, tidak ditanggapinya permohonan informasi
        """,
        "tidak_sesuai":
            """
        d, huruf d, pasal 35 ayat 1 huruf d, ditanggapi tidak sebagaimana yang diminta, tidak sebagaimana diminta, tidak \
        sebagaimana yang diminta, permohonan ditanggapi tidak sebagaimana yang diminta, permintaan informasi ditanggapi tidak \
        sebagaimana yang diminta, permohonan informasi ditanggapi tidak sebagaimana yang diminta
        """,
        "tidak_dipenuhi":
            """
        e, huruf e, pasal 35 ayat 1 huruf e, permohonan tidak dipenuhi, permintaan informasi tidak dipenuhi, permohonan informasi \
        tidak dipenuhi, tidak dipenuhinya permintaan informasi, tidak dipenuhinya permohonan informasi
        """,
        "biaya_tidak_wajar":
            "f, huruf f, pasal 35 ayat 1 huruf f, biaya, pengenaan biaya yang tidak wajar, biaya yang tidak wajar, biaya tidak wajar",
        "melewati_waktu":
            """
        g, huruf g, pasal 35 ayat 1 huruf g, terlambat, melebihi waktu, penyampaian informasi melebihi waktu, penyampaian \
        informasi yang melebihi waktu, penyampaian informasi yang melebihi waktu yang diatur dalam undang-undang ini, penyampaian \
        melebihi jangka waktu, melebihi jangka waktu, informasi disampaikan melebihi jangka waktu yang ditentukan
        """,
    ]

    private static let answers: KeyValuePairs = [
        "diterima":
            "dikabulkan, diterima seluruhnya, menerima, menerima seluruhnya, menerima keberatan, keberatan diterima, membatalkan keputusan ppid, mengabulkan, mengabulkan seluruhnya",
        "diterima_sebagian": "sebagian, dikabulkan sebagian, mengabulkan sebagian, menerima sebagian",
        "ditolak":
            "tidak diterima, menolak, menolak seluruhnya, menolak keberatan, keberatan ditolak, menguatkan, menguatkan keputusan ppid, menguatkan ppid",
        "dicabut": "dibatalkan, ditarik",
        "diproses": "proses, dalam proses, belum ditanggapi",
    ]
}

extension RegisterProfile {
    /// Objections, numbered from one end to the other or anew in each year.
    public static let keberatan = RegisterProfile(
        "keberatan",
        InformationObjection.self,
        title: LocalizedText(id: "Daftar Keberatan", en: "Register of objections"),
        numberings: [[], ["tanggal"]],
        template: "objection",
        subjects: ["register keberatan", "daftar keberatan"]
    )
}
